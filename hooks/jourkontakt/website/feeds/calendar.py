"""The calendars as iCalendar (RFC 5545, RFC 7986), one file each; every time stamp comes from the facts."""

from collections.abc import Iterator
from datetime import date, timedelta

from ...model import Site
from ...model.directory import Directory
from ...values.dates import PartialDate
from ...values.text import on_one_line
from ..artifact import Artifact
from ..calendars import Calendar, Entry, calendars
from .content_lines import escaped, written

# The European rule since 1996, written out so that it does not depend on the machine's time zone data.
_TIMEZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
""".splitlines()
_REFRESH = "PT12H"
_CATEGORIES = {
    "national": "Möten med Brottsofferjourens polisgrupp",
    "local": "Lokala möten",
    "training": "Utbildningar",
}
# Used if no day of entry or change is known; older than any real date, so that adding one later counts as newer.
_UNSTAMPED = date(1970, 1, 1)


def calendar_files(directory: Directory) -> Iterator[Artifact]:
    """`kalender/*.ics`."""
    for calendar in calendars(directory):
        content_lines = _calendar(calendar, directory.site)
        yield Artifact(calendar.path, written(content_lines))


def _calendar(calendar: Calendar, site: Site) -> Iterator[str]:
    name = _text(site.marked(calendar.name))
    about = _text(_about(calendar, site))
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jourkontakt//Kalender//SV")
    # Each value twice, since some programs know only the X- properties.
    yield from (f"DESCRIPTION:{about}", f"X-WR-CALDESC:{about}", f"NAME:{name}", f"X-WR-CALNAME:{name}")
    yield f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}"
    if calendar.address:
        yield f"SOURCE;VALUE=URI:{on_one_line(calendar.address)}"
    yield f"X-PUBLISHED-TTL:{_REFRESH}"
    # Also in an empty calendar, since a calendar must have a component.
    yield from _TIMEZONE
    for entry in calendar.entries:
        yield from _event(entry, site)
    yield "END:VCALENDAR"


def _about(calendar: Calendar, site: Site) -> str:
    about = f"{site.disclaimer} Här finns det som har en bestämd dag.".lstrip()
    if calendar.undated:
        about += f" {calendar.undated}: {url}" if (url := site.url("moten/")) else f" {calendar.undated}."
    return about


def _event(entry: Entry, site: Site) -> Iterator[str]:
    facts = entry.event
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{_text(entry.title)}"
    if entry.when:
        yield from _time(entry.when)
    # Without METHOD, both stamps mean the last change (RFC 5545, 3.8.7.2).
    yield f"DTSTAMP:{_midnight(entry.revised or _UNSTAMPED)}"
    yield f"UID:{escaped(facts.id)}@jourkontakt"
    yield f"SEQUENCE:{len(facts.changes)}"
    yield f"CATEGORIES:{_CATEGORIES[entry.kind]}"
    yield f"DESCRIPTION:{escaped(chr(10).join(map(on_one_line, entry.lines)))}"
    if entry.revised:
        yield f"LAST-MODIFIED:{_midnight(entry.revised)}"
    if facts.place:
        yield f"LOCATION:{_text(facts.place)}"
    # Never TENTATIVE, since only entries with a date are included.
    yield f"STATUS:{'CANCELLED' if entry.is_cancelled else 'CONFIRMED'}"
    # Subscribers need not attend, so their time stays free.
    yield "TRANSP:TRANSPARENT"
    if url := site.url(f"moten/#{entry.anchor}"):
        yield f"URL:{on_one_line(url)}"
    yield "END:VEVENT"


def _time(when: PartialDate) -> Iterator[str]:
    """Start and end in Stockholm time, or whole days (DTEND is exclusive, so it is the day after the last).

    On a single day without a known end there is only a start. Several days without one last until midnight.
    """
    after = when.last + timedelta(days=1)
    if when.start:
        yield f"DTSTART;TZID=Europe/Stockholm:{_digits(when.first)}T{when.start:%H%M%S}"
        if when.end or not when.is_day:
            end = f"{_digits(when.last)}T{when.end:%H%M%S}" if when.end else f"{_digits(after)}T000000"
            yield f"DTEND;TZID=Europe/Stockholm:{end}"
    else:
        yield f"DTSTART;VALUE=DATE:{_digits(when.first)}"
        yield f"DTEND;VALUE=DATE:{_digits(after)}"


def _midnight(day: date) -> str:
    return f"{_digits(day)}T000000Z"


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    return escaped(on_one_line(text))
