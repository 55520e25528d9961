"""The table of meetings and trainings."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import centre, commitment, meeting, region, training

from jourkontakt.model import Answer, Change, Participant, Question
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.tables.meetings import meetings


def rows(directory: Directory) -> list[dict[str, str]]:
    """The cells that are not empty, row by row."""
    table = meetings(directory)
    return [{name: str(cell) for name, cell in zip(table.head, row, strict=True) if cell} for row in table.rows]


def test_a_meeting_with_all_that_is_known_of_it() -> None:
    held = meeting(
        "ost-2026", "2026-09-17 13:00–15:30", "held", kind="local", title="Uppföljning", centre="prov",
        place="Polishuset", about="De gick igenom siffror.", added=parse("2026-08-03"),
        participants=(
            Participant(role="centre", name="Exempel Exempelsson"),
            Participant(role="section_head"),
            Participant(role="centre"),
        ),
        outcomes=("Fast tid.", "Ny lista."),
        answers=(Answer(question="a", state="answered", text="Ja."), Answer(question="b", state="no_answer")),
        commitments=(commitment("x", due="2026-10-01"), commitment("y", done="2026-10-05"), commitment("z")),
        changes=(
            Change(on=parse("2026-09-01"), what="Flyttat en vecka"),
            Change(on=parse("2026-09-07"), what="Bytte plats"),
        ),
    )  # fmt: skip
    questions = (Question(id="a", text="Finns en lista?"), Question(id="b", text="Vem ringer?"))
    directory = factory.directory(region(meetings=(held,)), centres=(centre("prov"),), questions=questions)
    assert rows(directory) == [
        {
            "Polisregion": "Öst", "När": "2026-09-17 13:00–15:30", "Sort": "Lokalt möte", "Läge": "Genomfört",
            "Rubrik": "Uppföljning", "Plats": "Polishuset", "Jour": "Prov",
            "Deltagare": "brottsofferjourer och sektionschef", "Om mötet": "De gick igenom siffror.",
            "Mötet ledde till": "Fast tid.; Ny lista.",
            "Svar på frågorna": "Finns en lista? Ja.; Vem ringer? Inget svar",
            "Åtaganden": "polisgruppen: Löfte x (skulle vara klart 1 oktober 2026); "
            "polisgruppen: Löfte y (klart 5 oktober 2026); polisgruppen: Löfte z (inget slutdatum är satt)",
            "Ändringar": "2026-09-01: Flyttat en vecka; 2026-09-07: Bytte plats", "Källa": factory.SOURCE,
            "Inlagt": "2026-08-03", "Tid (EDTF)": "2026-09-17", "Id": "ost-2026",
        }
    ]  # fmt: skip


def test_a_vague_time_stays_vague_and_a_passed_meeting_may_not_have_been_held() -> None:
    (row,) = rows(factory.directory(region(meetings=(meeting("a", "hösten 2025"),))))
    assert (row["När"], row["Tid (EDTF)"], row["Läge"]) == ("hösten 2025", "2025-23", "Vet inte om det blev av")
    (row,) = rows(factory.directory(region(meetings=(meeting("a", "våren–hösten 2027"),))))
    # A season in an interval is unknown to programs that read EDTF.
    assert (row["När"], row["Tid (EDTF)"]) == ("våren–hösten 2027", "2027-01~/2027-12~")
    (row,) = rows(factory.directory(region(meetings=(meeting("a", "2027-05-11 – 2027-05-12"),))))
    assert (row["När"], row["Tid (EDTF)"], row["Läge"]) == (
        "2027-05-11 – 2027-05-12", "2027-05-11/2027-05-12", "Planerat",
    )  # fmt: skip


def test_an_open_invitation_says_from_when_it_is() -> None:
    trainings = (training("a", as_of=parse("våren 2019")), training("b", title="Annan dag"))
    found = rows(factory.directory(region(trainings=trainings)))
    assert [(row["När"], row["Läge"]) for row in found] == [
        ("öppen inbjudan", "Inbjudan är från våren 2019"),
        ("öppen inbjudan", "Inbjudan är odaterad"),
    ]


def test_a_training_with_a_date_says_its_state() -> None:
    trainings = (
        training("a", "2027-02-01", who="jourer", sign_up="ring"),
        training("b", "2026-02-02"),
        training("c", "2027-02-03", status="cancelled"),
    )
    found = {row["Id"]: row for row in rows(factory.directory(region(trainings=trainings)))}
    assert {id: row["Läge"] for id, row in found.items()} == {
        "a": "Planerad", "b": "Vi vet inte om den blev av", "c": "Inställd",
    }  # fmt: skip
    assert (found["a"]["Sort"], found["a"]["Arrangör"]) == ("Utbildning", "Kontaktcentret")
    assert (found["a"]["För vem"], found["a"]["Anmälan"]) == ("jourer", "ring")


def test_what_several_regions_list_has_a_row_for_each() -> None:
    places = [
        region(id=id, name=name, trainings=(training(f"{id}-t", "2027-03-08"),), meetings=(meeting(f"{id}-m", "2027"),))
        for id, name in (("ost", "Öst"), ("mitt", "Mitt"))
    ]
    found = rows(factory.directory(*places))
    assert [(row["Polisregion"], row["Id"]) for row in found] == [
        ("Öst", "ost-m"), ("Mitt", "mitt-m"), ("Öst", "ost-t"), ("Mitt", "mitt-t"),
    ]  # fmt: skip


def test_every_meeting_and_training_is_in_it_without_names(real: Directory, demo: Directory) -> None:
    for directory in (real, demo):
        found = rows(directory)
        known = [each.id for place in directory.regions for each in (*place.meetings, *place.trainings)]
        assert sorted(row["Id"] for row in found) == sorted(known)
        people = (person for _, each in directory.meetings for person in each.participants)
        names = {person.name for person in people if person.name}
        assert names
        assert not [name for name in names for row in found if name in row.get("Deltagare", "")]


def test_of_a_meeting_and_a_training_little_may_be_known() -> None:
    places = region(meetings=(meeting("m", "2027"),), trainings=(training("t"),))
    assert rows(factory.directory(places)) == [
        {
            "Polisregion": "Öst", "När": "2027", "Sort": "Möte med Brottsofferjourens polisgrupp", "Läge": "Planerat",
            "Källa": factory.SOURCE, "Tid (EDTF)": "2027", "Id": "m",
        },
        {
            "Polisregion": "Öst", "När": "öppen inbjudan", "Sort": "Utbildning", "Läge": "Inbjudan är odaterad",
            "Rubrik": "Utbildningsdag", "Arrangör": "Kontaktcentret", "Källa": factory.SOURCE, "Id": "t",
        },
    ]  # fmt: skip


def test_an_answer_to_a_question_that_is_no_longer_asked_is_left_out() -> None:
    answers = (Answer(question="old", state="answered", text="Ja."), Answer(question="a", state="not_asked"))
    directory = factory.directory(
        region(meetings=(meeting("m", "september 2026", "held", answers=answers),)),
        questions=(Question(id="a", text="Finns en lista?"),),
    )
    assert rows(directory)[0]["Svar på frågorna"] == "Finns en lista? Ej ställd"
