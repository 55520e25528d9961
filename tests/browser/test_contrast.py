"""Contrast of the colours shown: text by level AA, phone numbers by AAA, edges of controls at least 3 : 1.

axe cannot decide where something is drawn near a text. Here a text's background is the nearest opaque colour behind it.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.states import (
    KINDS,
    REGIONS,
    SCHEMES,
    address_of,
    become,
    each_answer,
    revisited,
    type_in_lookup,
    unfold,
)

from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.browser

# All texts (including those in charts) and edges whose contrast is too low.
_WEAK = """
() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4));
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + .05) / (low + .05);
  };
  const background = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  const note = (what, element, found, least) => {
    if (found < least) weak.push(`${what} ${found.toFixed(2)} < ${least}: ${element.outerHTML.slice(0, 90)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const colour = rgba(element.closest("svg") ? style.fill : style.color);
    const least = element.closest("a[href^='tel:']") ? 7 : large ? 3 : 4.5;
    note("text", element, ratio(colour, background(element)), least);
  }
  for (const element of document.querySelectorAll("input, button, .jk-lookup__row, .jk-tel, .jk-errands a, .jk-btn")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.placeholder) {
      const colour = rgba(getComputedStyle(element, "::placeholder").color);
      note("placeholder", element, ratio(colour, background(element)), 4.5);
    }
    const style = getComputedStyle(element);
    if (parseFloat(style.borderTopWidth)) {
      const edge = Math.max(ratio(rgba(style.borderTopColor), background(element.parentElement)),
        ratio(background(element), background(element.parentElement)));
      note("edge", element, edge, 3);
    }
  }
  return weak;
}
"""


def _assert_contrast(page: Page) -> None:
    for scheme in SCHEMES:
        become(page, 1280, scheme)
        assert page.evaluate(_WEAK) == [], scheme


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page(browser: Browser, served_demo: str, demo: Directory, kind: str) -> None:
    with revisited(browser, served_demo + address_of(kind, demo)) as page:
        unfold(page)
        _assert_contrast(page)


@pytest.mark.parametrize("region", REGIONS)
def test_every_state_of_an_answer(browser: Browser, served_demo: str, region: str) -> None:
    with revisited(browser, f"{served_demo}region/{region}/") as page:
        for _ in each_answer(page):
            _assert_contrast(page)


def test_the_lookup_with_hits(browser: Browser, served_demo: str) -> None:
    with revisited(browser, served_demo) as page:
        for typed in ("habo", "linköping", "qqqqq"):
            page.locator("#lookup").clear()
            type_in_lookup(page, typed)
            _assert_contrast(page)


@pytest.mark.parametrize("path", ["", "om/"])
@pytest.mark.parametrize("typed", ["", "linköping", "habo"])
def test_the_lookup_over_the_page(browser: Browser, served_demo: str, path: str, typed: str) -> None:
    with revisited(browser, served_demo + path, has_touch=True) as page:
        page.locator("#lookup").focus()
        if typed:
            type_in_lookup(page, typed)
        _assert_contrast(page)


def test_low_contrast_is_found(browser: Browser, served_demo: str) -> None:
    with revisited(browser, f"{served_demo}om/") as page:
        page.evaluate("document.querySelector('main p').style.color = '#999'")
        assert page.evaluate(_WEAK)
