"""Periods as editors write them: first and last day, and corrections of invalid ones."""

from __future__ import annotations

from datetime import date

import pytest

from jourkontakt.values.errors import InvalidValueError
from jourkontakt.values.periods import parse


@pytest.mark.parametrize(
    ("text", "edtf", "first", "last", "year"),
    [
        ("2017", "2017", date(2017, 1, 1), date(2017, 12, 31), 2017),
        ("2015–2017", "2015/2017", date(2015, 1, 1), date(2017, 12, 31), None),
        ("april 2015", "2015-04", date(2015, 4, 1), date(2015, 4, 30), None),
        ("januari–augusti 2023", "2023-01/2023-08", date(2023, 1, 1), date(2023, 8, 31), None),
        ("januari–december 2023", "2023-01/2023-12", date(2023, 1, 1), date(2023, 12, 31), 2023),
        ("mars 2016–februari 2017", "2016-03/2017-02", date(2016, 3, 1), date(2017, 2, 28), None),
    ],
)
def test_a_period_spans_whole_months_or_years(text: str, edtf: str, first: date, last: date, year: int | None) -> None:
    period = parse(text)
    assert (period.text, period.edtf, period.first, period.last, period.year) == (text, edtf, first, last, year)


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("2015-2017", "2015–2017"),
        ("2015/2017", "2015–2017"),
        ("2015 till 2017", "2015–2017"),
        ("Januari - augusti 2023", "januari–augusti 2023"),
        ("2015-04", "april 2015"),
        ("Januari 2017", "januari 2017"),
        ("2015/17", "2015–2017"),
        ("mars 2016 - februari 2017", "mars 2016–februari 2017"),
        ("januari 2023–mars 2023", "januari–mars 2023"),
        ("tredje kvartalet 2022", "juli–september 2022"),
    ],
)
def test_another_spelling_is_refused_with_the_right_one(text: str, write: str) -> None:
    with pytest.raises(InvalidValueError, match="inte rätt skrivet") as caught:
        parse(text)
    assert caught.value.write == write


@pytest.mark.parametrize("text", ["2018-03-14 10:00–12:00", "2018-03-14 10:00", "i fjol"])
def test_an_unreadable_period_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="ingen period") as caught:
        parse(text)
    assert caught.value.write == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1789", "året 1789 ligger utanför 1900–2100"),
        ("maj–juni", "året saknas. Skriv maj–juni ÅÅÅÅ, med årets fyra siffror i stället för ÅÅÅÅ"),
    ],
)
def test_the_sentence_says_what_is_wrong(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse(text)
    assert str(caught.value) == sentence


@pytest.mark.parametrize("text", ["2017–2015", "augusti–januari 2023"])
def test_a_period_ends_after_its_beginning(text: str) -> None:
    with pytest.raises(InvalidValueError, match="slutar innan den börjar"):
        parse(text)


@pytest.mark.parametrize(
    ("one", "other", "comparable"),
    [
        ("2014", "2017", True),
        ("april 2014", "april 2015", True),
        ("januari–augusti 2022", "januari–augusti 2023", True),
        ("februari 2023", "februari 2024", True),
        ("2014", "april 2015", False),
        ("2014", "2015–2017", False),
        ("april 2014", "maj 2015", False),
    ],
)
def test_only_periods_of_the_same_months_are_comparable(one: str, other: str, comparable: bool) -> None:
    assert parse(one).is_as_long_as(parse(other)) is comparable
