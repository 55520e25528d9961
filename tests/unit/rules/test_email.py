"""E-mail addresses of posts: their kind, and the domains that are expected."""

from __future__ import annotations

import pytest
from tests.support.factory import phone, post, region, seven

from jourkontakt.model import Contact
from jourkontakt.rules import RULES

EXPECTED = ("polisen.se", "Exempel.se")


def findings(code: str, *contacts: Contact, domains: tuple[str, ...] = EXPECTED) -> list[tuple[str, str, str]]:
    """The field, message and right value of each finding about the contacts of one post in real data."""
    directory = seven(
        regions=(region(post("group_head", *contacts)),), site={"example": False, "email_domains": domains}
    )
    return [
        (each.field, each.message, each.write) for rule in RULES if rule.code == code for each in rule.check(directory)
    ]


def mailbox(value: str) -> Contact:
    return phone(value, kind="mailbox")


@pytest.mark.parametrize(
    "contact",
    [
        mailbox("grupp@polisen.se"),
        mailbox("grupp@syd.polisen.se"),
        mailbox("grupp@EXEMPEL.SE"),
        # What other rules report.
        mailbox("grupp@example.org"),
        mailbox("grupp snabela annan.se"),
        phone("grupp@annan.se"),
        phone("010-567 89 00"),
    ],
)
def test_an_address_of_an_expected_domain_has_no_finding(contact: Contact) -> None:
    assert findings("E05", contact) == []


@pytest.mark.parametrize("domain", ["annan.se", "inte-polisen.se", "polisen.se.annan.se"])
def test_an_address_of_another_domain_is_reported_with_those_expected(domain: str) -> None:
    message = f"adressen hör till {domain}. Väntade domäner är polisen.se och exempel.se"
    assert findings("E05", phone("010-567 89 00"), mailbox(f"grupp@{domain}")) == [("value", message, "")]


def test_where_no_domain_is_expected_every_address_is_reported() -> None:
    message = "adressen hör till polisen.se. Väntade domäner är inga"
    assert findings("E05", mailbox("grupp@polisen.se"), domains=()) == [("value", message, "")]


@pytest.mark.parametrize(("number", "write"), [("010-567 89 00", "phone"), ("010-567 8900", ""), ("010-567 89", "")])
def test_the_kind_of_a_number_is_proposed_only_if_the_number_is_right(number: str, write: str) -> None:
    assert findings("E02", mailbox(number)) == [("kind", "här står ett telefonnummer. Sorten är ”phone”", write)]
