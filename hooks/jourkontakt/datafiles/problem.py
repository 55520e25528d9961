"""What is wrong with the data, where, and what to write: the one error type of the project.

Reader, model and rules yield `Problem`; `load_directory` raises them together as `DataError`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..values.text import counted

Severity = Literal["error", "warning"]
_SEVERITY_WORDS = {"error": "fel", "warning": "varning"}


@dataclass(frozen=True, order=True)
class Fix:
    """A replacement of the characters `column` up to, not including, `end_column` of one line by `text`."""

    line: int
    column: int
    end_column: int
    text: str

    def applied(self, line: str) -> str:
        """The line with the replacement made."""
        return line[: self.column - 1] + self.text + line[self.end_column - 1 :]


@dataclass(frozen=True)
class Subject:
    """What a finding is about: the record or row (None while there is only text), the field, its place in a list.

    `field` is spelt as in the file and empty where the line has none; `write` is the bare right value, if it is known.
    """

    record: object
    field: str
    index: int | None = None
    write: str = ""


@dataclass(frozen=True)
class Problem:
    """One finding: place (counted from 1), stable code, a Swedish sentence, and what to write instead.

    `subject` is kept for those who sort findings or word them anew, and does not count when findings are compared.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    write: str = ""
    fix: Fix | None = None
    excerpt: str = ""
    subject: Subject | None = field(default=None, compare=False, repr=False)

    @property
    def place(self) -> str:
        """`file:line:column`, as editors and terminals understand it."""
        return f"{self.file}:{self.line}:{self.column}"

    def as_text(self) -> str:
        """The problem for a person: place and sentence, the line with a caret, and what to write."""
        rows = [f"{self.place} {_SEVERITY_WORDS[self.severity]} {self.code}: {self.message}"]
        if self.excerpt.strip():
            rows += [f"    {self.excerpt}", "    " + _caret(self.excerpt, self.column)]
        if self.write:
            rows.append(f"    Skriv: {self.write}")
        return "\n".join(rows)


class DataError(Exception):
    """The data cannot be used; `problems` says why, most important first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.as_text() for problem in self.problems))


def as_text(problems: Sequence[Problem]) -> str:
    """For a person: each problem with its line and fix, then how many there are."""
    return "".join(f"{problem.as_text()}\n\n" for problem in problems) + summary(problems) + "\n"


def summary(problems: Sequence[Problem]) -> str:
    """`Inga fel, 12 varningar.`"""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    first = f"{errors} fel" if errors else "Inga fel"
    return f"{first}, {counted(warnings, 'varning', 'varningar') if warnings else 'inga varningar'}."


def _caret(line: str, column: int) -> str:
    """A caret under `column`; tabs are kept so that it lands under the right character."""
    before = line[: column - 1]
    return "".join("\t" if char == "\t" else " " for char in before) + "^"
