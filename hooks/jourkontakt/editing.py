"""Surgical edits of a data file: only the named characters change; comments, layout and line ends stay."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from .problem import Fix

_BOM = "\ufeff"


def apply(raw: bytes, fixes: Iterable[Fix]) -> bytes:
    """The file's bytes with the fixes made; of two that overlap the first in the text is made.

    Raises `ValueError` when a fix lies outside the text, `UnicodeDecodeError` when it is not UTF-8.
    """
    text = raw.decode("utf-8")
    head = _BOM if text.startswith(_BOM) else ""
    lines = text.removeprefix(_BOM).split("\n")
    for number, on_line in groupby(sorted(set(fixes)), key=lambda fix: fix.line):
        if not 1 <= number <= len(lines):
            raise ValueError(f"there is no line {number}")
        lines[number - 1] = _edited(lines[number - 1], list(on_line))
    return (head + "\n".join(lines)).encode()


def _edited(line: str, fixes: list[Fix]) -> str:
    """The line with its fixes, made from the right so that columns hold."""
    made: list[Fix] = []
    for fix in fixes:
        if not 1 <= fix.column <= fix.end_column <= len(line) + 1:
            raise ValueError(f"line {fix.line} has no column {fix.end_column}")
        if not made or fix.column >= made[-1].end_column:
            made.append(fix)
    for fix in reversed(made):
        line = line[: fix.column - 1] + fix.text + line[fix.end_column - 1 :]
    return line
