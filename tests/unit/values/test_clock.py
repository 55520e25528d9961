"""Today's date, from the environment or the clock, in Swedish time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from jourkontakt.values.clock import ZONE, today


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        # One second before midnight in Stockholm and at midnight, in winter and in summer.
        ("1798757999", date(2026, 12, 31)),
        ("1798758000", date(2027, 1, 1)),
        ("1782943199", date(2026, 7, 1)),
        ("1782943200", date(2026, 7, 2)),
    ],
)
def test_the_day_is_the_one_in_stockholm(epoch: str, day: date) -> None:
    assert today({"SOURCE_DATE_EPOCH": epoch}) == day


@pytest.mark.parametrize("environ", [{}, {"SOURCE_DATE_EPOCH": ""}])
def test_without_a_set_time_it_is_the_clock_s(environ: dict[str, str]) -> None:
    before = datetime.now(UTC).astimezone(ZONE).date()
    assert before <= today(environ) <= before + timedelta(1)
