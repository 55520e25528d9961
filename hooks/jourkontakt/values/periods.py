"""The period that a figure covers, as editors write it ("2015–2017", "januari–augusti 2023"): first and last day.

A period is one partial date, or two joined by an en dash; the first may omit the year if both share it.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from . import dates
from .errors import InvalidValueError

_DASH = "–"
_EXAMPLES = "2017, 2015–2017, april 2015 eller januari–augusti 2023"
_OTHER_DASH = re.compile(r" *[-–—/] *| till ")


class Period(Struct, frozen=True):
    """A period: the text as written, its first day and its last day."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text

    @property
    def year(self) -> int | None:
        """The year, if the period is exactly one calendar year."""
        year = self.first.year
        return year if (self.first, self.last) == (date(year, 1, 1), date(year, 12, 31)) else None

    def is_as_long_as(self, other: Period) -> bool:
        """Whether both start and end in the same months and span the same number of years."""
        return self._span == other._span

    @property
    def _span(self) -> tuple[int, int, int]:
        return self.first.month, self.last.month, self.last.year - self.first.year


def parse(text: str) -> Period:
    """Parse the text; raises `InvalidValueError` with the correct spelling if it can be guessed."""
    try:
        found = _parse_exact(text)
    except InvalidValueError as problem:
        message = f"”{text}” är ingen period som går att läsa. En period skrivs {_EXAMPLES}"
        raise InvalidValueError(message, _guess(text) or ("" if _DASH in text else problem.write)) from None
    if found.last < found.first:
        raise InvalidValueError(f"perioden ”{text}” slutar innan den börjar")
    return found


def _parse_exact(text: str) -> Period:
    start, dash, end = text.partition(_DASH)
    if not dash:
        when = dates.parse(text)
        return Period(text, when.first, when.last)
    last = dates.parse(end)
    # In "januari–augusti 2023" the year is written only once, at the end.
    first = dates.parse(f"{start} {last.last.year}" if start in dates.MONTHS else start)
    return Period(text, first.first, last.last)


def _guess(text: str) -> str:
    """The period with an en dash, if that makes it valid; otherwise empty."""
    candidate = _OTHER_DASH.sub(_DASH, text.casefold().strip())
    try:
        found = _parse_exact(candidate)
    except InvalidValueError:
        return ""
    return candidate if found.first < found.last else ""
