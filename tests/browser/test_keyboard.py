"""Use by keyboard: the main task in eight keys, visible focus, the menu, the link past the header."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import KINDS, address_of, opened, revisited

from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, IN_BOTH_FAMILIES]

_FOCUSED = "document.activeElement.outerHTML.slice(0, 120)"


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_from_the_start_page_to_a_call_in_eight_keys(browser: Browser, served: str) -> None:
    with revisited(browser, served, width=390) as page:
        keys = ["/", *"orsa", "Tab", "Tab"]
        _press(page, *keys[:5])
        page.locator(".jk-hits__foot a[href^='tel:']").wait_for()
        _press(page, *keys[5:])
        assert page.evaluate("document.activeElement.getAttribute('href')") == "tel:11414"
        assert "Orsa" in page.locator(".jk-hits").inner_text()
        assert len([*keys, "Enter"]) <= 8


def test_from_any_page_to_a_municipality_in_eight_keys(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}om/", width=390) as page:
        keys = ["/", *"habo", "ArrowDown", "Enter"]
        _press(page, *keys[:5])
        page.locator("[role=option]").first.wait_for()
        _press(page, *keys[5:])
        page.wait_for_url("**/kommun/habo-*/")
        assert len(keys) <= 8
        expect(page.locator(".answer:visible .jk-tel").first).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_tab_stop_is_a_link_past_the_header(browser: Browser, served: str, width: int) -> None:
    with revisited(browser, f"{served}kommun/habo-0643/", width=width) as page:
        _press(page, "Tab")
        skip = page.get_by_role("link", name="Hoppa till innehållet")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport(ratio=1)
        _press(page, "Enter", "Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


# The focused element, its focus ring, whether it is within the window, and whether its centre is uncovered.
_FOCUS_SHOWN = """
() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const ring = focused.closest(".jk-lookup__row") ?? focused;
  const style = getComputedStyle(ring);
  const box = focused.getBoundingClientRect();
  const lines = focused.getClientRects();
  const top = document.elementFromPoint(lines[0].left + lines[0].width / 2, lines[0].top + lines[0].height / 2);
  return {
    what: focused.outerHTML.slice(0, 100),
    ring: style.outlineStyle === "solid" ? parseFloat(style.outlineWidth) : 0,
    within: box.left >= -1 && box.right <= innerWidth + 1 && box.top >= -1 && box.bottom <= innerHeight + 1,
    free: focused.contains(top) || top?.contains(focused) === true,
  };
}
"""


@pytest.mark.parametrize(
    ("kind", "width"), [*((kind, 320) for kind in KINDS), ("start", 1280), ("municipality", 1280), ("region", 1280)]
)
def test_focus_is_always_visible(browser: Browser, served_demo: str, demo: Directory, kind: str, width: int) -> None:
    with revisited(browser, served_demo + address_of(kind, demo), width=width) as page:
        for _ in range(40):
            _press(page, "Tab")
            seen: dict[str, Any] | None = page.evaluate(_FOCUS_SHOWN)
            if seen is None:
                break
            assert seen["ring"] >= 2, seen
            assert seen["within"], seen
            assert seen["free"], seen


def test_the_menu_opens_and_closes(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}kommun/habo-0643/", width=320) as page:
        button = page.get_by_role("button", name="Meny")
        menu = page.locator("#ram-meny")
        first = menu.get_by_role("link").first
        expect(menu).to_be_hidden()
        button.focus()
        _press(page, "Enter")
        expect(menu).to_be_visible()
        _press(page, "Tab")
        expect(first).to_be_focused()
        _press(page, "Escape")
        expect(menu).to_be_hidden()
        expect(button).to_be_focused()
        _press(page, "Tab")
        assert page.evaluate("document.activeElement.closest('#ram-meny') === null"), page.evaluate(_FOCUSED)
        button.focus()
        _press(page, "Space", "Tab", "Enter")
        page.wait_for_url("**/kommuner/")


def test_the_menu_has_at_most_five_entries(browser: Browser, served: str) -> None:
    with revisited(browser, served) as page:
        entries = page.get_by_role("navigation", name="Huvudmeny").get_by_role("link")
        assert 1 <= entries.count() <= 5


@pytest.mark.parametrize("path", ["kommun/habo-0643/", ""])
def test_copying_is_announced(browser: Browser, served: str, path: str) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    with opened(browser, served + path, permissions=permissions) as page:
        page.get_by_role("button", name="Kopiera 114 14").first.focus()
        _press(page, "Enter")
        expect(page.locator(".jk-toast[role=status]")).to_have_text("Kopierat")
        assert page.evaluate("navigator.clipboard.readText()") == "114 14"
        expect(page.get_by_role("button", name="Kopiera 114 14").first).to_be_focused()


def test_an_errand_is_chosen_without_moving_the_page(browser: Browser, served: str) -> None:
    with revisited(browser, f"{served}kommun/habo-0643/", width=390, height=844) as page:
        chip = page.get_by_role("link", name="Samarbete")
        chip.focus()
        _press(page, "Enter")
        expect(page.locator("#samarbete")).to_be_visible()
        expect(page.locator("#arende")).to_be_hidden()
        expect(chip).to_have_attribute("aria-current", "true")
        assert page.evaluate("scrollY") == 0
