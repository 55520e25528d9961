"""What `make fuzz` has found to reach new code, read again: nothing in it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.run import CORPUS
from fuzz.targets import TARGETS

FILES = sorted(CORPUS.glob("*/*"))


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_of_a_target_fails_nowhere(name: str) -> None:
    files = sorted((CORPUS / name).iterdir())
    assert files
    for path in files:
        try:
            TARGETS[name](path.read_bytes())
        except Exception as error:
            error.add_note(f"the input is {path.relative_to(CORPUS.parent)}")
            raise


def test_the_corpus_is_small_and_has_no_other_files() -> None:
    assert {path.parent.name for path in FILES} == set(TARGETS)
    assert len(FILES) < 300
    assert sum(map(_size, FILES)) < 500_000


def _size(path: Path) -> int:
    return path.stat().st_size
