"""The data folder of many years is valid, the same every time, and as long as asked."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bench.years import END, write_years

from jourkontakt.load import load_directory

ROOT = Path(__file__).parents[3]


def test_the_years_are_valid_and_keep_what_lies_ahead(tmp_path: Path) -> None:
    years = 2
    write_years(ROOT / "examples/demo", tmp_path / "data", years)
    made, demo = load_directory(tmp_path / "data", END), load_directory(ROOT / "examples/demo", END)
    assert len(made.meetings) == len(demo.meetings) + years * 98
    first = min(meeting.when.first for _, meeting in made.meetings if meeting.when.has_days)
    assert timedelta(days=365 * years - 60) < END - first < timedelta(days=365 * years)
    ahead = [{meeting.id for _, meeting in each.meetings if not meeting.when.is_over(END)} for each in (made, demo)]
    assert ahead[0] == ahead[1]


def test_the_years_are_the_same_every_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_years(ROOT / "examples/demo", tmp_path / name, 2)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes(), path.name
