"""Problems with the data: what is wrong, where, and what to write instead.

Reader, model and rules create `Problem`s; `load_directory` raises them together as one `DataError`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..values.personal_numbers import masked
from ..values.text import counted

Severity = Literal["error", "warning"]
_SEVERITY_WORDS = {"error": "fel", "warning": "varning"}


@dataclass(frozen=True, order=True)
class Fix:
    """Replaces the characters from `column` up to but not including `end_column` of a line with `text`."""

    line: int
    column: int
    end_column: int
    text: str

    def applied(self, line: str) -> str:
        """The line with the replacement made."""
        return line[: self.column - 1] + self.text + line[self.end_column - 1 :]


@dataclass(frozen=True)
class Subject:
    """What a problem is about: the record or row (None before records are built), the field, the index in a list.

    `field` is spelt as in the file, empty if the line has none; `write` is the correct value alone, if known.
    """

    record: object
    field: str
    index: int | None = None
    write: str = ""


@dataclass(frozen=True)
class Problem:
    """One problem: position (counted from 1), stable code, a Swedish sentence, and what to write instead.

    Its texts are printed in public logs, so personal numbers in them are masked.
    `subject` is for code that groups or rewords problems; it is ignored when problems are compared.
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

    def __post_init__(self) -> None:
        for name in ("message", "write", "excerpt"):
            object.__setattr__(self, name, masked(getattr(self, name)))

    @property
    def place(self) -> str:
        """`file:line:column`, the form that code editors and terminals make clickable."""
        return f"{self.file}:{self.line}:{self.column}"

    def as_text(self) -> str:
        """The problem as readable text: position and sentence, the line with a caret, and what to write."""
        rows = [f"{self.place} {_SEVERITY_WORDS[self.severity]} {self.code}: {self.message}"]
        if self.excerpt.strip():
            rows += [f"    {self.excerpt}", "    " + _caret(self.excerpt, self.column)]
        if self.write:
            rows.append(f"    Skriv: {self.write}")
        return "\n".join(rows)


class DataError(Exception):
    """Raised when the data is invalid; `problems` lists why, most important first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.as_text() for problem in self.problems))


def as_text(problems: Sequence[Problem]) -> str:
    """The problems as readable text, followed by the summary."""
    return "".join(f"{problem.as_text()}\n\n" for problem in problems) + summary(problems) + "\n"


def summary(problems: Sequence[Problem]) -> str:
    """The number of errors and warnings: `Inga fel, 12 varningar.`"""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    first = f"{errors} fel" if errors else "Inga fel"
    return f"{first}, {counted(warnings, 'varning', 'varningar') if warnings else 'inga varningar'}."


def _caret(line: str, column: int) -> str:
    """A caret under `column`; tabs are kept so that it lands under the right character."""
    before = line[: column - 1]
    return "".join("\t" if char == "\t" else " " for char in before) + "^"
