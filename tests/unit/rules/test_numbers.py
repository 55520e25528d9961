"""Numbers at several posts: which are probably a mistake, and which are meant or follow each other."""

from __future__ import annotations

import pytest
from tests.support.factory import POLICE, SUPPORT, centre, phone, post, region, seven

from jourkontakt.model import Contact, Post
from jourkontakt.model.directory import Directory
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


def mailbox(value: str, *, shared: bool = False) -> Contact:
    return phone(value, kind="mailbox", shared=shared)


NUMBER, OTHER = "070-174 06 71", "070-174 06 72"
EVERY_KIND = (phone("114 14"), mailbox("grupp@example.org"), phone(NUMBER))
ALONE = ("T17", "”shared” säger att flera har samma kontakt, men ingen annan har den. Ta bort raden")


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
        ([head(mailbox("grupp@example.org")), group(mailbox("grupp@example.org"))], []),
        # One number or address, spelt in two ways.
        ([head(phone(NUMBER, shared=True)), group(phone("+46 70-174 06 71", shared=True))], []),
        ([head(mailbox("grupp@example.org", shared=True)), group(mailbox("Grupp@example.org"))], []),
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
        # Of what both have, only the direct number can be a mistake.
        ([head(*EVERY_KIND), group(*EVERY_KIND)], [],
         [("T13", f"{NUMBER} står också för ”Titel”. Är det meningen, skriv ”shared: true”")]),
        ([head(phone(NUMBER, until="2027-06-30"), phone(NUMBER))], [],
         [("T14", f"{NUMBER} står redan bland kontakterna här")]),
        ([head(phone(NUMBER, shared=True))], [group(phone(NUMBER, until="2026-01-31"))], [ALONE]),
        ([head(mailbox("chef@example.org", shared=True)), group(mailbox("grupp@example.org"))], [], [ALONE]),
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


def test_a_number_after_an_address_that_stands_as_a_number_is_checked_too() -> None:
    directory = seven(regions=(region(head(phone("grupp@example.org"), phone("070-1740605"))),))
    codes = {"T01", "T02", "T03", "T04", "T05"}
    found = [(rule.code, each.write) for rule in RULES if rule.code in codes for each in rule.check(directory)]
    assert found == [("T05", "070-174 06 05")]


def replaced(code: str, directory: Directory) -> list[tuple[str, str]]:
    """The message and right value of each finding about a number that another one has replaced."""
    return [(each.message, each.write) for rule in RULES if rule.code == code for each in rule.check(directory)]


def test_the_new_number_is_proposed_unless_it_would_stand_twice_or_at_the_police() -> None:
    old = phone("0200-21 20 19")
    message = "0200-21 20 19 är ett gammalt nummer, som har ersatts av 116 006"
    at_a_centre = (centre("jouren", contacts=(old,)),)
    assert replaced("T10", seven(centres=at_a_centre, numbers=(POLICE,))) == [(message, "116 006")]
    assert replaced("T10", seven(centres=at_a_centre, numbers=(POLICE, SUPPORT))) == [(message, "")]
    assert replaced("T10", seven(regions=(region(head(old)),), numbers=(POLICE,))) == [(message, "")]


def test_an_older_number_is_pointed_out_while_it_holds() -> None:
    message = "020-50 50 50 är ett äldre nummer. Det nya är 116 016"
    ended, holds = phone("020-50 50 50", until="2026-10-31"), phone("020-50 50 50")
    assert replaced("T16", seven(centres=(centre("jouren", contacts=(ended,)),))) == []
    assert replaced("T16", seven(centres=(centre("jouren", contacts=(holds,)),))) == [(message, "")]
    assert replaced("T16", seven(numbers=(SUPPORT.replace(number="020-50 50 50"),))) == [(message, "")]
