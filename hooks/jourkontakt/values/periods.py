"""The period that a figure covers, as editors write it ("2015–2017", "januari–augusti 2023"), with its outer days.

A period is one partial date, or two with an en dash between; the first may leave out the year that both share.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from . import dates
from .errors import InvalidValueError

_DASH = "–"
_SHAPES = "2017, 2015–2017, april 2015 eller januari–augusti 2023"
_OTHER_DASH = re.compile(r" *[-–—/] *| till ")


class Period(Struct, frozen=True):
    """The editor's text, and the first and last day of the period."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text

    @property
    def year(self) -> int | None:
        """The year, when the period is one whole calendar year."""
        year = self.first.year
        return year if (self.first, self.last) == (date(year, 1, 1), date(year, 12, 31)) else None

    def is_as_long_as(self, other: Period) -> bool:
        """Whether both run from and to the same day of the year, over as many years."""
        return self._span == other._span

    @property
    def _span(self) -> tuple[int, int, int]:
        return self.first.month, self.last.month, self.last.year - self.first.year


def parse(text: str) -> Period:
    """The period that the text means; raises `InvalidValueError` with what to write."""
    try:
        found = _spanned(text)
    except InvalidValueError as problem:
        message = f"”{text}” är ingen period som går att läsa. En period skrivs {_SHAPES}"
        raise InvalidValueError(message, _guess(text) or ("" if _DASH in text else problem.write)) from None
    if found.last < found.first:
        raise InvalidValueError(f"perioden ”{text}” slutar innan den börjar")
    return found


def _spanned(text: str) -> Period:
    start, dash, end = text.partition(_DASH)
    if not dash:
        when = dates.parse(text)
        return Period(text, when.first, when.last)
    last = dates.parse(end)
    # "januari–augusti 2023": the year stands once, last.
    first = dates.parse(f"{start} {last.last.year}" if start in dates.MONTHS else start)
    return Period(text, first.first, last.last)


def _guess(text: str) -> str:
    """The period with its dash as it should be, where that makes it right."""
    candidate = _OTHER_DASH.sub(_DASH, text.casefold().strip())
    try:
        found = _spanned(candidate)
    except InvalidValueError:
        return ""
    return candidate if found.first < found.last else ""
