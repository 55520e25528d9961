"""The page of meetings."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import commitment, meeting, region, training
from tests.support.rendering import draw, text, texts

from jourkontakt.answers.meetings import schedule
from jourkontakt.model import Change, Meeting, Participant, Question
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.website.pages import meetings

PAGE = meetings.PAGE


def test_every_meeting_has_its_permanent_address(demo: Directory, real: Directory) -> None:
    for directory in (demo, real):
        page = draw(PAGE, directory)
        for _, found in directory.meetings:
            assert len(page.cssselect(f"[id='{found.id}']")) == 1, found.id


def test_each_state_has_its_heading_with_meetings_by_year() -> None:
    found = (
        meeting("n", "2030"),
        meeting("p", "våren 2018"),
        meeting("h", "2017-03-14", "held", outcomes=("Ses igen.",), participants=(Participant(role="centre"),)),
        meeting("c", "2016", "cancelled", changes=(Change(on=parse("2016-01-02"), what="Inställt"),)),
    )
    page = draw(PAGE, factory.directory(region(meetings=found)))
    sections = {
        heading: page.cssselect(f"section[aria-labelledby={heading}]")[0]
        for heading in ("kommande", "blev-det-av", "genomforda", "installda")
    }
    assert {heading: texts(section, "h3") for heading, section in sections.items()} == {
        "kommande": ["2030"], "blev-det-av": ["2018"], "genomforda": ["2017"], "installda": ["2016"],
    }  # fmt: skip
    assert text(sections["blev-det-av"], "li") == (
        "Våren 2018, polisregion Öst Möte med Brottsofferjourens polisgrupp. Planerat våren 2018. "
        "Vi vet inte om det blev av. Källa: example.org"
    )
    assert texts(sections["genomforda"], "ol > li") == [
        "14 mars 2017, polisregion Öst Möte med Brottsofferjourens polisgrupp. Genomfört. Mötet ledde till: Ses igen. "
        "Deltagare: brottsofferjourer. Källa: example.org"
    ]
    assert "polisgrupp. Inställt. Ändrat 2 januari 2016: Inställt." in text(sections["installda"], "li")


def test_each_year_has_one_heading_though_meetings_span_the_new_year() -> None:
    found = (
        meeting("a", "2029-12-20"),
        meeting("b", "2030-01-10 13:30"),
        meeting("c", "december 2029–januari 2030"),
        meeting("d", "2030-02-03 – 2030-02-04"),
    )
    page = draw(PAGE, factory.directory(region(meetings=found)))
    [section] = page.cssselect("section[aria-labelledby=kommande]")
    assert texts(section, "h3") == ["2029", "2030"]
    assert [time for time in ("20 december 2029", "December 2029–januari 2030", "10 januari 2030 kl. 13:30",
                              "3–4 februari 2030") if time not in section.text_content()] == []  # fmt: skip


def test_similar_meetings_are_one_item_with_an_address_each() -> None:
    regions = (
        region(meetings=(meeting("m", "2018"),), id="mitt", name="Mitt"),
        region(meetings=(meeting("o", "2018"),)),
    )
    page = draw(PAGE, factory.directory(*regions))
    assert text(page, ".jk-time__when") == "2018, polisregionerna Mitt och Öst"
    assert [link.get("id") for link in page.cssselect(".jk-time__when a")] == ["m", "o"]


def test_a_page_without_meetings_says_how_to_ask_for_one() -> None:
    page = draw(PAGE, factory.directory())
    assert texts(page, "h2") == ["Kommande"]
    assert text(page, "section p").startswith("Vi känner inte till något kommande möte.")
    assert page.cssselect("section p a")[0].get("href") == "../samtalet/"


def test_the_police_group_is_explained_before_it_is_mentioned(real: Directory, demo: Directory) -> None:
    for directory in (real, demo):
        page = draw(PAGE, directory)
        assert text(page, ".jk-lede").endswith("Polisgruppen är en arbetsgrupp i Brottsofferjouren Sverige.")


def test_no_paragraph_stands_twice(real: Directory) -> None:
    paragraphs = [item.meeting.about for item in schedule(real) if item.meeting.about]
    page = draw(PAGE, real).text_content()
    assert [about for about in paragraphs if page.count(about) > 1] == []


def test_answers_are_linked_to_once_there_are_questions() -> None:
    questions = (Question(id="q", text="Hur ofta?"),)
    for directory, wanted in ((factory.directory(), 0), (factory.directory(questions=questions), 1)):
        assert len(draw(PAGE, directory).cssselect("a[href='../rapport/#fragor']")) == wanted


def test_commitments_and_trainings_say_where() -> None:
    made = meeting("m", "2026-01-01", "held", commitments=(commitment("a", due="2026-11-24"),))
    offers = (training("t"), training("d", "2027-02-03", who="jourer", sign_up="skriv till oss", place="Provköping"))
    page = draw(PAGE, factory.directory(region(meetings=(made,), trainings=offers), region(id="mitt", name="Mitt")))
    assert text(page, ".jk-todo li") == (
        "Löfte a Polisgruppen, polisregion Öst. Skulle vara klart 24 november 2026. 1 dag sent"
    )
    assert texts(page, "section[aria-labelledby=utbildningar] li") == [
        "3 februari 2027, polisregion Öst Utbildningsdag, Kontaktcentret, Provköping. För jourer. "
        "Skriv till oss. Källa: example.org",
        "Öppen inbjudan, polisregion Öst Utbildningsdag, Kontaktcentret. Inbjudan är odaterad. Fråga när nästa är. "
        "Källa: example.org",
    ]


def test_a_training_says_what_is_known_of_its_time() -> None:
    offers = (
        training("invited", as_of=parse("hösten 2019")), training("passed", "2022-05-03"),
        training("held", "2021-04-02", status="held"), training("off", "2020-03-01", status="cancelled"),
    )  # fmt: skip
    page = draw(PAGE, factory.directory(region(trainings=offers)))
    assert texts(page, "section[aria-labelledby=utbildningar] li p:nth-child(2)") == [
        "Utbildningsdag, Kontaktcentret. Inbjudan är från hösten 2019. Fråga när nästa är.",
        "Utbildningsdag, Kontaktcentret. Vi vet inte om den blev av.",
        "Utbildningsdag, Kontaktcentret. Genomförd.",
        "Utbildningsdag, Kontaktcentret. Inställd.",
    ]


def test_a_training_in_all_regions_is_listed_once() -> None:
    regions = tuple(region(trainings=(training(f"t-{id}"),), id=id) for id in ("mitt", "ost"))
    assert texts(draw(PAGE, factory.directory(*regions)), "section[aria-labelledby=utbildningar] .jk-time__when") == [
        "Öppen inbjudan, alla polisregioner"
    ]


ADDRESS = {"address": "https://example.org/"}
CALENDAR = "section[aria-labelledby=kalender]"
FOLDED = f"{CALENDAR} summary"
CHANGED = "Om ett möte ställs in eller flyttas"


def with_meetings(*found: Meeting, **site: str) -> Directory:
    return factory.directory(region(meetings=found), region(id="mitt", name="Mitt"), site=site)


def test_files_are_offered_only_where_something_lies_ahead() -> None:
    page = draw(PAGE, with_meetings(meeting("m", "2027-02-17"), meeting("p", "2022-05-03", "held", kind="local")))
    links = [link.get("href") for link in page.cssselect(f"{CALENDAR} a")]
    assert [link.rpartition("/")[2] for link in links] == ["alla.ics", "ost.ics", "polisgruppen.ics"]
    assert texts(page, FOLDED) == ["Bara en polisregion eller en sort"]
    assert "En hämtad fil följer inte med" in text(page, CALENDAR)
    assert "prenumerera" not in text(page, CALENDAR).lower()
    assert page.cssselect("a[href='#kalender']")


def test_no_calendar_is_offered_where_nothing_with_a_day_lies_ahead() -> None:
    for found in ((), (meeting("m", "2022-05-03", "held"),), (meeting("m", "våren 2027"),)):
        for site in ({}, ADDRESS):
            page = draw(PAGE, with_meetings(*found, **site))
            assert not page.cssselect(f"{CALENDAR}, a[href='#kalender']")


def test_subscribers_are_told_what_they_see_of_a_cancelled_meeting() -> None:
    page = draw(PAGE, with_meetings(meeting("m", "2027-02-17"), **ADDRESS))
    assert texts(page, FOLDED)[-1] == CHANGED
    told = text(page, f"{CALENDAR} details:last-of-type")
    assert all(word in told for word in ("Outlook", "iPhone", "Google", "”Inställt: …”", "”Flyttat till …”"))


def test_a_joint_meeting_has_the_changes_of_each_region() -> None:
    moved, room = (
        Change(on=parse(day), what=what) for day, what in (("2026-11-03", "Ny dag"), ("2026-11-09", "Ny sal"))
    )
    regions = (
        region(meetings=(meeting("o", "2027-02-17", changes=(moved, room)),)),
        region(meetings=(meeting("m", "2027-02-17", changes=(room,)),), id="mitt", name="Mitt"),
    )
    page = draw(PAGE, factory.directory(*regions))
    assert text(page, ".jk-time__when") == "17 februari 2027, polisregionerna Öst och Mitt"
    assert texts(page, "#kommande ~ ol .jk-small")[:2] == [
        "Ändrat 3 november 2026: Ny dag.",
        "Ändrat 9 november 2026: Ny sal.",
    ]
