"""The data folders that benchmarks make are valid and as large as asked."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from bench import scale

from jourkontakt.load import load_directory

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("count", [300, 1000])
def test_a_larger_data_folder_is_valid_and_has_the_number_of_municipalities(count: int, tmp_path: Path) -> None:
    scale.write_scaled(ROOT / "data", tmp_path / "data", count)
    made = load_directory(tmp_path / "data", TODAY)
    real = load_directory(ROOT / "data", TODAY)
    assert len({municipality.code for municipality in made.municipalities}) == count
    assert len({municipality.address for municipality in made.municipalities}) == count
    assert all(re.fullmatch(r"Kommun ([a-j]{4}) \1", municipality.name) for municipality in made.municipalities)
    assert not {place.name for place in made.places} & {place.name for place in real.places}
    assert made.facts == real.facts


@pytest.mark.parametrize("count", [1, 10_001])
def test_fewer_municipalities_than_the_real_ones_or_more_than_codes_are_refused(count: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=str(count)):
        scale.write_scaled(ROOT / "data", tmp_path / "data", count)


def test_the_large_yaml_is_valid_and_has_the_size(tmp_path: Path) -> None:
    scale.write_large(ROOT / "examples/demo", tmp_path / "data", 200_000)
    assert 200_000 <= (tmp_path / "data/regions.yaml").stat().st_size < 300_000
    made, demo = load_directory(tmp_path / "data", TODAY), load_directory(ROOT / "examples/demo", TODAY)
    assert len(made.meetings) > len(demo.meetings)
    assert [region.id for region in made.regions] == [region.id for region in demo.regions]


def test_places_are_added_and_the_real_ones_stay(tmp_path: Path) -> None:
    scale.write_places(ROOT / "data", tmp_path / "data", 5_000)
    made, real = load_directory(tmp_path / "data", TODAY), load_directory(ROOT / "data", TODAY)
    assert len(made.places) == 5_000
    assert {(place.name, place.code) for place in real.places} < {(place.name, place.code) for place in made.places}
    assert made.facts == real.facts
