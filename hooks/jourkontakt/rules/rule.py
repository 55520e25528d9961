"""What a rule is: a named check over the whole directory that yields findings, each at a record's field."""

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

# The most findings of one rule that are kept: nobody reads more, and hostile data could give any number.
MOST: dict[Severity, int] = {"error": 100, "warning": 1_000}


class Finding(Struct, frozen=True):
    """What a rule found: the record or table row, the field in it, a Swedish sentence and the right value.

    `field` is spelt as in the file; `index` counts within a list. `write` is the whole right value without quotation
    marks, or a line to add when the field is missing.
    """

    subject: Record | Municipality | Place
    field: str
    message: str
    write: str = ""
    index: int | None = None


class Rule(Struct, frozen=True):
    """A check with its stable code, whether it stops the build, and cause and cure in Swedish for editors."""

    code: str
    severity: Severity
    help: str
    check: Callable[[Directory], Iterator[Finding]]

    def problems(self, directory: Directory) -> Iterator[Problem]:
        """The findings with file, line, column and the fix; at most `MOST`."""
        for finding in islice(self.check(directory), MOST[self.severity]):
            if isinstance(finding.subject, Record):
                problem = self._at_field(finding, finding.subject.node)
            else:
                problem = self._at_row(finding, finding.subject, directory)
            yield replace(problem, subject=Subject(finding.subject, finding.field, finding.index, finding.write))

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
            name, place.line, place.column, self.severity, self.code, _short(finding.message), write, fix, excerpt
        )

    def _at_row(self, finding: Finding, row: Municipality | Place, directory: Directory) -> Problem:
        node = directory.site.node
        folder = PurePosixPath(node.source.name).parent if node is not None else PurePosixPath()
        name = (folder / (MUNICIPALITIES if isinstance(row, Municipality) else PLACES)).as_posix()
        line, (start, end) = row.row.line, row.row.cell(finding.field)
        fix = Fix(line, start, end, finding.write) if finding.write else None
        return Problem(name, line, start, self.severity, self.code, finding.message, finding.write, fix, row.row.text)


def error(code: str, help: str) -> Callable[[Callable[[Directory], Iterator[Finding]]], Rule]:
    """Make a function a rule whose findings stop the build."""
    return lambda check: Rule(code, "error", help, check)


def warning(code: str, help: str) -> Callable[[Callable[[Directory], Iterator[Finding]]], Rule]:
    """Make a function a rule whose findings stop nothing; what depends on today is only ever a warning."""
    return lambda check: Rule(code, "warning", help, check)


def _short(message: str) -> str:
    """The sentence, cut where an overlong value stands in it."""
    return message if len(message) <= 400 else f"{message[:399]}…"


def _place(node: Mapping, finding: Finding) -> tuple[Text | Mapping, Node | None]:
    """Where to point: at the value, at the field's name before a list, or where the field is missing; and the value."""
    for key, value in node.items():
        if key == finding.field:
            inner = value[finding.index] if finding.index is not None and isinstance(value, Sequence) else value
            return inner if isinstance(inner, Text) else key, inner
    return next(iter(node), node), None
