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


def test_the_finding_comes_first_then_what_is_known_and_what_is_missing(real: Directory) -> None:
    page = draw(PAGE, real)
    assert texts(page, "h1, h2")[:4] == [
        "Polisgruppens besök i regionerna", "3 av 7 polisregioner är besökta. Om fyra vet vi inte.",
        "Det här vet vi", "Det här saknas",
    ]  # fmt: skip
    assert text(page, ".jk-kick") == "Rapporten gäller 25 november 2026"
    assert texts(page, "section[aria-labelledby=saknas] li") == [
        "Alla 7 polisregioner: sektionschef, brottsoffersamordnare, kontaktcenter, direktnummer, "
        "frågorna som ställdes och att veta om regionen.",
        "Alla polisregioner utom Nord: siffror om regionen.", "Nord, Öst, Väst och Syd: vad besöket ledde till.",
    ]  # fmt: skip


def test_each_visited_region_fills_a_segment(real: Directory) -> None:
    page = draw(PAGE, real)
    assert (len(page.cssselect(".jk-seven li")), len(page.cssselect(".jk-seven .on"))) == (7, 3)
    assert texts(page, "section[aria-labelledby=besokt] p")[:2] == [
        "Besökta: Mitt, Bergslagen och Stockholm (hösten 2017).",
        "Vi vet inte om det blev av: Nord, Öst, Väst och Syd (planerat våren 2018).",
    ]
    assert page.cssselect("a.jk-btn")[0].get("href") == "../rapport.pdf"


def test_a_shared_meeting_is_told_in_the_first_region_and_referred_to_in_others() -> None:
    shared = {"when": "2025", "status": "held", "about": "De talades vid."}
    regions = (region(id=name, name=name.title(), meetings=(meeting(name, **shared),)) for name in ("nord", "syd"))
    page = draw(PAGE, factory.directory(*regions))
    assert [text_of.count("De talades vid.") for text_of in texts(page, ".jk-region")] == [1, 0]
    assert "Samma uppgifter som för polisregion Nord." in texts(page, ".jk-region")[1]


def test_a_region_without_facts_says_so_once() -> None:
    page = draw(PAGE, factory.directory(region(post("section_head", status="unknown"))))
    assert texts(page, ".jk-region p") == ["Jönköpings län.", "Vi vet inget om besöken än."]


def test_figures_are_in_full_on_their_own_page_and_in_the_document_only(demo: Directory) -> None:
    page = draw(PAGE, demo)
    assert not page.cssselect(".jk-figures")
    wanted = {measure.id for measure in demo.statistics.measures}
    linked = [link.get("href") for link in page.cssselect("section[aria-labelledby=siffror] .jk-lead a")]
    assert linked
    assert {href.removeprefix("../statistik/#") for href in linked} <= wanted
    values = html.fromstring(report.document(compiled(demo))).cssselect("[data-value]")
    assert len(values) == len(demo.statistics.figures)


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
    assert texts(page, ".jk-replies thead th") == ["Polisregion", "Hur?"]
    assert texts(page, ".jk-replies tbody th") == list(names)
    assert texts(page, ".jk-replies tbody td") == [
        "Så. 2025", "ej ställd 2025", "inget svar 2025", "uppgift saknas 2025",
    ]  # fmt: skip
    assert [cell.get("data-reply") for cell in page.cssselect("[data-reply]")] == [
        "answered", "not_asked", "no_answer", "unknown",
    ]  # fmt: skip


def test_without_questions_there_is_no_section_of_answers(real: Directory) -> None:
    page = draw(PAGE, real)
    assert not page.cssselect(".jk-replies, #fragor, [href='#fragor']")


def test_every_source_is_linked_where_it_is_used(demo: Directory) -> None:
    found = compiled(as_of(demo, date(2026, 6, 30)))
    links = {link.get("href") for link in html.fromstring(report.document(found)).cssselect("small a[rel]")}
    assert links == {source.address for source in found.sources}


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
