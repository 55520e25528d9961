"""Run the cases in this folder: each change gives the sentences in `expected.txt` and `expected.md`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cases.diff.diff_cases import CASES, base, changed

from jourkontakt.diff import describe_changes
from jourkontakt.diff.formats import as_markdown, as_text

BLESS = bool(os.environ.get("JOURKONTAKT_BLESS"))


@pytest.mark.golden
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_gives_the_expected_sentences(case: Path, tmp_path: Path) -> None:
    after = changed(case, tmp_path / "after")
    found = describe_changes(base(), after)
    actual = {"expected.txt": as_text(found)}
    if (case / "expected.md").exists():
        actual["expected.md"] = as_markdown(found, after)
    for name, text in actual.items():
        if BLESS:
            (case / name).write_text(text, encoding="utf-8")
        assert (case / name).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_opposite_change_is_reported_as_well(case: Path, tmp_path: Path) -> None:
    after = changed(case, tmp_path / "after")
    assert bool(describe_changes(after, base())) is bool(describe_changes(base(), after))
