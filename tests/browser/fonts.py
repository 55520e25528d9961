"""The tests use fonts of their own, so that pages look the same on every machine.

A reader's system font may be as wide as DejaVu Sans or as narrow as Arial (Arimo has its widths). So tests that
depend on the width of text run with both.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

import pytest

Family = Literal["wide", "narrow"]
FAMILIES: tuple[Family, ...] = ("wide", "narrow")
IN_BOTH_FAMILIES = pytest.mark.parametrize("family", FAMILIES, indirect=True, scope="module")
_MODULES = Path(__file__).parents[1] / "node/node_modules"
_DEJAVU = ("Sans", "Sans-Oblique", "Sans-Bold", "Serif", "Serif-Italic", "Serif-Bold", "SansMono", "SansMono-Bold")
_ARIMO = ("400Regular", "400Regular_Italic", "700Bold")
FILES = (
    *(_MODULES / f"dejavu-fonts-ttf/ttf/DejaVu{style}.ttf" for style in _DEJAVU),
    *(_MODULES / f"@expo-google-fonts/arimo/{style}/Arimo_{style}.ttf" for style in _ARIMO),
)
# The font used for every sans-serif, and the font used for every serif.
NAMES: dict[Family, tuple[str, str]] = {"wide": ("DejaVu Sans", "DejaVu Serif"), "narrow": ("Arimo", "Arimo")}
# As wide as other monospaced fonts.
MONO = "DejaVu Sans Mono"


def environment(family: Family, folder: Path) -> dict[str, str]:
    """The environment that limits a program to these fonts; the fontconfig is written to the empty `folder`.

    Raises FileNotFoundError if a package of fonts is not installed.
    """
    fonts, config = folder / "fonts", folder / "fonts.conf"
    fonts.mkdir()
    for file in FILES:
        (fonts / file.name).symlink_to(file.resolve(strict=True))
    config.write_text(_fontconfig(*NAMES[family], fonts, folder / "cache"), encoding="utf-8")
    others = {name: value for name, value in os.environ.items() if not name.startswith("FONTCONFIG_")}
    return others | {"FONTCONFIG_FILE": str(config)}


def _fontconfig(sans: str, serif: str, fonts: Path, cache: Path) -> str:
    """A configuration that maps every family to one of three."""
    asked = {"serif": serif, "ui-serif": serif, "monospace": MONO, "ui-monospace": MONO}
    named = "".join(_match(_test("eq", name), given) for name, given in asked.items())
    others = _match("".join(_test("not_eq", given) for given in sorted({serif, MONO})), sans)
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f"<fontconfig>\n<dir>{fonts}</dir>\n<cachedir>{cache}</cachedir>\n{named}{others}</fontconfig>\n"
    )


def _match(tests: str, given: str) -> str:
    edit = f'<edit name="family" mode="assign_replace" binding="same"><string>{given}</string></edit>'
    return f'<match target="pattern">{tests}{edit}</match>\n'


def _test(compare: str, name: str) -> str:
    return f'<test name="family" compare="{compare}" qual="all"><string>{name}</string></test>'
