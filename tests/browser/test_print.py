"""On paper: a region and a municipality on one A4, black on white, with addresses and the date of the facts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.states import KINDS, address_of, opened

from jourkontakt.directory import Directory

pytestmark = pytest.mark.browser

_REGIONS = ["nord", "mitt", "bergslagen", "stockholm", "ost", "vast", "syd"]
_COLOURED = """
() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const grey = (colour) => {
    paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = paint.getImageData(0, 0, 1, 1).data;
    return Math.max(r, g, b) - Math.min(r, g, b) < 3;
  };
  const shown = [...document.querySelectorAll("body, body *")].filter((part) => part.checkVisibility());
  return shown.filter((part) => ["", "::before", "::after"].some((pseudo) => {
    const style = getComputedStyle(part, pseudo);
    if (pseudo && style.content === "none") return false;
    const edges = ["Top", "Right", "Bottom", "Left"].filter((side) => style[`border${side}Style`] !== "none");
    const used = [style.color, style.backgroundColor, ...edges.map((side) => style[`border${side}Color`])];
    const drawn = part.matches("svg *") ? [style.fill, style.stroke].filter((paint) => paint !== "none") : [];
    return ![...used, ...drawn].every(grey);
  })).map((part) => part.outerHTML.slice(0, 100));
}
"""


@pytest.fixture(params=["real", "demo"])
def site(request: pytest.FixtureRequest) -> tuple[str, Directory]:
    """The address of a site and its facts."""
    address = {"real": "served", "demo": "served_demo"}[request.param]
    return request.getfixturevalue(address), request.getfixturevalue(request.param)


def _sheets(page: Page) -> int:
    """How many pages the printer gives; a PDF of Chromium names each as an object of its own."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


def _on_paper(page: Page) -> str:
    page.emulate_media(media="print")
    return page.locator("body").inner_text()


@pytest.mark.parametrize("region", _REGIONS)
def test_a_region_is_one_sheet(browser: Browser, site: tuple[str, Directory], region: str) -> None:
    with opened(browser, f"{site[0]}region/{region}/") as page:
        assert _sheets(page) == 1


@pytest.mark.parametrize("region", _REGIONS)
def test_a_municipality_is_one_sheet(browser: Browser, site: tuple[str, Directory], region: str) -> None:
    address, directory = site
    with opened(browser, address + directory.municipalities_by_region[region][0].address) as page:
        assert _sheets(page) == 1


def test_all_regions_are_a_few_sheets(browser: Browser, served: str, served_demo: str) -> None:
    with opened(browser, f"{served}utskrift/") as page:
        assert _sheets(page) <= 2
    with opened(browser, f"{served_demo}utskrift/") as page:
        assert _sheets(page) <= 4


def test_each_errand_of_the_fullest_region_is_one_sheet(browser: Browser, served_demo: str) -> None:
    for errand in ("arende", "samarbete", "utbildning", "mote", "fara"):
        with opened(browser, f"{served_demo}region/vast/#{errand}") as page:
            assert _sheets(page) == 1, errand


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_black_on_white(browser: Browser, served_demo: str, demo: Directory, kind: str) -> None:
    with opened(browser, served_demo + address_of(kind, demo), color_scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate(_COLOURED) == []
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_how_old_it_is_and_where_it_is(
    browser: Browser, served_demo: str, demo: Directory, kind: str
) -> None:
    path = address_of(kind, demo)
    with opened(browser, served_demo + path) as page:
        text = _on_paper(page)
        assert demo.data_date
        assert f"Nyaste uppgiften är från {demo.data_date.words}." in text
        assert "Exempeldata." in text
        if kind != "not_found":
            assert f"{demo.site.address}{path}" in text


def test_what_cannot_be_pressed_is_not_printed(browser: Browser, served_demo: str) -> None:
    with opened(browser, f"{served_demo}region/vast/") as page:
        page.emulate_media(media="print")
        for part in (".jk-menu", "#lookup", ".jk-copy", ".jk-errands", ".jk-toc", ".jk-crumbs", ".jk-foot__nav"):
            assert not page.locator(f"{part}:visible").count(), part


def test_numbers_and_addresses_stay_readable(browser: Browser, served_demo: str) -> None:
    with opened(browser, f"{served_demo}region/vast/") as page:
        page.emulate_media(media="print")
        first = page.locator(".answer:visible .jk-tel").first
        assert first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 20
        smallest = """all => Math.min(...all.filter((one) => one.checkVisibility() && one.textContent.trim())
          .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
        # In CSS pixels: 7.5 points.
        assert page.locator("main *").evaluate_all(smallest) >= 10
