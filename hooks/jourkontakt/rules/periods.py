"""Dates and periods: no end before its start, and no past event dated in the future."""

from collections.abc import Iterator

from .. import model
from ..model import Absence, Contact, Coverage, Holder, Notice, walk
from ..model.directory import Directory
from .rule import Finding, error, warning

# The fields with the date of a past event.
_PAST: dict[type[model.Record], tuple[str, ...]] = {
    model.Hours: ("as_of",),
    model.Welcome: ("as_of",),
    model.Circumstance: ("as_of",),
    model.Meeting: ("added",),
    model.Training: ("added", "as_of"),
    model.Change: ("on",),
    model.Commitment: ("done",),
    model.Centre: ("seen", "source_date"),
    model.Figure: ("source_date",),
    model.Subject: ("as_of",),
}


@error("D01", "Slutdatumet ligger före startdatumet. Rätta det som är fel.")
def periods_end_after_their_start(directory: Directory) -> Iterator[Finding]:
    kinds = (Absence, Contact, Coverage, Holder, Notice)
    periods: list[Absence | Contact | Coverage | Holder | Notice] = walk.records(directory, *kinds)
    for record in periods:
        start = record.start if isinstance(record, Notice) else record.since
        if start and record.until and record.until.is_before(start):
            yield Finding(record, "until", f"slutet, {record.until.words}, är före början, {start.words}")


@warning("D02", "Datumet ligger i framtiden, men det som står där har redan hänt. Rätta året eller dagen.")
def past_dates_are_not_in_the_future(directory: Directory) -> Iterator[Finding]:
    for record in directory.records:
        for field in _PAST.get(type(record), ()):
            when = getattr(record, field)
            if when and when.is_ahead(directory.today):
                yield Finding(record, field, f"{when.words} har inte varit än, men här står något som redan har hänt")
