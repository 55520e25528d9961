"""Today's date in Stockholm, and what `SOURCE_DATE_EPOCH` may be."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from jourkontakt.values.clock import ZONE, today
from jourkontakt.values.errors import InvalidValueError


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1700000000", date(2023, 11, 14)),
        # Midnight in Stockholm is at 23 in winter and at 22 in summer, in UTC.
        ("1767221999", date(2025, 12, 31)),
        ("1767222000", date(2026, 1, 1)),
        ("1782856799", date(2026, 6, 30)),
        ("1782856800", date(2026, 7, 1)),
        ("253402297199", date(9999, 12, 31)),
    ],
)
def test_the_epoch_is_a_day_in_stockholm(seconds: str, day: date) -> None:
    assert today({"SOURCE_DATE_EPOCH": seconds}) == day


def test_without_an_epoch_the_clock_says_the_day() -> None:
    before = datetime.now(UTC).astimezone(ZONE).date()
    assert before <= today({}) <= before + timedelta(days=1)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        ("", ""),
        ("abc", "abc"),
        ("i går", "i går"),
        ("-1", "-1"),
        ("+1", "+1"),
        ("1.5", "1.5"),
        ("1_000", "1_000"),
        (" 1700000000", " 1700000000"),
        ("1700000000\n", r"1700000000\n"),
        ("1700000000\x1b[2J", r"1700000000\x1b[2J"),
        ("\udce5", r"\udce5"),
        ("١٧٠٠٠٠٠٠٠٠", "١٧٠٠٠٠٠٠٠٠"),
        ("2026-11-25", "2026-11-25"),
        ("253402297200", "253402297200"),
        ("9" * 5_000, "9" * 5_000),
    ],
)
def test_what_is_no_number_of_seconds_is_refused(seconds: str, shown: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        today({"SOURCE_DATE_EPOCH": seconds})
    cure = "Skriv sekunder sedan 1970, eller ta bort den"
    assert str(refused.value) == f"SOURCE_DATE_EPOCH: ”{shown}” är ingen tid. {cure}"
