"""The vCards: what others read in them is what the entries say, whatever the texts hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import factory
from tests.support.calendars import lines
from tests.support.factory import holder, phone, post
from tests.support.vcards import Card, faults, read_by_ical_js, read_by_vobject

from jourkontakt.model.directory import Directory
from jourkontakt.website.address_book import Entry, files
from jourkontakt.website.feeds.vcards import vcard_files

FOLDERS = ["real", "demo", "hostile"]
HOSTILE = [
    "a\r\nEND:VCARD\r\nBEGIN:VCARD",
    "a\nTEL:112",
    r"a\nTEL:112\\n\;\,",
    "a;b,c:d\"e'f",
    "a\u2028b\u2029c\x85d\x0be\x0cf\x00g\x1bh",
    "\\",
    "TYPE=x;VALUE=uri:tel:112",
    "=1+1",
    " inledande och avslutande blanksteg ",
    "åäö é 👩🏽 " * 40,
    "ö" * 200,
    "\\;" * 90,
]


def made(directory: Directory) -> dict[str, bytes]:
    """The files by path."""
    return {artifact.path: artifact.content for artifact in vcard_files(directory)}


def entries(directory: Directory) -> dict[str, tuple[Entry, ...]]:
    """The entries that each file is to hold, by its path."""
    found = {}
    for file in files(directory):
        for ending in (".vcf", ".v4.vcf") if file.in_both else (".vcf",):
            found[file.path + ending] = file.entries
    return found


def seen(text: str) -> str:
    """The text as a card has it: on one line, without semicolons and backslashes."""
    return "".join(char if char.isprintable() else " " for char in text).replace(";", ",").replace("\\", "/")


def wanted(entry: Entry, address: str | None, version: str) -> Card:
    """What any program must read of the entry."""
    is_4 = version == "4.0"
    family, given = (seen(entry.name), "") if not entry.is_person else reversed(seen(entry.name).rpartition(" ")[::2])
    types = [("VOICE", "WORK")] * len(entry.phones)
    if len(types) > 1:
        types[0] = ("PREF", "VOICE", "WORK")
    card: Card = {
        "VERSION": [version],
        "PRODID": ["-//Jourkontakt//Kontakter//SV"],
        "KIND": ["individual" if entry.is_person else "org"] if is_4 else [],
        "FN": [seen(entry.name)],
        "N": [(family, given, "", "", "")],
        "ORG": [tuple(map(seen, entry.organisation))],
        "TITLE": [seen(entry.title)] if entry.title else [],
        "ROLE": [seen(entry.role)] if entry.role else [],
        "TEL": list(entry.phones),
        "TEL TYPE": types,
        "EMAIL": list(entry.emails),
        "EMAIL TYPE": [("WORK" if is_4 else "INTERNET",)] * len(entry.emails),
        "URL": [address + entry.page] if address else [],
        "CATEGORIES": [("Jourkontakt",)],
        "NOTE": ["\n".join(map(seen, entry.note))],
        "UID": [f"{entry.id}@jourkontakt"],
        "REV": [f"{entry.revised:%Y%m%d}T000000Z"] if entry.revised else [],
    }
    return {name: values for name, values in card.items() if values}


def present(card: Card) -> Card:
    return {name: values for name, values in card.items() if values}


@pytest.mark.parametrize("folder", FOLDERS)
def test_vobject_and_ical_js_read_what_the_entries_say(
    folder: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    directory: Directory = request.getfixturevalue(folder)
    found, expected = made(directory), entries(directory)
    assert list(found) == list(expected)
    paths = [tmp_path / str(number) for number, _ in enumerate(found)]
    for path, content in zip(paths, found.values(), strict=True):
        path.write_bytes(content)
    for (name, content), other in zip(found.items(), read_by_ical_js(paths), strict=True):
        version = "4.0" if name.endswith(".v4.vcf") else "3.0"
        cards = [wanted(entry, directory.site.address, version) for entry in expected[name]]
        assert [present(card) for card in read_by_vobject(content)] == cards, name
        assert [present(card) for card in other] == cards, name


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_file_is_valid(folder: str, request: pytest.FixtureRequest) -> None:
    found = made(request.getfixturevalue(folder))
    assert {name: faults(content) for name, content in found.items()} == {name: [] for name in found}
    assert not any(content.startswith(b"\xef\xbb\xbf") for content in found.values())


def with_text(text: str) -> Directory:
    """A region whose post, its holder, area, note, hours and checks have the text, and so has a number."""
    check = factory.checked("2026-05-04", by=text)
    mail = phone("x@example.org", kind="mailbox", note=text)
    contacts = (phone("070-174 06 41", note=text, verified=(check,)), mail)
    head = post("section_head", *contacts, area=text, holders=(holder("2025", text),)).replace(title=text)
    group = post("group_head", phone("070-174 06 42"), area=text).replace(title=text)
    number = factory.POLICE.replace(name=text, purpose=text, expect=text)
    errand = factory.errand("section_head", name=text, say=f"{text} {{region}}")
    place = factory.region(head, group, name=text)
    return factory.directory(place, numbers=(number, factory.EMERGENCY), errands=(errand, factory.DANGER))


def problems(text: str) -> list[str]:
    """What goes wrong if every field has the text."""
    directory = with_text(text)
    found, expected = made(directory), entries(directory)
    wrong = [fault for content in found.values() for fault in faults(content)]
    for name, content in found.items():
        version = "4.0" if name.endswith(".v4.vcf") else "3.0"
        cards = [wanted(entry, None, version) for entry in expected[name]]
        if [present(card) for card in read_by_vobject(content)] != cards:
            wrong.append(f"vobject reads something else in {name}")
    return wrong


@pytest.mark.parametrize("text", HOSTILE)
def test_no_hostile_text_breaks_out_of_its_value(text: str, tmp_path: Path) -> None:
    assert problems(text) == []
    directory = with_text(text)
    file = tmp_path / "alla.vcf"
    file.write_bytes(made(directory)["kontakter/alla.vcf"])
    cards = [wanted(entry, None, "3.0") for entry in entries(directory)["kontakter/alla.vcf"]]
    assert [present(card) for card in read_by_ical_js([file])[0]] == cards


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120))
def test_any_text_is_read_as_it_is_written(text: str) -> None:
    assert problems(text) == []


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "a fold without its space": lambda content: content.replace(b"\r\n ", b"\r\n", 1),
    "a fold too late": lambda content: content.replace(b"\r\n ", b"", 1),
    "line ends of one byte": lambda content: content.replace(b"\r\n", b"\n"),
    "an open end": lambda content: content.removesuffix(b"END:VCARD\r\n"),
    "a card inside another": lambda content: content.replace(b"FN:", b"BEGIN:VCARD\r\nFN:", 1),
    "no name": lambda content: content.replace(b"\r\nN:", b"\r\nX:", 1),
    "the version last": lambda content: content.replace(b"VERSION:3.0\r\n", b"", 1),
    "a semicolon in a name": lambda content: content.replace(b"FN:", b"FN:a;b", 1),
    "two identities": lambda content: content.replace(b"UID:", b"UID:x\r\nUID:", 1),
}


@pytest.mark.parametrize("what", SPOILT)
def test_each_fault_is_found(what: str, demo: Directory) -> None:
    good = made(demo)["kontakter/alla.vcf"]
    spoilt = SPOILT[what](good)
    assert spoilt != good
    assert faults(spoilt)


def properties(directory: Directory, path: str) -> list[str]:
    return lines(made(directory)[path])


def test_the_first_of_several_numbers_is_preferred() -> None:
    several = post("section_head", phone("070-174 06 51"), phone("070-174 06 52"))
    place = factory.directory(factory.region(several, post("group_head", phone("070-174 06 53"))))
    assert [line for line in properties(place, "kontakter/post/section-head.vcf") if line.startswith("TEL")] == [
        "TEL;TYPE=WORK,VOICE,PREF:+46701740651",
        "TEL;TYPE=WORK,VOICE:+46701740652",
    ]
    assert "TEL;TYPE=work,voice;PREF=1:+46701740651" in properties(place, "kontakter/post/section-head.v4.vcf")
    assert "TEL;TYPE=WORK,VOICE:+46701740653" in properties(place, "kontakter/post/group-head.vcf")


def test_an_identity_is_said_to_be_a_text_in_the_newer_format_alone() -> None:
    """In 4.0 a UID is a URI unless it says otherwise (RFC 6350, 6.7.6); in 3.0 it is a text (RFC 2426, 3.6.7)."""
    place = factory.directory(factory.region(post("section_head", phone())))
    for ending, name in ((".vcf", "UID"), (".v4.vcf", "UID;VALUE=text")):
        (line,) = (each for each in properties(place, f"kontakter/post/section-head{ending}") if each.startswith("UID"))
        assert line == f"{name}:post/section-head@jourkontakt"


def test_a_kind_is_in_the_newer_format_alone() -> None:
    named = post("section_head", phone(), holders=(holder("2025", "Påhitt von Påhittsson"),))
    place = factory.directory(factory.region(named, post("group_head", phone("070-174 06 53"))))
    old = properties(place, "kontakter/region/ost.vcf")
    new = properties(place, "kontakter/region/ost.v4.vcf")
    assert [line for line in new if line.startswith("KIND")] == ["KIND:individual", "KIND:org", "KIND:org"]
    assert not [line for line in old if line.startswith("KIND")]
    assert "N:Påhittsson;Påhitt von;;;" in old
    assert r"N:Gruppchef\, polisregion Öst;;;;" in old


@pytest.mark.parametrize(("address", "count"), [(None, 0), ("https://exempel.se/a/", 1)])
def test_a_page_is_given_only_if_the_site_has_an_address(address: str | None, count: int) -> None:
    place = factory.directory(factory.region(post("section_head", phone())), site={"address": address})
    urls = [line for line in properties(place, "kontakter/post/section-head.vcf") if line.startswith("URL")]
    assert urls == ["URL:https://exempel.se/a/region/ost/"] * count


def test_the_revision_is_the_newest_day_of_the_facts_or_missing() -> None:
    checked = phone(verified=(factory.checked("oktober 2025"), factory.checked("2024-02-29")))
    place = factory.directory(factory.region(post("section_head", checked), post("group_head", phone("070-174 06 53"))))
    old = properties(place, "kontakter/post/section-head.vcf")
    new = properties(place, "kontakter/post/section-head.v4.vcf")
    assert "REV:2025-10-31T00:00:00Z" in old
    assert "REV:20251031T000000Z" in new
    assert not [line for line in properties(place, "kontakter/post/group-head.vcf") if line.startswith("REV")]


def test_a_later_day_alone_changes_no_file(real: Directory) -> None:
    assert made(replace(real, today=date(real.today.year, 12, 31))) == made(real)
