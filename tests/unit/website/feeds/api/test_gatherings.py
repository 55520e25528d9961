"""Meetings and trainings: what has become of them, which are one, and whom they do not name."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import centre, commitment, meeting, region, training

from jourkontakt.model import Answer as AnswerRecord
from jourkontakt.model import Change as ChangeRecord
from jourkontakt.model import Participant
from jourkontakt.model import Question as QuestionRecord
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.api.gatherings import (
    Change,
    Commitment,
    Meeting,
    Question,
    Reply,
    Training,
    meetings,
    trainings,
)
from jourkontakt.website.feeds.api.times import When, when


def at(time: str) -> When:
    return when(parse(time))


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


def test_a_meeting_with_all_that_is_known_of_it() -> None:
    held = meeting(
        "ost-4", "2026-09-17 13:00–15:30", "held", kind="local", title="Uppföljning", centre="prov",
        place="Polishuset", about="De gick igenom siffror.", added=parse("2026-08-03"),
        participants=(Participant(role="centre"), Participant(role="section_head"), Participant(role="centre")),
        outcomes=("Fast tid.", "Ny lista."),
        answers=(
            AnswerRecord(question="a", state="answered", text="Ja."),
            AnswerRecord(question="b", state="no_answer"),
        ),
        commitments=(commitment("x", "2026-10-01"), commitment("y", "december 2026", "2026-10-05"), commitment("z")),
        changes=(
            ChangeRecord(on=parse("2026-08-10"), what="Saknade plats"),
            ChangeRecord(on=parse("2026-09-01"), what="Flyttat", was=parse("2026-09-10"), status="planned"),
        ),
    )  # fmt: skip
    asked = (QuestionRecord(id="a", text="Finns en lista?"), QuestionRecord(id="b", text="Vem ringer?"))
    site = {"address": "https://www.example.org/jk/"}
    found = meetings(factory.directory(region(meetings=(held,)), centres=(centre("prov"),), questions=asked, site=site))
    assert found.questions == (Question("a", "Finns en lista?"), Question("b", "Vem ringer?"))
    assert found.meetings == (
        Meeting(
            id="ost-4", occasion="ost-4", region="ost", kind="local", status="held", status_words="Genomfört",
            title="Uppföljning", when=at("2026-09-17 13:00–15:30"), place="Polishuset", centre="prov",
            participants=("centre", "section_head"), about="De gick igenom siffror.",
            answers=(Reply("a", "answered", "Ja."), Reply("b", "no_answer", None)),
            outcomes=("Fast tid.", "Ny lista."),
            commitments=(
                Commitment("x", "polisgruppen", "Löfte x", at("2026-10-01"), None, "late"),
                Commitment("y", "polisgruppen", "Löfte y", at("december 2026"), at("2026-10-05"), "done"),
                Commitment("z", "polisgruppen", "Löfte z", None, None, "open"),
            ),
            added=at("2026-08-03"),
            changes=(
                Change(at("2026-08-10"), None, None, "Saknade plats"),
                Change(at("2026-09-01"), "planned", at("2026-09-10"), "Flyttat"),
            ),
            source=factory.SOURCE, path="moten/#ost-4", url="https://www.example.org/jk/moten/#ost-4",
        ),
    )  # fmt: skip


def test_a_training_with_all_that_is_known_of_it() -> None:
    dated = training(
        "ost-5", "2027-02-01", place="Polishuset", who="jourer", sign_up="ring", added=parse("2026-10-12"),
        changes=(ChangeRecord(on=parse("2026-11-02"), what="Bytte dag", was=parse("2027-01-25")),),
    )  # fmt: skip
    invited = training("ost-6", as_of=parse("våren 2019"), status="cancelled", title="Studiebesök", by="Sektionen")
    places = region(trainings=(dated, invited))
    assert trainings(factory.directory(places, site={"address": "https://www.example.org/jk/"})).trainings == (
        Training(
            id="ost-5", occasion="ost-5", region="ost", kind="dated", status="planned", status_words="Planerad",
            title="Utbildningsdag", by="Kontaktcentret", when=at("2027-02-01"), place="Polishuset", as_of=None,
            who="jourer", sign_up="ring", added=at("2026-10-12"),
            changes=(Change(at("2026-11-02"), None, at("2027-01-25"), "Bytte dag"),),
            source=factory.SOURCE, path="moten/#utbildningar", url="https://www.example.org/jk/moten/#utbildningar",
        ),
        Training(
            id="ost-6", occasion="ost-6", region="ost", kind="open", status="cancelled", status_words="Inställd",
            title="Studiebesök", by="Sektionen", when=None, place=None, as_of=at("våren 2019"), who=None, sign_up=None,
            added=None, changes=(), source=factory.SOURCE, path="moten/#utbildningar",
            url="https://www.example.org/jk/moten/#utbildningar",
        ),
    )  # fmt: skip


def test_of_a_meeting_and_a_training_what_is_not_known_is_null() -> None:
    places = region(meetings=(meeting("m", "2027"),), trainings=(training("t", "2027"),))
    known = factory.directory(places)
    (found,), (offer,) = meetings(known).meetings, trainings(known).trainings
    assert (found.place, found.centre, found.about, found.added, found.url) == (None, None, None, None, None)
    assert (found.participants, found.answers, found.outcomes, found.commitments, found.changes) == ((), (), (), (), ())
    assert (offer.place, offer.as_of, offer.who, offer.sign_up, offer.added, offer.url) == (None,) * 6
