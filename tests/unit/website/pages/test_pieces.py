"""The answer cards, in each state."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement
from tests.support import factory
from tests.support.factory import HABO, checked, errand, holder, notice, phone, post, region
from tests.support.rendering import text, texts

from jourkontakt.model import Errand, Post, Welcome
from jourkontakt.model.tables import Municipality
from jourkontakt.values.dates import parse
from jourkontakt.website.pages.pieces import answers

ONE = errand("section_head")


def link(target: str) -> str:
    """A link to the page as on a page of a region."""
    return f"../../{target}"


def cards(*posts: Post, wanted: Errand = ONE, facts: dict[str, Any] | None = None, **more: Any) -> HtmlElement:
    """All cards of a region with these posts, and the choice above them; `facts` are of the directory."""
    place = region(*posts, **more)
    drawn = answers(factory.directory(place, **{"errands": (factory.DANGER, wanted)} | (facts or {})), link, place)
    return html.fromstring(f"<main>{drawn}</main>")


def test_there_is_a_card_for_each_errand_and_that_of_112_comes_last() -> None:
    page = cards()
    assert [one.get("id") for one in page.cssselect(".jk-answers > .answer")] == ["arende", "fara"]
    assert [one.get("data-errand") for one in page.cssselect(".answer")] == ["case", "danger"]
    assert {one.get("data-region") for one in page.cssselect(".answer")} == {"ost"}
    assert texts(page, ".jk-card__tab") == ["Ett ärende, polisregion Öst", "Fara för liv, hela landet"]


def test_112_is_no_choice_among_the_errands_but_a_line_beside_them() -> None:
    page = cards()
    assert [chip.get("href") for chip in page.cssselect(".jk-errands a")] == ["#arende"]
    assert text(page, ".jk-danger") == "Är någon i fara? Ring 112"
    (number,) = page.cssselect(".jk-danger a")
    assert (number.get("href"), number.text, number.get("translate")) == ("tel:112", "112", "no")


def test_the_card_shows_the_question() -> None:
    page = cards(wanted=errand("section_head", question="Får vi veta hur det går?"))
    assert texts(page, ".jk-question") == ["Får vi veta hur det går?"]


def test_with_nothing_known_114_14_is_the_answer_and_one_sentence_says_what_is_missing() -> None:
    wanted = errand("section_head", "contact_centre")
    answer = cards(post("section_head", status="unknown"), wanted=wanted).cssselect(".answer")[0]
    assert texts(answer, "li[data-step] .jk-tel") == ["114 14"]
    assert text(answer, ".jk-who") == "Polisen, när det inte är akut"
    assert text(answer, ".jk-say blockquote") == "”Jag söker någon i region Öst.”"
    missing = "Vi har inget direktnummer till sektionschefen eller kontaktcentret i polisregion Öst."
    assert texts(answer, ".jk-skipped > p:not(.jk-quiet)") == [
        f"{missing} Får du det? Skriv upp det i samtalsanteckningen."
    ]
    assert texts(answer, "details li[data-skipped]") == [
        "Sektionschef uppgift saknas",
        "Polisens kontaktcenter vi vet inte om posten finns",
    ]
    assert text(answer, ".jk-ready") == "Ha till hands Diarienumret"
    assert "Blir du inte kopplad? Be om direktnumret eller mejladressen till någon." in texts(answer, ".jk-reason")


def test_a_reason_that_says_something_is_not_folded() -> None:
    answer = cards(post("section_head", status="vacant")).cssselect(".answer")[0]
    assert texts(answer, ".jk-skipped > ul > li") == ["Sektionschef vakant, ingen ersättare inlagd"]
    assert not answer.cssselect("details")


def test_a_direct_number_comes_first_and_skipped_posts_are_listed() -> None:
    known = post("section_head", phone(), holders=(holder("2024", "Exempel Exempelsson"),))
    wanted = errand("section_head", "group_head")
    answer = cards(known, wanted=wanted).cssselect(".answer")[0]
    assert texts(answer, "li[data-step] .jk-tel") == ["070-174 06 05", "114 14"]
    assert texts(answer, ".jk-who")[0] == "Sektionschef Exempel Exempelsson"
    assert texts(answer, ".reason")[0] == "Tillsatt sedan 2024."
    assert text(answer, "details summary") == "Posterna vi hoppade över"
    assert "Fick du ett annat direktnummer?" in text(answer, ".jk-skipped > p:not(.jk-quiet)")
    assert "Blir du inte kopplad" not in answer.text_content()


def test_what_to_have_ready_is_beside_the_first_number_and_what_the_police_have_said_above_the_words() -> None:
    said = Welcome(text="Jourer får fråga.", as_of=parse("mars 2026"), source=factory.SOURCE)
    told = "Du får ringa. Jourer får fråga. Källa: example.org, uppgift från mars 2026."
    page = cards(post("section_head", phone()), facts={"welcome": said})
    first, last = page.cssselect("#arende li[data-step]")
    assert texts(first, ".jk-before") == ["Ha till hands Diarienumret"]
    assert texts(last, ".jk-before + .jk-say figcaption") == ["Säg så här"]
    assert texts(last, ".jk-before") == [told]
    page = cards(facts={"welcome": said})
    assert texts(page, ".jk-before + .jk-say figcaption") == ["Säg så här"]
    assert texts(page, ".jk-before") == [f"Ha till hands Diarienumret {told}"]


def test_every_card_but_that_of_112_leads_to_how_a_call_goes() -> None:
    page = cards()
    assert [each.get("href") for each in page.cssselect("#arende .jk-link")] == ["../../samtalet/"]
    assert not page.cssselect("#fara .jk-link")


def test_only_the_number_is_the_link_and_a_hidden_copy_button_is_beside_it() -> None:
    answer = cards(post("section_head", phone())).cssselect(".answer")[0]
    link = answer.cssselect(".jk-call a")[0]
    assert (link.get("href"), link.text, link.get("translate"), len(link)) == (
        "tel:+46701740605",
        "070-174 06 05",
        "no",
        0,
    )
    button = answer.cssselect(".jk-call button.jk-copy")[0]
    assert (button.get("type"), button.get("hidden"), button.text_content()) == ("button", "", "Kopiera")


def test_the_order_on_the_card_is_who_number_why_preparation_words_trust() -> None:
    final = cards().cssselect("li[data-step]")[0]
    assert [child.get("class") or child.tag for child in final] == [
        "jk-who", "jk-call", "jk-reason reason", "jk-before", "jk-say", "jk-reason", "jk-onward", "jk-trust",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("verified", "state", "words"),
    [
        ((), "unverified", "Ännu inte kontrollerat av oss. Källa: example.org"),
        ((checked("2026-11-12"),), "called", "Ringt och bekräftat 12 november 2026, för 13 dagar sedan"),
        ((checked("2026-11-12", "written"),), "written", "Bekräftat skriftligt 12 november 2026"),
        ((checked("2020"),), "stale", "Numret kan vara gammalt. Ringt och bekräftat 2020, för 5 år sedan."),
    ],
)
def test_the_trust_line_says_how_when_and_from_where(verified: tuple[Any, ...], state: str, words: str) -> None:
    line = cards(post("section_head", phone(verified=verified))).cssselect(".jk-trust")[0]
    assert line.get("data-state") == state
    assert " ".join(line.text_content().split()).startswith(words)
    assert line.cssselect("a")[0].get("rel") == "noopener"


def test_a_post_with_only_an_address_is_written_to() -> None:
    mailbox = phone("post@example.org", kind="mailbox")
    page = cards(post("section_head", mailbox))
    assert texts(page.cssselect("li[data-step='1']")[0], ".jk-who") == [
        "Polisen, när det inte är akut", "Inte bråttom? Skriv till sektionschefens brevlåda",
    ]  # fmt: skip
    address = page.cssselect(".jk-call .jk-mail")[0]
    assert (address.get("href"), address.text_content()) == ("mailto:post@example.org", "post@example.org")
    assert address.getnext().get("class") == "jk-copy"


def test_an_address_after_a_number_is_offered_for_matters_that_are_not_urgent() -> None:
    wanted = errand("section_head", "contact_centre")
    mailbox = phone("pkc@example.org", kind="mailbox")
    page = cards(post("section_head", mailbox, phone()), post("contact_centre", mailbox), wanted=wanted)
    assert texts(page, ".jk-who")[:2] == ["Sektionschef", "Inte bråttom? Skriv till sektionschefens brevlåda"]
    page = cards(post("section_head", phone()), post("contact_centre", mailbox), wanted=wanted)
    step = page.cssselect("li[data-step='2']")[0]
    assert texts(step, ".jk-who")[-1] == "Inte bråttom? Skriv till kontaktcentrets brevlåda"


def test_the_post_that_a_number_or_address_belongs_to_is_marked() -> None:
    """Min jour gathers their contacts."""
    address = post("victim_coordinator", phone("a@example.org", kind="mailbox"), id="one")
    vacant = post("group_head", status="vacant", id="three")
    wanted = errand("victim_coordinator", "section_head", "group_head")
    page = cards(address, post("section_head", phone(), id="two"), vacant, wanted=wanted)
    marked = {part.get("data-post"): part for part in page.cssselect("#arende [data-post]")}
    assert list(marked) == ["two", "one"]
    assert "070-174 06 05" in marked["two"].getparent().text_content()
    assert "a@example.org" in marked["one"].text_content()
    areas = cards(*heads("norr", "söder")).cssselect("li[data-step='1'] [data-post]")
    assert [texts(part, ".jk-tel") for part in areas] == [["070-174 06 10"], ["070-174 06 11"]]


def test_an_answer_has_one_hidden_button_to_share_it_but_not_that_of_112() -> None:
    for card in cards(post("section_head", phone())).cssselect(".answer"):
        buttons = card.cssselect(".jk-share")
        assert len(buttons) == (0 if card.get("data-errand") == "danger" else 1)
        assert all(button.get("hidden") is not None for button in buttons)


def heads(*areas: str, **more: Any) -> list[Post]:
    """Section heads with these areas."""
    return [
        post("section_head", phone(f"070-174 06 1{n}"), id=f"head-{n}", area=area or None, **more)
        for n, area in enumerate(areas)
    ]


def test_several_posts_are_equal_choices_each_with_its_area_and_reason() -> None:
    step = cards(*heads("norr", "söder")).cssselect("li[data-step='1']")[0]
    assert texts(step, ".jk-who") == ["Sektionschef, en för varje område", "Norr", "Söder"]
    assert texts(step, ".jk-tel") == ["070-174 06 10", "070-174 06 11"]
    assert len(step.cssselect(".jk-entry > .reason")) == 2
    assert step.get("data-divided") is not None


def test_of_several_posts_without_areas_any_can_be_called() -> None:
    assert texts(cards(*heads("", "")), ".jk-who")[:3] == [
        "Sektionschef, ring någon av dem", "Sektionschef", "Sektionschef",
    ]  # fmt: skip


def test_a_post_for_the_whole_region_beside_one_for_an_area() -> None:
    assert texts(cards(*heads("norr", "")), ".jk-who")[:3] == [
        "Sektionschef, ring den som svarar för området", "Norr", "Hela regionen",
    ]  # fmt: skip


def test_a_post_that_covers_a_part_does_not_stand_for_the_region_but_for_its_municipality() -> None:
    coordinator = post("section_head", phone(), covers=("0643",), area="Habo med omnejd")
    nassjo = Municipality("0682", "Nässjö", "06", "Jönköpings län", "ost", "Nässjö")
    place = region(coordinator)
    facts = factory.directory(place, municipalities=(HABO, nassjo), errands=(ONE,))
    for municipality, who, divided in (
        (None, ["Sektionschef, bara för ett område", "Habo med omnejd"], [True, False]),
        (HABO, ["Sektionschef (Habo med omnejd)"], [False, False]),
        (nassjo, [], [False]),
    ):
        page = html.fromstring(f"<main>{answers(facts, link, place, municipality)}</main>")
        assert texts(page, ".jk-who") == [*who, "Polisen, när det inte är akut"]
        assert ["data-divided" in step.attrib for step in page.cssselect("li[data-step]")] == divided
    assert text(page, "[data-skipped]") == "Sektionschef ingen som svarar för kommunen är inlagd"


def test_a_deputy_is_named_beside_the_area_it_answers_for() -> None:
    away = {"status": "vacant", "deputy": "group-head"}
    north, south = heads("norr", "söder")
    group = post("group_head", phone("070-174 06 20"), holders=(holder(name="Vikarie Vikariesson"),))
    page = cards(north, south.replace(**away), group)
    assert texts(page, ".jk-who")[:3] == [
        "Sektionschef, en för varje område", "Norr", "Söder gruppchef Vikarie Vikariesson",
    ]  # fmt: skip
    entry = page.cssselect(".jk-entry")[1]
    assert text(entry, ".reason") == "Svarar i stället för sektionschefen (söder) så länge den posten är vakant."
    page = cards(north, south.replace(status="vacant", deputy="head-0"))
    assert texts(page, ".jk-who")[0] == "Sektionschef (norr och söder)"


def test_a_message_of_one_of_several_posts_is_beside_its_number() -> None:
    north, south = heads("norr", "söder")
    page = cards(
        north, south.replace(notice=notice("Ring före tolv.", "2027")), notice=notice("Växeln är stängd.", "2027")
    )
    assert [texts(entry, ".jk-note") for entry in page.cssselect(".jk-entry")] == [
        ["Till och med 2027: Växeln är stängd. Källa: example.org"],
        ["Till och med 2027. Sektionschef (söder): Ring före tolv. Källa: example.org"],
    ]


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("mailbox", None, "Skriv till sektionschefens brevlåda"),
        ("email", None, "Skriv till sektionschefen"),
        ("email", "Mejl Mejlsson", "Skriv till sektionschef Mejl Mejlsson"),
    ],
)
def test_whom_one_writes_to(kind: str, name: str | None, words: str) -> None:
    address = phone("post@example.org", kind=kind)
    head = post("section_head", phone(), address, holders=(holder("2024", name),))
    assert texts(cards(head), ".jk-who")[1] == f"Inte bråttom? {words}"
    unreached = post("section_head", address, area="norr", holders=(holder("2024", name),))
    last = texts(cards(unreached), ".jk-write .jk-who")[0]
    assert last.startswith("Inte bråttom? Skriv till sektionschef")
    assert "(norr)" in last


def test_notes_and_hours_are_beside_the_number() -> None:
    assert "Anknytning 123." in texts(cards(post("section_head", phone(note="anknytning 123"))), ".jk-reason")


def test_a_message_is_shown_below_the_first_number_and_never_on_the_card_of_112() -> None:
    page = cards(post("section_head", notice=notice("Ring på förmiddagen.", "2027")), notice=notice("Flytt.", "2027"))
    first, danger = page.cssselect(".answer")
    step = first.cssselect("li[data-step]")[0]
    assert [child.get("class") for child in step][:4] == ["jk-who", "jk-call", "jk-note", "jk-note"]
    assert (
        texts(first, ".jk-note")
        == texts(step, ".jk-note")
        == [
            "Till och med 2027: Flytt. Källa: example.org",
            "Till och med 2027. Sektionschef: Ring på förmiddagen. Källa: example.org",
        ]
    )
    assert not danger.cssselect(".jk-note")


def test_danger_is_a_card_of_its_own_colour_with_only_112() -> None:
    danger = cards(post("section_head", phone())).cssselect("#fara")[0]
    assert "jk-card--sos" in danger.get("class")
    assert texts(danger, 'a[href^="tel:"]') == ["112"]
    assert not danger.cssselect(".jk-skipped, .jk-copy, .jk-trust[data-state]")
    assert "Öst" not in danger.text_content()
    assert text(danger, ".jk-trust") == "Källa: example.org"


def test_data_is_escaped() -> None:
    hostile = "<script>alert(1)</script>\"'>"
    known = post("section_head", phone(note=hostile), area=hostile, holders=(holder(name=hostile),))
    wanted = errand("section_head", say=hostile, name=hostile, have_ready=(hostile,))
    page = cards(known, wanted=wanted, name=hostile, notice=notice(hostile, "2027"))
    assert not page.cssselect("script")
    assert texts(page, ".jk-say blockquote")[0] == f"”{hostile}”"
