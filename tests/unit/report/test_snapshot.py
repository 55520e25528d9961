"""The facts as they were on an earlier day, according to their dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from tests.support import factory
from tests.support.constants import TODAY
from tests.support.factory import (
    POLICE,
    SOURCE,
    checked,
    commitment,
    figure,
    meeting,
    phone,
    post,
    region,
    statistics,
    training,
)

from jourkontakt.answers.current import current_status, stand_in
from jourkontakt.model import Answer, Change, Circumstance, Holder, Hours, Meeting, Participant, Post, Region
from jourkontakt.model.directory import Directory
from jourkontakt.report import as_of
from jourkontakt.values.dates import parse

DAY = date(2018, 6, 30)


def holder(since: str = "", until: str = "") -> Holder:
    return Holder(since=parse(since) if since else None, until=parse(until) if until else None)


def change(on: str, status: str | None = None) -> Change:
    return Change(on=parse(on), status=status, what="Ändrat")


def then(found: Region, day: date = DAY) -> Region:
    return as_of(factory.directory(found), day).regions[0]


def post_then(status: str, *holders: Holder, day: date = DAY, **more: Any) -> Post:
    return then(region(post("section_head", status=status, holders=holders, **more)), day).posts[0]


def meeting_then(found: Meeting, day: date = DAY) -> Meeting | None:
    meetings = then(region(meetings=(found,)), day).meetings
    return meetings[0] if meetings else None


def test_today_is_set_to_the_day_and_warnings_are_dropped(demo: Directory) -> None:
    assert demo.warnings
    before = as_of(demo, DAY)
    assert before.today == DAY
    assert before.warnings == ()
    assert before.municipalities is demo.municipalities


@pytest.mark.parametrize(
    ("status", "holders", "wanted", "left"),
    [
        ("held", [("2016", "")], "held", 1),
        ("held", [("2018", "")], "held", 1),  # may have begun
        ("held", [("våren 2018", "")], "held", 1),
        ("held", [("2018-07-01", "")], "unknown", 1),  # began later: the earlier holder is unknown
        ("held", [("", "")], "held", 1),  # the start is not known
        ("held", [("2010", "2017"), ("2019", "")], "unknown", 2),  # a gap between holders: the status is unknown
        ("held", [("2010", "2018"), ("2018", "")], "held", 2),  # either may have had it
        ("unknown", [("2010", "2019")], "held", 1),
        ("unknown", [("2010", "2017")], "unknown", 1),
        ("unknown", [], "unknown", 0),
        ("held", [], "held", 0),  # held, without a listed holder
    ],
)
def test_who_held_a_post(status: str, holders: list[tuple[str, str]], wanted: str, left: int) -> None:
    found = post_then(status, *(holder(*dates) for dates in holders))
    assert current_status(found, DAY) == wanted
    assert len(found.holders) == left


def test_a_holder_who_left_later_has_no_end_date() -> None:
    assert post_then("unknown", holder("2010", "2018-07-01")).holders[0].until is None
    assert post_then("unknown", holder("2010", "2018-06-30")).holders[0].until is not None
    assert current_status(post_then("unknown", holder("2010", "2018-06-30")), DAY) == "held"


@pytest.mark.parametrize(
    ("since", "holders", "wanted"),
    [
        ("2017", [], "vacant"),
        ("2018-06-30", [("2010", "2018-06-29")], "vacant"),
        ("juni 2018", [("2010", "juni 2018")], "vacant"),  # may have begun: the status in the file applies
        ("2018-07-01", [("2010", "2018-06-30")], "held"),
        ("2018-07-01", [], "unknown"),  # before the vacancy: unknown
        ("", [], "vacant"),
        ("", [("2010", "2019")], "held"),  # the undated vacancy follows the last holder
        ("", [("2018", "2019")], "held"),
        ("2018", [("2010", "2018-09-30")], "held"),  # the holder left after June
    ],
)
def test_when_a_post_was_vacant(since: str, holders: list[tuple[str, str]], wanted: str) -> None:
    found = post_then(
        "vacant", *(holder(*dates) for dates in holders), deputy="x", **({"since": since} if since else {})
    )
    assert current_status(found, DAY) == wanted
    assert (stand_in(found, DAY) == "x") is (wanted == "vacant")


def test_later_contacts_and_later_checks_are_left_out() -> None:
    contacts = (
        phone(since="2018-07-01"),
        phone("070-174 06 06", since="2018", verified=(checked("2018-06-30"), checked("2018-07-01"))),
        phone("070-174 06 07", until="2018-01-31"),
        phone("070-174 06 08", hours=Hours(text="alla dagar", as_of=parse("2018-07-01"), source=SOURCE)),
    )
    found = then(region(post("section_head", *contacts))).posts[0].contacts
    # An ended contact is kept, since it explains why the post cannot be reached.
    assert [contact.value for contact in found] == ["070-174 06 06", "070-174 06 07", "070-174 06 08"]
    assert [check.date.text for check in found[0].verified] == ["2018-06-30"]
    assert found[2].hours is None


def test_later_checks_of_national_numbers_are_left_out() -> None:
    number = POLICE.replace(
        verified=(checked("2017"), checked("2019")), hours=Hours(text="dygnet runt", as_of=parse("2020"), source=SOURCE)
    )
    found = as_of(factory.directory(numbers=(number,)), DAY).national_numbers[0]
    assert [check.date.text for check in found.verified] == ["2017"]
    assert found.hours is None


@pytest.mark.parametrize(
    ("when", "status", "more", "wanted"),
    [
        ("hösten 2017", "held", {}, "held"),
        ("2018-06-30", "held", {}, "held"),
        ("2018", "held", {}, "held"),  # may have been held
        ("2018-07-01", "held", {}, None),  # nothing shows that it had been entered
        ("2018-07-01", "held", {"added": "2018-06-30"}, "planned"),
        ("2018-07-01", "held", {"added": "2018-07-01"}, None),
        ("2018-07-01", "held", {"changes": [("2018-05-01", None)]}, "planned"),
        ("2018-05-01", "held", {"changes": [("2018-07-15", "held")]}, "held"),  # happened, though entered later
        ("2018-07-01", "held", {"changes": [("2018-05-01", "cancelled"), ("2018-07-02", "held")]}, "cancelled"),
        ("2018-07-01", "held", {"changes": [("2018-05-01", "held")]}, "planned"),  # cannot have been held yet
        ("våren 2018", "planned", {}, "planned"),
        ("hösten 2018", "planned", {}, None),
        ("hösten 2018", "planned", {"added": "2018-01-02"}, "planned"),
        ("2018-05-01", "cancelled", {}, "cancelled"),  # the date of cancellation is not known
        ("2018-05-01", "cancelled", {"changes": [("2018-04-20", "cancelled")]}, "cancelled"),
        ("2018-07-20", "cancelled", {"added": "2018-01-02", "changes": [("2018-07-10", "cancelled")]}, "planned"),
        ("2018-07-20", "cancelled", {"changes": [("2018-07-10", "cancelled")]}, None),
    ],
)
def test_the_status_of_a_meeting_by_the_day(when: str, status: str, more: dict[str, Any], wanted: str | None) -> None:
    known: dict[str, Any] = {"changes": tuple(change(*each) for each in more.get("changes", ()))}
    if "added" in more:
        known["added"] = parse(more["added"])
    found = meeting_then(meeting("m", when, status, **known))
    assert (found and found.status) == wanted
    if found:
        assert all(each.on.first <= DAY for each in found.changes)


def test_a_meeting_has_no_results_before_it_was_held() -> None:
    full = meeting(
        "m", "2018-07-01", "held",
        added=parse("2018-01-01"), about="De talades vid.", place="Exempelby", outcomes=("Ses igen.",),
        participants=(Participant(role="police_group", name="Exempel Exempelsson"),),
        answers=(Answer(question="q", state="answered", text="Ja."),), commitments=(commitment("c"),),
    )  # fmt: skip
    before = meeting_then(full)
    assert before is not None
    assert (before.about, before.outcomes, before.participants, before.answers, before.commitments) == (
        None, (), (), (), (),
    )  # fmt: skip
    assert before.place == "Exempelby"
    assert meeting_then(full, date(2018, 7, 1)) == full


def test_a_meeting_that_is_still_planned_keeps_its_description() -> None:
    found = meeting_then(meeting("m", "våren 2018", about="De ska talas vid."))
    assert found is not None
    assert found.about == "De ska talas vid."


def test_a_commitment_is_open_until_the_day_it_was_done() -> None:
    made = tuple(commitment(done, due="2018-09-01", done=done) for done in ("2018-06-30", "2018-07-01", "2018"))
    found = meeting_then(meeting("m", "2018-01-01", "held", commitments=made))
    assert found is not None
    assert [each.done.text if each.done else "" for each in found.commitments] == ["2018-06-30", "", "2018"]


def test_a_planned_meeting_without_a_date_of_entry_is_in_the_report_only_today() -> None:
    facts = factory.directory(region(meetings=(meeting("m", "2027"),), trainings=(training("t", "2027-02-03"),)))
    today = as_of(facts, TODAY).regions[0]
    assert [found.id for found in (*today.meetings, *today.trainings)] == ["m", "t"]
    yesterday = as_of(facts, TODAY - timedelta(1)).regions[0]
    assert (yesterday.meetings, yesterday.trainings) == ((), ())


def test_open_invitations_are_included_unless_they_came_later() -> None:
    offers = (training("undated"), training("then", as_of=parse("2018")), training("later", as_of=parse("hösten 2018")))
    assert [found.id for found in then(region(trainings=offers)).trainings] == ["undated", "then"]


def test_circumstances_of_a_later_date_are_left_out() -> None:
    texts = {"": "Utan datum.", "2018": "Kanske då.", "hösten 2018": "Senare."}
    items = tuple(
        Circumstance(text=text, as_of=parse(when) if when else None, source=SOURCE) for when, text in texts.items()
    )
    assert [item.text for item in then(region(circumstances=items)).circumstances] == ["Utan datum.", "Kanske då."]


@pytest.mark.parametrize(
    ("period", "source", "wanted"),
    [
        ("2017", "2018-06-30", True),
        ("2017", "2018-07-01", False),
        ("2017", "2018", True),
        ("2017", "", True),
        ("2018", "", False),
        ("2018", "2018", False),  # a year's figure is not published before the year is over
        ("2018", "2018-03-01", True),  # unless its source says so
    ],
)
def test_figures_are_those_published_by_then(period: str, source: str, wanted: bool) -> None:
    found = figure(period, "1", source_date=parse(source) if source else None)
    assert bool(as_of(factory.directory(statistics=statistics(found)), DAY).statistics.figures) is wanted


def test_an_earlier_day_is_the_same_whenever_it_is_computed(demo: Directory, real: Directory) -> None:
    days = [date(2017, 1, 1) + timedelta(97 * step) for step in range(38)]
    for facts in (demo, real):
        for day, later in zip(days, days[7:], strict=False):
            assert as_of(as_of(facts, later), day) == as_of(facts, day), (day, later)


def test_the_meetings_as_of_june_2018(real: Directory) -> None:
    found = as_of(real, DAY)
    states = {each.id: each.status for _, each in found.meetings if each.kind == "national"}
    assert states == {
        "mitt-police-group-2017": "held", "bergslagen-police-group-2017": "held", "stockholm-police-group-2017": "held",
        "nord-police-group-2018": "planned", "ost-police-group-2018": "planned", "vast-police-group-2018": "planned",
        "syd-police-group-2018": "planned",
    }  # fmt: skip
    # The conference of 2022 was in the future, and has no date of entry.
    assert all(each.when is None for place in found.regions for each in place.trainings)
    assert as_of(real, date(2015, 12, 31)).meetings == ()
