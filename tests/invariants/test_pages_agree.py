"""Drawn pages give exactly the numbers of the chains and lists, whatever the facts and day."""

from __future__ import annotations

import pytest
from lxml import html
from lxml.html import HtmlElement
from tests.support.random_posts import answers, of_seed
from tests.support.rendering import artifacts, texts

from jourkontakt.answers.gaps import freshness
from jourkontakt.answers.ways import ways
from jourkontakt.website.pages import municipality, region, start

PAGES = (region.PAGE, municipality.PAGE, start.PAGE)


@pytest.mark.parametrize("seed", range(12))
def test_the_pages_give_the_numbers_and_the_count_of_the_chains(seed: int) -> None:
    directory = of_seed(seed)
    pages = [made for kind in PAGES for made in artifacts(kind, directory)]
    drawn = {made.path: html.fromstring(b"<main>%s</main>" % made.content) for made in pages}
    for part, place, found in answers(directory):
        page = drawn[place.address if place else part.address]
        (card,) = page.cssselect(f".answer[data-errand={found.errand.id}]")
        written = [way for entry in found.letters for way in entry.ways]
        assert _links(card) == [way.href for way in (*(way for step in found.steps for way in step.ways), *written)]
        assert len(card.cssselect("[data-skipped]")) == len(found.skipped)
    for part in directory.regions:
        listed = drawn[part.address].cssselect("section[aria-labelledby=poster]")
        shown = [way.href for post in part.posts for way in ways(directory, post)]
        assert [href for section in listed for href in _links(section)] == shown
    fresh = freshness(directory)
    count = texts(drawn[start.ADDRESS], ".jk-note p")[0]
    assert count.startswith(f"{fresh.direct} av {fresh.regions} polisregioner har ett direktnummer")
    assert (f"I {fresh.checked} polisregion" in count) is (fresh.direct > 0)


def _links(part: HtmlElement) -> list[str]:
    """The numbers and addresses to call and write to, in order."""
    return [link.get("href") for link in part.cssselect("a[translate=no]")]
