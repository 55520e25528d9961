"""The files that are made to hurt are as large as they may be, and each is accepted or refused."""

from __future__ import annotations

import pytest
from bench import hostile


def test_every_file_is_nearly_as_large_as_it_may_be() -> None:
    sizes = {what: len(raw) for what, _, raw in hostile.files(200_000)}
    assert len(sizes) > 80
    assert {what for what, size in sizes.items() if not 150_000 < size <= 200_000} == set()
    assert {"contacts in regions.yaml", "former in names.yaml"} <= sizes.keys()


def test_a_file_is_measured_that_is_accepted_or_refused_but_none_that_breaks_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hostile, "files", lambda: [("nothing", "site.yaml", b""), ("a list", "site.yaml", b"- a\n")])
    runs = hostile.measure_all()
    assert [run["cpu"] > 0 and run["peak"] > 10 for run in runs.values()] == [True, True]
    monkeypatch.setattr(hostile, "files", lambda: [("no bytes", "site.yaml", "")])
    with pytest.raises(RuntimeError, match="no bytes ended with 1"):
        hostile.measure_all()
