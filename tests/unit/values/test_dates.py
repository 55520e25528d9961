"""Partial dates: their meaning, how they are shown, and corrections of invalid ones."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.values import dates
from jourkontakt.values.errors import InvalidValueError

MEANINGS = [
    ("2018-03-14", "2018-03-14", date(2018, 3, 14), date(2018, 3, 14)),
    ("2018-03-14 10:00–12:00", "2018-03-14", date(2018, 3, 14), date(2018, 3, 14)),
    ("mars 2018", "2018-03", date(2018, 3, 1), date(2018, 3, 31)),
    ("februari 2020", "2020-02", date(2020, 2, 1), date(2020, 2, 29)),
    ("våren 2018", "2018-21", date(2018, 1, 1), date(2018, 6, 30)),
    ("sommaren 2018", "2018-22", date(2018, 6, 1), date(2018, 8, 31)),
    ("hösten 2018", "2018-23", date(2018, 7, 1), date(2018, 12, 31)),
    ("vintern 2018", "2018-24", date(2018, 1, 1), date(2019, 3, 31)),
    ("2018", "2018", date(2018, 1, 1), date(2018, 12, 31)),
]


@pytest.mark.parametrize(("text", "edtf", "first", "last"), MEANINGS)
def test_a_partial_date_stays_partial(text: str, edtf: str, first: date, last: date) -> None:
    when = dates.parse(text)
    assert (str(when), when.edtf, when.first, when.last) == (text, edtf, first, last)
    assert when.is_day is (first == last)


def test_a_day_may_have_times() -> None:
    when = dates.parse("2018-03-14 10:00–12:30")
    assert (when.start, when.end) == (time(10), time(12, 30))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-03-14", "14 mars 2018"),
        ("2018-03-14 09:00–12:30", "14 mars 2018 09:00–12:30"),
        ("mars 2018", "mars 2018"),
        ("våren 2018", "våren 2018"),
        ("2018", "2018"),
    ],
)
def test_dates_in_words(text: str, words: str) -> None:
    assert dates.parse(text).words == words


REFUSED = [
    ("2018-3-4", "2018-03-04"),
    ("2018/03/14", "2018-03-14"),
    ("2018.03.14", "2018-03-14"),
    ("2018–03–14", "2018-03-14"),
    ("20180314", "2018-03-14"),
    ("2018-03", "mars 2018"),
    ("14 mars 2018", "2018-03-14"),
    ("den 14 mars 2018", "2018-03-14"),
    ("14:e mars 2018", "2018-03-14"),
    ("4 dec. 2018", "2018-12-04"),
    ("14/3 2018", "2018-03-14"),
    ("Mars 2018", "mars 2018"),
    ("mars  2018", "mars 2018"),
    ("jan 2018", "januari 2018"),
    ("feburari 2018", "februari 2018"),
    ("march 2018", "mars 2018"),
    ("vår 2018", "våren 2018"),
    ("Våren 2018", "våren 2018"),
    ("varen 2018", "våren 2018"),
    ("HT 2018", "hösten 2018"),
    ("2018-03-14 10:00-12:00", "2018-03-14 10:00–12:00"),
    ("2018-03-14 kl. 9.30–12", "2018-03-14 09:30–12:00"),
    ("2018-03-14, kl 9.30 till 12.00", "2018-03-14 09:30–12:00"),
    ("2018-02-30", ""),
    ("2018-13-01", ""),
    ("2018-00-10", ""),
    ("2018-03-14 25:00–26:00", ""),
    ("2018-03-14 12:00–10:00", ""),
    ("1899", ""),
    ("2101-01-01", ""),
    ("i våras", ""),
    ("snart 2018", ""),
    ("٢٠١٨", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "write"), REFUSED)
def test_another_spelling_is_refused_with_the_right_one(text: str, write: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(text)
    assert caught.value.write == write
    if write:
        dates.parse(write)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2018-02-30", "den 30 februari 2018 finns inte"),
        ("2018-13-01", "månaden 13 finns inte"),
        ("2018-03-14 25:00–26:00", "klockslaget 25:00 finns inte"),
        ("2018-03-14 12:00–10:00", "tiden ”2018-03-14 12:00–10:00” slutar innan den börjar"),
        ("1899", "året 1899 ligger utanför 1900–2100"),
        ("påsken 2018", "”påsken” är varken en månad eller en årstid. Skriv till exempel mars 2018 eller våren 2018"),
    ],
)
def test_the_sentence_says_what_is_wrong(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(text)
    assert str(caught.value) == sentence


@given(st.text(alphabet="0123456789 -–/:.abcdeijlmnorstuvåäö", max_size=24))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        when = dates.parse(text)
    except InvalidValueError as problem:
        if problem.write:
            dates.parse(problem.write)
    else:
        assert when.text == text
        assert when.first <= when.last


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_can_be_written(day: date) -> None:
    when = dates.parse(day.isoformat())
    assert when.is_day
    assert when.words == dates.day_in_words(day)
    # The day in words is corrected to the same day.
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(when.words)
    assert caught.value.write == day.isoformat()


def test_a_date_is_over_when_its_last_possible_day_has_passed() -> None:
    spring = dates.parse("våren 2018")
    assert not spring.is_over(date(2018, 6, 30))
    assert spring.is_over(date(2018, 7, 1))


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (date(2026, 11, 26), "i dag"),
        (date(2026, 11, 25), "i dag"),
        (date(2026, 11, 24), "i går"),
        (date(2026, 11, 13), "för 12 dagar sedan"),
        (date(2026, 9, 25), "för 61 dagar sedan"),
        (date(2026, 9, 24), "för 2 månader sedan"),
        (date(2025, 9, 25), "för 14 månader sedan"),
        (date(2024, 11, 26), "för 23 månader sedan"),
        (date(2024, 11, 25), "för 2 år sedan"),
        (date(2017, 3, 1), "för 9 år sedan"),
    ],
)
def test_age_in_words(then: date, words: str) -> None:
    assert dates.age_in_words(then, date(2026, 11, 25)) == words


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.integers(0, 4000))
def test_age_uses_the_singular_for_one(then: date, days: int) -> None:
    assert not dates.age_in_words(then, then + timedelta(days)).startswith(("för 1 ", "för 0 "))


@pytest.mark.parametrize(
    ("then", "today", "months"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2026, 1, 31), date(2026, 2, 27), 0),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
        (date(2026, 11, 25), date(2026, 11, 25), 0),
        (date(2026, 12, 1), date(2026, 11, 25), -1),
    ],
)
def test_whole_months_between(then: date, today: date, months: int) -> None:
    assert dates.months_between(then, today) == months
