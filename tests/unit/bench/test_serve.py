"""The edit that is timed under `make serve`."""

from __future__ import annotations

from bench import serve
from bench.measure import ROOT


def test_the_text_that_is_edited_stands_in_the_file() -> None:
    assert serve.TEXT in (ROOT / "data" / serve.FILE).read_text(encoding="utf-8")
