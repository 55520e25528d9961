"""Parses dates as editors write them, refuses others with what is wrong with them, and gives ages in words."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from .errors import InvalidValueError
from .partial_date import MONTHS, PartialDate, day_in_words, parse_exact

__all__ = ["MONTHS", "PartialDate", "age_in_words", "day_in_words", "months_between", "parse"]

# A longer text is no date, and would take too long to try.
_LONGEST = 60
_UNREADABLE = (
    "inget datum som går att läsa. Ett datum skrivs 2018-03-14, 2018-03-14 10:00–12:00, 2018-03-14 – 2018-03-16, "
    "mars 2018, våren 2018 eller 2018"
)


def parse(text: str, unreadable: str = _UNREADABLE) -> PartialDate:
    """Parse the text; raises `InvalidValueError`, with the correct spelling if there is only one way to read it.

    If nothing more is known, the error says that the text is `unreadable`.
    """
    try:
        return parse_exact(text)
    except InvalidValueError as problem:
        from .date_faults import explained  # Imported here since dates that are right need none of its patterns.

        message, write = explained(text) if len(text) <= _LONGEST else ("", "")
        raise InvalidValueError(message or str(problem) or f"”{text}” är {unreadable}", write) from None


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
