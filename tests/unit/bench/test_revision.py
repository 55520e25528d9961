"""Where the history lacks a revision, nothing is compared with it."""

from __future__ import annotations

from pathlib import Path

from bench.revision import find_commit, set_up


def test_a_revision_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert find_commit("0" * 40, tmp_path) is None


def test_a_revision_that_is_set_up_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "ready.stamp").touch()
    set_up("0" * 40, tmp_path, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["ready.stamp"]
