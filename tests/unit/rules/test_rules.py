"""What individual rules accept and reject: names, numbers, titles, consent."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from tests.cases.rules.cases import BASE
from tests.support.constants import TODAY
from tests.support.factory import parsed

from jourkontakt.datafiles.problem import DataError
from jourkontakt.load import load_directory
from jourkontakt.model import Contact, Hours, Post
from jourkontakt.model.directory import Directory
from jourkontakt.rules import RULES, check


@cache
def base() -> Directory:
    """The small data folder without findings."""
    return load_directory(BASE, TODAY)


def count(code: str, post: Post) -> int:
    """The number of findings of a rule when the first region has only this post."""
    directory = base()
    first, *rest = directory.regions
    regions = (first.replace(posts=(post,)), *rest)
    changed = replace(directory, facts=directory.facts.replace(regions=regions))
    rule = next(rule for rule in RULES if rule.code == code)
    return len(list(rule.problems(changed)))


def post(**contact: Any) -> Post:
    """The first post with its contact changed."""
    old = base().regions[0].posts[0]
    return old.replace(contacts=(old.contacts[0].replace(**contact),))


@pytest.mark.parametrize(
    ("by", "looks"),
    [
        ("polisgruppen", False),
        ("Brottsofferjouren Umeåregionen", False),
        ("Polisens kontaktcenter", False),
        ("Region Nord", False),
        ("Jouren Norra Dalarna", False),
        ("Brottsofferjouren Sverige", False),
        ("Samordnaren Exempelstad", False),
        ("Kansliet", False),
        ("redaktionen", False),
        ("Exempel Exempelsson", True),
        ("Anna-Exempel Exempelsson", True),
        ("Exempel von Exempelsson", False),
    ],
)
def test_which_texts_look_like_a_person(by: str, looks: bool) -> None:
    check = base().regions[0].posts[0].contacts[0].verified[0]
    assert count("V03", post(verified=(check.replace(by=by),))) == looks


@pytest.mark.parametrize(
    ("note", "numbers"),
    [
        ("anknytning 123", 0),
        ("vardagar 09.00–15.00", 0),
        ("ring 114 14 i stället", 0),
        ("gäller från 2026-01-01 till 2026-03-31", 0),
        ("gäller 2024–2026, 12 000 ärenden", 0),
        ("K-nummer skrivs 5000-K123456-18", 0),
        ("organisationsnummer 802000-0000", 0),
        ("postadress 111 22 Exempelstad", 0),
        ("eller 070-174 06 20", 0),
        ("eller 010-567 89 00", 1),
        ("eller 0771-14 14 00 och 08-668 01 50", 2),
        ("eller 010 567 89 00", 1),
        ("från utlandet +46 771 14 14 00", 1),
    ],
)
def test_phone_numbers_in_a_text(note: str, numbers: int) -> None:
    assert count("T15", post(note=note)) == numbers


@pytest.mark.parametrize(
    ("note", "person"),
    [
        ("010203-1234", True),
        ("20010203-1234", True),
        ("200102031234", True),
        ("010263-1234", True),
        ("ärende 010203+1234.", True),
        ("0701011234", False),
        ("070-101 12 34", False),
        ("802000-0000", False),
        ("5000-K123456-18", False),
        ("2026-01-02 10:00", False),
        ("20260102", False),
    ],
)
def test_personal_numbers_in_a_text(note: str, person: bool) -> None:
    assert count("X01", post(note=note)) == person


@pytest.mark.parametrize(
    ("role", "title", "disagrees"),
    [
        ("section_head", "Sektionschef, brottsoffer och personsäkerhet", False),
        ("section_head", "Chef för brottsoffer- och personsäkerhetssektionen", False),
        ("group_head", "Gruppchef, brottsoffer- och personsäkerhetsgruppen", False),
        ("victim_coordinator", "Brottsoffersamordnare", False),
        ("victim_coordinator", "Brottsofferkoordinator i Exempelstad", False),
        ("contact_centre", "Samordnande sektionschef PKC", False),
        ("contact_centre", "Polisens kontaktcenter", False),
        ("section_head", "Brottsoffersamordnare", True),
        ("victim_coordinator", "Gruppchef, brottsoffer", True),
        ("group_head", "Polisens kontaktcenter", True),
    ],
)
def test_which_titles_disagree_with_the_role(role: str, title: str, disagrees: bool) -> None:
    changed = post().replace(role=role, title=title)
    assert count("P09", changed) == disagrees


def test_a_mobile_number_with_consent_passes_in_real_data() -> None:
    number = Contact(kind="phone", value="073-000 00 00", source="https://example.org/nord")
    directory = replace(base(), site=base().site.replace(example=False))
    rule = next(rule for rule in RULES if rule.code == "T09")
    for consent, wanted in ((None, 1), ("Skriftligt till polisgruppen 2026-03-02", 0)):
        changed = post().replace(contacts=(number.replace(consent=consent),))
        regions = (directory.regions[0].replace(posts=(changed,)),)
        facts = directory.facts.replace(regions=regions)
        assert len(list(rule.problems(replace(directory, facts=facts)))) == wanted


def test_opening_hours_are_not_mistaken_for_a_number() -> None:
    hours = parsed(Hours, text="vardagar 09–15", as_of="2026", source="https://example.org/tider")
    assert count("T15", post(hours=hours)) == 0


@pytest.mark.parametrize(("months", "found"), [(0, 1), (1, 0), (60, 0), (61, 1)])
def test_numbers_are_called_old_after_one_month_to_five_years(months: int, found: int) -> None:
    directory = replace(base(), site=base().site.replace(stale_after_months=months))
    rule = next(rule for rule in RULES if rule.code == "S04")
    assert len(list(rule.problems(directory))) == found


def test_warnings_are_kept_and_errors_refuse_the_data_before_them() -> None:
    fair = replace(base(), site=base().site.replace(noindex=False))
    assert [problem.code for problem in check(fair).warnings] == ["S08"]
    with pytest.raises(DataError) as caught:
        check(replace(fair, site=fair.site.replace(address="http://example.org/", branch="två ord")))
    assert [problem.code for problem in caught.value.problems] == ["S03", "S06", "S08"]
