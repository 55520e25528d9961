"""A partial date ("våren 2018") as the files spell it: what it covers, and how it is shown; never made more exact.

In EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/): `2018-03-14`, `2018-03`, `2018-21`, `2018`, and from one
to another: `2018-03-14/2018-03-16`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time, timedelta

from msgspec import Struct

from .errors import InvalidValueError

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
# For each season: its EDTF number, first month, last month, and how many years later the last month is. The widest
# interpretation is used, so that no date counts as past too early.
SEASONS = {"våren": (21, 1, 6, 0), "sommaren": (22, 6, 8, 0), "hösten": (23, 7, 12, 0), "vintern": (24, 1, 3, 1)}
_EARLIEST, _LATEST = 1900, 2100
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?:–(\d{2}):(\d{2}))?)?", re.ASCII)
_DAYS = re.compile(r"([\d-]{10}(?: [\d:]{5})?) – ([\d-]{10}(?: [\d:]{5})?)", re.ASCII)
_WORD_YEAR = re.compile(r"(\w+) ([0-9]{4})")
_YEAR = re.compile(r"[0-9]{4}")
_SEASON = re.compile(r"[0-9]{4}-2[1-4]")


class PartialDate(Struct, frozen=True):
    """A day, month, season or year, or a time from one to another.

    Holds the text as written, its EDTF form, the first and last possible day, and the times of day if given: `start` on
    the first day, `end` on the last.
    """

    text: str
    edtf: str
    first: date
    last: date
    start: time | None = None
    end: time | None = None

    def __str__(self) -> str:
        return self.text

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    @property
    def has_days(self) -> bool:
        """Whether it says on which day it begins and ends."""
        return len(self.edtf.partition("/")[0]) == len("2018-03-14")

    @property
    def edtf_level_1(self) -> str:
        """In EDTF as other programs read it: a season at an end of an interval becomes an approximate month."""
        start, slash, end = self.edtf.partition("/")
        if slash and _SEASON.fullmatch(start):
            start = f"{self.first:%Y-%m}~"
        if slash and _SEASON.fullmatch(end):
            end = f"{self.last:%Y-%m}~"
        return f"{start}{slash}{end}"

    @property
    def beginning(self) -> str:
        """Its first day if that is known, or else the text: what to write where something begins."""
        return f"{self.first}" if self.has_days else self.text

    @property
    def without_time(self) -> str:
        """The text without the times of a single day."""
        return self.edtf if self.is_day else self.text

    @property
    def day_before(self) -> PartialDate:
        """The day before its first; itself if it says no day, since the day before is not known more exactly."""
        return parse_exact(f"{self.first - timedelta(1)}") if self.has_days else self

    @property
    def day_after(self) -> PartialDate:
        """The day after; itself unless it is a single day."""
        return parse_exact(f"{self.last + timedelta(1)}") if self.is_day else self

    @property
    def words(self) -> str:
        """As shown on the site: `14 mars 2018`, `14 mars 2018 10:00–12:00`, `3–4 februari 2027`, `våren 2018`."""
        if not (self.has_days and self.start):
            return self.days_in_words
        first, start = day_in_words(self.first), f"{self.start:%H:%M}"
        if self.is_day:
            return f"{first} {start}–{self.end:%H:%M}" if self.end else f"{first} kl. {start}"
        end = f" {self.end:%H:%M}" if self.end else ""
        return f"{first} {start} – {day_in_words(self.last)}{end}"

    @property
    def days_in_words(self) -> str:
        """In words without the times of day: `3–4 februari 2027`, `våren 2018`."""
        first, last = self.first, self.last
        if not self.has_days:
            return self.text
        if first == last:
            return day_in_words(first)
        if first.year != last.year:
            return f"{day_in_words(first)}–{day_in_words(last)}"
        month = f" {MONTHS[first.month - 1]}" if first.month != last.month else ""
        return f"{first.day}{month}–{day_in_words(last)}"

    def is_over(self, today: date) -> bool:
        """Whether its last possible day is before today."""
        return self.last < today

    def is_ahead(self, today: date) -> bool:
        """Whether its first possible day is after today."""
        return self.first > today

    def is_within(self, other: PartialDate) -> bool:
        """Whether all its possible days are among the other's."""
        return other.first <= self.first and self.last <= other.last

    def is_before(self, other: PartialDate) -> bool:
        """Whether its last possible day is before the other's first."""
        return self.last < other.first


def parse_exact(text: str) -> PartialDate:
    """Parse the text as the files spell it; raises `InvalidValueError`, without a message if the form is unknown."""
    if match := _DAY.fullmatch(text):
        return _day(text, match)
    if match := _DAYS.fullmatch(text):
        return _days(text, parse_exact(match[1]), parse_exact(match[2]))
    start, dash, end = text.partition("–")
    return _vague_range(text, start, _vague(end)) if dash else _vague(text)


def _days(text: str, start: PartialDate, end: PartialDate) -> PartialDate:
    if end.first == start.first:
        raise InvalidValueError(f"”{text}” är en enda dag")
    if end.first < start.first:
        raise InvalidValueError(f"tiden ”{text}” slutar innan den börjar")
    if end.start and not start.start:
        raise InvalidValueError(
            f"i ”{text}” har bara slutet ett klockslag. Skriv ett för början också, eller inget alls"
        )
    return PartialDate(text, f"{start.edtf}/{end.edtf}", start.first, end.first, start.start, end.start)


def _vague_range(text: str, start: str, end: PartialDate) -> PartialDate:
    """From one month, season or year to another; a year that both share is written once."""
    year = f" {end.first.year}"
    if start.endswith(year):
        raise InvalidValueError(f"året står två gånger i ”{text}”")
    has_year = start[-4:].isdecimal()
    first = _vague(start if has_year else f"{start}{year}")
    if _YEAR.fullmatch(start) and not _YEAR.fullmatch(end.text):
        raise InvalidValueError(f"i ”{text}” saknas månad eller årstid före strecket")
    # "maj–2018" is "maj 2018" with a dash too many.
    if not has_year and _YEAR.fullmatch(end.text):
        raise InvalidValueError("")
    # The season "vintern" can be at the beginning or at the end of the year, so it comes before and after the others.
    if first.edtf == end.edtf or (end.first < first.first and end.last <= first.last):
        hint = "" if has_year else ". Skriv båda åren om det är två år"
        raise InvalidValueError(f"tiden ”{text}” slutar innan den börjar{hint}")
    return PartialDate(text, f"{first.edtf}/{end.edtf}", first.first, end.last)


def _vague(text: str) -> PartialDate:
    """A month, a season or a year; raises `InvalidValueError` without a message for any other text."""
    if match := _WORD_YEAR.fullmatch(text):
        return _month_or_season(text, match[1], _year(match[2]))
    if _YEAR.fullmatch(text):
        year = _year(text)
        return PartialDate(text, text, date(year, 1, 1), date(year, 12, 31))
    raise InvalidValueError("")


def day_in_words(day: date) -> str:
    """The date in Swedish: `14 mars 2018`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _day(text: str, match: re.Match[str]) -> PartialDate:
    year, month, day = _year(match[1]), int(match[2]), int(match[3])
    if not 1 <= month <= 12:
        raise InvalidValueError(f"månaden {match[2]} finns inte")
    if not 1 <= day <= monthrange(year, month)[1]:
        raise InvalidValueError(f"den {day} {MONTHS[month - 1]} {year} finns inte")
    when = date(year, month, day)
    if match[4] is None:
        return PartialDate(text, text, when, when)
    start, end = _clock(match[4], match[5]), _clock(match[6], match[7]) if match[6] else None
    if end and end <= start:
        raise InvalidValueError(f"tiden ”{text}” slutar innan den börjar")
    return PartialDate(text, text[:10], when, when, start, end)


def _clock(hour: str, minute: str) -> time:
    if int(hour) > 23 or int(minute) > 59:
        raise InvalidValueError(f"klockslaget {hour}:{minute} finns inte")
    return time(int(hour), int(minute))


def _month_or_season(text: str, word: str, year: int) -> PartialDate:
    if word in MONTHS:
        month = MONTHS.index(word) + 1
        return PartialDate(text, f"{year}-{month:02}", date(year, month, 1), _month_end(year, month))
    if word in SEASONS:
        season, first, last, later = SEASONS[word]
        # "vintern 2018" can mean the winter at the start or at the end of the year, so it spans both.
        return PartialDate(text, f"{year}-{season}", date(year, first, 1), _month_end(year + later, last))
    raise InvalidValueError(
        f"”{word}” är varken en månad eller en årstid. Skriv till exempel mars {year} eller våren {year}"
    )


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _year(text: str) -> int:
    year = int(text)
    if not _EARLIEST <= year <= _LATEST:
        raise InvalidValueError(f"året {text} ligger utanför {_EARLIEST}–{_LATEST}")
    return year
