"""What is said of a meeting whose time changes: moved, or known more exactly."""

from __future__ import annotations

import pytest
from tests.support.factory import directory, meeting, region

from jourkontakt.diff import describe_changes

DAYS, HOURS = "2027-09-06 – 2027-09-08", "2027-09-06 09:00 – 2027-09-08 12:00"


def sentence(old: str, new: str) -> str:
    before, after = (directory(region(meetings=(meeting("mote", when),))) for when in (old, new))
    [found] = [
        each.text
        for each in describe_changes(before, after)
        if f"{after.regions[0].meetings[0].when.words}" in each.text
    ]
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("september–oktober 2027", "september 2027"),
        ("september–oktober 2027", DAYS),
        ("hösten 2027", "september–oktober 2027"),
        (DAYS, "2027-09-07"),
        (DAYS, HOURS),
        (DAYS, "2027-09-06 09:00"),
        ("2027-09-06", "2027-09-06 09:00"),
        ("2027-09-06 09:00", "2027-09-06 09:00–11:30"),
        ("2027-09-06 09:00 – 2027-09-08", HOURS),
    ],
)
def test_a_time_within_the_old_one_is_more_exact(old: str, new: str) -> None:
    assert " har fått en närmare tid: " in sentence(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("september–oktober 2027", "oktober–november 2027"),
        ("september 2027", "september–oktober 2027"),
        (DAYS, "2027-09-07 – 2027-09-09"),
        (HOURS, DAYS),
        (HOURS, "2027-09-07 09:00–12:00"),
        (HOURS, "2027-09-06 10:00 – 2027-09-08 12:00"),
        ("2027-09-06 09:00–11:30", "2027-09-06 09:00"),
        ("2027-09-06 09:00–11:30", "2027-09-06 09:00–11:00"),
        ("2027-09-06 09:00", "2027-09-06 13:00"),
    ],
)
def test_another_time_is_a_move(old: str, new: str) -> None:
    assert " flyttas från " in sentence(old, new)
