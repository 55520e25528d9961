"""The calendars: correct times in every reader, reproducible bytes, and escaped values."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.calendars import events, faults, lines, read_by_ical_js
from tests.support.constants import ROOT, TODAY
from tests.support.factory import parsed

from jourkontakt.model import Change, Meeting, Training
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.calendar import calendar_files

PATHS = [
    *("alla", "nord", "mitt", "bergslagen", "stockholm", "ost", "vast", "syd"),
    *("polisgruppen", "lokala", "utbildningar"),
]
YEARS = range(2017, 2036)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def made(directory: Directory) -> dict[str, bytes]:
    """The calendars by name: `alla`, `nord`, …"""
    return {Path(artifact.path).stem: artifact.content for artifact in calendar_files(directory)}


def holding(directory: Directory, *gatherings: Meeting | Training) -> Directory:
    """The directory with these meetings and trainings, all in the first region, and no others."""
    first, *others = [region.replace(meetings=(), trainings=()) for region in directory.regions]
    meetings = tuple(item for item in gatherings if isinstance(item, Meeting))
    trainings = tuple(item for item in gatherings if isinstance(item, Training))
    first = first.replace(meetings=meetings, trainings=trainings)
    return replace(directory, facts=directory.facts.replace(regions=(first, *others)))


def meeting(when: str, **fields: Any) -> Meeting:
    facts = {"id": "m", "kind": "national", "status": "planned", "source": "https://example.org/"} | fields
    return parsed(Meeting, **facts, when=when)


def training(when: str | None, **fields: Any) -> Training:
    facts = {"id": "t", "kind": "dated" if when else "open", "title": "Halvdag", "by": "PKC", "source": "https://x.se/"}
    return parsed(Training, **facts | fields | ({"when": when} if when else {}))


def last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


@pytest.fixture(scope="module")
def turns(demo: Directory) -> Directory:
    """A directory with meetings at 9 and 14 on the days around both clock changes of each year."""
    days = [
        last_sunday(year, month) + timedelta(days=offset)
        for year in YEARS
        for month in (3, 10)
        for offset in (-1, 0, 1)
    ]
    hours = ("09:00–10:30", "14:00–16:00")
    return holding(demo, *(meeting(f"{day} {hour}", id=f"m{day:%Y%m%d}-{hour[:2]}") for day in days for hour in hours))


def instants(directory: Directory) -> list[tuple[str, datetime, datetime]]:
    """Each meeting's UID with its start and end, computed from Stockholm time with zoneinfo."""
    found = []
    for _, item in directory.meetings:
        start, end = item.when.start or time(), item.when.end or time()
        times = [datetime.combine(item.when.first, clock, STOCKHOLM).astimezone(UTC) for clock in (start, end)]
        found.append((f"{item.id}@jourkontakt", times[0], times[1]))
    return found


def test_icalendar_reads_times_correctly_around_clock_changes(turns: Directory) -> None:
    content = made(turns)["alla"]
    read = [(str(event["UID"]), event.start.astimezone(UTC), event.end.astimezone(UTC)) for event in events(content)]
    assert len(read) == len(YEARS) * 2 * 3 * 2
    assert read == instants(turns)
    assert {start.hour for _, start, _ in read} == {7, 8, 12, 13}
    assert not faults(content)


def test_ical_js_reads_times_correctly_around_clock_changes(turns: Directory, tmp_path: Path) -> None:
    file = tmp_path / "alla.ics"
    file.write_bytes(made(turns)["alla"])
    [found] = read_by_ical_js([file])
    read = [
        (entry["uid"], *(datetime.fromisoformat(entry[key]["utc"]) for key in ("start", "end")))
        for entry in found["entries"]
    ]
    assert read == instants(turns)


@pytest.mark.parametrize("folder", ["real", "demo", "hostile"])
def test_each_calendar_is_whole(folder: str, request: pytest.FixtureRequest) -> None:
    found = made(request.getfixturevalue(folder))
    assert list(found) == PATHS
    assert {name: faults(content) for name, content in found.items()} == {name: [] for name in PATHS}


def test_both_readers_give_the_same_events(demo: Directory, tmp_path: Path) -> None:
    found = made(demo)
    files = [tmp_path / f"{name}.ics" for name in PATHS]
    for file in files:
        file.write_bytes(found[file.stem])
    for name, other in zip(PATHS, read_by_ical_js(files), strict=True):
        ours = [
            {
                key.lower(): str(event[key]) if key in event else None
                for key in ("UID", "SUMMARY", "DESCRIPTION", "STATUS")
            }
            for event in events(found[name])
        ]
        assert [
            {key: entry[key] for key in ("uid", "summary", "description", "status")} for entry in other["entries"]
        ] == ours
        assert other["refresh"] == "PT12H"
    assert sum(b"BEGIN:VEVENT" in content for content in found.values()) > 7


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "a fold without its space": lambda content: content.replace(b"\r\n ", b"\r\n", 1),
    "a fold within a letter": lambda content: content.replace("ö".encode(), b"\xc3\r\n \xb6", 1),
    "a fold too late": lambda content: content.replace(b"\r\n ", b"", 1),
    "an empty line": lambda content: content.replace(b"\r\nBEGIN:VEVENT", b"\r\n\r\nBEGIN:VEVENT", 1),
    "line ends of one byte": lambda content: content.replace(b"\r\n", b"\n"),
    "no zone": lambda content: re.sub(rb"BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", b"", content, flags=re.DOTALL),
    "another zone": lambda content: content.replace(b"\r\nTZID:Europe/Stockholm", b"\r\nTZID:Europe/London"),
    "summer time a week late": lambda content: content.replace(b"BYDAY=-1SU;BYMONTH=3", b"BYDAY=1SU;BYMONTH=4"),
    "no summer time": lambda content: content.replace(b"TZOFFSETTO:+0200", b"TZOFFSETTO:+0100"),
    "times that float": lambda content: content.replace(b";TZID=Europe/Stockholm:", b":"),
    "no stamp": lambda content: re.sub(rb"DTSTAMP:\w+\r\n", b"", content, count=1),
    "one UID twice": lambda content: re.sub(rb"UID:[^\r]+", b"UID:same", content),
    "a day that ends with itself": lambda content: re.sub(
        rb"(DTSTART;VALUE=DATE:)(\d+)(\r\nDTEND;VALUE=DATE:)\d+", rb"\1\2\3\2", content, count=1
    ),
    "a name after the components": lambda content: re.sub(
        rb"(NAME:[^\r]+\r\n)(.*)(END:VCALENDAR)", rb"\2\1\3", content, count=1, flags=re.DOTALL
    ),
    "no name": lambda content: re.sub(rb"\r\nNAME:[^\r]+", b"", content, count=1),
    "an open end": lambda content: content.removesuffix(b"END:VCALENDAR\r\n"),
}


@pytest.fixture(scope="module")
def good(turns: Directory) -> bytes:
    """A calendar to put the faults into: both clock changes, an all-day event, many folds, å ä ö."""
    meetings = [item for _, item in turns.meetings[:24]]
    return made(holding(turns, *meetings, meeting("2017-05-01", about="Åtta öar, " * 20 + "slut")))["alla"]


@pytest.mark.parametrize("what", SPOILT)
def test_each_fault_in_a_calendar_is_found(what: str, good: bytes) -> None:
    spoilt = SPOILT[what](good)
    assert spoilt != good
    assert not faults(good)
    assert faults(spoilt)


def test_each_fold_counts(demo: Directory) -> None:
    content = made(demo)["alla"]
    folds = list(re.finditer(rb"\r\n +", content))
    assert len(folds) > 20
    assert all(faults(content[: fold.start() + 2] + content[fold.end() :]) for fold in folds)


def test_without_its_zone_a_time_is_floating_in_ical_js(turns: Directory, tmp_path: Path) -> None:
    file = tmp_path / "alla.ics"
    file.write_bytes(SPOILT["no zone"](made(turns)["alla"]))
    [found] = read_by_ical_js([file])
    assert {entry["start"]["utc"] for entry in found["entries"]} == {None}


def test_the_same_bytes_on_any_day(demo: Directory, real: Directory) -> None:
    for directory in (demo, real):
        assert made(replace(directory, today=date(2035, 1, 1))) == made(directory)


def test_the_same_bytes_in_any_time_zone_and_with_any_hash_seed(demo: Directory) -> None:
    program = (
        "from datetime import date; from pathlib import Path; import hashlib\n"
        "from jourkontakt.website.feeds.calendar import calendar_files; from jourkontakt.load import load_directory\n"
        f"facts = load_directory(Path('examples/demo'), date.fromisoformat('{TODAY}'))\n"
        "print(hashlib.sha256(b''.join(file.content for file in calendar_files(facts))).hexdigest())"
    )
    environ = os.environ | {"TZ": "Pacific/Auckland", "LANG": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": "hooks"}
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environ, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == hashlib.sha256(b"".join(made(demo).values())).hexdigest()


def test_time_stamps_come_from_the_facts(demo: Directory) -> None:
    changes = [{"on": "2026-02-01", "what": "Ny tid"}, {"on": "2026-03-01", "what": "Ny plats"}]
    changed = meeting("2026-04-01", added="2026-01-01", changes=changes)
    [event] = events(made(holding(demo, changed))["alla"])
    assert (event.stamp, event.sequence) == (datetime(2026, 3, 1, tzinfo=UTC), 2)
    assert event.last_modified == event.stamp
    [event] = events(made(holding(demo, meeting("2026-04-01", added="2026-01-15")))["alla"])
    assert (event.stamp, event.last_modified, event.sequence) == (*[datetime(2026, 1, 15, tzinfo=UTC)] * 2, 0)
    [event] = events(made(holding(demo, meeting("2026-04-01")))["alla"])
    assert (event.stamp, event.sequence) == (datetime(1970, 1, 1, tzinfo=UTC), 0)
    assert "LAST-MODIFIED" not in event


def test_the_uid_stays_whatever_else_changes(demo: Directory) -> None:
    facts = [meeting("2026-04-01"), meeting("2027-05-02 10:00–11:00", title="Annat", status="cancelled", place="Ort")]
    uids = {str(event["UID"]) for item in facts for event in events(made(holding(demo, item))["alla"])}
    assert uids == {"m@jourkontakt"}


def test_a_cancelled_meeting_is_kept_and_marked(demo: Directory) -> None:
    change = [{"on": "2026-03-01", "status": "cancelled", "what": "Inställt"}]
    gatherings = (
        meeting("2026-04-01", status="cancelled", changes=change),
        training("2026-04-02", status="cancelled"),
        meeting("2026-04-03", id="held", status="held"),
        meeting("2026-04-04", id="planned"),
    )
    found = events(made(holding(demo, *gatherings))["alla"])
    assert [(str(event["STATUS"]), str(event["SUMMARY"])) for event in found] == [
        ("CANCELLED", "Inställt: Möte med Brottsofferjourens polisgrupp, polisregion Nord"),
        ("CANCELLED", "Inställd: Halvdag, polisregion Nord"),
        ("CONFIRMED", "Möte med Brottsofferjourens polisgrupp, polisregion Nord"),
        ("CONFIRMED", "Möte med Brottsofferjourens polisgrupp, polisregion Nord"),
    ]


def test_a_meeting_without_times_is_an_all_day_event(demo: Directory) -> None:
    content = made(holding(demo, meeting("2026-12-31")))["alla"]
    assert "DTSTART;VALUE=DATE:20261231" in lines(content)
    assert "DTEND;VALUE=DATE:20270101" in lines(content)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2027-04-13 18:00 – 2027-04-15 11:30", "20270413T180000", "20270415T113000"),
        ("2027-04-13 18:00 – 2027-04-15", "20270413T180000", "20270416T000000"),
        ("2027-12-31 08:30", "20271231T083000", ""),
        ("2027-04-13 – 2027-04-15", "20270413", "20270416"),
    ],
)
def test_several_days_last_until_their_end_or_midnight(demo: Directory, when: str, start: str, end: str) -> None:
    content = made(holding(demo, training(when)))["alla"]
    zone = ";TZID=Europe/Stockholm" if "T" in start else ";VALUE=DATE"
    found = [line for line in lines(content) if line.startswith(("DTSTART;", "DTEND;"))]
    assert found == [f"DTSTART{zone}:{start}", *([f"DTEND{zone}:{end}"] if end else [])]


def test_meetings_without_a_day_are_counted_instead(demo: Directory) -> None:
    vague = [meeting(when, id=f"m{number}") for number, when in enumerate(("mars 2027", "våren 2027", "2027"))]
    some = holding(demo, *vague, training("hösten 2027"), training(None, id="open"), meeting("2027-03-01", id="day"))
    found = made(some)
    assert [str(event["UID"]) for event in events(found["alla"])] == ["day@jourkontakt"]
    about = {
        name: next(line for line in lines(content) if line.startswith("DESCRIPTION")) for name, content in found.items()
    }
    assert "3 möten och 2 utbildningar utan bestämd dag finns på sidan: https://example.org/" in about["alla"]
    assert "3 möten utan bestämd dag" in about["polisgruppen"]
    assert "2 utbildningar utan bestämd dag" in about["utbildningar"]
    assert "utan bestämd dag" not in about["lokala"] + about["syd"]
    nowhere = replace(some, site=some.site.replace(address=None))
    assert any(line.endswith(" utan bestämd dag finns på sidan.") for line in lines(made(nowhere)["polisgruppen"]))


def test_each_calendar_has_only_its_own_entries(demo: Directory) -> None:
    found = {name: {str(event["UID"]) for event in events(content)} for name, content in made(demo).items()}
    regions = [found[region.id] for region in demo.regions]
    kinds = [found[name] for name in ("polisgruppen", "lokala", "utbildningar")]
    for parts in (regions, kinds):
        assert set().union(*parts) == found["alla"]
        assert sum(map(len, parts)) == len(found["alla"])
    assert all(kinds)


def shared(directory: Directory, *listed: Meeting | Training) -> Directory:
    """The directory with each of these meetings and trainings in a region of its own, and no others."""
    alone = [holding(directory, item).regions[0] for item in listed]
    empty = [region.replace(meetings=(), trainings=()) for region in directory.regions]
    regions = [
        region.replace(meetings=own.meetings, trainings=own.trainings)
        for region, own in zip(empty, alone, strict=False)
    ]
    return replace(directory, facts=directory.facts.replace(regions=(*regions, *empty[len(listed) :])))


def test_a_joint_meeting_is_one_entry_with_one_uid_in_each_file(demo: Directory) -> None:
    same = {"kind": "local", "centre": "attrappjouren", "place": "Provsal", "about": "Gemensamt."}
    joint = [meeting("2027-02-09 13:00–15:00", id=name, **same) for name in ("nord-x", "mitt-x", "bergslagen-x")]
    found = made(shared(demo, *joint))
    for name in ("alla", "nord", "mitt", "bergslagen", "lokala"):
        [event] = events(found[name])
        assert str(event["UID"]) == "bergslagen-x@jourkontakt"
        assert str(event["SUMMARY"]).endswith(", polisregionerna Nord, Mitt och Bergslagen")
        assert str(event["URL"]).endswith("moten/#bergslagen-x")
        assert not faults(found[name])
    assert not events(found["syd"]) + events(found["polisgruppen"]) + events(found["utbildningar"])


def test_a_joint_training_is_one_entry(demo: Directory) -> None:
    found = made(shared(demo, training("2027-02-10", id="a"), training("2027-02-10", id="b")))
    for name in ("alla", "nord", "mitt", "utbildningar"):
        assert [str(event["SUMMARY"]) for event in events(found[name])] == ["Halvdag, polisregionerna Nord och Mitt"]
        assert [str(event["UID"]) for event in events(found[name])] == ["a@jourkontakt"]


@pytest.mark.parametrize(
    "other",
    [
        {"when": "2027-02-09 13:00–15:30"},
        {"title": "Uppföljning"},
        {"place": "Annan sal"},
        {"source": "https://example.org/annan"},
        {"status": "cancelled"},
    ],
)
def test_meetings_that_differ_stay_apart(demo: Directory, other: dict[str, str]) -> None:
    facts = {"when": "2027-02-09 13:00–15:00", "place": "Provsal", "source": "https://example.org/"}
    found = made(shared(demo, meeting(id="a", **facts), meeting(id="b", **facts | other)))
    assert sorted(str(event["UID"]) for event in events(found["alla"])) == ["a@jourkontakt", "b@jourkontakt"]
    assert [str(event["UID"]) for event in events(found["mitt"])] == ["b@jourkontakt"]


def test_a_joint_entry_has_the_changes_and_stamps_of_all(demo: Directory) -> None:
    moved, room = {"on": "2026-11-02", "what": "Flyttat"}, {"on": "2026-11-10", "what": "Ny sal"}
    joint = (
        meeting("2027-02-09", id="a", added="2026-10-01", changes=[room]),
        meeting("2027-02-09", id="b", added="2026-10-20", changes=[moved, room]),
    )
    [event] = events(made(shared(demo, *joint))["alla"])
    assert (event.sequence, event.stamp) == (2, datetime(2026, 11, 10, tzinfo=UTC))
    lines_of_it = str(event["DESCRIPTION"]).split("\n")
    assert lines_of_it[:2] == ["Ändrat 2 november 2026: Flyttat", "Ändrat 10 november 2026: Ny sal"]
    added = [item.replace(changes=()) for item in joint]
    [event] = events(made(shared(demo, *added))["alla"])
    assert (event.sequence, event.stamp) == (0, datetime(2026, 10, 20, tzinfo=UTC))


LOST = [
    ("2027-03-02", "2027-03-02", "20270302"),
    ("2027-03-02 09:30–11:00", "2027-03-02", "20270302T093000"),
    ("2026-11-25", "2026-11-25", "20261125"),
    ("2027-03-02 – 2027-03-04", "2027-03-04", "20270302"),
]


@pytest.mark.parametrize(("was", "last_day", "start"), LOST)
def test_what_loses_its_day_stays_cancelled_until_that_day_is_over(
    demo: Directory, was: str, last_day: str, start: str
) -> None:
    change = {"on": "2026-11-20", "was": was, "what": "Flyttat, salen är upptagen"}
    for item, summary in (
        (
            meeting("hösten 2027", changes=[change]),
            "Flyttat till hösten 2027: Möte med Brottsofferjourens polisgrupp, polisregion Nord",
        ),
        (training("maj 2027", changes=[change]), "Flyttad till maj 2027: Halvdag, polisregion Nord"),
        (training(None, changes=[change]), "Inställd: Halvdag, polisregion Nord"),
        (
            meeting("2027", status="cancelled", changes=[change]),
            "Inställt: Möte med Brottsofferjourens polisgrupp, polisregion Nord",
        ),
    ):
        here = replace(holding(demo, item), today=date.fromisoformat(last_day))
        for name in ("alla", "nord"):
            content = made(here)[name]
            [event] = events(content)
            assert (str(event["STATUS"]), str(event["SUMMARY"]), event.sequence) == ("CANCELLED", summary, 1)
            assert str(event["UID"]) == f"{item.id}@jourkontakt"
            assert any(line.startswith("DTSTART") and line.endswith(f":{start}") for line in lines(content))
            assert "Flyttat, salen är upptagen" in str(event["DESCRIPTION"])
            assert not faults(content)
            assert "utan bestämd dag" in next(line for line in lines(content) if line.startswith("DESCRIPTION"))
        assert not events(made(replace(here, today=here.today + timedelta(days=1)))["alla"])


def test_what_gets_a_day_again_is_the_same_entry_on_that_day(demo: Directory) -> None:
    changes = [
        {"on": "2026-11-20", "was": "2027-03-02", "what": "Flyttat till hösten"},
        {"on": "2026-11-23", "what": "Dagen är bestämd"},
    ]
    [event] = events(made(holding(demo, meeting("2027-10-14", changes=changes)))["alla"])
    assert (str(event["UID"]), str(event["STATUS"]), event.sequence) == ("m@jourkontakt", "CONFIRMED", 2)
    assert event.start == date(2027, 10, 14)
    assert event.stamp == datetime(2026, 11, 23, tzinfo=UTC)


def test_without_the_day_that_was_lost_there_is_no_entry(demo: Directory) -> None:
    change = [{"on": "2026-11-20", "what": "Flyttat till hösten"}]
    assert not events(made(holding(demo, meeting("hösten 2027", changes=change)))["alla"])


def test_both_readers_see_what_lost_its_day_as_cancelled(demo: Directory, tmp_path: Path) -> None:
    change = {"on": "2026-11-20", "was": "2027-03-29 08:00–09:00", "what": "Flyttat"}
    file = tmp_path / "alla.ics"
    file.write_bytes(made(holding(demo, meeting("hösten 2027", changes=[change])))["alla"])
    [found] = read_by_ical_js([file])
    [entry] = found["entries"]
    assert entry["status"] == "CANCELLED"
    assert datetime.fromisoformat(entry["start"]["utc"]) == datetime(2027, 3, 29, 6, tzinfo=UTC)


WHENS = ("2026-12-01", "2026-12-01 10:00–11:00", "2027-06-01", "våren 2027")
ROWS = st.lists(st.integers(min_value=0, max_value=3), max_size=3)


@given(
    listed=st.lists(
        st.tuples(st.sampled_from(WHENS), st.booleans(), st.sampled_from((None, "2026-01-05", "2026-05-05")), ROWS),
        min_size=1,
        max_size=7,
    ),
    appended=st.sets(st.integers(min_value=0, max_value=6)),
)
def test_appended_rows_never_take_an_entry_back(demo: Directory, listed: Any, appended: set[int]) -> None:
    def made_of(number: int, rows: list[int]) -> Meeting | Training:
        when, is_meeting, added, _ = listed[number]
        fields: dict[str, Any] = {"id": f"x{number}", "changes": [{"on": f"2026-06-0{row + 1}", "what": f"Rad {row}"}
                                                                  for row in sorted(rows)]}  # fmt: skip
        return (meeting if is_meeting else training)(when, **fields | ({"added": added} if added else {}))

    before = [made_of(number, listed[number][3]) for number in range(len(listed))]
    after = [
        made_of(number, [*listed[number][3], *([8] if number in appended else [])]) for number in range(len(listed))
    ]
    for old, new in zip(made(shared(demo, *before)).values(), made(shared(demo, *after)).values(), strict=True):
        assert not faults(new)
        then, now = ({str(event["UID"]): event for event in events(content)} for content in (old, new))
        assert then.keys() == now.keys()
        for uid in then:
            assert now[uid].sequence >= then[uid].sequence
            assert now[uid].stamp >= then[uid].stamp


def test_no_person_is_named(real: Directory) -> None:
    present = [{"role": "police_group", "name": "Exempel Exempelsson"}, {"role": "centre"}]
    content = made(holding(real, meeting("2026-04-01", participants=present)))["alla"]
    assert "Exempelsson" not in content.decode()
    assert str(events(content)[0]["DESCRIPTION"]).startswith("Deltagare: polisgruppen och brottsofferjourer\n")


def test_addresses_are_given_only_if_the_site_has_one(demo: Directory) -> None:
    here = made(holding(demo, meeting("2026-04-01")))["alla"]
    assert "URL:https://example.org/jourkontakt/moten/#m" in lines(here)
    assert "SOURCE;VALUE=URI:https://example.org/jourkontakt/kalender/alla.ics" in lines(here)
    nowhere = holding(replace(demo, site=demo.site.replace(address=None)), meeting("2026-04-01"))
    assert not [line for line in lines(made(nowhere)["alla"]) if line.startswith(("URL", "SOURCE"))]
    assert not faults(made(nowhere)["alla"])


def test_example_data_is_marked_in_the_calendar(demo: Directory, real: Directory) -> None:
    assert "NAME:Exempel: Möten med Brottsofferjourens polisgrupp" in lines(made(demo)["polisgruppen"])
    assert b"Exempel" not in made(real)["alla"]
    for directory, first in ((demo, r"Exempeldata\, allt är påhittat. "), (real, "")):
        about = next(line for line in lines(made(directory)["lokala"]) if line.startswith("DESCRIPTION:"))
        assert about.startswith(f"DESCRIPTION:{first}Här finns det som har en bestämd dag.")


@given(text=st.text(min_size=1))
def test_no_value_breaks_out_of_its_line(demo: Directory, text: str) -> None:
    _assert_one_line_per_value(demo, text)


@pytest.mark.parametrize(
    "text",
    [
        "Möte\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:falsk",
        "a;b,c:d\\n\\,\\;",
        "\x00\x07\x0b\x0c\x1b\x7f\x85\u2028\u2029\u202e\ufeff",
        "å" * 200,
        "👩‍👩‍👧" * 30,
    ],
)
def test_no_hostile_value_breaks_out_of_its_line(demo: Directory, text: str) -> None:
    _assert_one_line_per_value(demo, text)


def _assert_one_line_per_value(demo: Directory, text: str) -> None:
    change = Change(on=parse("2026-03-01"), what=text)
    plain = meeting("2026-04-01 10:00–12:00")
    hostile = plain.replace(**dict.fromkeys(("title", "place", "about", "source"), text) | {"changes": (change,)})
    content = made(holding(demo, hostile))["nord"]
    assert not faults(content)
    [event] = events(content)
    assert str(event["UID"]) == "m@jourkontakt"
    seen = "".join(char if char.isprintable() else " " for char in text)
    assert str(event["LOCATION"]) == seen
    assert str(event["SUMMARY"]) == f"{seen}, polisregion Nord"
    assert str(event["DESCRIPTION"]) == f"{seen}\nÄndrat 1 mars 2026: {seen}\nKälla: {seen}"
