"""How many regions have a direct number, and how fresh these are."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import checked, phone, post, region

from jourkontakt.answers.coverage import freshness


def test_regions_are_counted_by_their_best_number() -> None:
    fresh, old = checked("2026-11-01"), checked("2020")
    mailbox = phone("a@example.org", kind="mailbox", verified=(fresh,))
    contacts = {
        "nord": (phone(verified=(fresh,)),),
        "mitt": (phone(verified=(old,)), phone()),
        "ost": (mailbox,),
        "vast": (phone(until="2026-11-24", verified=(fresh,)),),
        "syd": (),
    }
    regions = [region(post("section_head", *found, id=f"{name}-head"), id=name) for name, found in contacts.items()]
    counted = freshness(factory.directory(*regions))
    assert (counted.regions, counted.direct, counted.checked) == (5, 2, 1)
    assert counted.newest is not None
    assert counted.newest.words == "1 november 2026"


def test_without_facts_every_count_is_zero() -> None:
    fresh = freshness(factory.directory())
    assert (fresh.direct, fresh.checked, fresh.newest) == (0, 0, None)
