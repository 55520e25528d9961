"""A region's page, except its answers."""

from __future__ import annotations

from lxml.html import HtmlElement
from tests.support import factory
from tests.support.factory import (
    centre,
    checked,
    commitment,
    figure,
    holder,
    meeting,
    phone,
    post,
    region,
    statistics,
    training,
)
from tests.support.rendering import draw, text, texts

from jourkontakt.model import Absence, Answer, Circumstance, Holder, Post, Question
from jourkontakt.values.dates import parse
from jourkontakt.website.pages import region as page_of_region

PAGE = page_of_region.PAGE


def rows(document: HtmlElement, heading: str) -> list[str]:
    """The rows of the section with that anchor."""
    return texts(document.cssselect(f"section[aria-labelledby={heading}]")[0], ".jk-lead")


def test_posts_say_who_how_checked_and_how_reached() -> None:
    former = Holder(name="Borta Bortasson", since=parse("2019"), until=parse("2024"), source=factory.SOURCE)
    posts = (
        post(
            "section_head", phone(verified=(checked("2026-11-12"),)), holders=(former, holder("2025", "Prov Provsson"))
        ),
        post("group_head", phone("070-174 06 06"), holders=(holder("2020"),)),
        post("victim_coordinator", status="vacant", since="augusti 2026", deputy="section-head"),
        post("contact_centre", status="unknown"),
        post("victim_coordinator", id="x", area="norr"),
    )
    page = draw(PAGE, factory.directory(region(*posts)))
    assert rows(page, "poster") == [
        "Sektionschef 070-174 06 05 Prov Provsson, sedan 2025 Ringt och bekräftat 12 november 2026. Källa: example.org",
        "Gruppchef 070-174 06 06 Tillsatt sedan 2020 Ännu inte kontrollerat av oss. Källa: example.org",
        "Brottsoffersamordnare vakant sedan augusti 2026 Svarar så länge: Sektionschef",
        "Brottsoffersamordnare (norr) tillsatt, men inget nummer är publicerat",
    ]
    assert "Borta" not in page.text_content()


def rows_of(*posts: Post) -> list[str]:
    """The rows of these posts."""
    return rows(draw(PAGE, factory.directory(region(*posts))), "poster")


def test_a_post_says_who_leaves_and_who_comes() -> None:
    leaving = Holder(name="Gammal Gammelsson", since=parse("2021"), until=parse("2027-04-30"), source=factory.SOURCE)
    coming = Holder(name="Kommande Kommandesson", since=parse("2027-05-01"), source=factory.SOURCE)
    checks = " Ännu inte kontrollerat av oss. Källa: example.org"
    assert rows_of(post("group_head", phone(), holders=(leaving, coming))) == [
        "Gruppchef 070-174 06 05 Gammal Gammelsson, sedan 2021, till 30 april 2027"
        f" Från 1 maj 2027: Kommande Kommandesson{checks}"
    ]
    unnamed = (leaving.replace(name=None, since=None), coming.replace(name=None))
    assert rows_of(post("group_head", phone(), holders=unnamed)) == [
        f"Gruppchef 070-174 06 05 Tillsatt till 30 april 2027 Ny innehavare från 1 maj 2027{checks}"
    ]
    vacated = post("group_head", phone(), holders=(leaving,), status="vacant", since="2027-05-01")
    assert rows_of(vacated) == [
        f"Gruppchef 070-174 06 05 Gammal Gammelsson, sedan 2021, till 30 april 2027 Vakant från 1 maj 2027{checks}"
    ]
    empty = post("group_head", phone(), holders=(coming,), status="vacant", since="2026-03-01")
    assert rows_of(empty) == ["Gruppchef vakant sedan 1 mars 2026 Från 1 maj 2027: Kommande Kommandesson"]


def test_a_post_on_leave_says_until_when_and_who_answers() -> None:
    leave = Absence(since=parse("2026-10-01"), until=parse("2027-06-15"), deputy="contact-centre")
    posts = (post("group_head", phone(), absent=leave), post("contact_centre", phone("070-174 06 06")))
    assert rows_of(*posts)[0] == (
        "Gruppchef frånvarande till och med 15 juni 2027 Svarar så länge: Polisens kontaktcenter"
    )
    later = leave.replace(since=parse("2026-12-01"))
    assert rows_of(post("group_head", phone(), absent=later))[0].startswith(
        "Gruppchef 070-174 06 05 Frånvarande från 1 december 2026 till och med 15 juni 2027"
    )


def test_a_contact_that_is_not_in_force_is_told_without_its_number() -> None:
    old, new = phone(until="2026-12-31"), phone("070-174 06 06", since="2027-01-01")
    (row,) = rows_of(post("section_head", old, new))
    assert row.startswith("Sektionschef 070-174 06 05 Nytt nummer från 1 januari 2027 ")
    assert "06 06" not in row
    assert rows_of(post("section_head", new)) == ["Sektionschef numret börjar gälla 1 januari 2027"]
    ended = phone(until="våren 2026")
    assert rows_of(post("section_head", ended, status="unknown")) == ["Sektionschef kontakten gällde till våren 2026"]


def test_what_is_not_known_is_not_listed() -> None:
    posts = (post("section_head", status="unknown"), post("victim_coordinator", status="unknown"))
    page = draw(PAGE, factory.directory(region(*posts), questions=(Question(id="q", text="Får vi komma?"),)))
    assert texts(page, "h2:not(.jk-card__tab)") == ["1 kommun"]
    assert not page.cssselect(".jk-toc")


def test_past_meetings_are_folded_and_those_ahead_are_not() -> None:
    meetings = (
        meeting("old", "2016", "held"),
        meeting("passed", "våren 2018"),
        meeting("off", "mars 2027", "cancelled"),
        meeting("next", "2027-04-12 10:00–12:00"),
        meeting("early", "2026", "held"),
    )
    page = draw(PAGE, factory.directory(region(meetings=meetings)))
    assert [link.get("href")[-4:] for link in page.cssselect("section[aria-labelledby=moten] a")] == ["next", "#off"]
    (folded,) = page.cssselect("details:has(.jk-time)")
    assert text(folded, "summary") == "Tidigare möten (3)"
    assert [link.get("href").partition("#")[2] for link in folded.cssselect("a")] == ["early", "passed", "old"]
    assert not draw(PAGE, factory.directory(region(meetings=meetings[:2]))).cssselect("#moten")


def test_centres_of_old_sources_are_folded_after_the_active_ones() -> None:
    centres = (
        centre("gamla", status="historical", seen=parse("2012"), is_member="no", note="Kanske samma som nya."),
        centre("nya", contacts=(phone(),)),
        centre("stangda", status="closed"),
    )
    page = draw(PAGE, factory.directory(region(), centres=centres))
    assert rows(page, "jourer") == ["Nya 070-174 06 05 Ännu inte kontrollerat av oss. Källa: example.org"]
    assert text(page, "#aldre-jourer summary") == "Jourer i äldre källor (2)"
    assert texts(page, "#aldre-jourer .jk-lead") == [
        "Gamla gammal uppgift, 2012 Inte medlem i Brottsofferjouren Sverige. Kanske samma som nya. Källa: example.org",
        "Stangda nedlagd Källa: example.org",
    ]


def test_figures_are_folded_by_area() -> None:
    figures = (
        figure("2014", "9", level="county", area="Jönköpings län"),
        figure("2015", "8", level="region", area="ost"),
    )
    page = draw(PAGE, factory.directory(region(), statistics=statistics(*figures)))
    assert text(page, "#siffror summary") == "Siffror"
    assert texts(page, "#siffror h3") == ["Polisregion Öst", "Jönköpings län"]
    assert texts(page, "#siffror .jk-lead") == ["2015 8 ärenden", "2014 9 ärenden"]


def test_the_contents_link_to_headings_on_the_page() -> None:
    full = region(
        post("section_head", phone()),
        meetings=(meeting("m", "2018"),),
        trainings=(training("t"),),
        circumstances=(Circumstance(text="Två orter.", as_of=parse("2026"), source=factory.SOURCE),),
    )
    page = draw(PAGE, factory.directory(full, centres=(centre("testjouren"),)))
    for link in page.cssselect(".jk-toc a"):
        assert len(page.cssselect(link.get("href"))) == 1, link.get("href")
    assert len(page.cssselect(".jk-toc a")) > 4
    assert text(page, "section[aria-labelledby=att-veta] li") == "Två orter. Gällde 2026. Källa: example.org"
    assert page.cssselect(".jk-time__when a")[0].get("href") == "../../moten/#m"


def test_questions_are_answered_by_the_latest_meeting_first() -> None:
    answers = [
        Answer(question="q", state="not_asked"),
        Answer(question="q", state="answered", text="Ja."),
        Answer(question="other", state="no_answer"),
        Answer(question="p", state="unknown"),
    ]
    meetings = (
        meeting("a", "2024", "held", answers=(answers[0],)),
        meeting("b", "2026-03-12 10:00–12:00", "held", answers=tuple(answers[1:])),
    )
    questions = (Question(id="q", text="Får vi komma?"), Question(id="p", text="När?"))
    page = draw(PAGE, factory.directory(region(meetings=meetings), questions=questions))
    section = page.cssselect("section[aria-labelledby=fragor]")[0]
    assert texts(section, "h3, p") == [
        "Får vi komma?", "Ja. (12 mars 2026)", "Ej ställd (2024)",
    ]  # fmt: skip


def test_commitments_say_how_late_they_are() -> None:
    made = (commitment("a", due="2026-09-30"), commitment("b", due="mars 2027"), commitment("c", done="2026-05-15"))
    page = draw(PAGE, factory.directory(region(meetings=(meeting("m", "2026-01-01", "held", commitments=made),))))
    assert texts(page, ".jk-todo li") == [
        "Löfte a Polisgruppen. Skulle vara klart 30 september 2026. 56 dagar sent",
        "Löfte b Polisgruppen. Klart senast mars 2027.",
        "Löfte c Polisgruppen. Klart 15 maj 2026.",
    ]
    assert [item.get("data-state") for item in page.cssselect(".jk-todo li")] == ["late", "open", "done"]


def test_municipalities_and_their_number() -> None:
    page = draw(PAGE, factory.directory())
    assert text(page, "#kommuner") == "1 kommun"
    assert [link.get("href") for link in page.cssselect(".jk-names a")] == ["../../kommun/habo-0643/"]
    assert page.cssselect(".jk-locator")[0].get("src") == "../../assets/region-ost.svg"
