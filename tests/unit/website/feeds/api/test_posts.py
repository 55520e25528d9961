"""Posts as they are today: status, holder, leave, deputies, contacts, and what is known to come."""

from __future__ import annotations

from typing import Any

from tests.support import factory
from tests.support.factory import HABO, MULLSJO, checked, holder, notice, phone, post

from jourkontakt.model.contacts import Absence
from jourkontakt.values.dates import parse
from jourkontakt.website.feeds.api.places import regions
from jourkontakt.website.feeds.api.posts import Absence as AbsenceToday
from jourkontakt.website.feeds.api.posts import Holder as HolderToday
from jourkontakt.website.feeds.api.posts import Post
from jourkontakt.website.feeds.api.times import when


def made(*posts: Any) -> dict[str, Post]:
    """The posts of the region Öst by their ids."""
    directory = factory.directory(factory.region(*posts), municipalities=(HABO, MULLSJO))
    return {each.id: each for region in regions(directory).regions for each in region.posts}


def test_vacant_is_not_unknown() -> None:
    found = made(
        post("section_head", phone(), since="2025", holders=(holder("2025"),)),
        post("group_head", status="vacant", since="våren 2026"),
        post("victim_coordinator", status="unknown"),
    )
    states = {each.id: (each.status, each.unreachable_reason, each.answered_by) for each in found.values()}
    assert states == {
        "section-head": ("held", None, "section-head"),
        "group-head": ("vacant", "vakant sedan våren 2026, ingen ersättare inlagd", None),
        "victim-coordinator": ("unknown", "uppgift saknas", None),
    }
    vacant = found["group-head"].vacant_since
    assert vacant
    assert vacant.edtf == "2026-21"
    assert found["section-head"].vacant_since is None


def test_a_holder_without_a_public_name_is_still_a_holder() -> None:
    named = post("section_head", holders=(holder("2025-03-01", "Exempel Exempelsson"),))
    unnamed = post("group_head", holders=(holder("2025"),))
    found = made(named, unnamed, post("victim_coordinator", status="unknown"))
    first, second = found["section-head"].holder, found["group-head"].holder
    assert first
    assert second
    assert (first.name, first.source) == ("Exempel Exempelsson", factory.SOURCE)
    assert (second.name, second.source) == (None, None)
    assert found["victim-coordinator"].holder is None


def test_a_former_holder_and_one_to_come_are_not_named() -> None:
    left = holder("2020", "Förra Exempelsson").replace(until=parse("2026-10-31"))
    coming = holder("2027-01-01", "Nästa Exempelsson")
    found = made(post("section_head", phone(), holders=(left, holder("2026-11-01"), coming)))["section-head"]
    assert found.holder
    assert found.holder.name is None
    assert found.coming == ("Från 1 januari 2027: Nästa Exempelsson",)


def test_a_leave_names_the_one_who_answers() -> None:
    leave = Absence(since=parse("2026-11-01"), until=parse("2027-01-31"), deputy="group-head")
    found = made(post("section_head", phone(), absent=leave), post("group_head", phone("070-174 06 51")))
    away, deputy = found["section-head"], found["group-head"]
    assert away.absence
    assert (away.status, away.absence.until.edtf, away.contacts) == ("held", "2027-01-31", ())
    assert (away.answered_by, deputy.answered_by) == ("group-head", "group-head")
    assert deputy.stands_in_for == ("section-head",)


def test_a_line_of_deputies_that_nobody_ends_is_answered_by_none() -> None:
    found = made(post("section_head", status="vacant", deputy="group-head"), post("group_head", status="unknown"))
    assert found["section-head"].answered_by is None


def test_where_a_post_answers_is_told_by_codes_only_if_they_are_known() -> None:
    found = made(
        post("section_head", id="whole"),
        post("group_head", id="words", area="norra delen"),
        post("victim_coordinator", id="codes", covers=("0642",)),
        post("victim_coordinator", id="county", covers=("Jönköpings län",)),
    )
    assert {id: (each.area, each.municipalities) for id, each in found.items()} == {
        "whole": (None, None),
        "words": ("norra delen", None),
        "codes": ("1 kommun", ("0642",)),
        "county": ("Jönköpings län", ("0643", "0642")),
    }


def test_a_notice_is_given_from_its_first_day_to_its_last() -> None:
    found = made(
        post("section_head", notice=notice("Nu.", "2026-11-25", "2026-11-25")),
        post("group_head", notice=notice("Sedan.", "2026-12-25", "2026-11-26")),
    )
    now = found["section-head"].notice
    assert now
    assert now.text == "Nu."
    assert found["group-head"].notice is None


def test_a_post_has_its_role_its_title_and_the_days_that_are_known() -> None:
    leave = Absence(since=parse("2026-11-02"), until=parse("2027-01-31"))
    checks = (checked("2025-05-05"), checked("2026-11-16"))
    coordinator = post(
        "victim_coordinator", phone(verified=checks), id="vc", area="norra delen", holders=(holder("augusti 2024"),),
        absent=leave,
    )  # fmt: skip
    found = made(coordinator, post("group_head", id="plain", holders=(holder(),), absent=Absence(until=leave.until)))
    away, plain = found["vc"], found["plain"]
    assert (away.role, away.title, away.heading) == (
        "victim_coordinator", "Titel", "Brottsoffersamordnare (norra delen)"
    )  # fmt: skip
    assert away.revised == when(parse("2026-11-16"))
    assert away.absence == AbsenceToday(when(parse("2026-11-02")), when(parse("2027-01-31")))
    assert plain.absence == AbsenceToday(None, when(parse("2027-01-31")))
    assert away.holder == HolderToday(None, when(parse("augusti 2024")), None)
    assert plain.holder == HolderToday(None, None, None)
    assert (plain.role, plain.heading, plain.notice, plain.coming) == ("group_head", "Gruppchef", None, ())
