"""The index that the look-up is timed with."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench import lookup
from bench.measure import ROOT


def test_the_index_has_the_added_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "PLACES", 1_000)
    lookup.write_index(ROOT / "data", tmp_path / "data", tmp_path / "large")
    assert {path.name for path in (tmp_path / "large").iterdir()} == {"lookup.json", "lookup-places.json"}
    added = (tmp_path / "data/places.csv").read_text(encoding="utf-8").splitlines()[-1].split(",")[0]
    assert f'"{added}"' in (tmp_path / "large/lookup-places.json").read_text(encoding="utf-8")
