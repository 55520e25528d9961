"""A contact that ends and the one that follows it are told in one sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.cases.diff.cases import base

from jourkontakt.diff import describe_changes
from jourkontakt.model import Absence, Contact, Post
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse

POST = "vast-victim-coordinator"


def contact(kind: Any, value: str, since: str = "", until: str = "") -> Contact:
    dates = {name: parse(text) for name, text in (("since", since), ("until", until)) if text}
    return Contact(kind=kind, value=value, source="https://example.org/vast", **dates)


def with_contacts(*contacts: Contact, **changes: Any) -> Directory:
    """The base, with these contacts at the coordinator in Väst."""
    posts = {post.id: post for region in base().regions for post in region.posts}
    posts[POST] = posts[POST].replace(contacts=contacts, **changes)
    regions = tuple(
        region.replace(posts=tuple[Post, ...](posts[post.id] for post in region.posts)) for region in base().regions
    )
    return replace(base(), facts=base().facts.replace(regions=regions))


def texts(old: Directory, new: Directory) -> list[str]:
    return [
        sentence.text.removeprefix("Polisregion Väst: brottsoffersamordnaren (kusten) ")
        for sentence in describe_changes(old, new)
        if sentence.kind not in ("chain", "warning")
    ]


A = "070-174 06 31"
B = "070-174 06 32"


def test_a_new_number_is_one_sentence() -> None:
    old = with_contacts(contact("phone", A))
    new = with_contacts(contact("phone", A, until="2026-11-02"), contact("phone", B, since="2026-11-03"))
    assert texts(old, new) == [f"får nytt nummer: {B} (förut {A}, till 2 november 2026). 2 kommuner berörs."]


def test_vague_dates_are_said_as_they_are() -> None:
    old = with_contacts(contact("mailbox", "a@example.org"))
    new = with_contacts(
        contact("mailbox", "a@example.org", until="våren 2026"),
        contact("mailbox", "b@example.org", since="hösten 2026"),
    )
    assert texts(old, new) == ["får ny brevlåda: b@example.org (förut a@example.org, till våren 2026)."]


def test_a_number_to_come_says_from_when() -> None:
    old = with_contacts(contact("phone", A))
    new = with_contacts(contact("phone", A, until="2027-01-31"), contact("phone", B, since="2027-02-01"))
    assert texts(old, new) == [
        f"får nytt nummer: {B}, från 1 februari 2027 (förut {A}, till 31 januari 2027). 2 kommuner berörs."
    ]


def test_a_number_at_a_vacant_post_is_said_not_to_be_shown() -> None:
    old = with_contacts(contact("phone", A), status="vacant", holders=())
    new = with_contacts(
        contact("phone", A, until="2026-11-02"), contact("phone", B, since="2026-11-03"), status="vacant", holders=()
    )
    assert texts(old, new) == [
        f"får nytt nummer: {B}, som inte visas så länge posten är vakant (förut {A}, till 2 november 2026)."
    ]
    only = with_contacts(contact("phone", A), contact("phone", B), status="vacant", holders=())
    assert texts(old, only) == [f"får nummer {B}, som inte visas så länge posten är vakant."]


def test_a_number_of_a_holder_on_leave_is_said_not_to_be_shown() -> None:
    absent = Absence(until=parse("2027-03-31"))
    old, new = (with_contacts(*found, absent=absent) for found in ((), (contact("phone", B),)))
    assert texts(old, new) == [f"får nummer {B}, som inte visas så länge innehavaren är borta."]


def test_another_kind_is_named_and_a_persons_address_is_not_repeated() -> None:
    old = with_contacts(contact("mailbox", "a@example.org"), contact("email", "fantasi@example.org"))
    ended = contact("mailbox", "a@example.org", until="2026-11-02")
    new = with_contacts(ended, contact("phone", B, since="2026-11-03"), contact("email", "fantasi@example.org"))
    assert texts(old, new) == [
        f"får nytt nummer: {B} (förut brevlådan a@example.org, till 2 november 2026). 2 kommuner berörs."
    ]
    gone = contact("email", "fantasi@example.org", until="2026-11-02")
    new = with_contacts(
        contact("mailbox", "a@example.org"), gone, contact("email", "prov@example.org", since="2026-11-03")
    )
    assert texts(old, new) == ["får ny mejladress: prov@example.org (förut en mejladress, till 2 november 2026)."]


def test_of_several_each_is_followed_by_one_of_its_kind() -> None:
    old = with_contacts(contact("phone", A), contact("mailbox", "a@example.org"))
    new = with_contacts(
        contact("phone", A, until="2026-11-02"),
        contact("mailbox", "b@example.org", since="2026-11-03"),
        contact("mailbox", "a@example.org", until="2026-11-02"),
        contact("phone", B, since="2026-11-03"),
    )
    assert texts(old, new) == [
        f"får nytt nummer: {B} (förut {A}, till 2 november 2026). 2 kommuner berörs.",
        "får ny brevlåda: b@example.org (förut a@example.org, till 2 november 2026).",
    ]


def test_a_contact_beside_one_that_goes_on_is_no_successor() -> None:
    old = with_contacts(contact("phone", A))
    new = with_contacts(contact("phone", A, until="2026-12-31"), contact("phone", B, since="2026-06-01"))
    assert len(texts(old, new)) == 2


def test_a_number_that_comes_back_follows_the_one_that_was_there_meanwhile() -> None:
    first = contact("phone", A, until="2025-12-31")
    old = with_contacts(first, contact("phone", B, since="2026-01-01"))
    new = with_contacts(
        first, contact("phone", B, since="2026-01-01", until="2026-11-02"), contact("phone", A, since="2026-11-03")
    )
    assert texts(old, new) == [f"får nytt nummer: {A} (förut {B}, till 2 november 2026). 2 kommuner berörs."]
    (warnings,) = [[item for item in describe_changes(old, new) if item.is_warning]]
    assert warnings == []
