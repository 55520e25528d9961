"""The problems that `check` finds, for GitHub: as annotations on the lines, and as a summary of all of them.

GitHub shows ten errors and ten warnings of a step and silently drops the rest; the last line says how many.
"""

from collections.abc import Sequence

from ..datafiles.problem import Problem, Severity, summary
from ..values.markdown import escaped, fitting
from ..values.text import counted, listing

_MAX_SHOWN = 10
# GitHub allows 1 MiB for each step and drops a larger summary entirely.
_MAX_BYTES = 1_000_000
_WORDS: dict[Severity, tuple[str, str, str]] = {
    "error": ("Fel", "fel", "fel"),
    "warning": ("Varningar", "varning", "varningar"),
}


def as_annotations(problems: Sequence[Problem]) -> str:
    """At most ten errors and ten warnings, most important first, and how many more there are."""
    shown, omitted = [], []
    for severity, found in _by_severity(problems):
        shown += [_annotation(problem) for problem in found[:_MAX_SHOWN]]
        if len(found) > _MAX_SHOWN:
            omitted.append(counted(len(found) - _MAX_SHOWN, *_WORDS[severity][1:]))
    # GitHub counts notices separately, so this one is never dropped.
    last = [f"::notice::{_data(f'… och {listing(omitted)} till, se sammanfattningen')}\n"] if omitted else []
    return "".join([*shown, *last])


def as_summary(problems: Sequence[Problem], room: int = _MAX_BYTES) -> str:
    """All problems as Markdown of at most `room` bytes."""
    lines = [f"## Kontroll av uppgifterna\n\n{escaped(summary(problems))}\n"]
    for severity, found in _by_severity(problems):
        if found:
            lines += [f"\n### {_WORDS[severity][0]}\n\n", *map(_item, found)]
    # Leaves room for the sentence that says how much was cut.
    return fitting(lines, room - 200, lambda line: len(line.encode()))


def _by_severity(problems: Sequence[Problem]) -> list[tuple[Severity, list[Problem]]]:
    return [(severity, [problem for problem in problems if problem.severity == severity]) for severity in _WORDS]


def _annotation(problem: Problem) -> str:
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column},title={_property(problem.code)}"
    write = f" Skriv: {problem.write}" if problem.write else ""
    return f"::{problem.severity} {place}::{_data(problem.message + write)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _item(problem: Problem) -> str:
    write = f" Skriv: {problem.write}" if problem.write else ""
    return f"- **{problem.code}** {escaped(f'{problem.place} {problem.message}.{write}')}\n"
