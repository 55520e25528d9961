"""The findings of a check as GitHub shows them: annotations on the lines, and a summary with all of them.

GitHub shows ten errors and ten warnings of a step and drops the rest silently, so the last line says how many.
"""

from collections.abc import Sequence

from ..datafiles.problem import Problem, Severity, summary
from ..values.markdown import escaped, fitting
from ..values.text import counted, listing

_SHOWN = 10
# GitHub takes 1 MiB of a step and drops a larger summary whole.
_MOST_BYTES = 1_000_000
_WORDS: dict[Severity, tuple[str, str, str]] = {
    "error": ("Fel", "fel", "fel"),
    "warning": ("Varningar", "varning", "varningar"),
}


def as_annotations(problems: Sequence[Problem]) -> str:
    """At most ten errors and ten warnings, most important first, and how many more there are."""
    shown, left = [], []
    for severity, found in _by_severity(problems):
        shown += [_annotation(problem) for problem in found[:_SHOWN]]
        if len(found) > _SHOWN:
            left.append(counted(len(found) - _SHOWN, *_WORDS[severity][1:]))
    # GitHub counts notices by themselves, so this one is never dropped.
    last = [f"::notice::{_data(f'… och {listing(left)} till, se sammanfattningen')}\n"] if left else []
    return "".join([*shown, *last])


def as_summary(problems: Sequence[Problem], room: int = _MOST_BYTES) -> str:
    """All findings as Markdown of at most `room` bytes."""
    lines = [f"## Kontroll av uppgifterna\n\n{escaped(summary(problems))}\n"]
    for severity, found in _by_severity(problems):
        if found:
            lines += [f"\n### {_WORDS[severity][0]}\n\n", *map(_item, found)]
    # The sentence about what is left out needs some room itself.
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
