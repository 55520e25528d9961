"""A vacant post's own number or address, which no reader sees while the post is vacant."""

from __future__ import annotations

import pytest
from tests.support.factory import parsed, phone, post, region, seven

from jourkontakt.model import Absence, Contact, Holder, Post
from jourkontakt.rules import RULES

NUMBER = "070-174 06 80"
LEAVES = parsed(Holder, since="2022", until="2027-01-31")
SUCCESSOR = parsed(Holder, since="2027-06-01")


def findings(
    *contacts: Contact, holders: tuple[Holder, ...] = (), status: str = "vacant", since: str = ""
) -> list[str]:
    """The messages about hidden contacts of one post."""
    dates = {"since": since} if since else {}
    return _messages(post("group_head", *contacts, id="group", status=status, holders=holders, **dates))


def _messages(checked: Post) -> list[str]:
    directory = seven(regions=(region(checked),))
    return [each.message for rule in RULES if rule.code == "P16" for each in rule.check(directory)]


def test_a_number_of_a_vacant_post_is_reported_with_what_to_write() -> None:
    hidden = f"posten är vakant, så {NUMBER} visas inte. Skriv en annan status, eller ”until” på kontakten"
    assert findings(phone(NUMBER)) == [hidden]
    assert findings(phone(NUMBER, until="2027"), since="våren 2026") == [hidden]
    assert findings(phone(NUMBER, since="2024-05-01")) == [hidden]
    assert findings(phone("grupp@example.org", kind="mailbox")) == [hidden.replace(NUMBER, "grupp@example.org")]


def test_a_number_that_begins_during_a_vacancy_is_reported() -> None:
    ahead = f"posten är vakant när kontakten börjar gälla, 1 mars 2027, så {NUMBER} visas inte. "
    cure = "Skriv en annan status, eller ”until” på kontakten"
    assert findings(phone(NUMBER, since="2027-03-01")) == [ahead + cure]
    assert findings(phone(NUMBER, since="2027-03-01"), holders=(LEAVES,), since="2027-02-01") == [ahead + cure]
    assert findings(phone(NUMBER, since="2027-03-01"), holders=(SUCCESSOR,), since="2026-09-01") == [ahead + cure]


@pytest.mark.parametrize(
    ("contact", "holders", "status", "since"),
    [
        (phone(NUMBER), (), "held", ""),
        (phone(NUMBER), (), "unknown", ""),
        (phone(NUMBER, until="2026-10-31"), (), "vacant", ""),
        # The holder has the post still, or its successor has come.
        (phone(NUMBER), (LEAVES,), "vacant", "2027-02-01"),
        (phone(NUMBER), (parsed(Holder, since="2026-11-01"),), "vacant", "2026-09-01"),
        # The number comes with the successor.
        (phone(NUMBER, since="2027-06-01"), (SUCCESSOR,), "vacant", "2026-09-01"),
    ],
)
def test_a_number_that_is_shown_or_over_is_not_reported(
    contact: Contact, holders: tuple[Holder, ...], status: str, since: str
) -> None:
    assert findings(contact, holders=holders, status=status, since=since) == []


def test_the_number_of_a_holder_on_leave_is_not_reported() -> None:
    assert _messages(post("group_head", phone(NUMBER), absent=parsed(Absence, until="2027-01-31"))) == []
