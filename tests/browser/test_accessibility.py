"""axe-core finds no violation: each kind of page at three widths, light and dark, folded and unfolded, and in print."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.axe import findings, inject
from tests.browser.states import (
    KINDS,
    SCHEMES,
    WIDTHS,
    address_of,
    become,
    each_answer,
    revisited,
    type_in_lookup,
    unfold,
)

from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.browser
_HABO = "kommun/habo-0643/"
# Links cannot be tapped on paper and need no underline there.
_NOT_ON_PAPER = ("target-size", "link-in-text-block")


def _assert_clean(page: Page, *states: object) -> None:
    assert findings(page) == [], states


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page(browser: Browser, served_demo: str, demo: Directory, kind: str) -> None:
    with revisited(browser, served_demo + address_of(kind, demo)) as page:
        inject(page)
        # Checking colours takes most of the time, and they depend neither on the width nor on what is folded.
        for width, scheme in zip(WIDTHS, ("light", "dark", "light"), strict=True):
            become(page, width, scheme)
            assert findings(page, "color-contrast") == [], (width, scheme)
        page.emulate_media(media="print")
        assert findings(page, "color-contrast", *_NOT_ON_PAPER) == [], "print"
        page.emulate_media(media="screen")
        unfold(page)
        for width, scheme, *left_out in ((320, "dark", "color-contrast"), (1280, "light"), (1280, "dark")):
            become(page, width, scheme)
            assert findings(page, *left_out) == [], ("unfolded", width, scheme)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not_found"])
def test_every_kind_of_page_with_the_real_data(browser: Browser, served: str, real: Directory, kind: str) -> None:
    with revisited(browser, served + address_of(kind, real), width=320) as page:
        inject(page)
        _assert_clean(page)


def test_every_errand(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}region/stockholm/", width=320) as page:
        inject(page)
        for anchor in each_answer(page):
            assert findings(page, "color-contrast") == [], anchor


@pytest.mark.parametrize("path", ["", _HABO])
def test_with_the_menu_open(browser: Browser, served_demo: str, path: str) -> None:
    with revisited(browser, served_demo + path, width=320) as page:
        inject(page)
        page.get_by_role("button", name="Meny").click()
        assert page.locator("#ram-meny").is_visible()
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            _assert_clean(page, scheme)


@pytest.mark.parametrize("path", ["", _HABO])
@pytest.mark.parametrize(("typed", "seen"), [("linköping", "Linköping"), ("habo", "Håbo"), ("qqqqq", "Ingen träff")])
def test_with_the_lookup_open(browser: Browser, served_demo: str, path: str, typed: str, seen: str) -> None:
    with revisited(browser, served_demo + path) as page:
        type_in_lookup(page, typed)
        assert seen in page.locator(".jk-hits").inner_text()
        inject(page)
        for width, scheme in ((320, SCHEMES[0]), (390, SCHEMES[1]), (1280, SCHEMES[0])):
            become(page, width, scheme)
            # The list may cover a part of a target beneath it; test_layout.py measures the list's own targets, and
            # test_contrast.py its colours.
            assert findings(page, "target-size", "color-contrast") == [], (width, scheme)
