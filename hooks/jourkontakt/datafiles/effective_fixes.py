"""Drops fixes that cause another error in the value that they write.

Reader, model and rules suggest fixes independently, so the reader may quote a value that the model then refuses.
Therefore all fixes are tried on copies of the files.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from .edit import apply
from .problem import Fix, Problem
from .reader.layout import value_column

# Fixes of invisible characters are kept, whatever else is wrong with the value.
_CHARACTER_CODES = "Y1"
_QUOTING, _OTHER_SPELLINGS = frozenset({"Y30", "Y31", "Y52"}), frozenset({"M02", "M05"})
# Larger files keep all their fixes, to save time; hand-written files are smaller.
_MAX_BYTES = 300_000

# Contents by the path shown in problems; None if the file is missing or unreadable.
Files = Mapping[str, bytes | None]


def drop_ineffective_fixes(
    problems: Iterable[Problem], files: Files, check: Callable[[Files], Iterable[Problem]]
) -> list[Problem]:
    """The problems, without fixes that cause other errors; `check` returns the problems of the given files."""
    found = list(problems)
    fixes: dict[str, list[Fix]] = defaultdict(list)
    for problem in found:
        if problem.fix:
            fixes[problem.file].append(problem.fix)
    fixed = {
        name: apply(raw, fixes[name]) for name, raw in files.items() if raw and name in fixes and len(raw) <= _MAX_BYTES
    }
    if not fixed:
        return found
    before = {(problem.file, problem.line, problem.code) for problem in found}
    new: dict[tuple[str, int], list[Problem]] = defaultdict(list)
    for problem in check({**files, **fixed}):
        # A new warning is not caused by a fix: rules run only on data without other errors.
        if problem.severity == "error" and (problem.file, problem.line, problem.code) not in before:
            new[problem.file, problem.line].append(problem)
    return [_without_bad_fix(problem, new[problem.file, problem.line]) for problem in found]


def _without_bad_fix(problem: Problem, new: list[Problem]) -> Problem:
    """The problem, without its fix if a new problem is about the part of the line that the fix writes.

    If quotes make another fault that has a correction (on → "on" → date), that is proposed instead; a correction of
    the fact itself is only shown.
    """
    fix = problem.fix
    if fix is None or problem.code.startswith(_CHARACTER_CODES) or not any(_is_about(fix, other) for other in new):
        return problem
    found = next((other for other in new if other.fix and other.fix.column == fix.column), None)
    if problem.code not in _QUOTING or not found or not found.fix:
        return replace(problem, fix=None, write="")
    is_same_fact = found.code in _OTHER_SPELLINGS
    return replace(problem, fix=replace(fix, text=found.fix.text) if is_same_fact else None, write=found.write)


def _is_about(fix: Fix, other: Problem) -> bool:
    """Whether the problem is about what the fix writes: the value, or the field name and so the type of its value."""
    value = value_column(other.excerpt)
    return (other.column < value) == (fix.column < value) or other.code == "M03"
