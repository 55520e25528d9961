"""Partial dates as editors write them ("våren 2018"), never made more exact, and ages in words.

In EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/): `2018-03-14`, `2018-03`, `2018-21`, `2018`.
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
# For each season: its EDTF number, first month, last month, and how many years later the last month is. The widest
# interpretation is used, so that no date counts as past too early.
_SEASONS = {"våren": (21, 1, 6, 0), "sommaren": (22, 6, 8, 0), "hösten": (23, 7, 12, 0), "vintern": (24, 1, 3, 1)}
_EARLIEST, _LATEST = 1900, 2100

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})–(\d{2}):(\d{2}))?", re.ASCII)
_WORD_YEAR = re.compile(r"(\w+) ([0-9]{4})")
_YEAR = re.compile(r"[0-9]{4}")


class PartialDate(Struct, frozen=True):
    """A day, month, season or year: the text as written, its EDTF form, first and last possible day, times if given."""

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
    def words(self) -> str:
        """As shown on the site: `14 mars 2018`, `14 mars 2018 10:00–12:00`, `våren 2018`."""
        if not self.is_day:
            return self.text
        day = day_in_words(self.first)
        return f"{day} {self.start:%H:%M}–{self.end:%H:%M}" if self.start else day

    def is_over(self, today: date) -> bool:
        """Whether its last possible day is before today."""
        return self.last < today

    def is_ahead(self, today: date) -> bool:
        """Whether its first possible day is after today."""
        return self.first > today

    def is_before(self, other: PartialDate) -> bool:
        """Whether its last possible day is before the other's first."""
        return self.last < other.first


def parse(text: str) -> PartialDate:
    """Parse the text; raises `InvalidValueError` with the correct spelling if it can be guessed."""
    try:
        return _parse_exact(text)
    except InvalidValueError as problem:
        raise InvalidValueError(str(problem), problem.write or _guess(text)) from None


def _parse_exact(text: str) -> PartialDate:
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
    """The date in Swedish: `14 mars 2018`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def age_in_words(then: date, today: date) -> str:
    """How long ago: `i dag`, `för 12 dagar sedan`, `för 14 månader sedan`, `för 3 år sedan`."""
    days = (today - then).days
    if days <= 0:
        return "i dag"
    if days == 1:
        return "i går"
    # Two months in a row have at most 62 days, so from 62 days on at least two whole months have passed.
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


_NUMERIC_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)
_NUMERIC_DAY = re.compile(r"(\d{4})[-–/. ](\d{1,2})[-–/. ](\d{1,2})|(\d{4})(\d{2})(\d{2})", re.ASCII)
_DAY_WITH_MONTH_NAME = re.compile(r"(?:den )?([0-9]{1,2})(?::?e)? (\w{3,})\.? ([0-9]{4})")
_DAY_SLASH_MONTH = re.compile(r"(?:den )?(\d{1,2})/(\d{1,2}) (\d{4})", re.ASCII)
_DAY_WITH_TIMES = re.compile(
    r"(\d{4}-\d{2}-\d{2}),?(?: kl\.?)? (\d{1,2})[.:](\d{2}) ?(?:-|–|—|till) ?(\d{1,2})[.:](\d{2})", re.ASCII
)
_SHORT_SEASONS = {"vår": "våren", "sommar": "sommaren", "höst": "hösten", "vinter": "vintern",
                  "vt": "våren", "ht": "hösten"}  # fmt: skip


def _guess(text: str) -> str:
    folded = " ".join(text.casefold().split())
    for candidate in _candidates(folded):
        try:
            _parse_exact(candidate)
        except InvalidValueError:
            continue
        return candidate
    return ""


def _candidates(text: str) -> Iterator[str]:
    if match := _DAY_WITH_TIMES.fullmatch(text):
        yield f"{match[1]} {int(match[2]):02}:{match[3]}–{int(match[4]):02}:{match[5]}"
    if match := _NUMERIC_DAY.fullmatch(text):
        year, month, day = filter(None, match.groups())
        yield f"{year}-{int(month):02}-{int(day):02}"
    if match := _DAY_SLASH_MONTH.fullmatch(text):
        yield f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    if (match := _NUMERIC_MONTH.fullmatch(text)) and 1 <= int(match[2]) <= 12:
        yield f"{MONTHS[int(match[2]) - 1]} {match[1]}"
    if match := _DAY_WITH_MONTH_NAME.fullmatch(text):
        numbers = [n for n, name in enumerate(MONTHS, 1) if name.startswith(match[2][:3])]
        yield from (f"{match[3]}-{number:02}-{int(match[1]):02}" for number in numbers)
    if match := _WORD_YEAR.fullmatch(text):
        word = match[1]
        names = [name for name in MONTHS if len(word) >= 3 and name.startswith(word[:3])]
        close = nearest(word, (*_SEASONS, *MONTHS), cutoff=0.75)
        yield from (f"{name} {match[2]}" for name in (_SHORT_SEASONS.get(word, word), close, *names))
