"""What of a change is news: numbers, contacts, posts, meetings, trainings and calls, without names of persons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.cases.diff.cases import base
from tests.support.factory import directory, holder, meeting, phone, post, region, training

from jourkontakt.diff.news import NEWS, news
from jourkontakt.diff.sentence import KINDS
from jourkontakt.model import Contact, Participant, Region

DAY = date(2027, 5, 4)
SOURCE = "https://www.example.org/kontakt"


def told(old: Region, new: Region) -> list[tuple[str, str]]:
    return [(each.kind, each.text) for each in news(directory(old), directory(new), DAY)]


def test_the_kinds_are_the_diffs() -> None:
    assert set(NEWS) <= set(KINDS)


def test_equal_facts_give_no_news() -> None:
    assert [*news(base(), replace(base()), DAY)] == []


def test_a_new_number_is_told_with_the_calls_that_it_changes() -> None:
    old, new = (region(post("section_head", phone(number))) for number in ("070-174 06 51", "070-174 06 52"))
    found = told(old, new)
    assert (
        "number",
        "Polisregion Öst: sektionschefen byter nummer 070-174 06 51 → 070-174 06 52. 1 kommun berörs.",
    ) in found
    assert {kind for kind, _ in found} == {"number", "chain"}


def test_meetings_and_trainings_are_told() -> None:
    old = region(meetings=(meeting("a", "2027-06-07"),), trainings=(training("u", "2027-08-09", place="Alby"),))
    new = region(
        meetings=(meeting("a", "2027-06-07", "cancelled"), meeting("b", "2027-10-11")),
        trainings=(training("u", "2027-08-09", place="Berga"),),
    )
    course = "utbildningen ”Utbildningsdag” 9 augusti 2027"
    assert sorted(told(old, new)) == [
        ("meeting", "Polisregion Öst: nytt i kalendern, polisgruppens möte 11 oktober 2027 (planerat)."),
        ("meeting", "Polisregion Öst: polisgruppens möte 7 juni 2027 är nu inställt (förut planerat)."),
        ("training", f"Polisregion Öst, {course}: plats är nu ”Berga” (förut ”Alby”)."),
    ]


def test_wording_is_no_news() -> None:
    old = region(
        post("section_head", phone(note="anknytning 1")), meetings=(meeting("a", "2027-06-07", about="Om detta."),)
    )
    new = region(
        post("section_head", phone(note="anknytning 2", source=f"{SOURCE}/ny")),
        meetings=(meeting("a", "2027-06-07", about="Om det där.", title="Samverkan"),),
    )
    assert told(old, new) == []


@pytest.mark.parametrize("added", [True, False])
def test_no_person_is_named(added: bool) -> None:
    address = Contact(kind="email", value="exempla.exempelsson@example.org", source=SOURCE)
    people = (Participant(role="region_leadership", name="Provia Provsson"),)
    without = region(
        post("section_head", phone("070-174 06 51"), holders=(holder("2024"),)), meetings=(meeting("a", "2027-06-07"),)
    )
    named = region(
        post("section_head", phone("070-174 06 51"), address, holders=(holder("2027-05-01", "Exempla Exempelsson"),)),
        meetings=(meeting("a", "2027-06-07", participants=people),),
    )
    found = told(without, named) if added else told(named, without)
    assert found
    assert not any(word in text for _, text in found for word in ("Exempla", "Provia", "exempla"))


def test_a_text_is_one_line() -> None:
    old, new = (region(meetings=(meeting("a", "2027-06-07", place=place),)) for place in ("Alby", "Al\u2028by\u0085"))
    assert [text for _, text in told(old, new)] == [
        "Polisregion Öst, polisgruppens möte 7 juni 2027: plats är nu ”Al by ” (förut ”Alby”)."
    ]
