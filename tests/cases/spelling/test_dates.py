"""Run the cases in `dates.csv`: each date is refused with its right spelling, or with what is wrong or missing."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from jourkontakt.values import dates
from jourkontakt.values.errors import InvalidValueError

ROWS = list(csv.DictReader(Path(__file__).with_name("dates.csv").read_text(encoding="utf-8").splitlines()))
UNREADABLE = "inget datum som går att läsa. Ett datum skrivs 2018-03-14, 2018-03-14 10:00–12:00"


@pytest.mark.parametrize("row", ROWS, ids=[row["written"] for row in ROWS])
def test_a_date_is_refused_with_its_right_spelling_or_what_is_wrong(row: dict[str, str]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(row["written"])
    assert caught.value.write == row["wanted"]
    if row["wanted"]:
        assert str(caught.value) == f"”{row['written']}” är inte rätt skrivet"
        assert dates.parse(row["wanted"]).text == row["wanted"]
    else:
        assert (row["says"] or UNREADABLE) in str(caught.value)


def test_the_table_is_complete() -> None:
    assert len({row["written"] for row in ROWS}) == len(ROWS) >= 60
    assert len([row for row in ROWS if row["wanted"]]) >= 40
    assert len([row for row in ROWS if row["says"]]) >= 20
    assert not [row for row in ROWS if row["wanted"] and row["says"]]
