"""Printing: a region or a municipality fits on one A4 sheet, and no page begins with an empty one.

Every page is black on white, with its address and data date.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import KINDS, REGIONS, address_of, each_answer, revisited

from jourkontakt.editors.forms import FORMS
from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, IN_BOTH_FAMILIES]

# A4 without its margins, in CSS pixels.
_PAPER: dict[str, Any] = {"width": 703, "height": 1000}
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


_POINTS = "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75)"


@pytest.fixture(params=["real", "demo"])
def site(request: pytest.FixtureRequest) -> tuple[str, Directory]:
    """The address of a site and its facts."""
    address = {"real": "served", "demo": "served_demo"}[request.param]
    return request.getfixturevalue(address), request.getfixturevalue(request.param)


@pytest.fixture(scope="module", params=KINDS)
def paper(request: pytest.FixtureRequest, browser: Browser, served_demo: str, demo: Directory) -> Iterator[Page]:
    """A page of the kind as printed from a dark screen."""
    with revisited(browser, served_demo + address_of(request.param, demo), **_PAPER) as made:
        made.emulate_media(media="print", color_scheme="dark")
        yield made


def _sheets(page: Page) -> int:
    """The number of printed pages, counted as page objects in Chromium's PDF."""
    page.emulate_media(media="print")
    # Wider content would be scaled down until it is too small to read.
    assert page.evaluate("document.documentElement.scrollWidth") == _PAPER["width"]
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


def _depth(sheet: PageObject) -> float:
    """How far down the sheet its lowest text is, as a share of the sheet's height."""
    lowest = height = float(sheet.mediabox.height)

    def visit(text: str, outer: list[float], own: list[float], font: object, size: float) -> None:
        nonlocal lowest
        if text.strip():
            lowest = min(lowest, own[4] * outer[1] + own[5] * outer[3] + outer[5])

    sheet.extract_text(visitor_text=visit)
    return 1 - lowest / height


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_and_a_municipality_are_one_sheet_each(
    browser: Browser, site: tuple[str, Directory], region: str
) -> None:
    address, directory = site
    with revisited(browser, f"{address}region/{region}/", **_PAPER) as page:
        assert _sheets(page) == 1
        page.goto(address + directory.municipalities_by_region[region][0].address)
        assert _sheets(page) == 1


@pytest.mark.parametrize("region", ["stockholm", "vast"])
def test_each_errand_of_a_region_with_much_content_is_one_sheet(
    browser: Browser, served_demo: str, region: str
) -> None:
    with revisited(browser, f"{served_demo}region/{region}/", **_PAPER) as page:
        for errand in page.locator(".jk-errands a").all():
            page.emulate_media(media="screen")
            errand.click()
            assert _sheets(page) == 1


def test_all_regions_are_at_most_two_or_four_sheets(browser: Browser, served: str, served_demo: str) -> None:
    for address, most in ((served, 2), (served_demo, 4)):
        with revisited(browser, f"{address}utskrift/", **_PAPER) as page:
            assert _sheets(page) <= most


def test_every_kind_is_black_on_white(paper: Page) -> None:
    assert paper.evaluate(_COLOURED) == []
    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_every_kind_shows_its_address_and_data_date(paper: Page, demo: Directory, served_demo: str) -> None:
    text = paper.locator("body").inner_text()
    assert f"Uppgifterna är från {demo.data_years}." in text
    assert "Exempeldata." in text
    assert f"{demo.site.address}{paper.url.removeprefix(served_demo)}" in text


def test_controls_are_not_printed(paper: Page) -> None:
    for part in (
        ".jk-menu",
        "#lookup",
        ".jk-copy",
        ".jk-errands",
        ".jk-toc",
        ".jk-crumbs",
        ".jk-foot__nav",
        ".jk-acts",
        ".jk-quiet",
    ):
        assert not paper.locator(f"{part}:visible").count(), part


def test_the_forms_keep_their_names_on_paper(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}redigera/", **_PAPER) as page:
        page.emulate_media(media="print")
        names = page.locator(".jk-forms dt a")
        assert names.count() == page.locator(".jk-forms a:visible").count() == len(FORMS)
        assert not page.locator("summary:visible").count()


def test_print_is_large_enough_to_read(paper: Page) -> None:
    smallest = """all => Math.min(...all.filter((one) => one.checkVisibility() && one.textContent.trim())
      .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
    # In CSS pixels: 7.5 points.
    assert paper.locator("main :not(svg, svg *)").evaluate_all(smallest) >= 10


def test_a_number_alone_on_its_sheet_is_40_points(browser: Browser, served: str, real: Directory) -> None:
    for address in ("region/mitt/", real.municipalities_by_region["syd"][-1].address):
        with revisited(browser, served + address, **_PAPER) as page:
            for anchor in each_answer(page):
                page.emulate_media(media="print")
                assert min(page.locator(".answer:visible .jk-tel").evaluate_all(_POINTS)) >= 40, (address, anchor)
                page.emulate_media(media="screen")


@pytest.mark.parametrize("municipality", ["0180", "1880", "1489"])
def test_a_municipality_with_several_numbers_uses_the_width_of_the_sheet(
    browser: Browser, served_demo: str, demo: Directory, municipality: str
) -> None:
    """One has several posts in its first step, the others three steps."""
    with revisited(browser, served_demo + demo.municipality_by_code[municipality].address, **_PAPER) as page:
        page.emulate_media(media="print")
        points = page.locator(".answer:visible .jk-tel").evaluate_all(_POINTS)
        assert len(points) >= 3
        assert points[0] >= 24
        assert min(points) >= 15
        card = page.locator(".answer:visible").bounding_box()
        assert card
        assert card["width"] > 0.95 * _PAPER["width"]


def test_every_number_is_black(browser: Browser, served_demo: str, demo: Directory) -> None:
    """What is white on a filled button on screen would be printed in grey."""
    colours = "all => all.map((one) => getComputedStyle(one).color)"
    for path in ("", "404.html", "utskrift/", "region/vast/", demo.municipalities_by_region["mitt"][1].address):
        with revisited(browser, served_demo + path, **_PAPER) as page:
            for _ in ("", *each_answer(page)):
                page.emulate_media(media="print")
                assert set(page.locator("a[href^='tel:']:visible").evaluate_all(colours)) == {"rgb(0, 0, 0)"}, path
                page.emulate_media(media="screen")


def test_numbers_to_have_by_the_telephone_are_large(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}utskrift/", **_PAPER) as page:
        page.emulate_media(media="print")
        assert min(page.locator(".jk-poster a").evaluate_all(_POINTS)) >= 40
        numbers = page.locator(".jk-sheet a[href^='tel:']:visible")
        assert numbers.count() > 10
        assert min(numbers.evaluate_all(_POINTS)) >= 18


@pytest.mark.parametrize("path", ["kommuner/", "utskrift/"])
def test_all_municipalities_are_printed_with_their_regions(browser: Browser, served: str, path: str) -> None:
    with revisited(browser, served + path, **_PAPER) as page:
        assert _sheets(page) <= 2
        rows = page.locator(".jk-index:not(.jk-noprint *) li:visible").all_inner_texts()
        assert len(rows) == 290
        assert {"Vaxholm Stockholm", "Karlskoga Bergslagen"} <= {" ".join(row.split()) for row in rows}


def test_what_is_not_known_is_dashed_on_paper_too(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}rapport/", **_PAPER) as page:
        page.emulate_media(media="print")
        style = "all => all.map((one) => getComputedStyle(one).borderTopStyle)"
        assert set(page.locator(".jk-tag--passed").evaluate_all(style)) == {"dashed"}
        assert set(page.locator(".jk-tag--held").evaluate_all(style)) == {"solid"}


def test_the_first_number_is_the_largest(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}region/vast/", **_PAPER) as page:
        page.emulate_media(media="print")
        first, *others = page.locator(".answer:visible .jk-tel").evaluate_all(
            "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert first >= 20
        assert first > max(others)


def _first_sheet_is_filled(page: Page) -> bool:
    page.emulate_media(media="print")
    first, *others = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return not others or _depth(first) > 0.5


def test_no_kind_begins_with_an_almost_empty_sheet(paper: Page) -> None:
    assert _first_sheet_is_filled(paper)


@pytest.mark.parametrize("page", ["statistik/", "rapport/", "moten/"])
def test_no_page_of_today_begins_with_an_almost_empty_sheet(browser: Browser, served: str, page: str) -> None:
    with revisited(browser, served + page, **_PAPER) as shown:
        assert _first_sheet_is_filled(shown)


@pytest.mark.parametrize("path", ["statistik/", "rapport/", "kvalitet/"])
def test_no_sheet_ends_with_a_heading(browser: Browser, site: tuple[str, Directory], path: str) -> None:
    with revisited(browser, site[0] + path, **_PAPER) as page:
        page.emulate_media(media="print")
        heads = page.locator("main :is(h2, h3, h4), .jk-sec > h2 + p:not(:last-child)").all_inner_texts()
        for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[:-1]:
            text = " ".join(normalize("NFKC", sheet.extract_text()).split())
            assert [head for head in heads if head and text.endswith(" ".join(head.split()))] == []


def test_folded_figures_are_printed(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}statistik/", **_PAPER) as page:
        page.emulate_media(media="print")
        sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        printed = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
        assert page.locator("details .jk-figures td.num").count() > 10
        for value in page.locator(".jk-figures td.num").all_text_contents():
            assert value.strip() in printed
        # Each chart shows its values as well.
        assert printed.count("Källa, publicerad") >= page.locator("table.jk-figures").count()


def test_the_call_note_is_one_sheet_of_its_own(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}samtalet/", **_PAPER) as page:
        page.emulate_media(media="print")
        *_, last = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        rows = page.locator("#samtalsanteckning ~ .jk-tw tr th:first-child, #samtalsanteckning ~ .jk-tw td:first-child")
        text = " ".join(normalize("NFKC", last.extract_text()).split())  # PDF text may hold ligatures
        assert text.startswith("Samtalsanteckning Skriv inget om ett enskilt ärende här")
        assert [row for row in rows.all_inner_texts() if row not in text] == []
