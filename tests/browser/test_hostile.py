"""Dangerous texts stay texts in the browser: no page runs or fetches what they say, and the search box shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Request
from tests.browser.states import KINDS, address_of, opened, type_in_lookup

from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.browser


class Watched(NamedTuple):
    """A page, and what happens in it that should not."""

    page: Page
    faults: list[str]


@pytest.fixture(scope="module")
def watched(browser: Browser, served_hostile: str) -> Iterator[Watched]:
    """A page of the site with dangerous texts."""
    faults: list[str] = []

    def note_failure(request: Request) -> None:
        # A request that the page before made ends when it is left.
        if request.failure != "net::ERR_ABORTED":
            faults.append(request.url)

    with opened(browser, served_hostile, 390) as page:
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("requestfailed", note_failure)
        page.on("response", lambda response: faults.append(response.url) if response.status >= 400 else None)
        yield Watched(page, faults)


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_runs_or_fetches_what_a_text_says(
    watched: Watched, served_hostile: str, hostile: Directory, kind: str
) -> None:
    watched.page.goto(served_hostile + address_of(kind, hostile))
    assert not watched.page.locator("img[src=x], script:not([src], [type='application/ld+json'])").count()
    assert watched.faults == []


def test_the_search_box_shows_texts_as_they_are_written(
    watched: Watched, served_hostile: str, hostile: Directory
) -> None:
    watched.page.goto(served_hostile)
    type_in_lookup(watched.page, "exempeljouren")
    centre = hostile.centre_by_id["exempeljouren"]
    hit = watched.page.locator(f"#lookup-results [data-kind=centre][data-id={centre.id}]")
    assert " ".join(centre.name.split()) in " ".join(hit.inner_text().split())
    assert watched.faults == []
