"""What only a browser can tell of the pages: paper, the first screen, and choosing an errand without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from jourkontakt.directory import Directory
from jourkontakt.namesakes import namesakes

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture
def small(browser: Browser) -> Iterator[Page]:
    """A small old phone."""
    page = browser.new_page(viewport={"width": 320, "height": 568}, reduced_motion="reduce")
    yield page
    page.close()


@pytest.mark.parametrize("site", ["served", "served_demo"])
def test_every_region_fits_one_sheet(
    site: str, browser: Browser, real: Directory, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue(site)
    # The sheet's width without margins.
    page = browser.new_page(viewport={"width": 703, "height": 1000})
    page.emulate_media(media="print")
    for region in real.regions:
        page.goto(f"{address}region/{region.id}/")
        sheets = len(re.findall(rb"/Type */Page\b(?!s)", page.pdf(prefer_css_page_size=True)))
        assert sheets == 1, (site, region.id)
        # Wider content would be scaled down without a word, and could not be read.
        assert page.evaluate("document.documentElement.scrollWidth") == 703, (site, region.id)
    page.close()


def test_the_first_number_is_in_sight_on_a_small_phone(small: Page, served: str, real: Directory) -> None:
    mistaken = namesakes(real.municipalities)
    longest = sorted(real.municipalities, key=lambda found: -len(found.name + found.county))[:8]
    for found in [*longest, *(real.municipality_by_code[code] for code in mistaken)]:
        small.goto(served + found.address)
        box = small.locator(".answer .jk-tel:visible").first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 568, found.name
        assert small.evaluate("document.documentElement.scrollWidth") == 320, found.name


def test_an_errand_is_chosen_without_scripts(browser: Browser, served: str, real: Directory) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + real.municipalities[0].address)
    assert page.locator(".answer:visible").count() == 1
    for errand in real.errands:
        page.locator(f".jk-errands a[href='#{errand.slug}']").click()
        assert page.locator(".answer:visible").evaluate_all("all => all.map(one => one.id)") == [errand.slug]
    context.close()


def test_a_permanent_address_leads_to_its_meeting(small: Page, served: str, real: Directory) -> None:
    for _, meeting in real.meetings:
        small.goto(f"{served}moten/#{meeting.id}")
        box = small.locator(f"[id='{meeting.id}']").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 568, meeting.id
