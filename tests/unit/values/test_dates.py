"""Partial dates: their meaning, how they are shown, and corrections of invalid ones."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.values import dates
from jourkontakt.values.errors import InvalidValueError

# What dates are made of, in any order.
PIECES = (
    "8", "12", "31", "2025", "2026", "25", "09:30", "9.15", "maj", "dec", "hösten", "kl ", "fredag ", "den ",
    "-", "–", " – ", "/", ".", " ", " ", ", ", " till ", " och ", "2025-09-08", "v. ", "Q3",
)  # fmt: skip
YEARS = re.compile(r"(?<!\d)20\d\d(?!\d)")
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
    ("2019-10-07 13:15", "2019-10-07", date(2019, 10, 7), date(2019, 10, 7)),
    ("2019-10-07 – 2019-10-09", "2019-10-07/2019-10-09", date(2019, 10, 7), date(2019, 10, 9)),
    ("2019-12-30 09:00 – 2020-01-02 15:30", "2019-12-30/2020-01-02", date(2019, 12, 30), date(2020, 1, 2)),
    ("2019-10-07 09:00 – 2019-10-08", "2019-10-07/2019-10-08", date(2019, 10, 7), date(2019, 10, 8)),
    ("januari–februari 2020", "2020-01/2020-02", date(2020, 1, 1), date(2020, 2, 29)),
    ("november 2019–januari 2020", "2019-11/2020-01", date(2019, 11, 1), date(2020, 1, 31)),
    ("sommaren–hösten 2019", "2019-22/2019-23", date(2019, 6, 1), date(2019, 12, 31)),
    ("hösten 2019–våren 2020", "2019-23/2020-21", date(2019, 7, 1), date(2020, 6, 30)),
    ("vintern–våren 2019", "2019-24/2019-21", date(2019, 1, 1), date(2019, 6, 30)),
    ("hösten–vintern 2019", "2019-23/2019-24", date(2019, 7, 1), date(2020, 3, 31)),
    ("maj–hösten 2019", "2019-05/2019-23", date(2019, 5, 1), date(2019, 12, 31)),
    ("2019–2021", "2019/2021", date(2019, 1, 1), date(2021, 12, 31)),
]


@pytest.mark.parametrize(("text", "edtf", "first", "last"), MEANINGS)
def test_a_partial_date_stays_partial(text: str, edtf: str, first: date, last: date) -> None:
    when = dates.parse(text)
    assert (str(when), when.edtf, when.first, when.last) == (text, edtf, first, last)
    assert when.is_day is (first == last)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2019-10-07 – 2019-10-09", "2019-10-07/2019-10-09"),
        ("november 2019–januari 2020", "2019-11/2020-01"),
        ("hösten 2019", "2019-23"),
        ("2019–2021", "2019/2021"),
        ("hösten 2019–våren 2020", "2019-07~/2020-06~"),
        ("maj–hösten 2019", "2019-05/2019-12~"),
        ("vintern–våren 2019", "2019-01~/2019-06~"),
    ],
)
def test_an_interval_between_seasons_has_approximate_months_for_other_programs(text: str, edtf: str) -> None:
    assert dates.parse(text).edtf_level_1 == edtf


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2018-03-14", None, None),
        ("2018-03-14 10:00–12:30", time(10), time(12, 30)),
        ("2018-03-14 18:45", time(18, 45), None),
        ("2018-03-14 00:00–23:59", time(0), time(23, 59)),
        ("2018-03-14 18:00 – 2018-03-15 11:15", time(18), time(11, 15)),
        ("2018-03-14 18:00 – 2018-03-15", time(18), None),
        ("2018-03-14 – 2018-03-15", None, None),
        ("mars–april 2018", None, None),
    ],
)
def test_days_may_have_times(text: str, start: time | None, end: time | None) -> None:
    when = dates.parse(text)
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "has_days", "beginning"),
    [
        ("2018-03-14", True, "2018-03-14"),
        ("2018-03-14 10:00", True, "2018-03-14"),
        ("2018-03-14 10:00 – 2018-03-16 12:00", True, "2018-03-14"),
        ("mars 2018", False, "mars 2018"),
        ("mars–april 2018", False, "mars–april 2018"),
        ("2018–2019", False, "2018–2019"),
    ],
)
def test_only_days_are_known_to_the_day(text: str, has_days: bool, beginning: str) -> None:
    when = dates.parse(text)
    assert (when.has_days, when.beginning) == (has_days, beginning)


@pytest.mark.parametrize(
    ("text", "without_time", "before", "after"),
    [
        ("2019-03-01", "2019-03-01", "2019-02-28", "2019-03-02"),
        ("2019-12-31 10:00–12:00", "2019-12-31", "2019-12-30", "2020-01-01"),
        ("2019-05-30 – 2019-06-02", "2019-05-30 – 2019-06-02", "2019-05-29", "2019-05-30 – 2019-06-02"),
        ("maj 2019", "maj 2019", "maj 2019", "maj 2019"),
    ],
)
def test_days_beside_a_date_are_as_exact_as_it_is(text: str, without_time: str, before: str, after: str) -> None:
    when = dates.parse(text)
    assert (when.without_time, str(when.day_before), str(when.day_after)) == (without_time, before, after)


@pytest.mark.parametrize(
    ("inner", "outer", "is_within"),
    [
        ("2019-05-31", "maj 2019", True),
        ("maj 2019", "2019-05-31", False),
        ("våren 2019", "våren 2019", True),
        ("maj–juli 2019", "våren 2019", False),
        ("2018-12-31 – 2019-01-02", "2019", False),
    ],
)
def test_a_date_is_within_another_if_all_its_days_are(inner: str, outer: str, is_within: bool) -> None:
    assert dates.parse(inner).is_within(dates.parse(outer)) is is_within


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-03-14", "14 mars 2018"),
        ("2018-03-14 09:00–12:30", "14 mars 2018 09:00–12:30"),
        ("mars 2018", "mars 2018"),
        ("våren 2018", "våren 2018"),
        ("2018", "2018"),
        ("2018-03-14 09:00", "14 mars 2018 kl. 09:00"),
        ("2018-03-14 – 2018-03-16", "14–16 mars 2018"),
        ("2018-03-30 – 2018-04-02", "30 mars–2 april 2018"),
        ("2018-12-30 – 2019-01-02", "30 december 2018–2 januari 2019"),
        ("2018-03-14 09:00 – 2018-03-15 12:30", "14 mars 2018 09:00 – 15 mars 2018 12:30"),
        ("2018-03-14 09:00 – 2018-03-15", "14 mars 2018 09:00 – 15 mars 2018"),
        ("mars–april 2018", "mars–april 2018"),
        ("december 2018–januari 2019", "december 2018–januari 2019"),
    ],
)
def test_dates_in_words(text: str, words: str) -> None:
    assert dates.parse(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-03-14 09:00–12:30", "14 mars 2018"),
        ("2018-03-14 09:00", "14 mars 2018"),
        ("2018-03-14 09:00 – 2018-03-15 12:30", "14–15 mars 2018"),
        ("mars–april 2018", "mars–april 2018"),
    ],
)
def test_days_in_words_have_no_times(text: str, words: str) -> None:
    assert dates.parse(text).days_in_words == words


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
        ("2018-03-14 10:00–10:00", "tiden ”2018-03-14 10:00–10:00” slutar innan den börjar"),
        ("2018-03-14 – 2018-03-14 16:00", "”2018-03-14 – 2018-03-14 16:00” är en enda dag"),
        ("maj 2018–april 2017", "tiden ”maj 2018–april 2017” slutar innan den börjar"),
        ("påsken 2018–maj 2018", "året står två gånger i ”påsken 2018–maj 2018”"),
        ("kl 8–12", "dagen saknas. Skriv den före klockslaget: ÅÅÅÅ-MM-DD 10:00"),
        ("v. 7", "året saknas. En vecka skrivs med sin första och sista dag: ÅÅÅÅ-MM-DD – ÅÅÅÅ-MM-DD"),
        ("påsken 2018", "”påsken” är varken en månad eller en årstid. Skriv till exempel mars 2018 eller våren 2018"),
    ],
)
def test_the_sentence_says_what_is_wrong(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(text)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "text",
    ["2018-03-15 – 2018-03-14", "2018-03-14 09:00 – 2018-03-13 12:00", "april–mars 2018", "maj 2018–maj 2017",
     "hösten–våren 2018", "juni–våren 2018", "2018–2017", "vintern 2019–hösten 2018"],
)  # fmt: skip
def test_a_time_that_ends_before_it_begins_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="slutar innan den börjar") as caught:
        dates.parse(text)
    assert not caught.value.write


@pytest.mark.parametrize("text", ["14–" * 50_000, f"{'14 mars 2018':>61}"])
def test_a_long_text_is_refused_without_trying_to_read_it(text: str) -> None:
    with pytest.raises(InvalidValueError, match="inget datum") as caught:
        dates.parse(text)
    assert not caught.value.write


def test_a_text_of_sixty_characters_is_read() -> None:
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(f"{'14 mars 2018':>60}")
    assert caught.value.write == "2018-03-14"


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=7).map("".join))
def test_a_correction_is_a_date_and_keeps_its_years(text: str) -> None:
    write = ""
    try:
        dates.parse(text)
    except InvalidValueError as problem:
        write = problem.write
    if write:
        when = dates.parse(write)
        # A week in January can begin in the year before.
        assert all(when.first.year <= int(year) <= when.last.year for year in YEARS.findall(text))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(1, 400))
def test_every_span_of_days_can_be_written(first: date, length: int) -> None:
    last = first + timedelta(length)
    when = dates.parse(f"{first} – {last}")
    assert (when.first, when.last, when.is_day, when.has_days) == (first, last, False, True)
    # The span in words is corrected to the same span.
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(when.words)
    assert caught.value.write == when.text


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_a_week_is_written_as_its_days(day: date) -> None:
    year, week, weekday = day.isocalendar()
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(f"vecka {week} {year}")
    monday = day - timedelta(weekday - 1)
    assert caught.value.write == f"{monday} – {monday + timedelta(6)}"


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_a_day_with_two_readings_gets_no_correction(day: date) -> None:
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(f"{day.day}/{day.month} {day.year}")
    other = f"{day.year}-{day.day:02}-{day.month:02}"
    if day.day > 12 or day.day == day.month:
        assert caught.value.write == day.isoformat()
    else:
        assert not caught.value.write
        assert f"{day} (" in str(caught.value)
        assert f"{other} (" in str(caught.value)


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


def test_a_date_is_ahead_until_its_first_possible_day() -> None:
    autumn = dates.parse("hösten 2018")
    assert autumn.is_ahead(date(2018, 6, 30))
    assert not autumn.is_ahead(date(2018, 7, 1))


@pytest.mark.parametrize(
    ("one", "other", "is_before"),
    [
        ("våren 2018", "hösten 2018", True),
        ("juni 2018", "2018-06-30", False),
        ("juni 2018", "2018-07-01", True),
        ("2018-06-30", "2018-06-30", False),
        ("hösten 2018", "våren 2018", False),
    ],
)
def test_a_date_is_before_another_if_no_day_can_be_of_both(one: str, other: str, is_before: bool) -> None:
    assert dates.parse(one).is_before(dates.parse(other)) is is_before


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
