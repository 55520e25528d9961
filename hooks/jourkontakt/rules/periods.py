"""Dates and periods: an end never before its start, and nothing known from the future."""

from collections.abc import Iterator

from ..model import Contact, Coverage, Holder, Hours, Notice, Record, Verification, walk
from ..model.directory import Directory
from ..values.dates import PartialDate
from .rule import Finding, error, warning


@error("D01", "Slutdatumet ligger före startdatumet. Rätta det som är fel.")
def periods_end_after_their_start(directory: Directory) -> Iterator[Finding]:
    for record in _periods(directory):
        start = record.start if isinstance(record, Notice) else record.since
        if start and record.until and record.until.is_before(start):
            yield Finding(record, "until", f"slutet, {record.until.words}, är före början, {start.words}")


def _periods(directory: Directory) -> Iterator[Contact | Coverage | Holder | Notice]:
    yield from walk.contacts(directory)
    yield from walk.records(directory, Notice)
    for _, post in walk.posts(directory):
        yield from post.holders
    for centre in directory.centres:
        yield from centre.municipalities


@warning("D02", "Datumet ligger i framtiden, men det som står där har redan hänt. Rätta året eller dagen.")
def what_is_known_has_happened(directory: Directory) -> Iterator[Finding]:
    for record, field, when in _past(directory):
        if when and when.is_ahead(directory.today):
            yield Finding(record, field, f"{when.words} har inte varit än, men här står något som redan har hänt")


def _past(directory: Directory) -> Iterator[tuple[Record, str, PartialDate | None]]:
    yield from ((check, "on", check.on) for check in walk.records(directory, Verification))
    yield from ((hours, "as_of", hours.as_of) for hours in walk.records(directory, Hours))
    for _, post in walk.posts(directory):
        yield post, "since", post.since
        yield from ((holder, "since", holder.since) for holder in post.holders)
    for region in directory.regions:
        yield from ((circumstance, "as_of", circumstance.as_of) for circumstance in region.circumstances)
    for gathering in walk.gatherings(directory):
        yield gathering, "added", gathering.added
        yield from ((change, "on", change.on) for change in gathering.changes)
    for _, meeting in walk.meetings(directory):
        yield from ((made, "done", made.done) for made in meeting.commitments)
    for centre in directory.centres:
        yield centre, "seen", centre.seen
        yield centre, "source_date", centre.source_date
    yield from ((figure, "source_date", figure.source_date) for figure in directory.statistics.figures)
