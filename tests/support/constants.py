"""The project's folder, and the date that counts as today in all tests."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 25)


def epoch_of(day: date) -> str:
    """The value of `SOURCE_DATE_EPOCH` for noon of the day in Stockholm."""
    return str(int(datetime.combine(day, time(12), ZoneInfo("Europe/Stockholm")).timestamp()))


EPOCH = epoch_of(TODAY)
