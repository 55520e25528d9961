"""The style sheet: lines that are short enough to review, and colours and drawings that other files repeat."""

from __future__ import annotations

import re

import pytest
from tests.support.constants import ROOT
from tools.draw_icons import PAPER

from jourkontakt.website.feeds.manifest import BACKGROUND, THEME

STYLE = (ROOT / "docs/assets/jourkontakt.css").read_text(encoding="utf-8")
MARK = (ROOT / "docs/assets/mark.svg").read_text(encoding="utf-8")
ICONS = (ROOT / "docs/assets/icons.svg").read_text(encoding="utf-8")
FRAME = (ROOT / "hooks/theme/main.html").read_text(encoding="utf-8")
REPORT = (ROOT / "hooks/jourkontakt/website/templates/report.typ").read_text(encoding="utf-8")


def _colours(scheme: str) -> dict[str, str]:
    """The custom properties of the light or the dark scheme, with references to other properties resolved."""
    light, dark, *_ = (
        dict(re.findall(r"--([\w-]+): ([^;]+);", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    )
    found = light if scheme == "light" else light | dark
    return {name: re.sub(r"^var\(--([\w-]+)\)$", lambda other: found[other[1]], value) for name, value in found.items()}


def test_no_line_has_more_than_120_characters() -> None:
    assert [line for line in STYLE.splitlines() if len(line) > 120] == []


def test_a_rule_of_several_lines_has_one_declaration_a_line() -> None:
    lines = re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL).splitlines()
    assert [line for line in lines if line.count(";") > 1 and not line.endswith("}")] == []


def test_the_accent_colour_of_a_scheme_is_written_once() -> None:
    for scheme in ("light", "dark"):
        assert STYLE.count(_colours(scheme)["pine"]) == 1, scheme


@pytest.mark.parametrize(("scheme", "index"), [("light", 0), ("dark", 1)])
def test_the_browser_s_bar_has_the_colour_of_the_page_s_top(scheme: str, index: int) -> None:
    colours = _colours(scheme)
    written = re.findall(r"'(#\w+)' if meta.hero else '(#\w+)'", FRAME)
    assert written[index] == (colours["hero"], colours["paper"])


def test_the_mark_has_the_colours_of_the_style_sheet() -> None:
    colours = _colours("light")
    assert re.findall(r'fill="(.*?)"', MARK) == [colours["saffron"], colours["pine"], colours["on-call"]]


def test_the_manifest_and_the_icons_have_the_colours_of_the_style_sheet() -> None:
    colours = _colours("light")
    assert (colours["pine"], colours["paper"]) == (THEME, BACKGROUND)
    assert colours["paper"] == PAPER


def test_the_small_maps_have_the_colours_of_the_style_sheet_in_both_schemes() -> None:
    maps = sorted((ROOT / "docs/assets").glob("region-*.svg"))
    assert len(maps) == 7
    wanted = [_colours(scheme)[name] for scheme in ("light", "dark") for name in ("land", "paper", "pine")]
    for drawn in maps:
        text = drawn.read_text(encoding="utf-8")
        assert re.findall("#[0-9a-f]{3,6}", text) == wanted, drawn.name
        assert text.index("prefers-color-scheme:dark") > text.index(wanted[2])


def test_the_report_has_the_colours_of_the_style_sheet() -> None:
    colours = _colours("light")
    written = dict(re.findall(r'#let (\w+) = rgb\("(#\w+)"\)', REPORT))
    assert written == {"pine": colours["pine"], "soft": colours["ink2"]}


def test_the_mark_and_its_telephone_are_drawn_alike_everywhere() -> None:
    paths = re.findall(r' d="(.*?)"', MARK)
    assert re.findall(r' d="(.*?)"', FRAME) == paths
    assert paths[-1] in re.findall(r' d="(.*?)"', ICONS)
