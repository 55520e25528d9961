"""Partial dates as editors write them ("våren 2018"), kept partial, and age in words.

Inside they are EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/): `2018-03-14`, `2018-03`, `2018-21`, `2018`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, time

from msgspec import Struct

from .errors import InvalidValueError
from .spelling import nearest

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
# EDTF's number of each season, and its widest reading, since nothing may be called passed too early: the first month,
# the last month, and how many years later that is.
_SEASONS = {"våren": (21, 1, 6, 0), "sommaren": (22, 6, 8, 0), "hösten": (23, 7, 12, 0), "vintern": (24, 1, 3, 1)}
_EARLIEST, _LATEST = 1900, 2100

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})–(\d{2}):(\d{2}))?", re.ASCII)
_WORD_YEAR = re.compile(r"(\w+) ([0-9]{4})")
_YEAR = re.compile(r"[0-9]{4}")


class PartialDate(Struct, frozen=True):
    """A day, month, season or year: the editor's text, its EDTF, the first and last day it can mean, times if given."""

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
        """Whether one single day is meant."""
        return self.first == self.last

    @property
    def words(self) -> str:
        """As a reader sees it: `14 mars 2018`, `14 mars 2018 10:00–12:00`, `våren 2018`."""
        if not self.is_day:
            return self.text
        day = day_in_words(self.first)
        return f"{day} {self.start:%H:%M}–{self.end:%H:%M}" if self.start else day

    def is_over(self, today: date) -> bool:
        """Whether even the latest reading lies before today."""
        return self.last < today

    def is_ahead(self, today: date) -> bool:
        """Whether even the earliest reading lies after today."""
        return self.first > today

    def is_before(self, other: PartialDate) -> bool:
        """Whether it comes before the other however both are read."""
        return self.last < other.first


def parse(text: str) -> PartialDate:
    """The date that the text means; raises `InvalidValueError` with what to write."""
    try:
        return _exact(text)
    except InvalidValueError as problem:
        raise InvalidValueError(str(problem), problem.write or _guess(text)) from None


def _exact(text: str) -> PartialDate:
    if match := _DAY.fullmatch(text):
        return _day(text, match)
    if match := _WORD_YEAR.fullmatch(text):
        return _month_or_season(text, match[1], _year(match[2]))
    if _YEAR.fullmatch(text):
        year = _year(text)
        return PartialDate(text, text, date(year, 1, 1), date(year, 12, 31))
    raise InvalidValueError(
        f"”{text}” är inget datum som går att läsa. Ett datum skrivs 2018-03-14, mars 2018, våren 2018 eller 2018"
    )


def day_in_words(day: date) -> str:
    """`14 mars 2018`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def age_in_words(then: date, today: date) -> str:
    """How long ago: `i dag`, `för 12 dagar sedan`, `för 14 månader sedan`, `för 3 år sedan`."""
    days = (today - then).days
    if days <= 0:
        return "i dag"
    if days == 1:
        return "i går"
    # July and August have 62 days together, so from here on at least two whole months have passed.
    if days < 62:
        return f"för {days} dagar sedan"
    months = months_between(then, today)
    return f"för {months} månader sedan" if months < 24 else f"för {months // 12} år sedan"


def months_between(then: date, today: date) -> int:
    """Whole months from one day to another."""
    months = (today.year - then.year) * 12 + today.month - then.month
    return months - (today.day < min(then.day, monthrange(today.year, today.month)[1]))


def _day(text: str, match: re.Match[str]) -> PartialDate:
    year, month, day = _year(match[1]), int(match[2]), int(match[3])
    if not 1 <= month <= 12:
        raise InvalidValueError(f"månaden {match[2]} finns inte")
    if not 1 <= day <= monthrange(year, month)[1]:
        raise InvalidValueError(f"den {day} {MONTHS[month - 1]} {year} finns inte")
    when = date(year, month, day)
    if match[4] is None:
        return PartialDate(text, text, when, when)
    start, end = _clock(match[4], match[5]), _clock(match[6], match[7])
    if end <= start:
        raise InvalidValueError("mötet slutar innan det börjar")
    return PartialDate(text, text[:10], when, when, start, end)


def _clock(hour: str, minute: str) -> time:
    if int(hour) > 23 or int(minute) > 59:
        raise InvalidValueError(f"klockslaget {hour}:{minute} finns inte")
    return time(int(hour), int(minute))


def _month_or_season(text: str, word: str, year: int) -> PartialDate:
    if word in MONTHS:
        month = MONTHS.index(word) + 1
        return PartialDate(text, f"{year}-{month:02}", date(year, month, 1), _month_end(year, month))
    if word in _SEASONS:
        season, first, last, later = _SEASONS[word]
        # "vintern 2018" can begin in January or in December of that year, so it spans both.
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


_LOOSE_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)
_LOOSE_DAY = re.compile(r"(\d{4})[-–/. ](\d{1,2})[-–/. ](\d{1,2})|(\d{4})(\d{2})(\d{2})", re.ASCII)
_SPOKEN_DAY = re.compile(r"(?:den )?([0-9]{1,2})(?::?e)? (\w{3,})\.? ([0-9]{4})")
_SHORT_DAY = re.compile(r"(?:den )?(\d{1,2})/(\d{1,2}) (\d{4})", re.ASCII)
_LOOSE_TIMES = re.compile(
    r"(\d{4}-\d{2}-\d{2}),?(?: kl\.?)? (\d{1,2})[.:](\d{2}) ?(?:-|–|—|till) ?(\d{1,2})[.:](\d{2})", re.ASCII
)
_SHORT_SEASONS = {"vår": "våren", "sommar": "sommaren", "höst": "hösten", "vinter": "vintern",
                  "vt": "våren", "ht": "hösten"}  # fmt: skip


def _guess(text: str) -> str:
    folded = " ".join(text.casefold().split())
    for candidate in _candidates(folded):
        try:
            _exact(candidate)
        except InvalidValueError:
            continue
        return candidate
    return ""


def _candidates(text: str) -> Iterator[str]:
    if match := _LOOSE_TIMES.fullmatch(text):
        yield f"{match[1]} {int(match[2]):02}:{match[3]}–{int(match[4]):02}:{match[5]}"
    if match := _LOOSE_DAY.fullmatch(text):
        year, month, day = filter(None, match.groups())
        yield f"{year}-{int(month):02}-{int(day):02}"
    if match := _SHORT_DAY.fullmatch(text):
        yield f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    if (match := _LOOSE_MONTH.fullmatch(text)) and 1 <= int(match[2]) <= 12:
        yield f"{MONTHS[int(match[2]) - 1]} {match[1]}"
    if match := _SPOKEN_DAY.fullmatch(text):
        numbers = [n for n, name in enumerate(MONTHS, 1) if name.startswith(match[2][:3])]
        yield from (f"{match[3]}-{number:02}-{int(match[1]):02}" for number in numbers)
    if match := _WORD_YEAR.fullmatch(text):
        word = match[1]
        names = [name for name in MONTHS if len(word) >= 3 and name.startswith(word[:3])]
        close = nearest(word, (*_SEASONS, *MONTHS), cutoff=0.75)
        yield from (f"{name} {match[2]}" for name in (_SHORT_SEASONS.get(word, word), close, *names))
