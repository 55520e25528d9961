"""Run the cases in this folder: each change gives the sentences in `expected.txt` and `expected.md`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases.diff.cases import CASES, base, changed
from tests.support.golden import assert_expected

from jourkontakt.diff import describe_changes
from jourkontakt.diff.formats import as_markdown, as_text


@pytest.mark.golden
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_gives_the_expected_sentences(case: Path, tmp_path: Path) -> None:
    after = changed(case, tmp_path / "after")
    found = describe_changes(base(), after)
    assert_expected(case / "expected.txt", as_text(found))
    if (case / "expected.md").exists():
        assert_expected(case / "expected.md", as_markdown(found, after))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_opposite_change_is_reported_as_well(case: Path, tmp_path: Path) -> None:
    after = changed(case, tmp_path / "after")
    assert bool(describe_changes(after, base())) is bool(describe_changes(base(), after))
