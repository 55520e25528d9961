"""Numbers at several posts: which are probably a mistake, and which are meant or follow each other."""

from __future__ import annotations

import pytest
from tests.support.factory import centre, phone, post, region, seven

from jourkontakt.model import Contact, Post
from jourkontakt.rules import RULES


def findings(posts: list[Post], elsewhere: list[Post]) -> list[tuple[str, str]]:
    """The code and message of each finding, with posts in two regions and a centre that has 070-174 06 70."""
    regions = (region(*posts), region(*elsewhere, id="syd", name="Syd"))
    directory = seven(regions=regions, centres=(centre("jouren", contacts=(phone("070-174 06 70"),)),))
    codes = {"T13", "T14", "T17"}
    return [(rule.code, each.message) for rule in RULES if rule.code in codes for each in rule.check(directory)]


def head(*contacts: Contact) -> Post:
    return post("section_head", *contacts, id="head")


def group(*contacts: Contact) -> Post:
    return post("group_head", *contacts, id="group")


NUMBER, OTHER = "070-174 06 71", "070-174 06 72"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ([head(phone(NUMBER)), group(phone(OTHER))], []),
        ([head(phone(NUMBER)), group(phone(NUMBER, shared=True))], []),
        ([head(phone(NUMBER, shared=True))], [group(phone(NUMBER, shared=True))]),
        # The number moves to another post.
        ([head(phone(NUMBER, until="2026-08-31")), group(phone(NUMBER))], []),
        ([head(phone(NUMBER, until="2027-01-31")), group(phone(NUMBER, since="2027-02-01"))], []),
        ([head(phone(NUMBER, since="2027-02-01")), group(phone(NUMBER, until="2027-01-31"))], []),
        ([head(phone(NUMBER, until="januari 2027"))], [group(phone(NUMBER, since="januari 2027"))]),
        # The same number again after a time without it.
        ([head(phone(NUMBER, until="2025"), phone(OTHER, until="2026-05-31"), phone(NUMBER, since="2026-06-01"))], []),
        ([head(phone("114 14"))], [group(phone("114 14"))]),
        # One switchboard with an extension for each.
        ([head(phone(NUMBER, note="anknytning 31")), group(phone(NUMBER, note="Ankn. 32"))], []),
        ([head(phone(NUMBER, note="anknytning 31"), phone(NUMBER, note="anknytning 32"))], []),
    ],
)
def test_numbers_of_one_post_or_meant_for_several_have_no_finding(here: list[Post], there: list[Post]) -> None:
    assert findings(here, there) == []


@pytest.mark.parametrize(
    ("here", "there", "wanted"),
    [
        ([head(phone(NUMBER)), group(phone(NUMBER))], [],
         [("T13", f"{NUMBER} står också för ”Titel”. Är det meningen, skriv ”shared: true”")]),
        ([head(phone(NUMBER))], [group(phone(NUMBER))],
         [("T13", f"{NUMBER} står också för ”Titel” i polisregion Öst. Är det meningen, skriv ”shared: true”")]),
        ([head(phone(NUMBER, until="2027-06-30"))], [group(phone(NUMBER, since="2027-02-01"))],
         [("T13", f"{NUMBER} står också för ”Titel” i polisregion Öst. Är det meningen, skriv ”shared: true”")]),
        ([head(phone(NUMBER, until="2027-06-30"), phone(NUMBER))], [],
         [("T14", f"{NUMBER} står redan bland kontakterna här")]),
        ([head(phone(NUMBER, shared=True))], [group(phone(NUMBER, until="2026-01-31"))],
         [("T17", "”shared” säger att flera har samma kontakt, men ingen annan har den. Ta bort raden")]),
    ],
)  # fmt: skip
def test_numbers_that_are_probably_a_mistake_have_a_finding(
    here: list[Post], there: list[Post], wanted: list[tuple[str, str]]
) -> None:
    assert findings(here, there) == wanted


def test_three_posts_with_one_number_are_each_compared_with_the_first() -> None:
    third = post("contact_centre", phone(NUMBER), id="third")
    found = findings([head(phone(NUMBER)), group(phone(NUMBER, shared=True)), third], [])
    assert [code for code, _ in found] == ["T13"]


def test_a_number_shared_with_a_centre_is_shared() -> None:
    assert findings([head(phone("070-174 06 70", shared=True))], []) == []
