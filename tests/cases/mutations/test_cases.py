"""Hundreds of small mistakes in valid files: each is found, on the right line, in plain Swedish, with a fix that works.

The counts are in the test report (`--junitxml`) and are printed by `pytest -s`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.cases.mutations import characters, facts, fields, writing
from tests.cases.mutations.base import base
from tests.cases.mutations.mutant import Mutant
from tests.support.swedish import faults

from jourkontakt.datafiles.edit import apply
from jourkontakt.datafiles.problem import Problem

PARTS = {"writing": writing.KINDS, "characters": characters.KINDS, "fields": fields.KINDS, "facts": facts.KINDS}


@cache
def mutants_of(part: str) -> list[Mutant]:
    """Every mutation of a part."""
    return [Mutant(kind.__name__, *edit) for kind in PARTS[part] for edit in kind(base())]


def test_there_are_enough_mutations() -> None:
    made = [mutant for part in PARTS for mutant in mutants_of(part)]
    assert len({(mutant.file, mutant.raw) for mutant in made}) >= 400
    assert all(any(mutant.kind == kind.__name__ for mutant in made) for kinds in PARTS.values() for kind in kinds)


@pytest.mark.parametrize("part", PARTS)
def test_mutations_are_found(part: str, record_property: Callable[[str, object], None]) -> None:
    mutants = mutants_of(part)
    missed, misplaced, unclear, fixes = [], [], [], []
    for mutant in mutants:
        found = base().new(mutant.file, mutant.raw)
        missed += [] if found else [mutant]
        misplaced += [] if not found or _is_right(found[0], mutant) else [(mutant, found[0])]
        unclear += [(problem.message, faults(problem.message)) for problem in found if faults(problem.message)]
        fixes += [(mutant, problem, _after(mutant, problem, found)) for problem in found if problem.fix]
    useless = [(problem.as_text(), after) for mutant, problem, after in fixes if after]
    figures = {
        "mutations": len(mutants), "found": len(mutants) - len(missed), "right line": len(mutants) - len(misplaced),
        "fixes": len(fixes), "fixes that work": len(fixes) - len(useless),
    }  # fmt: skip
    print(part, figures)
    for name, figure in figures.items():
        record_property(f"{part}: {name}", figure)
    assert not unclear
    assert not useless
    assert len(missed) <= 0.01 * len(mutants), [(m.kind, m.file, m.lines) for m in missed]
    assert len(misplaced) <= 0.03 * len(mutants), [(m.kind, m.lines, p.as_text()) for m, p in misplaced]


def _is_right(problem: Problem, mutant: Mutant) -> bool:
    return Path(problem.file).name == mutant.file and problem.line in mutant.lines


def _after(mutant: Mutant, problem: Problem, found: list[Problem]) -> list[str]:
    """The problems after the fix that are new, or that the fix should have removed."""
    assert problem.fix
    file = Path(problem.file).name
    if file != mutant.file:
        return ["the fix is in another file"]
    after = base().new(file, apply(mutant.raw, [problem.fix]))
    before = Counter(map(_place, found))
    before[_place(problem)] -= 1
    new = Counter(map(_place, after)) - before
    # In a file that is cut off, an open quote hides other findings until it is closed.
    return [str(place) for place in new if mutant.kind != "cut_off" or place[2] == problem.line]


def _place(problem: Problem) -> tuple[str, str, int]:
    return problem.code, problem.file, problem.line
