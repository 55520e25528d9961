"""Applies the safe fixes repeatedly until none is left: takes the contents of the files, returns the new contents.

A fix is safe if it changes how a fact is written but not the fact itself. A number that lacks a digit, a reference to
nothing or a text that may continue on the next line is left to a person.
"""

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from msgspec import Struct

from .edit import apply
from .effective_fixes import Files
from .problem import Problem

SAFE = frozenset({
    # Whitespace, invisible characters and letters of other alphabets.
    "Y10", "Y13", "Y14", "Y16", "Y19",
    # Quotes, colons, dashes and the spaces after them.
    "Y22", "Y23", "Y30", "Y31", "Y40", "Y41", "Y52", "Y60", "Y62", "Y64", "Y65", "Y68",
    # Field names; other spellings of the same day, figure, id, number or address.
    "M02", "M05", "T01", "T05", "E01", "K01", "K03", "K05", "S02", "S03", "S05",
})  # fmt: skip
# Correcting a value to an allowed one is safe if only a letter or two differ; another word may mean something else.
_VALUE_CODE, _MIN_SIMILARITY = "M04", 0.75
# Each round reads the files again, so large files get fewer of them.
_MAX_ROUNDS, _MAX_BYTES = 20, 5_000_000


class Change(Struct, frozen=True):
    """An applied fix: its problem, and the line before and after."""

    problem: Problem
    before: str
    after: str


def apply_safe_fixes(
    files: Files, check: Callable[[Files], Iterable[Problem]]
) -> tuple[Files, list[Change], list[Problem]]:
    """The files with all safe fixes applied, the changes in order, and the problems that remain."""
    changes: list[Change] = []
    size = sum(len(raw or b"") for raw in files.values())
    for left in reversed(range(min(_MAX_ROUNDS, max(_MAX_BYTES // max(size, 1), 2)))):
        problems = list(check(files))
        # At most one fix per line and round, since a fix is computed for the line as it was.
        safe = list({(problem.file, problem.line): problem for problem in problems if _is_safe(problem)}.values())
        if not safe or not left:
            break
        changes += [Change(each, each.excerpt, each.fix.applied(each.excerpt)) for each in safe if each.fix]
        files = {name: _fixed_file(name, raw, safe) for name, raw in files.items()}
    return files, changes, problems


def _is_safe(problem: Problem) -> bool:
    if problem.fix is None:
        return False
    if problem.code != _VALUE_CODE:
        return problem.code in SAFE
    old = problem.excerpt[problem.fix.column - 1 : problem.fix.end_column - 1]
    return SequenceMatcher(None, old.casefold(), problem.fix.text.casefold()).ratio() >= _MIN_SIMILARITY


def _fixed_file(name: str, raw: bytes | None, safe: list[Problem]) -> bytes | None:
    fixes = [problem.fix for problem in safe if problem.fix and problem.file == name]
    return apply(raw, fixes) if raw is not None and fixes else raw
