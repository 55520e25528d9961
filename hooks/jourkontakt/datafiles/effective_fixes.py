"""Keep only fixes after which nothing else is wrong with what they write.

Each stage works out its fixes alone, so the reader may put quotes around what the model then refuses. Therefore all
fixes are made once, on copies of the files, and those that lead nowhere are taken back.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from .edit import apply
from .problem import Fix, Problem
from .reader.layout import value_column

# A character that nobody sees is to go, whatever else is wrong with what it stood in.
_CHARACTERS = "Y1"
# No editor writes a larger file by hand, and it must be answered fast; it keeps all its fixes.
_LONGEST = 300_000

# By name as shown; None where there is no file that can be read.
Files = Mapping[str, bytes | None]


def drop_ineffective_fixes(
    problems: Iterable[Problem], files: Files, check: Callable[[Files], Iterable[Problem]]
) -> list[Problem]:
    """The problems, without the fixes that lead nowhere; `check` gives what is wrong with files."""
    found = list(problems)
    fixes: dict[str, list[Fix]] = {}
    for problem in found:
        if problem.fix:
            fixes.setdefault(problem.file, []).append(problem.fix)
    mended = {
        name: apply(raw, fixes[name]) for name, raw in files.items() if raw and name in fixes and len(raw) <= _LONGEST
    }
    if not mended:
        return found
    before = {(problem.file, problem.line, problem.code) for problem in found}
    new: dict[tuple[str, int], list[Problem]] = {}
    for problem in check({**files, **mended}):
        # Warnings come of rules, which look only once nothing else is wrong, so a new one says nothing of a fix.
        if problem.severity == "error" and (problem.file, problem.line, problem.code) not in before:
            new.setdefault((problem.file, problem.line), []).append(problem)
    return [_kept(problem, new.get((problem.file, problem.line), [])) for problem in found]


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
