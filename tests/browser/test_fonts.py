"""Pages are set in the tests' own fonts, whatever fonts they ask for and the machine has."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.fonts import IN_BOTH_FAMILIES, MONO, NAMES, Family, environment
from tests.browser.states import KINDS, address_of, opened, unfold

from jourkontakt.model.directory import Directory

pytestmark = [pytest.mark.browser, IN_BOTH_FAMILIES]
# Replaces Arimo for characters that it lacks, such as ✓.
_SYMBOLS = "DejaVu Sans"


def _fonts(page: Page, selector: str) -> Counter[str]:
    """The number of glyphs drawn in each font, in all elements that match the selector."""
    chromium = page.context.new_cdp_session(page)
    chromium.send("DOM.enable")
    chromium.send("CSS.enable")
    root = chromium.send("DOM.getDocument")["root"]["nodeId"]
    nodes = chromium.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
    drawn: Counter[str] = Counter()
    for node in nodes:
        for font in chromium.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
            drawn[font["familyName"]] += round(font["glyphCount"])
    return drawn


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_uses_only_the_family(
    browser: Browser, served_demo: str, demo: Directory, kind: str, family: Family
) -> None:
    with opened(browser, served_demo + address_of(kind, demo)) as page:
        unfold(page)
        # Only the first items of long lists of similar items.
        drawn = _fonts(page, "body *:not(:is(.jk-names, .jk-letter ul, .jk-fields, .jk-codes) > :nth-child(n + 4) *)")
        assert set(drawn) <= {*NAMES[family], MONO, _SYMBOLS}
        others = drawn[_SYMBOLS] if _SYMBOLS not in NAMES[family] else 0
        assert others <= 0.01 * drawn.total()


@pytest.mark.parametrize("asked", ["Liberation Sans", "Arimo", "DejaVu Sans", "Verdana", "Arial", "Roboto", "cursive"])
def test_every_font_name_gives_the_family(browser: Browser, asked: str, family: Family) -> None:
    page = browser.new_page()
    page.set_content(f"<p style='font-family: {asked}'>Vem ringer jag? Åtta öre, 114 14 – ”så här”</p>")
    assert set(_fonts(page, "p")) == {NAMES[family][0]}
    page.close()


def test_font_settings_of_the_machine_are_not_passed_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, family: Family
) -> None:
    for name in ("FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"):
        monkeypatch.setenv(name, "/nowhere")
    given = environment(family, tmp_path)
    assert [name for name in given if name.startswith("FONTCONFIG_")] == ["FONTCONFIG_FILE"]
    assert given["FONTCONFIG_FILE"] == str(tmp_path / "fonts.conf")
    assert given["PATH"] == os.environ["PATH"]
