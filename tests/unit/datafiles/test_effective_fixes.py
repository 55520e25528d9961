"""A fix is dropped if it causes another error in the value or the field name that it writes."""

from __future__ import annotations

import pytest

from jourkontakt.datafiles.effective_fixes import Files, drop_ineffective_fixes
from jourkontakt.datafiles.problem import Fix, Problem

WRITTEN, QUOTED = "nummer: 11414", 'nummer: "11414"'
QUOTE = Problem("a.yaml", 1, 9, "error", "Y30", "x", QUOTED, Fix(1, 9, 14, '"11414"'), WRITTEN)
RENAME = Problem("a.yaml", 1, 1, "error", "M02", "x", "number: 11414", Fix(1, 1, 7, "number"), WRITTEN)


def after(problem: Problem, *caused: Problem) -> Problem:
    """The problem, when its fix causes these others."""

    def check(files: Files) -> list[Problem]:
        return list(caused) if files["a.yaml"] != WRITTEN.encode() else [problem]

    (left,) = drop_ineffective_fixes([problem], {"a.yaml": WRITTEN.encode(), "b.yaml": None}, check)
    return left


def other(code: str, column: int, fix: Fix | None = None, write: str = "") -> Problem:
    return Problem("a.yaml", 1, column, "error", code, "y", write, fix, QUOTED)


def test_a_fix_without_consequences_is_kept() -> None:
    assert after(QUOTE) == QUOTE


@pytest.mark.parametrize(
    ("problem", "code", "column", "is_kept"),
    [
        (QUOTE, "M04", 9, False),
        (QUOTE, "M02", 1, True),
        (RENAME, "M01", 1, False),
        (RENAME, "M04", 9, True),
        # A field of another name can have a value of another type.
        (RENAME, "M03", 9, False),
        (QUOTE, "M03", 1, False),
    ],
)
def test_a_fix_answers_for_the_part_that_it_writes(problem: Problem, code: str, column: int, is_kept: bool) -> None:
    left = after(problem, other(code, column))
    assert (left.fix, left.write) == ((problem.fix, problem.write) if is_kept else (None, ""))


@pytest.mark.parametrize(("code", "is_fixed"), [("M05", True), ("M02", True), ("T03", False)])
def test_the_correction_of_a_quoted_value_is_proposed_instead(code: str, is_fixed: bool) -> None:
    right = 'nummer: "114 14"'
    left = after(QUOTE, other(code, 9, Fix(1, 9, 16, '"114 14"'), right))
    assert left.write == right
    assert left.fix == (Fix(1, 9, 14, '"114 14"') if is_fixed else None)


def test_a_correction_of_another_place_is_not_proposed() -> None:
    left = after(QUOTE, other("M05", 9, Fix(1, 1, 7, "number"), 'number: "11414"'))
    assert (left.fix, left.write) == (None, "")


def test_what_another_line_or_a_warning_says_is_no_consequence() -> None:
    warning = Problem("a.yaml", 1, 9, "warning", "A01", "y", excerpt=QUOTED)
    below = Problem("a.yaml", 2, 9, "error", "M04", "y", excerpt=QUOTED)
    assert after(QUOTE, warning, below) == QUOTE


def test_the_fix_of_a_character_is_kept_whatever_follows() -> None:
    hidden = Problem("a.yaml", 1, 9, "error", "Y14", "x", "nummer: 114", Fix(1, 9, 14, "114"), WRITTEN)
    assert after(hidden, other("M04", 9)) == hidden


def test_a_file_that_is_too_large_keeps_its_fixes() -> None:
    for size, is_kept in ((300_000, False), (300_001, True)):
        raw = WRITTEN.encode().ljust(size, b"\n")
        (left,) = drop_ineffective_fixes([QUOTE], {"a.yaml": raw}, lambda _: [other("M04", 9)])
        assert (left == QUOTE) is is_kept
