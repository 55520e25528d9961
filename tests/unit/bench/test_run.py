"""The notes beneath the figures."""

from __future__ import annotations

from bench import run


def test_each_file_that_builds_keep_has_its_own_figure() -> None:
    assert len(run.seconds_to_make_kept(1)) == len(run.KEPT)
