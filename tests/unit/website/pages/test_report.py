"""The page of the report."""

from __future__ import annotations

from datetime import date

from lxml import html
from tests.support import factory
from tests.support.factory import SOURCE, meeting, phone, post, region
from tests.support.rendering import draw, text, texts

from jourkontakt.model import Answer, Question
from jourkontakt.model.directory import Directory
from jourkontakt.report import as_of, compiled
from jourkontakt.website.pages import report

PAGE = report.PAGE


def test_what_is_missing_comes_first_by_number_of_regions(real: Directory) -> None:
    page = draw(PAGE, real)
    assert texts(page, "h1, h2")[:3] == [
        "Polisgruppens besök i regionerna", "Det här saknas", "Så långt har vi kommit",
    ]  # fmt: skip
    assert text(page, ".jk-kick") == "Rapport, läget 25 november 2026"
    assert texts(page, "section[aria-labelledby=saknas] li") == [
        "Sektionschef 7 av 7", "Brottsoffersamordnare 7 av 7", "Kontaktcenter 7 av 7", "Direktnummer 7 av 7",
        "Utfall av besök 4 av 7 Nord, Öst, Väst, Syd", "Frågorna som ställdes 7 av 7",
        "Särskilda omständigheter 7 av 7", "Siffror om regionen 6 av 7 Mitt, Bergslagen, Stockholm, Öst, Väst, Syd",
    ]  # fmt: skip


def test_each_visited_region_fills_a_segment(real: Directory) -> None:
    page = draw(PAGE, real)
    assert text(page, ".jk-big") == "3 av 7 regioner besökta"
    assert (len(page.cssselect(".jk-seven li")), len(page.cssselect(".jk-seven .on"))) == (7, 3)
    assert texts(page, "section[aria-labelledby=besokt] p")[1:3] == [
        "Besökta: Mitt, Bergslagen och Stockholm (hösten 2017).",
        "Vi vet inte om det blev av: Nord, Öst, Väst och Syd (planerat våren 2018).",
    ]
    assert page.cssselect("a.jk-btn")[0].get("href") == "../rapport.pdf"


def test_every_region_has_its_part_and_every_meeting_its_address(demo: Directory) -> None:
    page = draw(PAGE, demo)
    assert [heading.get("id") for heading in page.cssselect(".jk-region h3")] == [place.id for place in demo.regions]
    linked = {link.get("href") for link in page.cssselect(".jk-time__when a")}
    assert linked == {f"../moten/#{found.id}" for _, found in demo.meetings}


def test_answers_are_a_table_with_a_row_per_region_and_a_column_per_question() -> None:
    given = tuple(
        Answer(question="q", state=state, text="Så." if state == "answered" else None)
        for state in ("answered", "not_asked", "no_answer", "unknown")
    )
    names = ("nord", "mitt", "ost", "vast")
    regions = tuple(
        region(id=name, name=name, meetings=(meeting(name, "2025", "held", answers=(reply,)),))
        for name, reply in zip(names, given, strict=True)
    )
    page = draw(PAGE, factory.directory(*regions, questions=(Question(id="q", text="Hur?"),)))
    assert texts(page, ".jk-replies thead th") == ["Region", "Hur?"]
    assert texts(page, ".jk-replies tbody th") == list(names)
    assert texts(page, ".jk-replies tbody td") == [
        "Så. 2025", "ej ställd 2025", "inget svar 2025", "uppgift saknas 2025",
    ]  # fmt: skip
    assert [cell.get("data-reply") for cell in page.cssselect("[data-reply]")] == [
        "answered", "not_asked", "no_answer", "unknown",
    ]  # fmt: skip


def test_without_questions_it_says_that_they_are_missing(real: Directory) -> None:
    page = draw(PAGE, real)
    assert not page.cssselect(".jk-replies")
    assert text(page, "section[aria-labelledby=fragor] b") == "Frågorna som ställdes: uppgift saknas"


def test_every_source_that_is_named_is_listed(demo: Directory) -> None:
    page = draw(PAGE, demo)
    listed = [item.get("id") for item in page.cssselect(".jk-sources li")]
    assert listed == [f"kalla-{number}" for number in range(1, len(listed) + 1)]
    assert {link.get("href") for link in page.cssselect(".jk-ref a")} == {f"#{id}" for id in listed}


def test_the_self_contained_document_links_to_no_other_page(demo: Directory) -> None:
    page = html.fromstring(report.document(compiled(as_of(demo, date(2026, 6, 30)))))
    links = [link.get("href") for link in page.cssselect("a")]
    assert links
    assert all(link.startswith(("#", "https://", "tel:", "mailto:")) for link in links)
    ids = [element.get("id") for element in page.cssselect("[id]")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert len(ids) == len(set(ids))
    assert "Exempeldata." in text(page, "main > .jk-wrap > p > strong")


def test_data_is_escaped() -> None:
    hostile = '<script>alert("x")</script>'
    found = region(
        post("section_head", phone(note=hostile)),
        meetings=(meeting("m", "2025", "held", title=hostile, about=hostile, source=SOURCE),),
    )
    page = draw(PAGE, factory.directory(found))
    assert not page.cssselect("script")
    assert hostile in page.text_content()
