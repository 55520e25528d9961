"""Each case in `tests/cases/diff/`: the sentences are those in `expected.txt` (`make bless` writes them anew)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cases.diff.diff_cases import CASES, base, changed

from jourkontakt.diff import consequences
from jourkontakt.diff.formats import as_text
from jourkontakt.diff.markdown import as_markdown

BLESS = bool(os.environ.get("JOURKONTAKT_BLESS"))


@pytest.mark.golden
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_has_its_sentences(case: Path, tmp_path: Path) -> None:
    after = changed(case, tmp_path / "after")
    found = consequences(base(), after)
    said = {"expected.txt": as_text(found)}
    if (case / "expected.md").exists():
        said["expected.md"] = as_markdown(found, after)
    for name, text in said.items():
        if BLESS:
            (case / name).write_text(text, encoding="utf-8")
        assert (case / name).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_back_is_told_too(case: Path, tmp_path: Path) -> None:
    after = changed(case, tmp_path / "after")
    assert bool(consequences(after, base())) is bool(consequences(base(), after))
