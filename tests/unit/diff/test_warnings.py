"""Each warning is given when it should be, and only then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.cases.diff.cases import CASES, base, changed

from jourkontakt.diff import WARNINGS, warnings
from jourkontakt.diff.differences import find_differences
from jourkontakt.model import Contact, Post, Region
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse

# The warnings that each case gives; all other cases give none.
EXPECTED = {
    "changes-rewritten": {"warn_of_lost_changes"},
    "check-rewritten": {"warn_of_removed_check"},
    "contacts-new-and-gone": {"warn_of_overwritten_value"},
    "former-changed": {"warn_of_vanished_addresses"},
    "ids-renamed": {"warn_of_renamed_id"},
    "last-checked-contact": {"warn_of_removed_check", "warn_of_region_without_checks"},
    "many-contacts": {"warn_of_many_contacts"},
    "meeting-cancelled": {"warn_of_untold_change"},
    "meeting-moved": {"warn_of_untold_change"},
    "municipality-forwarded": {"warn_of_reference_tables"},
    "municipality-merged": {"warn_of_vanished_addresses", "warn_of_reference_tables"},
    "municipality-renamed": {"warn_of_vanished_addresses", "warn_of_reference_tables"},
    "national-numbers": {"warn_of_national_number", "warn_of_overwritten_value"},
    "number": {"warn_of_overwritten_value"},
    "number-used-elsewhere": {"warn_of_number_in_use", "warn_of_overwritten_value"},
    "number-without-check": {"warn_of_overwritten_value"},
    "other-domain": {"warn_of_domain", "warn_of_overwritten_value"},
    "posts-new-and-gone": {"warn_of_removed_post"},
    "source-vanished": {"warn_of_source"},
    "tables": {"warn_of_reference_tables"},
    "training-dropped": {"warn_of_dropped_entry"},
    "training-without-a-day": {"warn_of_untold_change"},
}


def warnings_for(old: Directory, new: Directory) -> set[str]:
    found = find_differences(old, new)
    return {warn.__name__ for warn in WARNINGS if any(True for _ in warn(found))}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_gives_exactly_the_expected_warnings(case: Any, tmp_path: Any) -> None:
    assert warnings_for(base(), changed(case, tmp_path / "after")) == EXPECTED.get(case.name, set())


def test_every_warning_has_a_test() -> None:
    tested_below = {"warn_of_mobile_number"}
    assert {warn.__name__ for warn in WARNINGS} == set().union(*EXPECTED.values()) | tested_below


def with_contact(directory: Directory, change: Callable[[Contact], Contact]) -> Directory:
    """The directory after a change of the first contact of the section head in Väst."""
    posts: dict[str, Post] = directory.post_by_id
    post = posts["vast-section-head"]
    contacts = (change(post.contacts[0]), *post.contacts[1:])
    regions = tuple(_with_post(region, post.replace(contacts=contacts)) for region in directory.regions)
    return replace(directory, facts=directory.facts.replace(regions=regions))


def _with_post(region: Region, changed: Post) -> Region:
    posts = tuple(changed if post.id == changed.id else post for post in region.posts)
    return region.replace(posts=posts)


def without_example_flag() -> Directory:
    return replace(base(), site=base().site.replace(example=False))


def test_the_warning_of_a_mobile_number_quotes_the_consent() -> None:
    after = with_contact(without_example_flag(), lambda contact: contact.replace(value="070-174 06 60"))
    (warning,) = warnings.warn_of_mobile_number(find_differences(without_example_flag(), after))
    assert warning.text == (
        "Polisregion Väst: sektionschefen får mobilnumret 070-174 06 60. Samtycke: ”Numret hör till funktionen”."
    )
    after = with_contact(after, lambda contact: contact.replace(consent=None))
    (warning,) = warnings.warn_of_mobile_number(find_differences(without_example_flag(), after))
    assert warning.text.endswith("Samtycke saknas.")


def test_other_numbers_are_not_taken_for_mobile_numbers() -> None:
    after = with_contact(without_example_flag(), lambda contact: contact.replace(value="010-174 06 60"))
    assert not list(warnings.warn_of_mobile_number(find_differences(without_example_flag(), after)))


def test_a_number_is_in_use_only_where_it_has_not_ended() -> None:
    def ended(contact: Contact) -> Contact:
        return contact.replace(until=parse("2026-09-30"))

    def warned(before: Directory) -> set[str]:
        number = base().post_by_id["vast-section-head"].contacts[0].replace(since=parse("2026-10-01"), consent=None)
        post = before.post_by_id["vast-victim-coordinator"]
        regions = tuple(
            _with_post(region, post.replace(contacts=(*post.contacts, number))) for region in before.regions
        )
        return warnings_for(before, replace(before, facts=before.facts.replace(regions=regions)))

    assert warned(base()) == {"warn_of_number_in_use"}
    assert warned(with_contact(base(), ended)) == set()


def test_a_subdomain_of_a_listed_domain_gives_no_warning() -> None:
    def change(contact: Contact) -> Contact:
        return contact.replace(kind="mailbox", value="chef@vast.example.org")

    assert "warn_of_domain" not in warnings_for(base(), with_contact(base(), change))


def test_ten_new_contacts_give_no_warning() -> None:
    number = base().post_by_id["vast-section-head"].contacts[0]
    new = tuple(number.replace(value=f"070-174 06 {n}") for n in range(60, 70))
    post = base().post_by_id["vast-group-head"].replace(contacts=new)
    regions = tuple(_with_post(region, post) for region in base().regions)
    after = replace(base(), facts=base().facts.replace(regions=regions))
    assert not list(warnings.warn_of_many_contacts(find_differences(base(), after)))
    assert len([item for item in find_differences(base(), after) if item.field == "contacts"]) == 10


def test_the_check_of_an_ended_contact_counts_for_no_region() -> None:
    only = without_coordinator(base())
    after = without_coordinator(with_contact(base(), lambda contact: contact.replace(until=parse("2026-10-31"))))
    assert warnings_for(only, after) == {"warn_of_region_without_checks"}


def without_coordinator(directory: Directory) -> Directory:
    post = directory.post_by_id["vast-victim-coordinator"].replace(contacts=())
    return replace(
        directory, facts=directory.facts.replace(regions=tuple(_with_post(r, post) for r in directory.regions))
    )
