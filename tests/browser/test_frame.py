"""The header and the footer: nothing overlaps at any width, and the entries of the footer stand in columns."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Browser
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import become, revisited

pytestmark = [pytest.mark.browser, IN_BOTH_FAMILIES]
# Where each part of the header begins and ends, and the width of the window.
_HEADER = """
() => {
  const names = ".jk-brand__mark, .jk-brand__name, .jk-nav a, .jk-menu, .jk-lookup--top";
  const parts = [...document.querySelectorAll(names)];
  const seen = parts.filter((part) => part.checkVisibility() && getComputedStyle(part).clipPath === "none");
  const edges = seen.map((part) => part.getBoundingClientRect()).map(({ left, right }) => [left, right]);
  return [edges.sort(([one], [other]) => one - other), document.documentElement.clientWidth];
}
"""
_LEFTS = "links => [...new Set(links.map(link => Math.round(link.getBoundingClientRect().left)))].length"


@pytest.mark.parametrize("path", ["", "samtalet/", "kommun/habo-0643/"])
def test_nothing_in_the_header_overlaps(browser: Browser, served_demo: str, path: str) -> None:
    with revisited(browser, served_demo + path) as page:
        for width in (320, 390, 768, 959, 960, 1024, 1151, 1152, 1280):
            become(page, width)
            edges, window = page.evaluate(_HEADER)
            assert 0 <= edges[0][0] <= edges[-1][1] <= window, width
            assert all(end <= start for (_, end), (start, _) in pairwise(edges)), (width, edges)


def test_the_entries_of_the_footer_stand_in_columns(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}om/") as page:
        for width, most in ((320, 2), (390, 2), (768, 4), (1280, 6)):
            become(page, width)
            assert page.locator(".jk-foot__nav a").evaluate_all(_LEFTS) <= most, width


def test_who_the_site_is_for_stands_under_its_name(browser: Browser, served: str) -> None:
    with revisited(browser, served, width=320) as page:
        assert page.locator(".jk-brand").inner_text().split("\n") == ["Jourkontakt", "för brottsofferjourer i Sverige"]
        assert "Jourkontakt görs för brottsofferjourer i Sverige." in page.locator("footer").inner_text()


def test_the_printed_foot_gives_another_number_only_where_there_is_one(
    browser: Browser, served: str, served_demo: str
) -> None:
    for address, path, is_said in (
        (served, "region/ost/", False),
        (served, "utskrift/", False),
        (served, "nummer/", False),
        (served_demo, "region/ost/", True),
        (served_demo, "utskrift/", True),
        (served_demo, "om/", False),
    ):
        with revisited(browser, address + path) as page:
            page.emulate_media(media="print")
            foot = page.locator(".jk-printfoot").inner_text()
            assert ("Inget svar? Ring 114 14." in foot) == is_said, (address, path)
