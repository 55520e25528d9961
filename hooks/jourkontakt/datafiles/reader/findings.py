"""Collects what is wrong with one file, so that an editor sees all of it at once."""

from typing import Any

from ..problem import Fix, Problem, Subject
from .characters import visible
from .layout import missing_sign, split_field
from .messages import sentence
from .tree import Source

MOST = 100
# Longer lines are neither shown nor written anew: a message must stay a message.
LONG = 2_000


class EnoughError(Exception):
    """No more findings are wanted from this file."""


class Findings:
    """The problems of one file, in the order found."""

    def __init__(self, source: Source) -> None:
        self.source, self.line = source, source.line
        self.problems: list[Problem] = []

    def add(self, code: str, line: int, column: int, fix: Fix | None = None, write: str = "", **words: Any) -> None:
        """Note a problem; raises `EnoughError` when there are so many that nobody reads on."""
        text = self.line(line)
        short = text if len(text) <= LONG else ""
        if fix and short:
            write = fix.applied(text).strip()
        write = write if len(write) <= LONG else ""
        message = sentence(code, **words)
        subject = Subject(None, split_field(text)[0], write=split_field(write)[1].strip('"'))
        self.problems.append(
            Problem(self.source.name, line, column, "error", code, message, write, fix, visible(short), subject)
        )
        if len(self.problems) == MOST:
            raise EnoughError

    def replace(self, code: str, line: int, column: int, old: str, new: str, **words: Any) -> None:
        """Note a problem that goes away when `new` takes the place of `old`, which stands there."""
        self.add(code, line, column, Fix(line, column, column + len(old), new), **words)

    def missing_sign(self, line: int, column: int) -> bool:
        """Note a missing sign or blank at this place (`layout.missing_sign`); False where none is missing."""
        found = missing_sign(self.line(line)[column - 1 :], line, column)
        if found:
            self.add(found[0], line, column, found[1])
        return found is not None
