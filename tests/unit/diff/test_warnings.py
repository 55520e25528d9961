"""Each warning comes when it should, and not otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.cases.diff.diff_cases import CASES, base, changed

from jourkontakt.diff import WARNINGS
from jourkontakt.diff import warnings as unusual
from jourkontakt.diff.differences import differences
from jourkontakt.model import Contact, Post, Region, Verification
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse

# Which case shows which warnings; all other cases show none.
SHOWN = {
    "check-rewritten": {"a_check_is_taken_away"},
    "last-checked-contact": {"a_check_is_taken_away", "a_region_loses_its_last_checked_contact"},
    "many-contacts": {"many_contacts_change"},
    "national-numbers": {"a_national_number_changes", "a_number_changes_without_a_check"},
    "number-used-elsewhere": {"a_number_is_used_elsewhere", "a_number_changes_without_a_check"},
    "number-without-check": {"a_number_changes_without_a_check"},
    "other-domain": {"an_address_has_another_domain", "a_number_changes_without_a_check"},
    "posts-new-and-gone": {"a_post_is_taken_away"},
    "source-vanished": {"a_source_vanishes"},
    "tables": {"the_reference_tables_change"},
}


def warned(old: Directory, new: Directory) -> set[str]:
    found = differences(old, new)
    return {warn.__name__ for warn in WARNINGS if any(True for _ in warn(found))}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_shows_its_warnings_and_no_others(case: Any, tmp_path: Any) -> None:
    assert warned(base(), changed(case, tmp_path / "after")) == SHOWN.get(case.name, set())


def test_every_warning_is_shown() -> None:
    elsewhere = {"a_number_is_mobile"}
    assert {warn.__name__ for warn in WARNINGS} == set().union(*SHOWN.values()) | elsewhere


def with_contact(directory: Directory, change: Callable[[Contact], Contact]) -> Directory:
    """The facts with the section head's number in Väst changed."""
    posts: dict[str, Post] = directory.post_by_id
    post = posts["vast-section-head"]
    contacts = (change(post.contacts[0]), *post.contacts[1:])
    regions = tuple(_with(region, post.model_copy(update={"contacts": contacts})) for region in directory.regions)
    return replace(directory, facts=directory.facts.model_copy(update={"regions": regions}))


def _with(region: Region, changed: Post) -> Region:
    posts = tuple(changed if post.id == changed.id else post for post in region.posts)
    return region.model_copy(update={"posts": posts})


def real() -> Directory:
    return replace(base(), site=base().site.model_copy(update={"example": False}))


def test_a_mobile_number_is_shown_with_its_consent() -> None:
    after = with_contact(real(), lambda contact: contact.model_copy(update={"value": "070-174 06 60"}))
    (warning,) = unusual.a_number_is_mobile(differences(real(), after))
    assert warning.sentence == (
        "Region Väst: sektionschefen får mobilnumret 070-174 06 60. Samtycke: ”Numret hör till funktionen”."
    )
    after = with_contact(after, lambda contact: contact.model_copy(update={"consent": None}))
    (warning,) = unusual.a_number_is_mobile(differences(real(), after))
    assert warning.sentence.endswith("Samtycke saknas.")


def test_no_other_number_is_mobile() -> None:
    after = with_contact(real(), lambda contact: contact.model_copy(update={"value": "010-174 06 60"}))
    assert not list(unusual.a_number_is_mobile(differences(real(), after)))


def test_a_changed_number_with_a_new_check_is_usual() -> None:
    check = Verification(on=parse("2026-11-12"), by="polisgruppen", method="called")

    def change(contact: Contact) -> Contact:
        return contact.model_copy(update={"value": "070-174 06 60", "verified": (*contact.verified, check)})

    assert warned(base(), with_contact(base(), change)) == set()


def test_a_domain_under_an_expected_one_is_expected() -> None:
    def change(contact: Contact) -> Contact:
        return contact.model_copy(update={"kind": "mailbox", "value": "chef@vast.example.org"})

    assert "an_address_has_another_domain" not in warned(base(), with_contact(base(), change))


def test_ten_contacts_at_once_are_not_many() -> None:
    case = next(case for case in CASES if case.name == "many-contacts")
    assert case.name in SHOWN
    number = base().post_by_id["vast-section-head"].contacts[0]
    new = tuple(number.model_copy(update={"value": f"070-174 06 {n}"}) for n in range(60, 70))
    post = base().post_by_id["vast-group-head"].model_copy(update={"contacts": new})
    regions = tuple(_with(region, post) for region in base().regions)
    after = replace(base(), facts=base().facts.model_copy(update={"regions": regions}))
    assert not list(unusual.many_contacts_change(differences(base(), after)))
    assert len([item for item in differences(base(), after) if item.field == "contacts"]) == 10
