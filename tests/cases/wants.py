"""The comments at the top of a case that say what must be found in it.

    # wants: T05 12:20 → value: "070-174 06 05"
    # wants: G02 regions.yaml:74:9
    # wants: nothing

Each gives the code of a finding, its line and column counted from 1 and, after the arrow, what the finding tells the
editor to write. A place in another file is preceded by the file's name. Lines are those of the case, comments included.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_HEADER = re.compile(r"# ([a-z]+): (.+)")
_WANT = re.compile(r"([A-Z]\d\d) (?:([a-z]+\.[a-z]+):)?(\d+):(\d+)(?: → (.+))?")
_NOTHING = "nothing"


@dataclass(frozen=True, order=True)
class Want:
    """A wanted finding; `file` is empty for the case's own file, `write` where nothing is proposed."""

    code: str
    file: str
    line: int
    column: int
    write: str = ""

    def __str__(self) -> str:
        """The finding as a header spells it."""
        place = f"{self.file}:{self.line}:{self.column}".removeprefix(":")
        return f"{self.code} {place} → {self.write}" if self.write else f"{self.code} {place}"


def headers(text: str) -> list[tuple[str, str]]:
    """Names and values of the header lines among the comments that a case begins with."""
    comments = re.match(r"(?:#.*\n)*", text)
    assert comments
    found = (_HEADER.fullmatch(line) for line in comments[0].splitlines())
    return [(match[1], match[2]) for match in found if match]


def wants(text: str) -> list[Want]:
    """The wanted findings of a case, in its order; raises `ValueError` where they are missing or cannot be read."""
    values = [value for name, value in headers(text) if name == "wants"]
    if not values:
        raise ValueError("a case needs at least one line `# wants: …`; `# wants: nothing` where all is well")
    return [] if values == [_NOTHING] else [_want(value) for value in values]


def with_wants(text: str, find: Callable[[str], Sequence[Want]]) -> str:
    """The case with its `wants` lines replaced by what `find` gives for it.

    Every such line moves the lines after it, so the case is searched with as many of them as there will be.
    """
    count = len(wants(text))
    for _ in range(3):
        found = find(_replaced(text, [_NOTHING] * max(count, 1)))
        if len(found) == count:
            return _replaced(text, [str(want) for want in found] or [_NOTHING])
        count = len(found)
    raise ValueError("the number of findings changes with the number of comments")


def _want(value: str) -> Want:
    match = _WANT.fullmatch(value)
    if not match:
        raise ValueError(f"cannot read `# wants: {value}`")
    return Want(match[1], match[2] or "", int(match[3]), int(match[4]), match[5] or "")


def _replaced(text: str, values: Sequence[str]) -> str:
    """The text with these `wants` lines in place of its own, which must not stand below the comments at the top."""
    lines = text.split("\n")
    first = next(index for index, line in enumerate(lines) if line.startswith("# wants: "))
    rest = [line for line in lines[first:] if not line.startswith("# wants: ")]
    return "\n".join([*lines[:first], *(f"# wants: {value}" for value in values), *rest])
