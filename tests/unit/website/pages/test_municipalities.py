"""The list of all municipalities."""

from __future__ import annotations

from tests.support.rendering import draw, text, texts

from jourkontakt.model.directory import Directory
from jourkontakt.website.pages import municipalities

PAGE = municipalities.PAGE


def test_every_municipality_is_listed_once_in_swedish_order_and_once_by_region(real: Directory) -> None:
    page = draw(PAGE, real)
    assert text(page, "h1") == "Alla 290 kommuner"
    lettered = texts(page, ".jk-letter li > a")
    assert len(lettered) == len(set(lettered)) == 290
    assert lettered[0] == "Ale"
    assert lettered[-1] == "Övertorneå"
    assert lettered.index("Ystad") < lettered.index("Åmål") < lettered.index("Älmhult") < lettered.index("Öckerö")
    assert sorted(texts(page, "section[aria-labelledby=per-region] li a")) == sorted(lettered)


def test_letters_are_headings_with_ascii_anchors_and_a_bar_of_links(real: Directory) -> None:
    page = draw(PAGE, real)
    assert texts(page, ".jk-letter h2")[-3:] == ["Å", "Ä", "Ö"]
    anchors = [link.get("href") for link in page.cssselect(".jk-az a")]
    assert anchors[-4:] == ["#bokstav-aa", "#bokstav-ae", "#bokstav-oe", "#per-region"]
    assert all(len(page.cssselect(anchor)) == 1 for anchor in anchors)


def test_only_names_that_are_easily_confused_show_their_county(real: Directory) -> None:
    assert len(texts(draw(PAGE, real), ".jk-letter small")) == 10
    assert "Håbo Uppsala län" in texts(draw(PAGE, real), ".jk-letter li")


def test_each_region_leads_to_its_page(real: Directory) -> None:
    links = [link.get("href") for link in draw(PAGE, real).cssselect("details a.jk-link")]
    assert links == [f"../region/{region.id}/" for region in real.regions]
