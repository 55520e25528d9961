"""Meetings and trainings: what has become of them, which are one, and whom they do not name."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import commitment, meeting, training

from jourkontakt.model.directory import Directory
from jourkontakt.model.meetings import Participant
from jourkontakt.website.feeds.api.gatherings import meetings, trainings


def directory() -> Directory:
    people = (Participant(role="police_group", name="Exempel Exempelsson"), Participant(role="police_group"))
    ost = (
        meeting("ost-1", "2026-10-05 10:00–12:00", "held", participants=people, commitments=(commitment("c", "2026"),)),
        meeting("ost-2", "våren 2026"),
        meeting("ost-3", "2027-03-04"),
    )
    nord = (meeting("nord-3", "2027-03-04"),)
    offers = training("ost-t", "2027-04-05"), training("nord-t", "2027-04-05"), training("nord-open")
    return factory.directory(
        factory.region(meetings=ost, trainings=offers[:1]),
        factory.region(id="nord", name="Nord", meetings=nord, trainings=offers[1:]),
        municipalities=(),
    )


def test_a_planned_meeting_whose_time_is_over_is_passed() -> None:
    found = {each.id: (each.status, each.status_words) for each in meetings(directory()).meetings}
    assert found["ost-1"] == ("held", "Genomfört")
    assert found["ost-2"] == ("passed", "Vet inte om det blev av")
    assert found["ost-3"] == ("planned", "Planerat")


def test_meetings_and_trainings_of_several_regions_are_known_as_one() -> None:
    same = {each.id: each.occasion for each in (*meetings(directory()).meetings, *trainings(directory()).trainings)}
    assert same == {
        "ost-1": "ost-1", "ost-2": "ost-2", "ost-3": "nord-3", "nord-3": "nord-3",
        "ost-t": "nord-t", "nord-t": "nord-t", "nord-open": "nord-open",
    }  # fmt: skip


def test_participants_are_given_by_role_alone() -> None:
    held = next(each for each in meetings(directory()).meetings if each.id == "ost-1")
    assert held.participants == ("police_group",)
    assert "Exempelsson" not in repr(held)


def test_a_commitment_has_its_progress_today() -> None:
    held = next(each for each in meetings(directory()).meetings if each.id == "ost-1")
    assert [(each.id, each.progress, each.done) for each in held.commitments] == [("c", "open", None)]


def test_an_open_invitation_has_no_time() -> None:
    found = {each.id: each for each in trainings(directory()).trainings}
    assert (found["nord-open"].kind, found["nord-open"].when) == ("open", None)
    dated = found["ost-t"].when
    assert dated
    assert dated.edtf == "2027-04-05"


def test_a_meeting_has_the_address_of_its_place_on_the_page() -> None:
    assert {each.path for each in meetings(directory()).meetings} == {
        "moten/#ost-1", "moten/#ost-2", "moten/#ost-3", "moten/#nord-3"
    }  # fmt: skip
