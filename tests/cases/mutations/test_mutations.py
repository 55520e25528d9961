"""Hundreds of small faults in valid files: each is found, on its line, in plain Swedish, and its cure cures it.

The figures stand in the test report (`--junitxml`) and are printed by `pytest -s`.
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
    missed, astray, foreign, cures = [], [], [], []
    for mutant in mutants:
        found = base().new(mutant.file, mutant.raw)
        missed += [] if found else [mutant]
        astray += [] if not found or _is_right(found[0], mutant) else [(mutant, found[0])]
        foreign += [(problem.message, faults(problem.message)) for problem in found if faults(problem.message)]
        cures += [(mutant, problem, _after(mutant, problem, found)) for problem in found if problem.fix]
    useless = [(problem.as_text(), after) for mutant, problem, after in cures if after]
    figures = {
        "mutations": len(mutants), "found": len(mutants) - len(missed), "right line": len(mutants) - len(astray),
        "cures": len(cures), "cures that cure": len(cures) - len(useless),
    }  # fmt: skip
    print(part, figures)
    for name, figure in figures.items():
        record_property(f"{part}: {name}", figure)
    assert not foreign
    assert not useless
    assert len(missed) <= 0.01 * len(mutants), [(m.kind, m.file, m.lines) for m in missed]
    assert len(astray) <= 0.03 * len(mutants), [(m.kind, m.lines, p.as_text()) for m, p in astray]


def _is_right(problem: Problem, mutant: Mutant) -> bool:
    return Path(problem.file).name == mutant.file and problem.line in mutant.lines


def _after(mutant: Mutant, problem: Problem, found: list[Problem]) -> list[str]:
    """What is found after the cure and was not before, or is still found there."""
    assert problem.fix
    file = Path(problem.file).name
    if file != mutant.file:
        return ["the cure is in another file"]
    after = base().new(file, apply(mutant.raw, [problem.fix]))
    before = Counter(map(_place, found))
    before[_place(problem)] -= 1
    new = Counter(map(_place, after)) - before
    # What is cut off brings on faults of its own, which the open quote had hidden.
    return [str(place) for place in new if mutant.kind != "cut_off" or place[2] == problem.line]


def _place(problem: Problem) -> tuple[str, str, int]:
    return problem.code, problem.file, problem.line
