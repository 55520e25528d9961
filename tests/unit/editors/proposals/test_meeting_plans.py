"""The form about a meeting: a new one, or one that is moved, cancelled or held, with a row that calendars read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.constants import TODAY
from tests.unit.editors.proposals.test_contact_plans import data_with
from tests.unit.editors.proposals.test_proposals import DATA, after, proposed

from jourkontakt.editors.forms import MEETING
from jourkontakt.editors.proposals import Outcome
from jourkontakt.model import Meeting

PLANNED, MOVED, CANCELLED, HELD = (option.word for option in MEETING.fields[2].options)
GROUPS, LOCAL = (option.word for option in MEETING.fields[5].options)
VISIT, LOCAL_ONE = "vast-police-group-2026", "vast-local-2025"
SOURCE = "https://example.org/moten/ny"
WHEN = '        when: "december 2026"\n'


def asked(event: str, data: Path = DATA, **answers: str) -> Outcome:
    return proposed(MEETING, {"region": "Väst", "event": event, **answers}, data)


def meetings(folder: Path, event: str, data: Path = DATA, **answers: str) -> dict[str, Meeting]:
    found = asked(event, data, **answers)
    assert not found.refused, found.comment
    return {meeting.id: meeting for _, meeting in after(found, data, folder / "after").meetings}


def rows(meeting: Meeting) -> list[tuple[str, str, str, str]]:
    return [(str(row.on), row.status or "", str(row.was or ""), row.what) for row in meeting.changes]


FIRST_ROW = ("2026-10-01", "planned", "", "Mötet flyttades från oktober.")


@pytest.mark.parametrize(
    ("when", "what"),
    [
        ("2027-01-21 10:00–12:00", "Flyttat från december 2026 till 21 januari 2027 10:00–12:00."),
        ("våren 2027", "Flyttat från december 2026 till våren 2027."),
        ("2026-12-17", "Tiden är bestämd: 17 december 2026."),
    ],
)
@pytest.mark.parametrize("event", [MOVED, PLANNED])
def test_a_moved_meeting_tells_calendars(event: str, when: str, what: str, tmp_path: Path) -> None:
    meeting = meetings(tmp_path, event, meeting=VISIT, when=when)[VISIT]
    assert (meeting.status, str(meeting.when)) == ("planned", when)
    assert rows(meeting) == [FIRST_ROW, (str(TODAY), "planned", "", what)]
    assert meeting.source == "https://example.org/moten"


@pytest.mark.parametrize(("when", "was"), [("hösten 2027", "2026-12-10"), ("2027-02-04", "")])
def test_the_day_that_a_meeting_leaves_is_kept_if_there_is_no_new_one(when: str, was: str, tmp_path: Path) -> None:
    data = data_with(tmp_path, (WHEN, "        when: 2026-12-10\n"))
    meeting = meetings(tmp_path, MOVED, data, meeting=VISIT, when=when)[VISIT]
    assert rows(meeting)[-1][2:] == (was, f"Flyttat från 10 december 2026 till {meeting.when.words}.")


def test_another_place_is_told_too(tmp_path: Path) -> None:
    meeting = meetings(tmp_path, MOVED, meeting=VISIT, place="biblioteket")[VISIT]
    assert (meeting.place, rows(meeting)[-1][3]) == ("biblioteket", "Plats: biblioteket.")
    assert str(meeting.when) == "december 2026"


@pytest.mark.parametrize("given", [{}, {"meeting": VISIT}, {"meeting": VISIT.upper()}, {"kind": GROUPS}])
def test_a_cancelled_meeting_stays_with_its_time(given: dict[str, str], tmp_path: Path) -> None:
    meeting = meetings(tmp_path, CANCELLED, **given)[VISIT]
    assert (meeting.status, str(meeting.when)) == ("cancelled", "december 2026")
    assert rows(meeting) == [FIRST_ROW, (str(TODAY), "cancelled", "", "Mötet är inställt.")]


def test_a_cancelled_meeting_can_be_planned_again(tmp_path: Path) -> None:
    row = '            status: "planned"\n            what: "Mötet flyttades'
    data = data_with(
        tmp_path,
        (f'        status: "planned"\n{WHEN}', f'        status: "cancelled"\n{WHEN}'),
        (row, row.replace("planned", "cancelled")),
    )
    meeting = meetings(tmp_path, PLANNED, data, meeting=VISIT, when="april 2027")[VISIT]
    assert meeting.status == "planned"
    assert rows(meeting)[-1][3] == "Mötet blir av. Flyttat från december 2026 till april 2027."


def test_a_held_meeting_gets_its_outcome_and_what_was_known_stays(tmp_path: Path) -> None:
    outcomes = "* Ny rutin för ärenden\n\n2. En kontaktlista\n* Ny rutin för ärenden"
    given = {"when": "november 2026", "outcomes": outcomes, "participants": "PKC; jouren\npolisgruppen"}
    meeting = meetings(tmp_path, HELD, meeting=VISIT, **{**given, "participants": "PKC; jouren, polisgruppen"})[VISIT]
    assert (meeting.status, str(meeting.when)) == ("held", "november 2026")
    assert meeting.outcomes == ("Ny rutin för ärenden", "En kontaktlista")
    assert [participant.role for participant in meeting.participants] == ["police_group", "contact_centre", "centre"]
    assert rows(meeting)[-1][1:] == ("held", "", "Mötet hölls november 2026, planerat december 2026.")


def test_a_meeting_that_was_never_changed_needs_no_row_when_it_is_held(tmp_path: Path) -> None:
    text = (DATA / "regions.yaml").read_text(encoding="utf-8")
    changes = re.search(r' {8}changes:\n {10}- "on": 2026-10-01\n(?: {12}.*\n)+', text)
    assert changes is not None
    data = data_with(tmp_path, (changes[0], ""), (WHEN, "        when: 2026-11-11\n"))
    meeting = meetings(tmp_path, HELD, data, outcomes="En kontaktlista")[VISIT]
    assert (meeting.status, meeting.changes, meeting.outcomes) == ("held", (), ("En kontaktlista",))


@pytest.mark.parametrize(
    ("given", "identifier"),
    [
        ({"kind": GROUPS, "when": "2027-02-11"}, "vast-police-group-2027"),
        ({"kind": GROUPS, "when": "2026-12-15 13:00–14:00"}, "vast-police-group-2026-12-15"),
        ({"kind": GROUPS, "when": "vintern 2026"}, "vast-police-group-2026-2"),
        ({"kind": LOCAL, "when": "maj 2027", "centre": "Brottsofferjouren Exempel"}, "vast-exempel-2027"),
        ({"when": "maj 2027", "centre": "exempel"}, "vast-exempel-2027"),
        ({"kind": LOCAL, "when": "2027"}, "vast-local-2027"),
    ],
)
def test_a_new_meeting_has_an_id_of_its_own(given: dict[str, str], identifier: str, tmp_path: Path) -> None:
    found = meetings(tmp_path, PLANNED, source=SOURCE, **given)
    meeting = found[identifier]
    assert set(found) == {VISIT, LOCAL_ONE, identifier}
    assert (meeting.status, str(meeting.when), meeting.source) == ("planned", given["when"], SOURCE)
    assert (str(meeting.added), meeting.changes) == (str(TODAY), ())


def test_a_meeting_that_was_held_and_never_entered_is_new(tmp_path: Path) -> None:
    given = {"kind": LOCAL, "centre": "exempel", "when": "2026-08-27", "outcomes": "En kontaktlista"}
    meeting = meetings(tmp_path, HELD, source=SOURCE, **given)["vast-exempel-2026"]
    assert (meeting.status, meeting.outcomes) == ("held", ("En kontaktlista",))


def test_of_several_planned_meetings_the_form_asks_which(tmp_path: Path) -> None:
    other = (
        '      - id: "vast-exempel-2027"\n        kind: "local"\n        status: "planned"\n        when: "2027"\n'
        '        centre: "exempel"\n        source: "https://example.org/moten"\n'
    )
    visit = f'      - id: "{VISIT}"\n'
    data = data_with(tmp_path, (visit, other + visit))
    found = asked(CANCELLED, data)
    assert found.refused
    assert f"vast-exempel-2027 (2027) eller {VISIT} (december 2026)" in found.comment
    assert meetings(tmp_path, CANCELLED, data, kind=LOCAL)["vast-exempel-2027"].status == "cancelled"
    at_time = meetings(tmp_path, CANCELLED, data, when="den 2 juni 2027")
    assert (at_time["vast-exempel-2027"].status, at_time[VISIT].status) == ("cancelled", "planned")


def test_a_cancelled_meeting_of_another_time_is_asked_about(tmp_path: Path) -> None:
    assert "inget planerat möte 2 juni 2027." in asked(CANCELLED, when="2027-06-02").comment
    named = asked(CANCELLED, meeting=VISIT, when="2027-06-02").comment
    assert "vast-police-group-2026 är inlagt december 2026, inte 2 juni 2027." in named
    data = data_with(tmp_path, (f'        status: "planned"\n{WHEN}', f'        status: "cancelled"\n{WHEN}'))
    assert asked(CANCELLED, data, when="december 2026").files == {}


@pytest.mark.parametrize("when", ["2026", "hösten 2026", "oktober–november 2026", "2026-11-11"])
@pytest.mark.parametrize("event", [HELD, CANCELLED])
def test_a_known_time_is_not_made_less_exact(event: str, when: str, tmp_path: Path) -> None:
    data = data_with(tmp_path, (WHEN, '        when: "2026-11-11 10:00–12:00"\n'))
    meeting = meetings(tmp_path, event, data, meeting=VISIT, when=when)[VISIT]
    assert str(meeting.when) == "2026-11-11 10:00–12:00"
    assert "planerat" not in rows(meeting)[-1][3]


def test_of_meetings_at_about_the_same_time_the_one_with_that_time_is_meant(tmp_path: Path) -> None:
    data = data_with(tmp_path, (WHEN, '        when: "hösten 2025"\n'))
    found = meetings(tmp_path, HELD, data, when="hösten 2025", outcomes="En kontaktlista")
    assert (found[VISIT].status, found[VISIT].outcomes) == ("held", ("En kontaktlista",))


@pytest.mark.parametrize(
    ("event", "given", "why"),
    [
        (PLANNED, {"region": "Syd"}, "När: fältet är tomt. Det behövs för ett nytt möte."),
        (PLANNED, {"when": "2026-05-06", "kind": GROUPS, "source": SOURCE}, "När: 6 maj 2026 har redan varit."),
        (MOVED, {"meeting": VISIT}, "När: skriv den nya tiden."),
        (MOVED, {"region": "Syd", "when": "maj 2027"}, "region Syd har inget planerat möte"),
        (CANCELLED, {"meeting": LOCAL_ONE}, "Mötet står redan som genomfört."),
        (CANCELLED, {"meeting": VISIT, "outcomes": "En lista"}, "Utfall: hör bara till ett genomfört möte."),
        (CANCELLED, {"meeting": "vast-police-group-2062"}, "Närmast är ”vast-police-group-2026”"),
        (HELD, {"meeting": VISIT}, "december 2026, som inte har varit än."),
        (HELD, {"meeting": VISIT, "when": "2027-03-03"}, "3 mars 2027 har inte varit än."),
        (
            MOVED,
            {"meeting": VISIT, "when": "maj 2027", "kind": LOCAL},
            "Sort: mötet vast-police-group-2026 står med ”Möte med Brottsofferjourens polisgrupp”.",
        ),
        (PLANNED, {"when": "maj 2027", "centre": "Nyjouren", "source": SOURCE}, "finns Brottsofferjouren Exempel."),
        (MOVED, {"meeting": VISIT, "when": "maj 2027", "participants": "Eva, jouren"}, "”Eva” är ingen roll."),
        (PLANNED, {"region": "hela landet", "when": "maj 2027"}, "Polisregion:"),
        (PLANNED, {"when": "maj 2027", "kind": GROUPS, "centre": "exempel", "source": SOURCE}, "Jour: hör inte till"),
        (
            MOVED,
            {"meeting": VISIT, "when": "maj 2027", "centre": "exempel"},
            "Jour: hör inte till ”Möte med Brottsofferjourens polisgrupp”",
        ),
        (
            HELD,
            {"meeting": LOCAL_ONE, "centre": "norra-exempel"},
            "Jour: mötet vast-local-2025 står med ”Brottsofferjouren Exempel”.",
        ),
        (HELD, {"meeting": LOCAL_ONE, "outcomes": "x\n" + "\n".join(map(str, range(20)))}, "raderna är för många"),
    ],
)
def test_what_is_missing_or_cannot_be_is_asked_for(event: str, given: dict[str, str], why: str) -> None:
    found = asked(event, **given)
    assert found.refused
    assert why in found.comment
