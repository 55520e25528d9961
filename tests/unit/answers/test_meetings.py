"""Meetings and trainings as of today: their state, order and grouping."""

from __future__ import annotations

from datetime import date

import pytest
from tests.support import factory
from tests.support.constants import TODAY
from tests.support.factory import centre, commitment, meeting, region, training

from jourkontakt.answers.meetings import (
    Course,
    courses,
    day_left,
    occasions,
    promises,
    schedule,
    state,
    upcoming,
    visited,
)
from jourkontakt.model import Change, Commitment, Participant, Region
from jourkontakt.values.dates import parse

NORD, MITT = {"id": "nord", "name": "Nord"}, {"id": "mitt", "name": "Mitt"}


def scheduled(*regions: Region) -> list[tuple[str, str]]:
    """Ids and states, in the schedule's order."""
    return [(item.meeting.id, item.state) for item in schedule(factory.directory(*regions))]


@pytest.mark.parametrize(
    ("when", "status", "today", "wanted"),
    [
        ("våren 2018", "planned", date(2018, 6, 30), "planned"),
        ("våren 2018", "planned", date(2018, 7, 1), "passed"),
        ("2018-03-14", "planned", date(2018, 3, 14), "planned"),
        ("2018-03-14", "planned", date(2018, 3, 15), "passed"),
        ("2018", "planned", date(2018, 12, 31), "planned"),
        ("2018", "planned", date(2019, 1, 1), "passed"),
        ("vintern 2018", "planned", date(2019, 3, 31), "planned"),
        ("våren 2018", "held", date(2026, 1, 1), "held"),
        ("våren 2018", "cancelled", date(2026, 1, 1), "cancelled"),
        ("våren 2030", "held", date(2026, 1, 1), "held"),
    ],
)
def test_a_planned_meeting_has_passed_when_its_last_possible_day_has(
    when: str, status: str, today: date, wanted: str
) -> None:
    assert state(meeting("m", when, status), today) == wanted


def test_an_open_invitation_never_passes() -> None:
    assert state(training("t"), date(2100, 1, 1)) == "planned"
    assert state(training("t", "2026-11-24"), TODAY) == "passed"


def test_a_passed_meeting_says_that_nothing_more_is_known() -> None:
    item = schedule(factory.directory(region(meetings=(meeting("m", "våren 2018"),))))[0]
    assert item.outcome == "Planerat våren 2018. Vi vet inte om det blev av"
    assert item.tag == "Vet inte om det blev av"
    (held,) = schedule(factory.directory(region(meetings=(meeting("m", "våren 2018", "held"),))))
    assert held.outcome == ""


def test_coming_meetings_are_sorted_nearest_first_and_past_ones_newest_first() -> None:
    meetings = (
        meeting("year", "2027"),
        meeting("january", "2027-01-14"),
        meeting("old", "2016", "held"),
        meeting("new", "hösten 2017", "held"),
        meeting("off", "2026-06-04", "cancelled"),
        meeting("spring", "våren 2018"),
    )
    order = [name for name, _ in scheduled(region(meetings=meetings))]
    assert order == ["january", "year", "off", "spring", "new", "old"]


def test_at_the_same_time_regions_come_in_the_files_order() -> None:
    regions = (region(meetings=(meeting("a", "2030"),), **NORD), region(meetings=(meeting("b", "2030"),), **MITT))
    assert [name for name, _ in scheduled(*regions)] == ["a", "b"]
    assert [name for name, _ in scheduled(*regions[::-1])] == ["b", "a"]


def test_at_the_same_time_local_meetings_come_last() -> None:
    local = meeting("a", "2027-01-14", kind="local")
    regions = (region(meetings=(local,), **NORD), region(meetings=(meeting("b", "2027-01-14"),), **MITT))
    assert scheduled(*regions) == [("b", "planned"), ("a", "planned")]


def test_trainings_that_have_been_come_last_the_newest_first() -> None:
    whens = ("2025-03-01", "2026-03-01", "", "2027-03-01", "2024-03-01")
    offered = region(trainings=tuple(training(f"t{when}", when) for when in whens))
    found = [course.training.id for course in courses([offered], TODAY)]
    assert found == ["t2027-03-01", "t", "t2026-03-01", "t2025-03-01", "t2024-03-01"]


def test_the_next_meeting_is_that_of_all_regions_at_the_same_time_and_of_the_same_kind() -> None:
    regions = (
        region(
            meetings=(meeting("a", "mars 2027"), meeting("b", "mars 2027", kind="local"), meeting("c", "2026", "held"))
        ),
        region(id="mitt", name="Mitt", meetings=(meeting("d", "mars 2027"), meeting("e", "2028"))),
    )
    found = upcoming(schedule(factory.directory(*regions)))
    assert found is not None
    assert [item.meeting.id for item in found.meetings] == ["a", "d"]
    nearest = upcoming(schedule(factory.directory(region(meetings=(meeting("s", "2028"), meeting("n", "2027"))))))
    assert nearest is not None
    assert [item.meeting.id for item in nearest.meetings] == ["n"]
    assert (
        upcoming(schedule(factory.directory(region(meetings=(meeting("p", "2018"), meeting("h", "2019", "held"))))))
        is None
    )


def test_meetings_that_differ_only_in_region_are_grouped() -> None:
    same = {"about": "Samma text."}
    regions = (
        region(meetings=(meeting("a", "2018", **same),), **NORD),
        region(meetings=(meeting("b", "2018", **same), meeting("c", "2018", about="Annat.")), **MITT),
    )
    found = occasions(schedule(factory.directory(*regions)))
    assert [[item.meeting.id for item in occasion.meetings] for occasion in found] == [["a", "b"], ["c"]]
    assert [(occasion.first.meeting.id, occasion.regions) for occasion in found] == [
        ("a", "Nord och Mitt"),
        ("c", "Mitt"),
    ]


def test_participants_are_named_by_role_with_public_names() -> None:
    people = (
        Participant(role="police_group", name="Exempel Exempelsson"),
        Participant(role="centre"),
        Participant(role="police_group", name="Prov Provsson"),
    )
    item = schedule(factory.directory(region(meetings=(meeting("m", "2018", participants=people),))))[0]
    assert item.participants == "polisgruppen (Exempel Exempelsson och Prov Provsson) och brottsofferjourer"


def test_a_local_meeting_names_its_centre_unless_it_has_a_title() -> None:
    local = meeting("m", "2018", kind="local", centre="testjouren")
    titled = meeting("n", "2018", kind="local", centre="testjouren", title="Möten med Testjouren")
    directory = factory.directory(region(meetings=(local, titled)), centres=(centre("testjouren"),))
    assert [item.title for item in schedule(directory)] == ["Lokalt möte, Testjouren", "Möten med Testjouren"]


def test_visited_gives_the_regions_where_the_police_group_held_a_meeting() -> None:
    items = schedule(
        factory.directory(
            region(meetings=(meeting("a", "2017", "held"), meeting("b", "2018", "held")), **NORD),
            region(meetings=(meeting("c", "2017", "held", kind="local"), meeting("d", "2018")), **MITT),
        )
    )
    assert visited(items) == ("nord",)


def test_commitments_are_sorted_overdue_open_done() -> None:
    made = (
        commitment("open"),
        commitment("done", due="2020", done="2026-05-15"),
        commitment("late", due="2026-10-01"),
        commitment("very-late", due="2026-09-30"),
        commitment("soon", due="2026-11-25"),
        commitment("done-later", done="2026-06-01"),
    )
    directory = factory.directory(region(meetings=(meeting("m", "2026-01-01", "held", commitments=made),)))
    found = [(item.commitment.id, item.progress, item.days) for item in promises(directory)]
    assert found == [
        ("very-late", "late", 56),
        ("late", "late", 55),
        ("soon", "open", 0),
        ("open", "open", 0),
        ("done-later", "done", 0),
        ("done", "done", 0),
    ]


@pytest.mark.parametrize(
    ("made", "timing"),
    [
        (commitment("x", due="2026-10-01"), "skulle vara klart 1 oktober 2026"),
        (commitment("x", due="2027-03-03"), "klart senast 3 mars 2027"),
        (commitment("x", due="2026-10-01", done="november 2026"), "klart november 2026"),
        (commitment("x", done="2027-01-01"), "inget slutdatum är satt"),
    ],
)
def test_a_commitment_says_when_it_is_due_or_was_done(made: Commitment, timing: str) -> None:
    (found,) = promises(factory.directory(region(meetings=(meeting("m", "2026-01-01", "held", commitments=(made,)),))))
    assert found.timing == timing


def test_an_open_invitation_says_how_old_it_is() -> None:
    assert Course(training("t", as_of=parse("hösten 2018")), "planned", ()).invitation == "Inbjudan är från hösten 2018"
    assert Course(training("t"), "planned", ()).invitation == "Inbjudan är odaterad"


def test_a_meeting_was_last_moved_from_the_day_of_its_latest_change_that_has_one() -> None:
    rows = (
        Change(on=parse("2026-01-01"), what="Flyttat", was=parse("2026-03-01")),
        Change(on=parse("2026-02-01"), what="Flyttat igen", was=parse("2026-04-01")),
        Change(on=parse("2026-02-02"), what="Ny sal"),
    )
    assert day_left(meeting("m", "2026", changes=rows)) == parse("2026-04-01")
    assert day_left(meeting("m", "2026", changes=rows[2:])) is None


def test_a_commitment_with_a_future_done_date_is_not_done() -> None:
    made = (commitment("open"), commitment("x", due="2026-01-01", done="2026-12-24"))
    directory = factory.directory(region(meetings=(meeting("m", "2026-01-01", "held", commitments=made),)))
    assert [(found.commitment.id, found.progress) for found in promises(directory)] == [("x", "late"), ("open", "open")]


def test_the_same_training_in_several_regions_is_grouped() -> None:
    regions = (
        region(trainings=(training("a"), training("c", "2026-03-01", status="held")), **NORD),
        region(trainings=(training("b", added=parse("2026-01-01")), training("d", "2027-02-03")), **MITT),
    )
    found = [(course.training.when, [place.id for place in course.regions]) for course in courses(regions, TODAY)]
    assert found == [(parse("2027-02-03"), ["mitt"]), (None, ["nord", "mitt"]), (parse("2026-03-01"), ["nord"])]


def test_meetings_with_different_changes_are_not_grouped() -> None:
    change = Change(on=parse("2026-01-01"), what="Flyttat")
    regions = (
        region(meetings=(meeting("a", "2018"),), **NORD),
        region(meetings=(meeting("b", "2018", changes=(change,)),), **MITT),
    )
    assert len(occasions(schedule(factory.directory(*regions)))) == 2


def test_on_a_known_day_meetings_with_different_changes_are_one() -> None:
    rows = [Change(on=parse(day), what=what) for day, what in (("2026-10-05", "Flyttat"), ("2026-11-02", "Ny sal"))]
    regions = (
        region(meetings=(meeting("a", "2027-03-04 10:00–12:00", changes=(rows[1],)),), **NORD),
        region(meetings=(meeting("b", "2027-03-04 10:00–12:00", changes=tuple(rows)),), **MITT),
    )
    (found,) = occasions(schedule(factory.directory(*regions)))
    assert found.changes == tuple(rows)


def test_meetings_of_the_same_hour_are_grouped_although_others_stand_between() -> None:
    pairs = [meeting(f"{place}-{title}", "2027-03-04", title=title) for place in "nm" for title in ("Ett", "Två")]
    regions = (region(meetings=tuple(pairs[:2]), **NORD), region(meetings=tuple(pairs[2:]), **MITT))
    found = occasions(schedule(factory.directory(*regions)))
    assert [[item.meeting.id for item in each.meetings] for each in found] == [["n-Ett", "m-Ett"], ["n-Två", "m-Två"]]
