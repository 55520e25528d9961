"""Contacts as other programs get them: to show, to dial, and how far they can be trusted."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.support import factory
from tests.support.factory import checked, phone, post

from jourkontakt.answers.ways import way
from jourkontakt.model.contacts import Hours
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.api.contacts import Contact, contact


def made(fact: Any) -> Contact:
    """The contact in a directory that has no other."""
    directory = factory.directory(factory.region(post("section_head", fact)))
    return contact(directory, way(directory, fact))


def test_a_number_has_a_form_to_show_and_one_to_dial() -> None:
    found = made(phone("070-174 06 41", note="anknytning 123"))
    assert (found.kind, found.text, found.dial, found.href) == (
        "phone", "070-174 06 41", "+46701740641,123", "tel:+46701740641,123"
    )  # fmt: skip
    assert found.note == "anknytning 123"


def test_a_short_number_is_dialled_as_it_is() -> None:
    directory = factory.directory()
    found = contact(directory, way(directory, factory.SUPPORT))
    assert (found.text, found.dial) == ("116 006", "116006")


def test_an_address_is_not_dialled() -> None:
    found = made(phone("bops@example.org", kind="mailbox"))
    assert (found.kind, found.href, found.dial) == ("mailbox", "mailto:bops@example.org", None)


def test_a_check_says_when_how_and_by_whom() -> None:
    found = made(phone(verified=(checked("2026-10-02", "written", "jouren"),)))
    assert (found.trust, found.method, found.checked_by) == ("written", "written", "jouren")
    assert found.checked
    assert found.checked.edtf == "2026-10-02"
    assert found.trust_words == "Bekräftat skriftligt 2 oktober 2026, för 54 dagar sedan, av jouren."


def test_an_old_check_is_stale_but_keeps_how_it_was_made() -> None:
    found = made(phone(verified=(checked("mars 2025"),)))
    assert (found.trust, found.method) == ("stale", "called")
    assert found.trust_words
    assert found.trust_words.startswith("Numret kan vara gammalt.")


def test_what_is_not_known_is_null() -> None:
    found = made(phone())
    assert (found.trust, found.checked, found.method, found.checked_by) == ("unverified", None, None, None)
    assert (found.note, found.hours) == (None, None)
    directory = factory.directory()
    assert contact(directory, way(directory, factory.POLICE)).trust_words is None


def test_hours_have_the_date_that_they_are_from() -> None:
    hours = Hours(text="vardagar 09–15", as_of=parse("2020"), source="https://www.example.org/tider")
    found = made(phone(hours=hours)).hours
    assert found
    assert (found.text, found.as_of.edtf, found.source) == ("vardagar 09–15", "2020", "https://www.example.org/tider")


def test_what_is_known_to_end_says_when() -> None:
    found = made(phone(since="2026-05-04", until="mars 2027"))
    assert found.since
    assert found.until
    assert (found.since.edtf, found.until.edtf, found.until.last) == ("2026-05-04", "2027-03", date(2027, 3, 31))
    assert (made(phone()).since, made(phone()).until) == (None, None)
    directory = factory.directory()
    assert contact(directory, way(directory, factory.POLICE)).until is None
