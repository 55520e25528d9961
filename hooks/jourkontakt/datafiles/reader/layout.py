"""The layout of a line: where its value starts and ends, how to quote it, and missing colons and spaces."""

import re
import sys
from collections.abc import Iterable

from ..problem import Fix

# libyaml does not accept longer keys.
LONGEST_KEY = 1024

_FIELD = re.compile(r'\s*(?:- +)?"?([a-z_]+)"?:')
_COMMENT = re.compile(r"(?<= )#(?: .*)?$")
_BARE_DASH = re.compile(r"-(?=[\"'\w])")
_BARE_COLON = re.compile(r"[a-z_]+:(?=[\"'\w])")
_NO_COLON = re.compile(r"([a-z_]+)(?: *[,;=])? +(?=[\"'])")


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def value_column(line: str) -> int:
    """The column where the value of `key: value`, `- value` or `- key: value` starts."""
    start = _skip(line, 0)
    while line.startswith("- ", start):
        start = _skip(line, start + 2)
    colon = line.find(": ", start)
    if start <= colon <= start + LONGEST_KEY and line[start] not in "\"'":
        start = _skip(line, colon + 2)
    return start + 1


def first_column(line: str) -> int:
    """The column where the line's text starts, after its indentation."""
    return len(line) - len(line.lstrip()) + 1


def move(text: str, above: Iterable[str]) -> str:
    """Where a line that does not fit should begin, as a sentence; `above` gives the lines over it, nearest first."""
    column, is_item = first_column(text), text.lstrip().startswith("- ")
    keys, items = _levels(above)
    if is_item and (not items or column > max(keys)):
        return "En lista börjar under ett fältnamn som slutar med kolon"
    target = min(sorted(items if is_item else keys, reverse=True), key=lambda each: abs(each - column), default=column)
    if target == column:
        return "Rader på samma nivå börjar i samma kolumn"
    steps = {1: "ett", 2: "två", 3: "tre"}.get(abs(target - column), abs(target - column))
    return f"Flytta raden {steps} blanksteg åt {'höger' if target > column else 'vänster'} (kolumn {target})"


def _levels(above: Iterable[str]) -> tuple[set[int], set[int]]:
    """The columns in which a field and a list's dash may begin below these lines."""
    keys, items, outermost = set[int](), set[int](), sys.maxsize
    for text in above:
        column = first_column(text)
        if column < outermost:
            key = column + len(text.lstrip()) - len(text.lstrip(" -"))
            if outermost == sys.maxsize and text.rstrip().endswith(":"):
                keys, items = {key + 2}, {key + 2}
            if key < outermost:
                keys.add(key)
            if key > column:
                items.add(column)
            outermost = column
    return keys, items


def split_field(line: str) -> tuple[str, str]:
    """The field name at the start of the line, empty if there is none, and the text after it."""
    match = _FIELD.match(line)
    return (match[1], line[match.end() :].strip()) if match else ("", line.strip())


def rest(line: str, column: int) -> str:
    """The text from the column to the end of the line, without a comment."""
    return _COMMENT.sub("", line[column - 1 :]).rstrip()


def missing_sign(text: str, line: int, column: int) -> tuple[str, Fix] | None:
    """Code and fix for a missing space after a dash or colon, or a missing colon after a field name."""
    for code, pattern in (("Y65", _BARE_DASH), ("Y62", _BARE_COLON)):
        if match := pattern.match(text):
            place = column + match.end()
            return code, Fix(line, place, place, " ")
    if match := _NO_COLON.match(text):
        return "Y62", Fix(line, column + match.end(1), column + match.end(), ": ")
    return None


def _skip(line: str, start: int) -> int:
    while line.startswith(" ", start):
        start += 1
    return start
