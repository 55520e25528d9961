"""Make the safe fixes of what is wrong, until none is left: the text of the files in, the new text out.

Safe is what changes how a fact is written and never which fact it is. A number that lacks a digit, a reference that
leads nowhere, a text that may go on in the next line: those are for a person.
"""

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from msgspec import Struct

from .edit import apply
from .effective_fixes import Files
from .problem import Problem

SAFE = frozenset({
    # Blanks, unseen characters and letters of another kind.
    "Y10", "Y13", "Y14", "Y16", "Y19",
    # Quotes, colons, dashes and the blanks that belong to them.
    "Y22", "Y23", "Y30", "Y31", "Y40", "Y52", "Y60", "Y62", "Y64", "Y65", "Y68",
    # Names of fields; other spellings of the same day, figure, id, number or address.
    "M02", "M05", "T01", "T05", "E01", "K01", "K05", "S02", "S03", "S05",
})  # fmt: skip
# A value out of a fixed list is safe when only a letter or two are wrong: another word may mean another thing.
_VALUE, _ALIKE = "M04", 0.75
_ROUNDS = 20


class Change(Struct, frozen=True):
    """A fix that was made: where, and the line before and after."""

    problem: Problem
    before: str
    after: str


def apply_safe_fixes(
    files: Files, check: Callable[[Files], Iterable[Problem]]
) -> tuple[Files, list[Change], list[Problem]]:
    """The files with every safe fix made, the fixes in the order made, and what is left to a person."""
    changes: list[Change] = []
    for _ in range(_ROUNDS):
        problems = list(check(files))
        # At most one fix a line, so that each is made on the line that it was worked out for.
        safe = list({(problem.file, problem.line): problem for problem in problems if _is_safe(problem)}.values())
        if not safe:
            break
        changes += [Change(each, each.excerpt, each.fix.applied(each.excerpt)) for each in safe if each.fix]
        files = {name: _fixed_file(name, raw, safe) for name, raw in files.items()}
    return files, changes, problems


def _is_safe(problem: Problem) -> bool:
    if problem.fix is None:
        return False
    old = problem.excerpt[problem.fix.column - 1 : problem.fix.end_column - 1]
    is_slip = SequenceMatcher(None, old.casefold(), problem.fix.text.casefold()).ratio() >= _ALIKE
    return problem.code in SAFE or (problem.code == _VALUE and is_slip)


def _fixed_file(name: str, raw: bytes | None, safe: list[Problem]) -> bytes | None:
    fixes = [problem.fix for problem in safe if problem.fix and problem.file == name]
    return apply(raw, fixes) if raw is not None and fixes else raw
