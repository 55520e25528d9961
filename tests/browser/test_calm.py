"""Calm pages: few styles of text, two widths, aligned lists in close rows, and no half-empty sheet of paper."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import KINDS, address_of, revisited

from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, IN_BOTH_FAMILIES]

# Lists of links that are read down or across, not as a sentence.
_LISTS = ".jk-toc ul, .jk-names, .jk-letter ul, .jk-foot__nav ul"
# Size and weight of each text that is seen, but for numbers to call and the words to say.
_STYLES = """
() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = {};
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const part = text.parentElement;
    if (!text.textContent.trim() || part.closest("svg, .jk-banner, .jk-tel, .jk-say blockquote, .jk-skip")) continue;
    if (!part.checkVisibility({ visibilityProperty: true }) || getComputedStyle(part).clipPath !== "none") continue;
    const { fontSize, fontWeight } = getComputedStyle(part);
    (found[`${fontSize} ${fontWeight}`] ??= []).push(text.textContent.trim().slice(0, 30));
  }
  return found;
}
"""
# The left edges and the rows of the links of each list: the distance from a link to the one below it.
_ROWS = """
lists => lists.filter((list) => list.checkVisibility()).map((list) => {
  const boxes = [...list.querySelectorAll("a")].map((link) => link.getBoundingClientRect());
  return boxes.map(({ left, top, height }) => ({ left: Math.round(left), top, height }));
})
"""
# The left edges of a region's heading in the report, and of the first line of what is known.
_BEGINS = """
regions => regions.map((region) => {
  const [heading, , content] = region.children;
  const line = content.querySelector("li > :first-child") ?? content;
  return { heading: heading.getBoundingClientRect().left, content: line.getBoundingClientRect().left };
})
"""
# Pairs of texts in one chart whose letters overlap; the box of a text is higher than its letters.
_OVERLAPS = """
charts => charts.filter((chart) => chart.checkVisibility()).flatMap((chart) => {
  const texts = [...chart.querySelectorAll("text")].map((text) => {
    const { left, right, top, height } = text.getBoundingClientRect();
    return { text: text.textContent, left, right, top: top + 0.2 * height, bottom: top + 0.8 * height };
  });
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return texts.flatMap((a, at) => texts.slice(at + 1).filter((b) => meet(a, b)).map((b) => [a.text, b.text]));
})
"""
_RIGHT = """
parts => parts.filter((part) => part.checkVisibility()).map((part) => Math.round(part.getBoundingClientRect().right))
"""


def _columns(boxes: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The links by their left edge, from top to bottom."""
    edges = sorted({box["left"] for box in boxes})
    return [sorted((box for box in boxes if box["left"] == edge), key=lambda box: box["top"]) for edge in edges]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("place", ["kommun/kiruna-2584/", "kommun/habo-0643/"])
def test_a_municipality_has_five_styles_of_text(browser: Browser, served: str, width: int, place: str) -> None:
    with revisited(browser, served + place, width=width) as page:
        styles = page.evaluate(_STYLES)
    assert len(styles) <= 5, styles
    assert {style.split()[1] for style in styles} == {"400", "700"}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_lists_of_links_are_aligned_in_close_rows(
    browser: Browser, served_demo: str, demo: Directory, kind: str, width: int
) -> None:
    with revisited(browser, served_demo + address_of(kind, demo), width=width) as page:
        lists = page.locator(_LISTS).evaluate_all(_ROWS)
    pitches = []
    for boxes in lists:
        columns = _columns(boxes)
        # A ragged list has a left edge of its own for nearly every link.
        assert len(columns) <= 5, boxes
        assert all(box["height"] >= 43.9 for box in boxes)
        pitches += [below["top"] - above["top"] for column in columns for above, below in pairwise(column)]
    # Names of two lines make some rows higher.
    assert not pitches or 28 <= min(pitches) <= median(pitches) <= 36


@pytest.mark.parametrize("kind", ["municipality", "region", "not_found", "meetings", "quality"])
def test_right_edges_agree(browser: Browser, served: str, real: Directory, kind: str) -> None:
    parts = "main :is(.jk-card, .jk-none, .jk-note, .jk-table, .jk-toc, .jk-fig, .jk-seven)"
    with revisited(browser, served + address_of(kind, real), width=900) as page:
        edges = page.locator(parts).evaluate_all(_RIGHT)
    assert edges
    assert len(set(edges)) <= 2, edges


@pytest.mark.parametrize("width", [768, 960, 1152])
@pytest.mark.parametrize("place", ["", "kommun/habo-0643/"])
def test_the_header_is_one_row_as_wide_as_the_page(browser: Browser, served: str, place: str, width: int) -> None:
    with revisited(browser, served + place, width=width) as page:
        row = page.locator(".jk-top__row").evaluate(
            "row => ({ right: row.getBoundingClientRect().right - parseFloat(getComputedStyle(row).paddingRight) })"
        )
        parts = page.locator(".jk-top__row > :visible, .jk-nav a:visible").evaluate_all(_BOXES)
        assert max(part["right"] for part in parts) <= row["right"] + 1
        assert max(part["bottom"] for part in parts) <= 80


@pytest.mark.parametrize("width", [1000, 1140, 1280])
def test_a_region_in_the_report_begins_in_the_column_of_its_heading(
    browser: Browser, served: str, served_demo: str, width: int
) -> None:
    for site in (served, served_demo):
        with revisited(browser, f"{site}rapport/", width=width) as page:
            begins = page.locator(".jk-region").evaluate_all(_BEGINS)
            assert len(begins) == 7
            assert [begin for begin in begins if abs(begin["heading"] - begin["content"]) > 60] == []


@pytest.mark.parametrize("width", [320, 390])
def test_the_words_of_a_figure_in_the_report_have_a_row_of_their_own_on_a_phone(
    browser: Browser, served: str, width: int
) -> None:
    with revisited(browser, f"{served}rapport/", width=width) as page:
        rows = page.locator("#siffror ~ .jk-leads .jk-lead")
        boxes = rows.evaluate_all("rows => rows.map((row) => [row, row.children[0]].map((box) => box.clientWidth))")
    assert len(boxes) > 5
    assert [(row, words) for row, words in boxes if row != words] == []


def test_contents_of_two_lines_keep_their_distance(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}statistik/", width=320) as page:
        page.locator(".jk-toc summary").click()
        (links,) = page.locator(".jk-toc details ul").evaluate_all(_ROWS)
        line = page.locator(".jk-toc details a").first.evaluate("link => parseFloat(getComputedStyle(link).lineHeight)")
    assert {round((link["height"] - 24) / line) for link in links} == {1, 2}
    gaps = [below["top"] - (above["top"] + above["height"]) for above, below in pairwise(links)]
    assert max(gaps) - min(gaps) < 1


def test_a_figure_has_its_unit_beside_it_on_a_phone(browser: Browser, served: str) -> None:
    unit = 'figure => getComputedStyle(figure, "::after").content.replaceAll(String.fromCharCode(34), "").trim()'
    with revisited(browser, f"{served}statistik/", width=390) as page:
        heads = page.locator(".jk-figures").evaluate_all(
            "tables => tables.map((table) => table.querySelector('th.num').textContent.toLowerCase())"
        )
        units = [table.locator("td.num").first.evaluate(unit) for table in page.locator(".jk-figures").all()]
        assert units == heads
        page.set_viewport_size({"width": 1280, "height": 900})
        assert page.locator("td.num").first.evaluate(unit) in {"none", "normal"}


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_texts_of_a_chart_do_not_overlap(browser: Browser, served: str, served_demo: str, width: int) -> None:
    for site in (served, served_demo):
        with revisited(browser, f"{site}statistik/", width=width) as page:
            assert page.locator(".jk-chart text").count() > 20
            assert page.locator(".jk-chart").evaluate_all(_OVERLAPS) == []


def test_the_alphabet_is_one_row_and_stays_in_view(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}kommuner/#bokstav-oe") as page:
        letters = page.locator(".jk-az a")
        assert len({round(box["top"]) for box in letters.evaluate_all(_BOXES)}) == 1
        _assert_below_the_alphabet(page, "#bokstav-oe")


@pytest.mark.parametrize("width", [320, 390])
def test_the_alphabet_is_two_rows_on_a_phone(browser: Browser, served: str, width: int) -> None:
    with revisited(browser, f"{served}kommuner/#bokstav-l", width=width, height=568) as page:
        boxes = page.locator(".jk-az a").evaluate_all(_BOXES)
        assert len({round(box["top"]) for box in boxes}) == 2
        assert all(box["left"] >= 0 and box["right"] <= width for box in boxes)
        _assert_below_the_alphabet(page, "#bokstav-l")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_name_with_focus_is_not_covered_by_the_alphabet(browser: Browser, served: str, width: int) -> None:
    with revisited(browser, f"{served}kommuner/", width=width, height=600) as page:
        links = page.locator(".jk-letter li a")
        for index in (60, 40, 20):
            links.nth(index).focus()
            bar, link = (part.bounding_box() for part in (page.locator(".jk-az"), links.nth(index)))
            assert bar
            assert link
            assert link["y"] >= bar["y"] + bar["height"]


def test_every_municipality_is_in_view_of_its_column(browser: Browser, served: str) -> None:
    """No row is split between columns, at widths with one to four columns."""
    with revisited(browser, f"{served}kommuner/") as page:
        for width in (320, 375, 390, 412, 768, 1024, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            boxes = page.locator(".jk-letter li a").evaluate_all(_BOXES)
            assert all(box["bottom"] - box["top"] < 70 and box["right"] <= width for box in boxes), width


_BOXES = """
all => all.map((one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return { left, right, top, bottom };
})
"""


def _assert_below_the_alphabet(page: Page, selector: str) -> None:
    bar, target = (page.locator(part).bounding_box() for part in (".jk-az", selector))
    assert bar
    assert target
    assert bar["y"] >= -1
    assert target["y"] >= bar["y"] + bar["height"] - 1
    assert target["y"] < (page.viewport_size or {"height": 0})["height"]
