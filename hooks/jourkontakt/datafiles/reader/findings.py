"""Collects the problems of one file, so that an editor sees all of them at once."""

from typing import Any

from ..problem import LONG, Fix, Problem, Subject
from .characters import visible
from .layout import missing_sign, split_field
from .messages import sentence
from .tree import Source

MOST = 100


class EnoughError(Exception):
    """Raised to stop reading a file, when more problems would not help."""


class Findings:
    """The problems of one file, in the order found."""

    def __init__(self, source: Source) -> None:
        self.source, self.line = source, source.line
        self.problems: list[Problem] = []

    def add(self, code: str, line: int, column: int, fix: Fix | None = None, write: str = "", **words: Any) -> None:
        """Add a problem; raises `EnoughError` once there are `MOST`."""
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
        """Add a problem with a fix that replaces `old`, the text at this place, with `new`."""
        self.add(code, line, column, Fix(line, column, column + len(old), new), **words)

    def missing_sign(self, line: int, column: int) -> bool:
        """Add a problem if a colon or space is missing here (`layout.missing_sign`); returns whether one is."""
        found = missing_sign(self.line(line)[column - 1 :], line, column)
        if found:
            self.add(found[0], line, column, found[1])
        return found is not None
