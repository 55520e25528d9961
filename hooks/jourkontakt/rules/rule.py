"""The type of a rule: a check of the whole directory, with a code, that yields findings at fields of records."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import PurePosixPath

from msgspec import Struct

from ..datafiles.problem import Fix, Problem, Severity, Subject
from ..datafiles.reader import Mapping, Node, Sequence, Text
from ..datafiles.reader.layout import quoted
from ..model import Record
from ..model.directory import Directory
from ..model.tables import MUNICIPALITIES, PLACES, Municipality, Place

# The most findings kept for one rule, since hostile data could cause any number of them.
MOST: dict[Severity, int] = {"error": 100, "warning": 1_000}


class Finding(Struct, frozen=True):
    """What a rule found: the record, table row or other text, the field in it, a Swedish sentence, the correct value.

    `field` is the name in the file; `index` is the position in a list. `write` is the whole correct value without
    quotation marks, or a line to add if the field is missing.
    """

    subject: Record | Municipality | Place | Text
    field: str
    message: str
    write: str = ""
    index: int | None = None


class Rule(Struct, frozen=True):
    """A check with its stable code, its severity (an error stops the build), and help in Swedish for editors."""

    code: str
    severity: Severity
    help: str
    check: Callable[[Directory], Iterator[Finding]]

    def problems(self, directory: Directory) -> Iterator[Problem]:
        """The findings with file, line, column and fix; at most `MOST` of them."""
        for finding in islice(self.check(directory), MOST[self.severity]):
            if isinstance(finding.subject, Record):
                problem = self._at_field(finding, finding.subject.node)
            elif isinstance(finding.subject, Text):
                problem = self.at_text(finding.subject, finding.message)
            else:
                problem = self._at_row(finding, finding.subject, directory)
            yield replace(problem, subject=Subject(finding.subject, finding.field, finding.index, finding.write))

    def at_text(self, text: Text, message: str) -> Problem:
        """The problem with any text of a file, at its place."""
        excerpt = text.source.line(text.line)
        return Problem(text.source.name, text.line, text.column, self.severity, self.code, message, excerpt=excerpt)

    def _at_field(self, finding: Finding, node: Mapping | None) -> Problem:
        if node is None:
            return Problem("", 1, 1, self.severity, self.code, finding.message, finding.write)
        place, value = _place(node, finding)
        write, fix = finding.write, None
        if write and isinstance(value, Text):
            value_to_write = write if write in ("true", "false") else quoted(write)
            fix = Fix(value.line, value.column, value.end_column, value_to_write)
            write = f"{'-' if finding.index is not None else f'{finding.field}:'} {value_to_write}"
        name, excerpt = node.source.name, node.source.lines[place.line - 1]
        return Problem(
            name, place.line, place.column, self.severity, self.code, _shortened(finding.message), write, fix, excerpt
        )

    def _at_row(self, finding: Finding, row: Municipality | Place, directory: Directory) -> Problem:
        node = directory.site.node
        folder = PurePosixPath(node.source.name).parent if node is not None else PurePosixPath()
        name = (folder / (MUNICIPALITIES if isinstance(row, Municipality) else PLACES)).as_posix()
        line, (start, end) = row.row.line, row.row.cell(finding.field)
        fix = Fix(line, start, end, finding.write) if finding.write else None
        return Problem(name, line, start, self.severity, self.code, finding.message, finding.write, fix, row.row.text)


def error(code: str, help: str) -> Callable[[Callable[[Directory], Iterator[Finding]]], Rule]:
    """Turn a function into a rule whose findings stop the build."""
    return lambda check: Rule(code, "error", help, check)


def warning(code: str, help: str) -> Callable[[Callable[[Directory], Iterator[Finding]]], Rule]:
    """Turn a function into a rule whose findings do not stop the build. Rules that depend on today are warnings."""
    return lambda check: Rule(code, "warning", help, check)


def _shortened(message: str) -> str:
    """The message, cut off if an overlong value makes it too long."""
    return message if len(message) <= 400 else f"{message[:399]}…"


def _place(node: Mapping, finding: Finding) -> tuple[Text | Mapping, Node | None]:
    """Where to point (the value; the field's name for a list; the record's first field if missing), and the value."""
    for key, value in node.items():
        if key == finding.field:
            inner = value[finding.index] if finding.index is not None and isinstance(value, Sequence) else value
            return inner if isinstance(inner, Text) else key, inner
    return next(iter(node), node), None
