"""A fact has one value in all that is published: pages, look-up, vCards, tables, workbook, API, and both reports."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any
from unicodedata import normalize
from zipfile import ZipFile

import pytest
from lxml.html import HtmlElement
from pypdf import PdfReader
from tests.support.calendars import lines
from tests.support.published import Published, mixed
from tests.support.readers import contact_points, csv_rows, of_vcards, page, sheet, table
from tests.support.said import Owner, Said, plain, without_extension

from jourkontakt.model import walk
from jourkontakt.model.directory import Directory
from jourkontakt.values.phones import dialled

# The guide has examples of its own, editors see what has ended, and what has changed is told with what was before.
_NOT_TODAY = ("redigera/", "kvalitet/", "andringar")
# The days are those when contacts of the example facts begin or end, or holders come back or change.
_CASES = ["real", "demo", "hostile", "mixed", "2026-06-29", "2027-03-02", "2027-04-01"]


@pytest.fixture(scope="module", params=_CASES)
def case(request: pytest.FixtureRequest) -> Published:
    if request.param in ("real", "demo", "hostile"):
        return Published(request.getfixturevalue(request.param))
    demo: Directory = request.getfixturevalue("demo")
    if request.param == "mixed":
        return Published(mixed(demo))
    return Published(replace(demo, today=date.fromisoformat(request.param)))


def _comparable(value: str | tuple[str, ...], owner: Owner) -> object:
    """The value without what a format changes; of numbers that nobody has checked, the pages say nothing."""
    if isinstance(value, str):
        # A page says who answers instead in another place.
        return re.split(r", (?:ersättare|ingen ersättare)\b|\. Svarar så länge", plain(value))[0]
    found = tuple(map(plain, value))
    return tuple(filter(None, found)) if owner[0] == "number" else found


def test_all_formats_say_the_same_of_each_owner(case: Published) -> None:
    wanted = case.said["api"]
    differing = []
    for name, found in case.said.items():
        for owner, said in found.items():
            for field in (field.name for field in fields(Said) if field.name != "words"):
                here, there = getattr(said, field), getattr(wanted[owner], field)
                if None not in (here, there) and _comparable(here, owner) != _comparable(there, owner):
                    differing.append((name, owner, field, here, there))
    assert differing == []


def test_all_formats_have_everybody_who_can_be_reached(case: Published) -> None:
    for name, found in case.said.items():
        kinds = {kind for kind, _ in found}
        wanted = {owner for owner, said in case.said["api"].items() if said.hrefs and owner[0] in kinds}
        reached = {owner for owner, said in found.items() if said.dialled}
        assert reached == wanted, name


def test_every_format_says_something_of_the_example_facts(case: Published) -> None:
    assert all(len(found) >= 5 for found in case.said.values()) or not case.facts.site.example


def test_what_is_told_in_words_names_the_holder_and_each_check(case: Published) -> None:
    for name, found in case.said.items():
        for owner, said in found.items():
            known = case.said["api"][owner]
            words = plain(said.words).casefold()
            if not said.words or not known.dialled:
                continue
            told = [*known.texts, *known.checked] if owner[0] == "post" else [*known.checked]
            told += [known.holder] if known.holder else []
            assert [each for each in told if plain(each).casefold() not in words] == [], (name, owner)


def test_files_of_several_vcards_say_the_same_as_those_of_one(case: Published) -> None:
    for path, content in case.files.items():
        if path.endswith(".vcf"):
            own = case.said["vcards 4.0" if path.endswith(".v4.vcf") else "vcards"]
            for owner, said in of_vcards(content).items():
                assert said == own.get(owner, said), path


def test_search_engines_are_told_all_but_the_addresses_of_persons(case: Published) -> None:
    for region in table(case.files, "regions"):
        wanted = [
            (post["heading"], without_extension(contact["dial"] or contact["text"]))
            for post in region["posts"]
            for contact in post["contacts"]
            if contact["kind"] != "email"
        ]
        finals = [(each["name"], each["contact"]["dial"]) for each in table(case.files, "numbers")]
        told = contact_points(case.files, region["path"])
        assert told[: len(wanted)] == wanted
        assert set(told[len(wanted) :]) <= set(finals)


def _links(part: HtmlElement) -> list[tuple[str, str]]:
    return [(link.get("href"), link.text_content()) for link in part.cssselect("a[translate=no]")]


def _phones(part: HtmlElement) -> list[str]:
    return [href for href, _ in _links(part) if href.startswith("tel:")]


def _phones_of(step: Mapping[str, Any]) -> list[str]:
    contacts = (contact for called in step["called"] for contact in called["contacts"])
    return [contact["href"] for contact in contacts if contact["kind"] == "phone"]


def test_the_cards_give_the_answers_of_the_api(case: Published) -> None:
    cards = 0
    for address in {address for address, _ in case.calls}:
        for card in page(case.files, address).cssselect(".answer"):
            contacts, answer = (found[address, card.get("data-errand")] for found in (case.calls, case.answers))
            assert _links(card.cssselect(".jk-steps")[0]) == [(each["href"], each["text"]) for each in contacts], (
                address
            )
            assert [_phones(step) for step in card.cssselect("li[data-step]")] == list(map(_phones_of, answer["steps"]))
            assert len(card.cssselect("li[data-skipped]")) == len(answer["skipped"]), address
            words = plain(card.text_content())
            for each in contacts:
                told = (each["trust_words"] or "", each["holder"] or "")
                assert [text for text in told if plain(text) not in words] == [], (address, each["text"])
            cards += 1
    # For a region in parts, the API answers for each part.
    assert cards == len(case.calls) >= 290 * len(case.facts.errands)


def test_the_answers_are_of_those_who_can_be_reached(case: Published) -> None:
    known = {way for said in case.said["api"].values() for way in zip(said.hrefs or (), said.texts or (), strict=True)}
    assert {(each["href"], each["text"]) for contacts in case.calls.values() for each in contacts} <= known
    assert set(_links(page(case.files, "utskrift/"))) <= known
    lookup = [json.loads(case.files[path]) for path in ("lookup.json", "lookup-places.json")]
    assert {(each["href"], each["text"]) for each in _numbers(lookup)} <= known


def _numbers(found: object) -> Iterator[dict[str, Any]]:
    """Each number in the look-up's index, wherever it stands."""
    if isinstance(found, dict):
        if {"href", "text"} <= set(found):
            yield found
        for inner in found.values():
            yield from _numbers(inner)
    elif isinstance(found, list):
        for inner in found:
            yield from _numbers(inner)


def test_the_look_up_gives_the_first_number_of_each_answer(case: Published) -> None:
    index = json.loads(case.files["lookup.json"])
    errands = {errand.slug: errand.id for errand in case.facts.errands}
    areas = [(hit["address"], hit.get("area", hit["region"])) for hit in index["hits"] if hit["kind"] == "municipality"]
    assert len(areas) == 290
    areas += [(region["path"], region["id"]) for region in table(case.files, "regions")]
    areas = [(address, area) for address, area in areas if (address, case.facts.errands[0].id) in case.calls]
    for errand in index["errands"]:
        for address, area in areas:
            number, contacts = errand["numbers"][area], case.calls[address, errands[errand["slug"]]]
            if not number.get("several"):
                assert (number["href"], number["text"]) == (contacts[0]["href"], contacts[0]["text"]), address


def test_the_tables_of_municipalities_give_the_first_and_last_number(case: Published) -> None:
    first = case.facts.errands[0].id
    pages = {each["code"]: each["path"] for each in table(case.files, "municipalities")}
    rows = csv_rows(case.files, "kommuner.csv")
    assert [list(map(plain, row.values())) for row in sheet(case.files, "Kommuner")] == [
        list(map(plain, row.values())) for row in rows
    ]
    for row in rows:
        texts = [each["text"] for each in case.calls[pages[row["Kommunkod"]], first] if each["kind"] == "phone"]
        assert row["Nummer"] in texts or re.fullmatch(r"\d nummer, ett för varje område", row["Nummer"])
        assert row["Om ingen svarar"] in ("", texts[-1])


def hidden(case: Published) -> set[str]:
    """The numbers and addresses in the data that nobody is reached at, in each way that a file could write them."""
    values = {contact.value for contact in walk.contacts(case.facts)}
    shown = {without_extension(href) for said in case.said["api"].values() for href in said.hrefs or ()}
    found = {value: value if "@" in value else dialled(value) for value in values}
    gone = [(value, number) for value, number in found.items() if number not in shown]
    return {form for value, number in gone for form in (value, number, re.sub(r"[ -]", "", value))}


def test_what_cannot_be_reached_today_is_in_no_file(case: Published) -> None:
    forms = hidden(case)
    assert bool(forms) == case.facts.site.example
    for path, content in case.files.items():
        text = "" if path.startswith(_NOT_TODAY) else _text(path, content)
        assert [form for form in forms if form in text] == [], path


def _text(path: str, content: bytes) -> str:
    """The file as text: unpacked, unfolded, and without the bytes of pictures."""
    if path.endswith(".pdf"):
        return _of_pdf(content)
    if path.endswith(".xlsx"):
        with ZipFile(io.BytesIO(content)) as book:
            return "\n".join(book.read(name).decode() for name in book.namelist())
    return "\n".join(lines(content)) if path.endswith((".vcf", ".ics")) else content.decode()


def _of_pdf(content: bytes) -> str:
    """The text of a PDF on one line; its fonts may join letters."""
    text = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(content)).pages)
    return " ".join(normalize("NFKC", text).split())


def test_the_report_as_pdf_has_every_post_with_its_numbers(case: Published) -> None:
    text = re.sub(r"[\s-]", "", plain(_of_pdf(case.files["rapport.pdf"])))
    for owner, said in case.said["report"].items():
        # What is written from right to left comes in another order.
        names = [said.heading] if said.heading and re.fullmatch("[ -ɏ–…’”]+", said.heading) else []
        assert [each for each in (*names, *(said.texts or ())) if re.sub(r"[\s-]", "", each) not in text] == [], owner
