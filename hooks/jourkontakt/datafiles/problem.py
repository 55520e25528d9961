"""Problems with the data: what is wrong, where, and what to write instead.

Reader, model and rules create `Problem`s; `load_directory` raises them together as one `DataError`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..values.personal_numbers import masked
from ..values.text import counted

Severity = Literal["error", "warning"]
_SEVERITY_WORDS = {"error": "fel", "warning": "varning"}
# Longer lines are neither shown nor rewritten, to keep messages short.
LONG = 2_000
# More warnings than fit on a screen are shortened to a few of each code.
_MAX_LINES, _MAX_OF_A_CODE = 30, 3


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

    Its texts are printed in public logs, so personal numbers in them are masked, and the file's name is on one line.
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
        shown = "".join(char if char.isprintable() else "�" for char in self.file)
        object.__setattr__(self, "file", shown)
        if len(self.excerpt) > LONG:
            object.__setattr__(self, "excerpt", "")
        for name in ("message", "write", "excerpt"):
            object.__setattr__(self, name, masked(getattr(self, name)))

    @property
    def place(self) -> str:
        """`file:line:column`, the form that code editors and terminals make clickable."""
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def heading(self) -> str:
        """Position, code and sentence on one line."""
        return f"{self.place} {_SEVERITY_WORDS[self.severity]} {self.code}: {self.message}"

    def as_text(self) -> str:
        """The problem as readable text: position and sentence, the line with a caret, and what to write."""
        rows = [self.heading]
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


def as_text(problems: Sequence[Problem], *, is_full: bool = False) -> str:
    """The problems as readable text, followed by the summary.

    Unless `is_full`, warnings are left out beside errors, and otherwise take a line each, at most `_MAX_LINES`.
    """
    errors = [problem for problem in problems if problem.severity == "error"]
    whole = problems if is_full else errors
    lines = [] if is_full or errors else list(_in_short(problems))
    last = summary(problems)
    if len(whole) < len(problems):
        last = f"{last[:-1]} ({'visa dem' if errors else 'visa allt om dem'} med check --varningar)."
    parts = [*(problem.as_text() for problem in whole), *(["\n".join(lines)] if lines else []), last]
    return "\n\n".join(parts) + "\n"


def summary(problems: Sequence[Problem]) -> str:
    """The number of errors and warnings: `Inga fel, 12 varningar.`

    An error may keep the rules that warn from being run, so none is said to be missing beside errors.
    """
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if errors and not warnings:
        return f"{errors} fel. Varningar visas när {'felet är rättat' if errors == 1 else 'felen är rättade'}."
    first = f"{errors} fel" if errors else "Inga fel"
    return f"{first}, {counted(warnings, 'varning', 'varningar') if warnings else 'inga varningar'}."


def _in_short(warnings: Sequence[Problem]) -> Iterator[str]:
    """A line for each warning; if they are too many, for the first few of each code, and the number of the others."""
    totals = Counter(problem.code for problem in warnings)
    most = _MAX_OF_A_CODE if len(warnings) > _MAX_LINES else len(warnings)
    shown: Counter[str] = Counter()
    for problem in warnings:
        shown[problem.code] += 1
        if shown[problem.code] <= most:
            yield problem.heading
        elif shown[problem.code] == totals[problem.code]:
            yield f"… och {totals[problem.code] - most} till med {problem.code}"


def _caret(line: str, column: int) -> str:
    """A caret under `column`; tabs are kept so that it lands under the right character."""
    before = line[: column - 1]
    return "".join("\t" if char == "\t" else " " for char in before) + "^"
