"""The calendars as iCalendar (RFC 5545, RFC 7986), one file each; every stamp is from the facts, never the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import icalendar
from icalendar import vDuration, vText

from ...model import Site
from ...model.directory import Directory
from ...values.dates import PartialDate
from ..artifact import Artifact
from ..calendars import Calendar, Entry, calendars

# The rule since 1996, without end: short, and the same on every machine, whatever it knows of zones.
_TIMEZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
"""
_STOCKHOLM = ZoneInfo("Europe/Stockholm")
_REFRESH = timedelta(hours=12)
_CATEGORIES = {"national": "Polisgruppens möten", "local": "Lokala möten", "training": "Utbildningar"}
# Without `added` nobody knows when it was written. Older than any `added`, so that adding one later is a step forward.
_UNSTAMPED = date(1970, 1, 1)


def calendar_files(directory: Directory) -> Iterator[Artifact]:
    """`kalender/*.ics`."""
    for calendar in calendars(directory):
        yield Artifact(calendar.path, _file(calendar, directory.site))


def _file(calendar: Calendar, site: Site) -> bytes:
    file = icalendar.Calendar()
    file.add("PRODID", "-//Jourkontakt//Kalender//SV")
    file.add("VERSION", "2.0")
    name = _clean(f"Exempel: {calendar.name}" if site.example else calendar.name)
    about = _clean(_about(calendar, site))
    file.add("NAME", name)
    file.add("DESCRIPTION", about)
    file.add("REFRESH-INTERVAL", _REFRESH, {"VALUE": "DURATION"})
    # The same for programs that know only these names.
    file.add("X-WR-CALNAME", vText(name))
    file.add("X-WR-CALDESC", vText(about))
    file.add("X-PUBLISHED-TTL", vDuration(_REFRESH))
    if calendar.address:
        file.add("SOURCE", _clean(calendar.address), {"VALUE": "URI"})
    # Also where no time needs it: a calendar without a single component is not valid.
    file.add_component(_timezone())
    for entry in calendar.entries:
        file.add_component(_event(entry, site))
    return bytes(file.to_ical())


@cache
def _timezone() -> icalendar.Component:
    return icalendar.Timezone.from_ical(_TIMEZONE)


def _about(calendar: Calendar, site: Site) -> str:
    about = "Här finns det som har en bestämd dag."
    if site.example:
        about = f"Exempeldata, allt är påhittat. {about}"
    if calendar.undated:
        about += f" {calendar.undated}: {site.address}moten/" if site.address else f" {calendar.undated}."
    return about


def _event(entry: Entry, site: Site) -> icalendar.Event:
    facts = entry.event
    event = icalendar.Event()
    event.add("UID", f"{facts.id}@jourkontakt")
    event.add("DTSTAMP", _midnight(facts.added.first if facts.added else _UNSTAMPED))
    event.add("SEQUENCE", len(facts.changes))
    if facts.changes:
        event.add("LAST-MODIFIED", _midnight(facts.changes[-1].on.first))
    # Never tentative: what is not settled has no day, and is not here.
    event.add("STATUS", "CANCELLED" if facts.status == "cancelled" else "CONFIRMED")
    # Who subscribes to what others do is not busy then.
    event.add("TRANSP", "TRANSPARENT")
    event.add("CATEGORIES", [_CATEGORIES[entry.kind]])
    event.add("SUMMARY", _clean(entry.title))
    event.add("DESCRIPTION", "\n".join(map(_clean, entry.lines)))
    if facts.place:
        event.add("LOCATION", _clean(facts.place))
    if site.address:
        event.add("URL", _clean(f"{site.address}moten/#{entry.anchor}"))
    if facts.when:
        _add_time(event, facts.when)
    return event


def _add_time(event: icalendar.Event, when: PartialDate) -> None:
    """Start and end on the clock in Stockholm; or the whole day, which ends where the next begins."""
    if when.start and when.end:
        event.add("DTSTART", datetime.combine(when.first, when.start, _STOCKHOLM))
        event.add("DTEND", datetime.combine(when.first, when.end, _STOCKHOLM))
    else:
        event.add("DTSTART", when.first)
        event.add("DTEND", when.first + timedelta(days=1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _clean(text: str) -> str:
    """The text without anything that some reader takes for the end of a line."""
    return "".join(char if char.isprintable() else " " for char in text)
