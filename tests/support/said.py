"""What the published files say of posts, national numbers and centres, in one form for all formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

Files = Mapping[str, bytes]
Owner = tuple[Literal["post", "number", "centre"], str]

# How a check is told; the last one is of an address.
TRUST = (
    "Ringt och bekräftat",
    "Bekräftat skriftligt",
    "Hämtat från sida",
    "Ännu inte kontrollerat av oss.",
    "Numret kan vara gammalt.",
    "Adressen kan vara gammal.",
)


@dataclass(frozen=True)
class Said:
    """What a file says of an owner; what its format does not say is None.

    Those from `hrefs` to `sources` have one value for each number or address, in order, and none if it cannot be
    reached. `dialled` has no extensions, `holder` and `omission` may be empty, and `words` are all that a reader sees.
    """

    heading: str | None = None
    hrefs: tuple[str, ...] | None = None
    dialled: tuple[str, ...] | None = None
    texts: tuple[str, ...] | None = None
    trust: tuple[str, ...] | None = None
    checked: tuple[str, ...] | None = None
    checkers: tuple[str, ...] | None = None
    sources: tuple[str, ...] | None = None
    holder: str | None = None
    omission: str | None = None
    revised: str | None = None
    words: str = ""


def plain(text: str) -> str:
    """The text without what a format changes: spaces, guards against formulas, what phones do not agree on."""
    return " ".join(text.split()).lstrip("'").replace(";", ",").replace("\\", "/")


def told(words: str) -> str:
    """How the check is told that the words begin with; empty if they begin with none."""
    return next((each for each in TRUST if words.startswith(each)), "")


def without_extension(href: str) -> str:
    """What is dialled or written to, without the pause and the extension."""
    return unquote(href.removeprefix("tel:").removeprefix("mailto:").partition(",")[0])
