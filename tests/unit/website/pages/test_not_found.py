"""The page for an address that does not exist."""

from __future__ import annotations

from tests.support import factory
from tests.support.rendering import artifacts, draw, text, texts

from jourkontakt.website.pages import not_found

PAGE = not_found.PAGE


def test_the_numbers_can_be_called_and_links_work_at_any_depth() -> None:
    page = draw(PAGE, factory.directory())
    assert text(page, "h1") == "Sidan finns inte. Numren här fungerar ändå."
    assert texts(page, 'a[href^="tel:"]') == ["114 14", "116 006", "112"]
    assert [link.get("href") for link in page.cssselect("a.jk-link")] == ["/jourkontakt/kommuner/", "/jourkontakt/"]
    (made,) = artifacts(PAGE, factory.directory())
    assert made.page is not None
    assert made.page.numbers_above
