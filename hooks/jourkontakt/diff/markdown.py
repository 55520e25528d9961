"""The consequences as Markdown for a comment on GitHub: warnings first, then by region.

The sentences hold what strangers wrote, so nothing in them may become markup, a link, a mention or an order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..datafiles.problem import Problem
from ..model.directory import Directory
from ..values.text import capitalised, counted
from .formats import NOTHING
from .sentence import Consequence, in_region

# By which a workflow finds its own comment and rewrites it.
MARKER = "<!-- jourkontakt-diff -->"
# GitHub takes 65,536 characters.
_MOST = 60_000
# What GitHub makes a link, a mention or a closed issue of, even from an entity; code alone is left in peace.
_RISKY = re.compile(r"@|#|://|www\.|gh-", re.IGNORECASE)
_WORD = re.compile(r"[^\s”“()]+")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~$!]")


def as_markdown(found: Sequence[Consequence], directory: Directory) -> str:
    """Headings and lists, at most as long as a comment may be. `directory` gives the order of the regions."""
    if not found:
        return f"{MARKER}\n{NOTHING}\n"
    told = [item for item in found if not item.warning]
    parts = [("Titta noga på det här", [item for item in found if item.warning])]
    parts.append(("Hela landet", [item for item in told if item.region not in directory.region_by_id]))
    for region in directory.regions:
        count = counted(in_region(directory, region.id), "kommun", "kommuner")
        parts.append((f"Region {region.name} ({count})", [item for item in told if item.region == region.id]))
    lines = [MARKER, "## Vad läsaren märker"]
    for heading, items in parts:
        lines += [f"\n### {escaped(heading)}\n"] if items else []
        lines += [f"- {escaped(_under(heading, item))}" for item in items]
    return _shortened(lines)


def problems_as_markdown(intro: str, problems: Sequence[Problem]) -> str:
    """Why no difference can be shown, and what is wrong."""
    told = (f"{problem.place} {problem.code}: {problem.message}" for problem in problems)
    return _shortened([MARKER, escaped(intro), "", *(f"- {escaped(line)}" for line in told)])


def escaped(text: str) -> str:
    """The text as Markdown that shows the same characters and does nothing."""
    text, found, end = " ".join(text.split()), [], 0
    for match in _WORD.finditer(text):
        word = match[0].rstrip(".,;:")
        if _RISKY.search(word):
            found += [_quiet(text[end : match.start()]), _code(word)]
            end = match.start() + len(word)
    return "".join([*found, _quiet(text[end:])])


def _quiet(text: str) -> str:
    plain = _MARKUP.sub(r"\\\g<0>", text.replace("&", "&amp;"))
    # What opens a list, a quote or a rule does so only at the start.
    return re.sub(r"^([-+=>]|\d+[.)])", lambda match: f"{match[0][:-1]}\\{match[0][-1]}", plain)


def _code(text: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    pad = " " if "`" in (text[0], text[-1]) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _under(heading: str, item: Consequence) -> str:
    """The sentence without the region's name, where the heading says it."""
    region = heading.rpartition(" (")[0]
    for start in (f"{region}: ", f"{region}, "):
        if region and item.sentence.startswith(start):
            return capitalised(item.sentence.removeprefix(start))
    return item.sentence


def _shortened(lines: list[str]) -> str:
    """As many lines as fit, and how many are left out."""
    length = 0
    for number, line in enumerate(lines):
        length += len(line) + 1
        if length > _MOST:
            rest = f"… och {counted(len(lines) - number, 'rad', 'rader')} till, som inte får plats här."
            return "\n".join([*lines[:number], "", rest]) + "\n"
    return "\n".join(lines) + "\n"
