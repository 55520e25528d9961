"""What readers have noticed, newest first, for the page of changes and its feed."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from ..model.changelog import LoggedChange
from ..model.directory import Directory

ADDRESS = "andringar/"
FEED = "andringar.atom"
# What a change is about, by its kind in the diff.
_ABOUT = {
    "national": "Nummer i hela landet",
    "number": "Telefonnummer",
    "post": "Post",
    "chain": "Vem du ringer",
    "contact": "Kontakt",
    "notice": "Tillfälligt meddelande",
    "municipality": "Kommun",
    "meeting": "Möte",
    "training": "Utbildning",
}


def newest_first(directory: Directory) -> tuple[LoggedChange, ...]:
    """Each change once, the newest day first; those of a day in the order in which they were made."""
    once = [*dict.fromkeys(reversed(directory.changelog.changes))][::-1]
    return tuple(sorted(once, key=lambda change: change.day, reverse=True))


def by_day(directory: Directory) -> Iterator[tuple[date, list[LoggedChange]]]:
    """The days, newest first, each with its changes."""
    for day, changes in groupby(newest_first(directory), key=lambda change: change.day):
        yield day, list(changes)


def subject(directory: Directory, change: LoggedChange) -> str:
    """What the change is about and where: `Telefonnummer, polisregion Väst`."""
    region = directory.region_by_id.get(change.region)
    return _ABOUT.get(change.kind, "Ändring") + (f", polisregion {region.name}" if region else "")


def address(directory: Directory, change: LoggedChange) -> str:
    """The address of the page that shows most of what was changed."""
    region = directory.region_by_id.get(change.region)
    return region.address if region else "nummer/" if change.kind == "national" else ""
