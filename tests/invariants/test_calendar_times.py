"""Times in the calendars: several days, days with hours, and a start without an end, as two programs read them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.support.calendars import events, faults, lines, read_by_ical_js
from tests.support.factory import directory, meeting, region, training

from jourkontakt.website.feeds.calendar import calendar_files

# For each time: the lines of the file, then start and end as read.
TIMES = {
    "2027-05-10": (
        "DTSTART;VALUE=DATE:20270510", "DTEND;VALUE=DATE:20270511", date(2027, 5, 10), date(2027, 5, 11),
    ),
    "2027-05-10 – 2027-05-12": (
        "DTSTART;VALUE=DATE:20270510", "DTEND;VALUE=DATE:20270513", date(2027, 5, 10), date(2027, 5, 13),
    ),
    "2026-12-30 – 2027-01-02": (
        "DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270103", date(2026, 12, 30), date(2027, 1, 3),
    ),
    "2027-05-10 13:30": (
        "DTSTART;TZID=Europe/Stockholm:20270510T133000", "",
        datetime(2027, 5, 10, 11, 30, tzinfo=UTC), datetime(2027, 5, 10, 11, 30, tzinfo=UTC),
    ),
    "2027-05-10 13:30–15:00": (
        "DTSTART;TZID=Europe/Stockholm:20270510T133000", "DTEND;TZID=Europe/Stockholm:20270510T150000",
        datetime(2027, 5, 10, 11, 30, tzinfo=UTC), datetime(2027, 5, 10, 13, tzinfo=UTC),
    ),
    # Summer time begins in the night of 28 March, and ends in that of 31 October.
    "2027-03-27 18:00 – 2027-03-28 11:00": (
        "DTSTART;TZID=Europe/Stockholm:20270327T180000", "DTEND;TZID=Europe/Stockholm:20270328T110000",
        datetime(2027, 3, 27, 17, tzinfo=UTC), datetime(2027, 3, 28, 9, tzinfo=UTC),
    ),
    "2027-10-30 18:00 – 2027-10-31 11:00": (
        "DTSTART;TZID=Europe/Stockholm:20271030T180000", "DTEND;TZID=Europe/Stockholm:20271031T110000",
        datetime(2027, 10, 30, 16, tzinfo=UTC), datetime(2027, 10, 31, 10, tzinfo=UTC),
    ),
    # It lasts until the end of its last day.
    "2027-10-30 18:00 – 2027-10-31": (
        "DTSTART;TZID=Europe/Stockholm:20271030T180000", "DTEND;TZID=Europe/Stockholm:20271101T000000",
        datetime(2027, 10, 30, 16, tzinfo=UTC), datetime(2027, 10, 31, 23, tzinfo=UTC),
    ),
}  # fmt: skip


def calendar(when: str, *, is_training: bool = False) -> bytes:
    """The calendar of everything, with one meeting or training at that time."""
    event = {"trainings": (training("kurs", when),)} if is_training else {"meetings": (meeting("mote", when),)}
    files = {Path(file.path).stem: file.content for file in calendar_files(directory(region(**event)))}
    return files["alla"]


@pytest.mark.parametrize("is_training", [False, True], ids=["meeting", "training"])
@pytest.mark.parametrize("when", TIMES)
def test_icalendar_reads_the_time(when: str, is_training: bool) -> None:
    content = calendar(when, is_training=is_training)
    first, last, start, end = TIMES[when]
    body = lines(content)[lines(content).index("BEGIN:VEVENT") :]
    assert [line for line in body if line.startswith(("DTSTART", "DTEND", "DURATION"))] == [first, last][
        : 1 + bool(last)
    ]
    [event] = events(content)
    found = [each.astimezone(UTC) if isinstance(each, datetime) else each for each in (event.start, event.end)]
    assert found == [start, end]
    assert faults(content) == []


def test_ical_js_reads_the_time(tmp_path: Path) -> None:
    files = []
    for number, when in enumerate(TIMES):
        files.append(tmp_path / f"{number}.ics")
        files[-1].write_bytes(calendar(when))
    for (_, _, start, end), found in zip(TIMES.values(), read_by_ical_js(files), strict=True):
        [entry] = found["entries"]
        for key, wanted in (("start", start), ("end", end)):
            read = entry[key]
            if isinstance(wanted, datetime):
                assert datetime.fromisoformat(read["utc"]) == wanted
            else:
                assert (read["day"], read["wall"]) == (True, wanted.isoformat())


@pytest.mark.parametrize(
    "when", ["maj 2027", "maj–juni 2027", "december 2026–februari 2027", "våren–hösten 2027", "2027–2028"]
)
def test_a_time_without_days_is_not_in_a_calendar(when: str) -> None:
    assert events(calendar(when)) == []
    assert events(calendar(when, is_training=True)) == []
