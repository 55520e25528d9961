"""The period that a figure covers, as editors write it ("2015–2017", "januari–augusti 2023"): first and last day."""

from __future__ import annotations

from datetime import date

from . import dates
from .dates import PartialDate
from .errors import InvalidValueError

_UNREADABLE = "ingen period som går att läsa. En period skrivs 2017, 2015–2017, april 2015 eller januari–augusti 2023"


class Period(PartialDate, frozen=True):
    """A period: a date, or from one to another, without times of day."""

    @property
    def year(self) -> int | None:
        """The year, if the period is exactly one calendar year."""
        year = self.first.year
        return year if (self.first, self.last) == (date(year, 1, 1), date(year, 12, 31)) else None

    def is_as_long_as(self, other: Period) -> bool:
        """Whether both start and end in the same months and span the same number of years."""
        one, two = ((each.first.month, each.last.month, each.last.year - each.first.year) for each in (self, other))
        return one == two


def parse(text: str) -> Period:
    """Parse the text; raises `InvalidValueError` with the correct spelling if there is only one way to read it."""
    when = dates.parse(text, _UNREADABLE)
    if when.start:
        raise InvalidValueError(f"”{text}” är {_UNREADABLE}")
    return Period(when.text, when.edtf, when.first, when.last)
