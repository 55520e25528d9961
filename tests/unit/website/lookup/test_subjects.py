"""Words for subjects and services: their numbers and pages, and what the search box makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support import factory
from tests.support.constants import ROOT
from tests.support.lookup import searched

from jourkontakt.model import NamesFile, NationalNumber, Subject
from jourkontakt.model.directory import Directory
from jourkontakt.model.labels import SUBJECT_PAGES
from jourkontakt.website.lookup.base import index
from jourkontakt.website.lookup.places import places
from jourkontakt.website.lookup.subjects import lines, numbers
from jourkontakt.website.pages import PAGES

PAGE = "https://www.example.org/sida"
HELPLINE = NationalNumber(
    id="helpline", number="116 123", name="Hjälplinjen", place="support", words=("nattjour",), purpose="för alla",
    always=True, source=PAGE,
)  # fmt: skip


def facts(*subjects: Subject) -> Directory:
    found: Directory = factory.directory(
        numbers=(factory.POLICE, factory.EMERGENCY, HELPLINE), names=NamesFile(names=(), subjects=subjects)
    )
    return found


def test_a_number_of_the_page_of_numbers_is_a_hit_there_alone() -> None:
    (hit,) = numbers(facts())
    assert (hit.kind, hit.id, hit.title, hit.address) == ("number", "helpline", "Hjälplinjen", "nummer/#helpline")
    assert hit.number
    assert (hit.number.text, hit.number.href, hit.number.who) == ("116 123", "tel:116123", "Hjälplinjen")
    assert "helpline" not in {each.id for each in index(facts()).hits}
    assert hit in places(facts()).hits


def test_names_and_words_of_numbers_lead_to_them() -> None:
    found = {line.number: line.words for line in lines(facts())}
    assert found == {"police": ("Polisen",), "emergency": ("SOS Alarm",), "helpline": ("Hjälplinjen", "nattjour")}


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({}, ("", "")),
        ({"number": "helpline"}, ("", "")),
        ({"source": PAGE}, ("nummer/#om-arv", "Andra nummer")),
        ({"page": "samtalet"}, ("samtalet/", "Så går samtalet till")),
        ({"page": "statistik", "source": PAGE}, ("statistik/", "Statistik")),
    ],
)
def test_a_subject_leads_to_the_page_that_says_more(more: dict[str, str], wanted: tuple[str, str]) -> None:
    subject = Subject(words=("Arv", "testamente"), say="Fråga en jurist.", **more)  # type: ignore[arg-type]
    line = next(lines(facts(subject)))
    assert (line.address, line.page) == wanted
    assert (line.words, line.say, line.number) == (subject.words, subject.say, more.get("number", ""))


def test_every_page_that_can_say_more_is_a_page_of_the_site(real: Directory) -> None:
    known = {address for kind in PAGES for address in kind.addresses(real)}
    known |= {f"{page.stem}/" for page in (ROOT / "docs").glob("*.md")}
    assert {f"{page}/" for page in SUBJECT_PAGES} <= known


SEARCHED = {
    "kontaktförbud": "nummer/#om-kontaktforbud",
    "åklagaren i kiruna": "nummer/#om-aklagare",
    "hur begär man skadestånd": "nummer/#om-skadestand",
    "telefonsvarare": "samtalet/",
    "vad ska vi säga när vi ringer": "samtalet/",
    "inga ärenden": "nar-arenden-inte-kommer/",
    "ärendena kommer inte i sala": "nar-arenden-inte-kommer/",
    "siffror": "statistik/",
    "bris": "",
    "kiruna": "",
}


def test_the_search_says_which_page_says_more(real: Directory, tmp_path: Path) -> None:
    found = searched(real, list(SEARCHED), tmp_path)
    assert {
        typed: answer.get("more", {}).get("address", "") for typed, answer in zip(SEARCHED, found, strict=True)
    } == SEARCHED


def test_no_service_and_no_subject_leads_to_a_municipality(real: Directory, tmp_path: Path) -> None:
    words = [word for line in lines(real) for word in line.words]
    for word, answer in zip(words, searched(real, words, tmp_path), strict=True):
        assert answer["hits"] or answer["note"], word
        assert {hit["kind"] for hit in answer["hits"]} <= {"number"}, word


def test_a_service_with_a_typing_error_is_a_question(tmp_path: Path) -> None:
    exact, slip, genitive = searched(facts(), ["hjälplinjen", "hjalplinjn", "hjälplinjens nummer"], tmp_path)
    assert exact["only"]["number"]["text"] == genitive["only"]["number"]["text"] == "116 123"
    assert not slip["only"]
    assert slip["note"] == "Menade du Hjälplinjen?"
    assert [(hit["id"], "number" in hit) for hit in slip["hits"]] == [("helpline", False)]


def test_a_sentence_and_the_number_of_another_word_are_shown_together(tmp_path: Path) -> None:
    crime = Subject(words=("rån",), say="Brott anmäls på 114 14.")
    (answer,) = searched(facts(crime), ["nattjour efter ett rån"], tmp_path)
    assert answer["note"] == crime.say
    assert answer["only"]["id"] == "helpline"
