"""The log of changes that readers notice: `changes.csv`, written by `python -m jourkontakt changes`."""

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha1, sha256
from io import StringIO

from msgspec import Struct

from .tables import Row, refuse, rows

CHANGES = "changes.csv"
_COLUMNS = ("day", "region", "kind", "text")
# The kind of the row that says which data the log goes up to.
_STATE = "state"


class LoggedChange(Struct, frozen=True):
    """A change: its day, its region's id (empty for the whole country), its kind in the diff, and a sentence."""

    day: date
    region: str
    kind: str
    text: str


class ChangeLog(Struct, frozen=True):
    """All logged changes, oldest first; `state` identifies the data that they lead to, `until` is the day of that."""

    changes: tuple[LoggedChange, ...] = ()
    state: str = ""
    until: date | None = None


def parse(name: str, raw: bytes) -> ChangeLog:
    """The log in the file; raises `DataError` with file, line and column."""
    changes, state, until = [], "", None
    for row, (day, region, kind, text) in rows(name, raw, _COLUMNS):
        if not text:
            refuse(name, row, "text", "texten saknas")
        if kind == _STATE:
            state, until = text, _day(name, row, day)
        else:
            changes.append(LoggedChange(_day(name, row, day), region, kind, text))
    return ChangeLog(tuple(changes), state, until)


def as_csv(log: ChangeLog) -> str:
    """The log as `parse` reads it."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    if log.state and log.until:
        writer.writerow([log.until, "", _STATE, log.state])
    writer.writerows([change.day, change.region, change.kind, change.text] for change in log.changes)
    return out.getvalue()


def blob_id(raw: bytes) -> str:
    """The name that git gives a file with these contents, so that its history need not be read to compare states."""
    return sha1(b"blob %d\0%b" % (len(raw), raw), usedforsecurity=False).hexdigest()


def state_of(blobs: Mapping[str, str], names: Iterable[str]) -> str:
    """What identifies the data whose files of these names have these ids; empty if a file is missing."""
    listed = [f"{name} {blobs.get(name)}\n" for name in sorted(names)]
    return sha256("".join(listed).encode()).hexdigest()[:32] if blobs.keys() >= set(names) else ""


def _day(name: str, row: Row, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse(name, row, "day", f"”{text}” är ingen dag. En dag skrivs som 2026-11-24")
