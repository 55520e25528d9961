"""Check calendar files byte by byte against RFC 5545 and RFC 7986, and read them with ical.js.

Parsers alone do not suffice: icalendar and ical.js accept a wrong fold and lose text; other programs refuse the
whole calendar.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from tests.support.constants import ROOT

NODE = ROOT / "tests/node"
_PARAMETER = r';[A-Z-]+=(?:"[^"\x00-\x1f\x7f]*"|[^";:,\x00-\x1f\x7f]*)'
_LINE = re.compile(rf"([A-Z-]+)((?:{_PARAMETER})*):([^\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]*)")
_REQUIRED = {
    "VCALENDAR": ("VERSION", "PRODID", "NAME", "DESCRIPTION", "REFRESH-INTERVAL", "X-WR-CALNAME"),
    "VTIMEZONE": ("TZID",),
    "STANDARD": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "DAYLIGHT": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "VEVENT": ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS"),
}


def faults(content: bytes) -> list[str]:
    """All faults of the calendar; an empty list if it is valid."""
    return [*line_faults(content)] or [*_structure_faults(content)] or [*_time_faults(content)]


def lines(content: bytes) -> list[str]:
    """The content lines, unfolded."""
    return content.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def events(content: bytes) -> list[icalendar.Event]:
    """The events as icalendar reads them."""
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def read_by_ical_js(files: Sequence[Path]) -> list[dict[str, Any]]:
    """The contents of each file according to ical.js, in a time zone far from Sweden."""
    found: list[dict[str, Any]] = read_by_node("read-calendars.mjs", files)
    return found


def read_by_node(script: str, files: Sequence[Path]) -> Any:
    """What a script in `tests/node/` reads in the files, in a time zone far from Sweden."""
    assert (NODE / "node_modules").is_dir(), "tests/node has no packages: run `make test`, or `npm ci` in it"
    command = [Path(sys.executable).with_name("node"), NODE / script, *files]
    run = subprocess.run(command, env=os.environ | {"TZ": "Pacific/Auckland"}, capture_output=True, check=True)
    return json.loads(run.stdout)


def line_faults(content: bytes) -> Iterator[str]:
    """What is wrong with how the content lines are ended and folded."""
    *ended, rest = content.split(b"\r\n")
    if rest:
        yield "the last line does not end with CR LF"
    for number, line in enumerate(ended, 1):
        if b"\r" in line or b"\n" in line:
            yield f"line {number} contains a bare CR or LF"
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"line {number} ends within a character"


def _structure_faults(content: bytes) -> Iterator[str]:
    open_parts: list[tuple[str, list[str]]] = []
    for line in lines(content):
        match = _LINE.fullmatch(line)
        if not match:
            yield f"not a property, perhaps after a wrong fold: {line}"
            continue
        name, value = match[1], match[3]
        if name == "BEGIN":
            open_parts.append((value, []))
        elif not open_parts:
            yield f"outside the calendar: {line}"
        elif name == "END":
            part, names = open_parts.pop()
            if part != value:
                yield f"{part} ends as {value}"
            yield from (f"{part} has {names.count(key)} {key}" for key in _REQUIRED[part] if names.count(key) != 1)
            if names.count("DTEND") > 1:
                yield f"{part} has {names.count('DTEND')} DTEND"
            if open_parts:
                open_parts[-1][1].append(f"a whole {part}")
        else:
            if any(earlier.startswith("a whole") for earlier in open_parts[-1][1]):
                yield f"after the components: {line}"
            open_parts[-1][1].append(name)
    if open_parts:
        yield f"{open_parts[-1][0]} does not end"


def _time_faults(content: bytes) -> Iterator[str]:
    calendar = icalendar.Calendar.from_ical(content)
    zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
    parts = calendar.walk("VEVENT")
    if not calendar.subcomponents:
        yield "no components"
    if len({str(event["UID"]) for event in parts}) != len(parts):
        yield "a UID is not unique"
    for event in parts:
        yield from (f"{name}: {error}" for name, error in event.errors)
        # Without an end, an event lasts no time if it has a start time, and else the whole day.
        if "DTEND" in event and event.start >= event.end:
            yield f"{event.uid} ends before it begins"
        for key in ("DTSTART", "DTEND") if "DTEND" in event else ("DTSTART",):
            zone, when = event[key].params.get("TZID"), event[key].dt
            if not isinstance(when, datetime):
                continue
            if zone not in zones:
                yield f"{event.uid} has a {key} in the zone {zone}, which has no VTIMEZONE"
                continue
            wall = when.replace(tzinfo=None)
            if wall.replace(tzinfo=zones[zone]).astimezone(UTC) != wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC):
                yield f"{event.uid} has a {key} that is another instant by the file's own VTIMEZONE"
