"""Drop fixes that lead to another error in the value that they write.

Reader, model and rules suggest fixes independently, so the reader may put quotes around what the model then refuses.
Therefore all fixes are tried once, on copies of the files.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from .edit import apply
from .problem import Fix, Problem
from .reader.layout import value_column

# Fixes of invisible characters stay, whatever else is wrong with the value.
_CHARACTERS = "Y1"
# No editor writes a larger file by hand, and it must be answered fast; it keeps all its fixes.
_LONGEST = 300_000

# By name as shown; None where there is no file that can be read.
Files = Mapping[str, bytes | None]


def drop_ineffective_fixes(
    problems: Iterable[Problem], files: Files, check: Callable[[Files], Iterable[Problem]]
) -> list[Problem]:
    """The problems, without the fixes that lead to another; `check` gives the problems of files."""
    found = list(problems)
    fixes: dict[str, list[Fix]] = defaultdict(list)
    for problem in found:
        if problem.fix:
            fixes[problem.file].append(problem.fix)
    fixed = {
        name: apply(raw, fixes[name]) for name, raw in files.items() if raw and name in fixes and len(raw) <= _LONGEST
    }
    if not fixed:
        return found
    before = {(problem.file, problem.line, problem.code) for problem in found}
    new: dict[tuple[str, int], list[Problem]] = defaultdict(list)
    for problem in check({**files, **fixed}):
        # Warnings come from rules, which run only on data without other errors, so a new one is not due to a fix.
        if problem.severity == "error" and (problem.file, problem.line, problem.code) not in before:
            new[problem.file, problem.line].append(problem)
    return [_kept(problem, new[problem.file, problem.line]) for problem in found]


def _kept(problem: Problem, new: list[Problem]) -> Problem:
    """The problem, without its fix if something new is wrong in the part of the line that the fix writes."""
    fix = problem.fix
    if fix is None or problem.code.startswith(_CHARACTERS) or not any(_stands_in(fix, other) for other in new):
        return problem
    return replace(problem, fix=None, write="")


def _stands_in(fix: Fix, other: Problem) -> bool:
    """Whether a finding is about what the fix writes: the value, or the field's name and so the shape of its value."""
    value = value_column(other.excerpt)
    return (other.column < value) == (fix.column < value) or other.code == "M03"
