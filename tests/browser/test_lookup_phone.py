"""The look-up box on a phone: it covers the page while it is used, and the answer lies above the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import TEXT_OF_DOUBLE_SIZE, opened, styled, type_in_lookup

from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, IN_BOTH_FAMILIES]

# The height of the keyboard, and the phones with what it leaves of them.
KEYBOARD = 400
PHONES = [(390, 844), (320, 568)]

# For each text typed at once: what of its only answer is outside the window above the keyboard, or hidden.
_OUTSIDE = """
([texts, seen]) => texts.flatMap((text) => {
  const box = document.querySelector("#lookup");
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  const link = document.querySelector(".jk-hits__foot a[href^='tel:']");
  if (!link) return [];
  const parts = [...document.querySelectorAll("#lookup-hit-0 > *"), link];
  return parts.flatMap((part) => [...part.getClientRects()].flatMap((line) => {
    const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    const free = part === top || part.contains(top);
    const within = line.top >= 0 && line.bottom <= seen && line.left >= 0 && line.right <= innerWidth;
    return free && within ? [] : [`${text}: ${part.textContent} ${Math.round(line.bottom)}`];
  }));
})
"""
_TOPS = "() => [...document.querySelectorAll('h1, h2, p, input, a')].map((part) => part.getBoundingClientRect().top)"


@pytest.fixture(params=PHONES, ids=lambda phone: f"{phone[0]}x{phone[1]}")
def phone(request: pytest.FixtureRequest, browser: Browser, served: str) -> Iterator[Page]:
    """The start page on a phone."""
    width, height = request.param
    with opened(browser, served, width=width, height=height, has_touch=True) as page:
        page.locator(".jk-hits [role=status]").wait_for(state="attached")
        yield page


def _box(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return {"top": found["y"], "bottom": found["y"] + found["height"], **found}


def test_the_field_moves_to_the_top_and_back(phone: Page) -> None:
    before = phone.evaluate(_TOPS)
    phone.locator("#lookup").tap()
    assert _box(phone, ".jk-lookup__row")["top"] <= 8
    assert _box(phone, ".jk-lookup--open")["height"] == phone.evaluate("innerHeight")
    assert "Där brottet anmäldes." in phone.locator(".jk-lookup--open").inner_text()
    assert _box(phone, ".jk-lookup__hint")["bottom"] <= phone.evaluate("innerHeight") - KEYBOARD
    phone.get_by_role("button", name="Stäng").tap()
    expect(phone.locator(".jk-lookup--open")).to_have_count(0)
    assert phone.evaluate(_TOPS) == before
    assert phone.evaluate("scrollY") == 0
    assert phone.evaluate("document.activeElement.id") != "lookup"


@pytest.mark.parametrize(("width", "height"), [(320, 568), (1180, 820)])
@pytest.mark.parametrize("path", ["om/", "kommun/habo-0643/"])
def test_other_pages_have_the_same_field(browser: Browser, served: str, path: str, width: int, height: int) -> None:
    with opened(browser, served + path, width=width, height=height, has_touch=True) as page:
        label = page.get_by_text("Vilken kommun gäller det?")
        expect(label).to_have_css("clip-path", "inset(50%)")
        page.locator("#lookup").tap()
        expect(label).to_have_css("clip-path", "none")
        expect(label).to_be_in_viewport()
        assert _box(page, ".jk-lookup__row")["top"] <= 8
        type_in_lookup(page, "ystad")
        assert _box(page, ".jk-hits a[href^='tel:']")["bottom"] <= height - KEYBOARD


# How much wider the placeholder is than the room for it.
_TOO_WIDE = """
() => {
  const box = document.querySelector("#lookup");
  const [style, own] = [getComputedStyle(box), getComputedStyle(box, "::placeholder")];
  const paint = document.createElement("canvas").getContext("2d");
  paint.font = `${own.fontWeight} ${own.fontSize} ${own.fontFamily}`;
  const room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return paint.measureText(box.placeholder).width - room;
}
"""


@pytest.mark.parametrize("path", ["", "om/"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_placeholder_has_room(browser: Browser, served: str, path: str, width: int) -> None:
    with opened(browser, served + path, width=width) as page:
        assert page.evaluate(_TOO_WIDE) <= 0
        page.locator("#lookup").focus()
        assert page.evaluate(_TOO_WIDE) <= 0


@pytest.mark.parametrize("site", ["served", "served_demo"])
@pytest.mark.parametrize("size", PHONES, ids=lambda phone: f"{phone[0]}x{phone[1]}")
def test_the_only_answer_lies_above_the_keyboard(
    request: pytest.FixtureRequest, browser: Browser, real: Directory, site: str, size: tuple[int, int]
) -> None:
    names = [municipality.name for municipality in real.municipalities]
    centres = [centre.name for centre in real.centres]
    others = ["sektionschef väst", "utbildning Upplands-Bro", "Norra Hisingen", "112 Malung-Sälen", "114 14", "Skåne"]
    with opened(browser, request.getfixturevalue(site), width=size[0], height=size[1], has_touch=True) as page:
        type_in_lookup(page, "x")
        assert page.evaluate(_OUTSIDE, [[*names, *centres, *others], size[1] - KEYBOARD]) == []


@pytest.mark.parametrize("typed", ["habo", "linkö", "avest", "are"])
def test_similar_names_are_both_above_the_keyboard(browser: Browser, served: str, typed: str) -> None:
    with opened(browser, served, width=390, height=844) as page:
        type_in_lookup(page, typed)
        hits = page.locator("[role=option]")
        assert hits.count() >= 2
        assert _box(page, "#lookup-hit-1")["bottom"] <= 844 - KEYBOARD
        assert all(size >= 44 for size in hits.evaluate_all("hits => hits.map((hit) => hit.offsetHeight)"))


@pytest.mark.parametrize(("width", "height", "keyboard"), [(390, 844, KEYBOARD), (1280, 800, 0), (1280, 720, 0)])
@pytest.mark.parametrize("path", ["", "om/"])
def test_a_long_list_scrolls_above_its_link(
    browser: Browser, served_demo: str, path: str, width: int, height: int, keyboard: int
) -> None:
    with opened(browser, served_demo + path, width=width, height=height) as page:
        type_in_lookup(page, "brottsoffersamordnare")
        assert page.locator("#lookup-results").evaluate("list => list.scrollHeight > list.clientHeight")
        assert _box(page, ".jk-hits__foot")["bottom"] <= height - keyboard
        page.keyboard.press("ArrowUp")
        last = page.locator("[role=option]").last
        expect(last).to_have_attribute("aria-selected", "true")
        assert _box(page, "[role=option]:last-child")["bottom"] <= _box(page, ".jk-hits__foot")["top"] + 1


@pytest.mark.parametrize(("width", "height"), [(390, 444), (844, 390)])
def test_the_list_uses_the_room_of_a_low_window(browser: Browser, served: str, width: int, height: int) -> None:
    with opened(browser, served, width=width, height=height, has_touch=True) as page:
        type_in_lookup(page, "sunds")
        assert page.locator("#lookup-results").evaluate("list => list.scrollHeight <= list.clientHeight")
        assert _box(page, ".jk-hits__foot")["bottom"] <= height


@pytest.mark.parametrize("width", [320, 1280])
def test_the_field_is_emptied_by_a_button(browser: Browser, served: str, width: int) -> None:
    with opened(browser, served, width=width) as page:
        clear = page.get_by_role("button", name="Töm")
        expect(clear).to_be_hidden()
        type_in_lookup(page, "mora")
        size: dict[str, Any] = _box(page, ".jk-lookup__empty")
        assert min(size["width"], size["height"]) >= 43.9
        clear.click()
        expect(clear).to_be_hidden()
        expect(page.locator("#lookup")).to_have_value("")
        expect(page.locator("#lookup")).to_be_focused()
        expect(page.locator("[role=option]")).to_have_count(0)


def test_escape_closes_the_form_from_anywhere_in_it(browser: Browser, served: str) -> None:
    with opened(browser, served, width=320, height=568) as page:
        for inside in ("#lookup", ".jk-lookup__leave", ".jk-hits a[href^='tel:']"):
            page.locator("#lookup").fill("")
            type_in_lookup(page, "flen")
            page.locator(inside).focus()
            page.keyboard.press("Escape")
            expect(page.locator(".jk-lookup--open")).to_have_count(0)
            expect(page.locator("[role=option]")).to_have_count(0)


def test_a_wide_window_stays_as_it_is(browser: Browser, served: str) -> None:
    with opened(browser, served) as page:
        before = _box(page, ".jk-lookup__row")
        type_in_lookup(page, "tierp")
        assert _box(page, ".jk-lookup__row") == before
        assert _box(page, ".jk-hits")["top"] >= before["bottom"]
        expect(page.get_by_role("button", name="Stäng")).to_have_count(0)
        expect(page.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize(
    "typed", ["", "karlstad", "sektionschef väst", "brottsoffersamordnare", "habo", "hot", "qqqqq"]
)
def test_text_of_double_size_stays_in_the_form(browser: Browser, served_demo: str, typed: str) -> None:
    with opened(browser, served_demo, width=640, height=568) as page, styled(page, TEXT_OF_DOUBLE_SIZE):
        page.locator("#lookup").focus()
        if typed:
            type_in_lookup(page, typed)
        form = page.locator(".jk-lookup--open")
        for width in (640, 320):
            page.set_viewport_size({"width": width, "height": 568})
            assert form.evaluate("form => form.scrollWidth <= form.clientWidth"), width
