"""What a rule is: a named check over the whole directory that yields findings, each at a record's field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..directory import Directory
from ..model import Record
from ..problem import Fix, Problem, Severity
from ..source import Mapping, Sequence, Text


@dataclass(frozen=True)
class Finding:
    """What a rule found: the record, the field in it (`index` in a list), a Swedish sentence and the right value.

    `write` is the whole right value without quotation marks, or a line to add when the field is missing.
    `code` is given only by a rule that tells several faults apart.
    """

    record: Record
    field: str
    message: str
    write: str = ""
    index: int | None = None
    code: str = ""


@dataclass(frozen=True)
class Rule:
    """A check with its stable code, whether it stops the build, and its help text (the function's docstring)."""

    code: str
    severity: Severity
    check: Callable[[Directory], Iterator[Finding]]

    @property
    def name(self) -> str:
        """The function's name, as ARCHITECTURE and tests speak of it."""
        return self.check.__name__

    @property
    def help(self) -> str:
        """Cause and cure in Swedish, from the function's docstring."""
        return " ".join((self.check.__doc__ or "").split())

    def problems(self, directory: Directory) -> Iterator[Problem]:
        """The findings with file, line, column and the edit that mends them."""
        for finding in self.check(directory):
            yield _problem(self, finding)


def rule(code: str, severity: Severity = "error") -> Callable[[Callable[[Directory], Iterator[Finding]]], Rule]:
    """Make a rule of a function; what depends on today is only ever a warning."""
    return lambda check: Rule(code, severity, check)


def _problem(rule: Rule, finding: Finding) -> Problem:
    code = finding.code or rule.code
    node = finding.record.node
    if node is None:
        return Problem("", 1, 1, rule.severity, code, finding.message, finding.write)
    value = node.get(finding.field)  # type: ignore[call-overload]
    if finding.index is not None and isinstance(value, Sequence):
        value = value[finding.index]
    place = value if isinstance(value, Text) else _key_or_first(node, finding.field)
    write, fix = finding.write, None
    if finding.write and isinstance(value, Text):
        write = f'"{finding.write}"'
        fix = Fix(value.line, value.column, value.end_column, write)
    excerpt = node.source.lines[place.line - 1]
    return Problem(node.source.name, place.line, place.column, rule.severity, code, finding.message, write, fix, excerpt)


def _key_or_first(node: Mapping, field: str) -> Text | Mapping:
    return node.key(field) if field in node else next(iter(node), node)  # type: ignore[return-value]
