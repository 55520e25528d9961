"""Times as other programs get them."""

from __future__ import annotations

from datetime import date

import pytest

from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.api.times import when


@pytest.mark.parametrize(
    ("text", "edtf", "words", "first", "last"),
    [
        ("2027-02-03", "2027-02-03", "3 februari 2027", date(2027, 2, 3), date(2027, 2, 3)),
        ("hösten 2019", "2019-23", "hösten 2019", date(2019, 7, 1), date(2019, 12, 31)),
        ("maj–juni 2020", "2020-05/2020-06", "maj–juni 2020", date(2020, 5, 1), date(2020, 6, 30)),
        ("våren–hösten 2021", "2021-01~/2021-12~", "våren–hösten 2021", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_time_stays_as_exact_as_it_is(text: str, edtf: str, words: str, first: date, last: date) -> None:
    found = when(parse(text))
    assert (found.edtf, found.words, found.first, found.last) == (edtf, words, first, last)
    assert (found.start, found.end) == (None, None)


def test_times_of_day_stand_beside_the_day() -> None:
    found = when(parse("2027-02-03 09:30–11:00"))
    assert (found.edtf, found.start, found.end) == ("2027-02-03", "09:30", "11:00")
    open_ended = when(parse("2027-02-03 09:30"))
    assert (open_ended.start, open_ended.end) == ("09:30", None)
