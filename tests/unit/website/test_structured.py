"""Structured data against the facts and schema.org's vocabulary: regions with their contacts, and events."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from lxml import html
from tests.support.factory import directory, holder, meeting, parsed, phone, post, region, training
from tests.support.structured import Node, faults, nodes

from jourkontakt.answers.ways import ways
from jourkontakt.model import Change, Contact, Hours, Meeting, Region, Training
from jourkontakt.model.directory import Directory
from jourkontakt.values.phones import dialled
from jourkontakt.website.calendars import calendars
from jourkontakt.website.structured import as_script, of_events, of_region

SOURCE = "https://www.example.org/kontakt"


@pytest.fixture(params=["real", "demo", "hostile"])
def facts(request: pytest.FixtureRequest) -> Directory:
    found: Directory = request.getfixturevalue(request.param)
    return found


def contacts(facts: Directory, where: Region) -> list[Node]:
    points: list[Node] = json.loads(of_region(facts, where))["contactPoint"]
    return points


def events(*listed: Meeting | Training, today: date = date(2026, 11, 25)) -> list[Node]:
    """The events of one region."""
    found = {kind: tuple(each for each in listed if isinstance(each, kind)) for kind in (Meeting, Training)}
    facts = directory(region(meetings=found[Meeting], trainings=found[Training]))
    text = of_events(replace(facts, today=today))
    return nodes(json.loads(text)) if text else []


def test_every_term_is_in_the_vocabulary(facts: Directory) -> None:
    texts = [*(of_region(facts, each) for each in facts.regions), of_events(facts)]
    assert [faults(json.loads(text)) for text in texts] == [[] for _ in texts]


def test_each_region_has_the_contacts_of_the_day(facts: Directory) -> None:
    for where in facts.regions:
        shared = [way for each in where.posts for way in ways(facts, each) if way.kind != "email"]
        points = contacts(facts, where)
        assert [point.get("telephone") or "mailto:" + point["email"].replace("%", "%25") for point in points[:-1]] == [
            dialled(way.text) if way.is_phone else way.href for way in shared
        ]
        assert (points[-1]["telephone"], points[-1]["name"]) == ("11414", facts.number_by_id["police"].name)


def test_each_event_of_the_calendars_is_there(facts: Directory) -> None:
    entries = calendars(facts)[0].entries
    found = nodes(json.loads(of_events(facts)))
    assert len(found) == len(entries) > 0
    for node, entry in zip(found, entries, strict=True):
        assert entry.title.endswith(node["name"])
        assert entry.when is not None
        days = {node.get("startDate", ""), node.get("previousStartDate", "")}
        assert entry.when.first.isoformat() in {day[:10] for day in days}
        assert (node["eventStatus"].endswith(("Cancelled", "Postponed")) if "eventStatus" in node else False) == (
            entry.is_cancelled
        )


def test_no_person_is_in_it() -> None:
    mail = Contact(kind="email", value="exempla.exempelsson@example.org", source=SOURCE)
    facts = directory(region(post("section_head", phone("070-174 06 72"), mail, holders=(holder("2024", "Exempla"),))))
    text = of_region(facts, facts.regions[0])
    assert "+46701740672" in text
    assert "xempla" not in text


def test_a_post_that_nobody_can_reach_has_no_contact() -> None:
    vacant = post("section_head", phone("070-174 06 73"), status="vacant")
    facts = directory(region(vacant, post("group_head", status="unknown")))
    assert [point["telephone"] for point in contacts(facts, facts.regions[0])] == ["11414"]


def test_a_post_for_some_places_says_which() -> None:
    facts = directory(region(post("victim_coordinator", phone(), covers=("0643", "Kalmar län"))))
    first, final = contacts(facts, facts.regions[0])
    assert [area["name"] for area in first["areaServed"]] == ["Kalmar län", "Habo"]
    assert "areaServed" not in final


def test_hours_are_known_only_of_a_number_that_always_answers() -> None:
    hours = parsed(Hours, text="dygnet runt", as_of="2026", source=SOURCE)
    facts = directory(region(post("section_head", phone(hours=hours))))
    first, final = contacts(facts, facts.regions[0])
    assert "hoursAvailable" not in first
    assert len(final["hoursAvailable"]["dayOfWeek"]) == 7


def test_a_time_has_its_offset_in_summer_and_winter() -> None:
    found = events(
        meeting("a", "2027-07-01 09:00–11:30"),
        meeting("b", "2027-12-01 13:00"),
        training("c", "2027-12-06 – 2027-12-08"),
        meeting("d", "2027-12-09 08:00 – 2027-12-10"),
        meeting("e", "2027-12-12"),
    )
    assert [(node["startDate"], node.get("endDate")) for node in found] == [
        ("2027-07-01T09:00:00+02:00", "2027-07-01T11:30:00+02:00"),
        ("2027-12-01T13:00:00+01:00", None),
        ("2027-12-06", "2027-12-08"),
        ("2027-12-09T08:00:00+01:00", "2027-12-10"),
        ("2027-12-12", None),
    ]
    moment = datetime.fromisoformat(found[0]["startDate"])
    assert moment.astimezone(UTC).hour == 7


@pytest.mark.parametrize("when", ["våren 2027", "mars 2027", "2027", "mars–april 2027"])
def test_a_vague_date_gives_no_event(when: str) -> None:
    assert events(meeting("a", when)) == []


def changed(was: str = "", status: str | None = None) -> Change:
    more: dict[str, Any] = {"status": status} if status else {}
    return parsed(Change, on="2027-01-02", what="Ändrat", **({"was": was} if was else {}), **more)


@pytest.mark.parametrize(
    ("event", "status", "start", "previous"),
    [
        (meeting("a", "2027-05-06"), "EventScheduled", "2027-05-06", None),
        (meeting("a", "2026-05-06", "held"), "EventScheduled", "2026-05-06", None),
        (meeting("a", "2026-05-06"), None, "2026-05-06", None),
        (meeting("a", "2027-05-06", "cancelled"), "EventCancelled", "2027-05-06", None),
        (meeting("a", "maj 2027", changes=(changed("2027-04-06"),)), "EventPostponed", None, "2027-04-06"),
        (meeting("a", "maj 2027", "cancelled", changes=(changed("2027-04-06"),)), "EventCancelled", "2027-04-06", None),
        (meeting("a", "2027-05-06", changes=(changed("2027-04-06"),)), "EventRescheduled", "2027-05-06", "2027-04-06"),
        (training("a", "2027-05-06", status="cancelled"), "EventCancelled", "2027-05-06", None),
    ],
)
def test_the_status_follows_from_the_facts(
    event: Meeting | Training, status: str | None, start: str | None, previous: str | None
) -> None:
    (node,) = events(event)
    assert node.get("eventStatus") == (f"https://schema.org/{status}" if status else None)
    assert (node.get("startDate"), node.get("previousStartDate")) == (start, previous)


def test_what_is_not_known_of_an_event_is_left_out() -> None:
    plain, known = events(meeting("a", "2027-05-06"), training("b", "2027-05-07", place="Alby", by="Kontaktcentret"))
    assert plain.keys() == {"@type", "name", "eventStatus", "startDate", "attendee"}
    assert (known["location"]["name"], known["organizer"]["name"]) == ("Alby", "Kontaktcentret")


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!-- ]]>", "a & b", "\u2028\u2029", "</SCRIPT "]
)
def test_no_text_ends_the_script(text: str) -> None:
    written = as_script({"name": text})
    assert not set("<>&\u2028\u2029") & set(written)
    (script,) = html.fragments_fromstring(f'<script type="application/ld+json">{written}</script>')
    assert json.loads(script.text)["name"] == text


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Meeting"}, "unknown type Meeting"),
        ({"@type": "Event", "when": "2027"}, "unknown property Event.when"),
        ({"@type": "Event", "telephone": "11414"}, "telephone is no property of Event"),
        ({"@type": "Event", "startDate": "våren 2027"}, "Event.startDate is 'våren 2027'"),
        ({"@type": "Event", "startDate": "2027-03-04T10:00:00"}, "Event.startDate is '2027-03-04T10:00:00'"),
        (
            {"@type": "Event", "eventStatus": "https://schema.org/EventHeld"},
            "Event.eventStatus is 'https://schema.org/EventHeld'",
        ),
        (
            {"@type": "Event", "organizer": {"@type": "Place", "name": "x"}},
            "Event.organizer is {'@type': 'Place', 'name': 'x'}",
        ),
        ({"@type": "Organization", "name": ""}, "Organization.name is ''"),
    ],
)
def test_a_wrong_term_is_noticed(node: Node, fault: str) -> None:
    assert faults({"@context": "https://schema.org"} | node) == [fault]
    assert faults(node)[0] == "@context"
