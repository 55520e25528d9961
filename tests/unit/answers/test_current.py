"""What is current on a given day: facts in force, who holds a post, and how it can be reached."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support import factory
from tests.support.factory import TODAY, centre, checked, errand, phone, post, region

from jourkontakt.answers.chain import chain
from jourkontakt.answers.current import (
    answering_line,
    covered,
    current_absence,
    current_contacts,
    current_holder,
    current_holders,
    current_status,
    direct_numbers,
    is_current,
    stand_in,
)
from jourkontakt.answers.gaps import freshness
from jourkontakt.model import Absence, Contact, Coverage, Holder, Post
from jourkontakt.report import compiled
from jourkontakt.rules.deputies import deputies_can_be_reached
from jourkontakt.rules.staleness import regions_have_a_direct_number
from jourkontakt.values.dates import parse

NUMBER, OTHER = "070-174 06 05", "070-174 06 06"


def held(since: str = "", until: str = "", name: str | None = None) -> Holder:
    return Holder(
        name=name,
        since=parse(since) if since else None,
        until=parse(until) if until else None,
        source=factory.SOURCE,
    )


@pytest.mark.parametrize(
    ("since", "until", "counts"),
    [
        ("", "", True),
        ("2026-11-25", "2026-11-25", True),
        ("hösten 2026", "", True),
        ("2026-11-26", "", False),
        ("", "2026-11-24", False),
        ("", "november 2026", True),
    ],
)
def test_dates_mean_the_same_for_every_kind_of_fact(since: str, until: str, counts: bool) -> None:
    dates = {name: text for name, text in (("since", since), ("until", until)) if text}
    parsed = {name: parse(text) for name, text in dates.items()}
    assert is_current(phone(**dates), TODAY) is counts
    assert is_current(held(since, until), TODAY) is counts
    assert is_current(Coverage(code="0643", **parsed), TODAY) is counts


def test_contacts_in_force_keep_the_files_order() -> None:
    mailbox = phone("a@example.org", kind="mailbox")
    owner = post("section_head", mailbox, phone(until="2026-11-24"), phone(OTHER), phone(since="2027"))
    assert [contact.value for contact in current_contacts(owner, TODAY)] == ["a@example.org", OTHER]


def test_a_vacant_post_and_a_historical_centre_cannot_be_reached() -> None:
    assert not current_contacts(post("section_head", phone(), status="vacant"), TODAY)
    assert current_contacts(post("section_head", phone(), status="unknown"), TODAY)
    assert current_contacts(centre("jour", contacts=(phone(),)), TODAY)
    assert not current_contacts(centre("jour", status="historical", contacts=(phone(),)), TODAY)


def test_an_active_centre_covers_municipalities_within_their_dates() -> None:
    coverages = tuple(
        Coverage(code=code, since=parse(since) if since else None, until=parse(until) if until else None)
        for code, since, until in (("0001", "", ""), ("0002", "2027", ""), ("0003", "", "2025"), ("0004", "", "2027"))
    )
    assert covered(centre("jour", *coverages), TODAY) == {"0001", "0004"}
    assert not covered(centre("jour", *coverages, status="closed"), TODAY)


@pytest.mark.parametrize("contact", [phone("114 14"), phone("a@example.org", kind="mailbox"), phone(until="2020")])
def test_a_direct_number_is_the_regions_own_and_in_force(contact: Contact) -> None:
    assert not numbers(post("section_head", contact))
    assert numbers(post("section_head", contact, phone(OTHER))) == (phone(OTHER),)


def numbers(*posts: Post, **more: Any) -> tuple[Contact, ...]:
    """The direct numbers of a region with these posts."""
    place = region(*posts)
    return direct_numbers(factory.directory(place, *more.pop("others", ()), **more), place)


def test_a_number_of_the_whole_country_is_not_direct_however_long() -> None:
    hotline = factory.SUPPORT.replace(number="077-114 14 00")
    contact = phone("077-114 14 00")
    assert not numbers(post("section_head", contact), numbers=(factory.POLICE, hotline))
    assert numbers(post("section_head", contact)) == (contact,)


def test_a_direct_number_may_be_that_of_a_deputy_in_another_region() -> None:
    elsewhere = region(post("section_head", phone(OTHER), id="mitt-head"), id="mitt", name="Mitt")
    vacant = post("section_head", status="vacant", deputy="mitt-head")
    assert numbers(vacant, others=(elsewhere,)) == (phone(OTHER),)
    assert not numbers(vacant.replace(status="unknown", deputy=None), others=(elsewhere,))


def test_the_line_of_deputies_ends_at_the_first_that_can_be_reached() -> None:
    leave = Absence(until=parse("2027-01-15"), deputy="group-head")
    head = post("section_head", phone(), status="vacant", deputy="victim-coordinator")
    coordinator = post("victim_coordinator", phone(OTHER), absent=leave)
    group = post("group_head", phone("070-174 06 07"))
    known = factory.directory(region(head, coordinator, group))
    assert list(answering_line(known, head)) == [head, coordinator, group]
    assert list(answering_line(known, group)) == [group]
    ring = factory.directory(region(head, coordinator, post("group_head", status="vacant", deputy="section-head")))
    assert [found.id for found in answering_line(ring, head)] == ["section-head", "victim-coordinator", "group-head"]


@pytest.mark.parametrize(
    ("since", "begins", "away"),
    [
        ("2026-10-01", "2026-11-15", False),  # the leave of the one before
        ("oktober 2026", "november 2026", False),
        ("november 2026", "2026-11-15", True),  # may have begun after the takeover
        ("2026-11-20", "2026-11-15", True),
        ("", "2026-11-15", True),
    ],
)
def test_a_leave_does_not_pass_to_the_next_holder(since: str, begins: str, away: bool) -> None:
    leave = Absence(since=parse(since) if since else None, until=parse("2026-12-31"))
    owner = post("section_head", phone(), holders=(held("2020", "november 2026"), held(begins)), absent=leave)
    assert (current_absence(owner, TODAY) is not None) is away
    assert bool(current_contacts(owner, TODAY)) is not away


def test_a_holder_has_the_post_from_the_first_day_through_the_last() -> None:
    leaving, coming = held("våren 2024", "2027-01-31"), held("2027-02-01")
    owner = post("section_head", holders=(held("2020", "2023"), leaving, coming))
    assert current_holder(owner, TODAY) == leaving
    assert current_holder(owner, parse("2027-02-01").first) == coming
    assert current_holders(post("section_head", holders=(held("2020", "2023"),)), TODAY) == ()


LEAVES = held("2020", "2027-01-31")


@pytest.mark.parametrize(
    ("status", "since", "holders", "today", "later"),
    [
        ("vacant", "", [LEAVES], "held", "vacant"),  # an undated vacancy follows the holder
        ("vacant", "2027-02-01", [LEAVES], "held", "vacant"),
        ("vacant", "2027-02-01", [], "unknown", "vacant"),
        ("vacant", "2027-02-01", [held("2020", "2026")], "held", "vacant"),  # the vacancy has not begun
        ("vacant", "2026-01-31", [held("juni 2026", "2026")], "held", "vacant"),  # came after the vacancy had begun
        ("vacant", "2026", [held("2020")], "held", "held"),  # no day on which the holder left is known
        ("vacant", "2026", [held("2020", "2026"), held("2027-02-01")], "vacant", "held"),  # a successor is known
        ("held", "", [LEAVES], "held", "unknown"),
        ("held", "", [LEAVES, held("2027-02-01")], "held", "held"),
        ("held", "", [held("2027-02-01")], "unknown", "held"),
        ("held", "", [], "held", "held"),
        ("unknown", "", [LEAVES], "held", "unknown"),
    ],
)
def test_the_status_follows_from_the_dates(
    status: str, since: str, holders: list[Holder], today: str, later: str
) -> None:
    dates = {"since": since} if since else {}
    owner = post("group_head", status=status, holders=tuple(holders), **dates)
    assert current_status(owner, TODAY) == today
    assert current_status(owner, parse("2027-02-01").first) == later


def test_a_vacant_post_has_nobody_on_leave_and_only_its_own_deputy() -> None:
    leave = Absence(until=parse("2027-02-28"), deputy="group-head")
    vacant = post("section_head", status="vacant", absent=leave)
    assert current_absence(vacant, TODAY) is None
    assert current_absence(vacant.replace(status="held"), TODAY) is leave
    assert stand_in(vacant, TODAY) == ""
    assert stand_in(vacant.replace(deputy="contact-centre"), TODAY) == "contact-centre"
    assert stand_in(vacant.replace(status="held", deputy="contact-centre"), TODAY) == "group-head"
    assert stand_in(post("section_head", absent=Absence(until=parse("2027-02-28"))), TODAY) == ""
    assert stand_in(post("section_head", deputy="contact-centre"), TODAY) == ""


def test_the_answer_and_the_report_name_the_same_holder() -> None:
    owner = post("section_head", phone(), holders=(held("2024", "2027-01-31", "Exempel"), held("2027-02-01")))
    place, wanted = region(owner), errand("section_head")
    directory = factory.seven(regions=[place], errands=(wanted, factory.DANGER))
    (entry,) = chain(directory, place, wanted).steps[0].entries
    assert entry.holder == owner.holders[0]
    assert entry.reason.startswith("Tillsatt sedan 2024.")
    (line,) = next(part for part in compiled(directory).regions if part.id == place.id).posts
    assert [holding.words for holding in line.holders] == ["Exempel, sedan 2024, till 31 januari 2027"]


def test_the_number_of_a_vacant_post_never_counts_as_direct() -> None:
    place = region(post("section_head", phone(verified=(checked("2026-11-01"),)), status="vacant"))
    directory = factory.seven(regions=[place])
    assert freshness(directory).direct == 0
    assert place in [finding.subject for finding in regions_have_a_direct_number.check(directory)]
    lacking = next(item for item in compiled(directory).missing if "Direktnummer" in item.what)
    assert place.name in lacking.regions


def test_a_deputy_whose_contact_has_ended_cannot_be_reached() -> None:
    vacant = post("section_head", status="vacant", deputy="group-head")
    for contact, reached in ((phone(), True), (phone(until="2026-11-24"), False)):
        directory = factory.directory(region(vacant, post("group_head", contact)))
        assert bool(list(deputies_can_be_reached.check(directory))) is not reached


def test_the_check_of_an_ended_contact_does_not_count_for_another() -> None:
    ended = phone(until="2026-10-31", verified=(checked("2024-01-01"),))
    place, wanted = region(post("section_head", ended, phone(OTHER))), errand("section_head")
    (step, _) = chain(factory.directory(place, errands=(wanted, factory.DANGER)), place, wanted).steps
    assert step.reason == "Posten är tillsatt."
    assert step.ways[0].trust.state == "unverified"
