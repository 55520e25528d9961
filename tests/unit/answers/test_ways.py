"""How a post can be reached: its links."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from tests.support import factory
from tests.support.factory import POLICE, SOURCE, checked, phone, post

from jourkontakt.answers.ways import way, ways
from jourkontakt.model import Hours
from jourkontakt.values.dates import parse


@pytest.mark.parametrize(
    "address", ["a.b+c@example.org", "prov%41@example.org", "100%@example.org", "a_b-%25@example.org"]
)
def test_the_link_of_an_address_writes_to_it(address: str) -> None:
    head = post("section_head", phone(address, kind="mailbox"))
    (found,) = ways(factory.directory(factory.region(head)), head)
    assert found.text == address
    # As programs read the link (RFC 6068).
    assert unquote(found.href) == f"mailto:{address}"


def test_a_national_number_has_its_own_trust_hours_and_what_to_expect() -> None:
    hours = Hours(text="vardagar 10–14", as_of=parse("2026"), source=SOURCE)
    checked_number = POLICE.replace(verified=(checked("2026-11-01"),), hours=hours, expect="Säg ditt namn.")
    found = way(factory.directory(numbers=(checked_number, factory.EMERGENCY)), checked_number)
    assert (found.kind, found.text, found.href) == ("phone", "114 14", "tel:11414")
    assert (found.trust.state, found.note, found.hours) == ("called", "Säg ditt namn.", "vardagar 10–14")
    plain = way(factory.directory(), POLICE)
    assert (plain.note, plain.hours) == ("", "")


def test_a_contact_without_note_and_hours_has_neither() -> None:
    head = post("section_head", phone())
    (found,) = ways(factory.directory(factory.region(head)), head)
    assert (found.kind, found.note, found.hours, found.is_phone) == ("phone", "", "", True)


def test_a_number_with_an_extension_is_another_than_the_number_alone() -> None:
    head = post("section_head", phone(), phone(note="anknytning 12"), phone(note="växel"))
    found = ways(factory.directory(factory.region(head)), head)
    assert [each.href for each in found] == ["tel:+46701740605", "tel:+46701740605,12"]
