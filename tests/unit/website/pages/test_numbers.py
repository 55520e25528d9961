"""The page of numbers: which numbers stand under which heading, and the subjects that have a source."""

from __future__ import annotations

from typing import Any

from tests.support import factory
from tests.support.rendering import draw, text, texts

from jourkontakt.model import Hours, NamesFile, NationalNumber, Subject, Verification
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.website.frame import frame_of
from jourkontakt.website.pages import not_found, numbers

PAGE = "https://www.example.org/sida"


def number(id: str, place: str, **more: Any) -> NationalNumber:
    given = {"number": "116 123", "name": id.title(), "purpose": "för alla", "always": True, "source": PAGE} | more
    return NationalNumber(id=id, place=place, **given)  # type: ignore[arg-type]


def facts(*listed: NationalNumber, subjects: tuple[Subject, ...] = (), **more: Any) -> Directory:
    known = (factory.POLICE, *listed, factory.EMERGENCY)
    found: Directory = factory.directory(numbers=known, names=NamesFile(names=(), subjects=subjects), **more)
    return found


def test_numbers_stand_under_the_heading_of_their_place_in_its_order() -> None:
    drawn = draw(numbers.PAGE, facts(number("doctor", "other"), number("night", "support"), number("day", "support")))
    assert texts(drawn, "h2") == ["De viktigaste numren", "Stöd för utsatta", "Vård och information"]
    sections = [texts(section, ".jk-lead__what") for section in drawn.cssselect("section")]
    assert sections == [["Polisen", "SOS Alarm"], ["Night", "Day"], ["Doctor"]]
    assert [row.get("id") for row in drawn.cssselect("li.jk-lead")] == ["police", "emergency", "night", "day", "doctor"]


def test_only_this_page_shows_the_other_numbers() -> None:
    directory = facts(number("night", "support", number="020-12 34 56"))
    assert "020-12 34 56" in text(draw(numbers.PAGE, directory), ".jk-numbers")
    assert "020-12 34 56" not in draw(not_found.PAGE, directory).text_content()
    assert not [row for row in frame_of(directory, (), offline=True).numbers if "020-12 34 56" in row]


def test_a_row_says_what_for_when_how_old_and_where_it_stands() -> None:
    hours = Hours(text="vardagar 10–12", as_of=parse("mars 2021"), source=PAGE)
    row = text(draw(numbers.PAGE, facts(number("night", "support", always=False, hours=hours))), "#night")
    assert row == "Night 116 123 För alla. Vardagar 10–12, uppgift från 2021. Källa: example.org"
    assert "Dygnet runt. Källa:" in text(draw(numbers.PAGE, facts(number("night", "support"))), "#night")


def test_a_check_is_told_and_no_check_is_not() -> None:
    check = Verification(date=parse("2026-10-02"), by="jouren", method="called")
    row = text(draw(numbers.PAGE, facts(number("night", "support", verified=(check,)))), "#night")
    assert "Ringt och bekräftat 2 oktober 2026. Källa: example.org" in row
    assert "kontrollera" not in draw(numbers.PAGE, facts(number("night", "support"))).text_content().lower()


def test_an_old_check_says_that_its_date_is_that_of_the_check() -> None:
    check = Verification(date=parse("maj 2024"), by="jouren", method="written")
    row = text(draw(numbers.PAGE, facts(number("night", "support", verified=(check,)))), "#night")
    assert "Numret kan vara gammalt. Kontroll: maj 2024. Källa: example.org" in row


def test_numbers_are_links_that_dial() -> None:
    drawn = draw(numbers.PAGE, facts(number("a", "other", number="1177"), number("b", "other", number="020-12 34 56")))
    dialled = {link.text: link.get("href") for link in drawn.cssselect("a[href^='tel:']")}
    assert dialled == {"114 14": "tel:11414", "112": "tel:112", "1177": "tel:1177", "020-12 34 56": "tel:+4620123456"}


def test_subjects_with_a_source_are_listed_with_its_date() -> None:
    subjects = (
        Subject(words=("arv", "testamente"), say="Fråga en jurist.", source=PAGE, as_of=parse("våren 2022")),
        Subject(words=("hyra",), say="Det hör inte hit."),
        Subject(words=("skuld",), say="Ring rådgivaren.", number="night", source=PAGE),
        Subject(words=("lån",), say="Night svarar på det.", number="night", source=PAGE),
    )
    drawn = draw(numbers.PAGE, facts(number("night", "support"), subjects=subjects))
    assert texts(drawn, ".jk-ways > div") == [
        "Arv Fråga en jurist. Källa: example.org, våren 2022",
        "Skuld Ring rådgivaren. Night: 116 123 Källa: example.org, odaterad",
        "Lån Night svarar på det. Nummer: 116 123 Källa: example.org, odaterad",
    ]
    assert [row.get("id") for row in drawn.cssselect(".jk-ways > div")] == ["om-arv", "om-skuld", "om-lan"]
    assert not draw(numbers.PAGE, facts()).cssselect(".jk-ways")


def test_each_number_can_be_reported_where_there_is_a_way() -> None:
    settings = {"corrections": "rattelser@example.org"}
    drawn = draw(numbers.PAGE, facts(number("night", "support"), site=settings))
    assert len(drawn.cssselect("li.jk-lead a[href^='mailto:rattelser@example.org']")) == 3
    assert "Stämmer inte?" not in draw(numbers.PAGE, facts()).text_content()


def test_every_number_of_the_true_facts_has_its_place_here(real: Directory) -> None:
    drawn = draw(numbers.PAGE, real)
    assert {row.get("id") for row in drawn.cssselect("li.jk-lead")} == {each.id for each in real.national_numbers}
    sourced = [subject.anchor for subject in real.names.subjects if subject.source]
    assert [row.get("id") for row in drawn.cssselect(".jk-ways > div")] == sourced
    assert len(set(sourced)) == len(sourced) >= 10
