"""Which municipalities get another chain, and how the change is worded."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support import factory
from tests.support.factory import errand, phone, post, region

from jourkontakt.diff.chains import chain_changes
from jourkontakt.model import Errand, Post
from jourkontakt.model.tables import Municipality

CASE = errand("victim_coordinator", "section_head")
PLACES = (
    Municipality("0643", "Habo", "06", "Jönköpings län", "ost", "Habo"),
    Municipality("0684", "Sävsjö", "06", "Jönköpings län", "ost", "Sävsjö"),
    Municipality("0580", "Linköping", "05", "Östergötlands län", "ost", "Linköping"),
    Municipality("0582", "Söderköping", "05", "Östergötlands län", "ost", "Söderköping"),
)
HEAD = post("section_head", phone("070-174 06 71"))
WHOLE = post("victim_coordinator", phone("070-174 06 72"), id="whole")
EAST = WHOLE.replace(covers=("Östergötlands län",), id="east")
SOUTH = post("victim_coordinator", phone("070-174 06 73"), id="south", covers=("0643", "0684"))


def found(
    before: tuple[Post, ...], after: tuple[Post, ...], errands: tuple[Errand, ...] = (CASE,), **later: Any
) -> list[str]:
    """The sentences for a change of the posts of a region."""
    more = {"errands": (*errands, factory.DANGER), "municipalities": PLACES}
    old, new = factory.directory(region(*before), **more), factory.directory(region(*after), **more | later)
    sentences = list(chain_changes(old, new))
    for sentence in sentences:
        assert f" {sentence.municipalities} kommun" in sentence.text or "i polisregion Öst går" in sentence.text
    return [sentence.text for sentence in sentences]


def case(where: str, now: str, before: str, count: str = "") -> str:
    return f"Ringkedjan för ”Ett ärende” i {where} går nu {now} (förut {before}).{count}"


def test_a_region_that_changes_alike_is_named() -> None:
    coordinator, head = "brottsoffersamordnaren, 070-174 06 72", "sektionschefen, 070-174 06 71"
    assert found((HEAD, WHOLE), (HEAD,)) == [case("polisregion Öst", f"först till {head}", coordinator)]
    assert found((HEAD,), (HEAD, WHOLE)) == [case("polisregion Öst", f"först till {coordinator}", head)]
    assert found((HEAD, WHOLE), (HEAD, WHOLE)) == []


def test_only_the_places_that_a_post_covers_are_named() -> None:
    coordinator, head = "brottsoffersamordnaren (Östergötlands län), 070-174 06 72", "sektionschefen, 070-174 06 71"
    where, count = "Östergötlands län (polisregion Öst)", " 2 kommuner berörs."
    assert found((HEAD,), (HEAD, EAST)) == [case(where, f"först till {coordinator}", head, count)]
    assert found((HEAD, EAST), (HEAD,)) == [case(where, f"först till {head}", coordinator, count)]


def test_places_that_go_from_one_post_to_another_are_named() -> None:
    wider, narrower = EAST.replace(area="öst"), EAST.replace(area="öst", covers=("0580",))
    moved = SOUTH.replace(area="syd", covers=("0643", "0684", "0582"))
    assert found((wider, SOUTH.replace(area="syd")), (narrower, moved)) == [
        case(
            "Söderköping (polisregion Öst)",
            "först till brottsoffersamordnaren (syd), 070-174 06 73",
            "brottsoffersamordnaren (öst), 070-174 06 72",
            " 1 kommun berörs.",
        )
    ]


def test_new_areas_are_not_described_by_one_number() -> None:
    changed = found((WHOLE.replace(area="mitten"),), (EAST, SOUTH))
    assert changed == [
        case(
            "Jönköpings län (polisregion Öst)",
            "först till brottsoffersamordnaren (2 kommuner), 070-174 06 73",
            "brottsoffersamordnaren (mitten), 070-174 06 72",
            " 2 kommuner berörs.",
        ),
        case(
            "Östergötlands län (polisregion Öst)",
            "först till brottsoffersamordnaren (Östergötlands län), 070-174 06 72",
            "brottsoffersamordnaren (mitten), 070-174 06 72",
            " 2 kommuner berörs.",
        ),
    ]


def test_a_place_with_several_posts_of_a_role_is_described_by_all_their_numbers() -> None:
    both = (WHOLE.replace(area="norr"), SOUTH.replace(area="söder", covers=()))
    one = "brottsoffersamordnaren (norr), 070-174 06 72"
    several = f"{one} eller brottsoffersamordnaren (söder), 070-174 06 73, beroende på område"
    assert found(both[:1], both) == [case("polisregion Öst", f"först till {several}", one)]
    assert found(both, both[:1]) == [case("polisregion Öst", f"först till {one}", several)]
    empty = (both[0], both[1].replace(contacts=()))
    assert found(both[:1], empty) == [case("polisregion Öst", f"först till {one}, beroende på område", one)]


@pytest.mark.parametrize("back", [False, True])
def test_a_number_that_two_posts_share_takes_a_step_away(back: bool) -> None:
    shared = HEAD.replace(contacts=WHOLE.contacts)
    sides = ((HEAD, WHOLE), (shared, WHOLE))
    one, other = "brottsoffersamordnaren, sektionschefen och sist 114 14", "brottsoffersamordnaren och sist 114 14"
    if back:
        assert found(*sides[::-1]) == [case("polisregion Öst", f"till {one}", other)]
    else:
        assert found(*sides) == [case("polisregion Öst", f"till {other}", one)]


def test_another_number_of_a_post_whose_contacts_are_the_same_is_named() -> None:
    head = HEAD.replace(contacts=(*WHOLE.contacts, *HEAD.contacts))
    other = WHOLE.replace(contacts=(phone("070-174 06 72"), phone("070-174 06 74")))
    other_first = other.replace(contacts=(phone("070-174 06 72"), phone("070-174 06 71")))
    assert found((other, head), (other_first, head)) == [
        case(
            "polisregion Öst",
            "till brottsoffersamordnaren och sist 114 14",
            "brottsoffersamordnaren, sektionschefen och sist 114 14",
        )
    ]
    third = head.replace(contacts=(*head.contacts, phone("070-174 06 75")))
    assert found((other, third), (other_first, third)) == [
        case(
            "polisregion Öst",
            "till brottsoffersamordnaren, sektionschefen på 070-174 06 75 och sist 114 14",
            "brottsoffersamordnaren, sektionschefen på 070-174 06 71 och 070-174 06 75 och sist 114 14",
        )
    ]


def test_a_post_that_can_only_be_written_to_comes_after_the_numbers() -> None:
    mailbox = phone("samordnare@example.org", kind="mailbox")
    reached, written = HEAD.replace(contacts=(*HEAD.contacts, mailbox)), HEAD.replace(contacts=(mailbox,))
    assert found((WHOLE, reached), (WHOLE, written)) == [
        case(
            "polisregion Öst",
            "till brottsoffersamordnaren och sist 114 14, och man kan skriva till sektionschefen",
            "brottsoffersamordnaren, sektionschefen och sist 114 14",
        )
    ]


def test_errands_that_change_alike_share_a_sentence() -> None:
    errands = (CASE, errand("section_head", id="work", slug="arbete", name="Samarbete"))
    assert found((EAST,), (EAST, HEAD), errands) == [
        case(
            "Jönköpings län (polisregion Öst)",
            "först till sektionschefen, 070-174 06 71",
            "114 14",
            " 2 kommuner berörs.",
        ).replace("”Ett ärende”", "”Ett ärende” och ”Samarbete”"),
        case(
            "Östergötlands län (polisregion Öst)",
            "till brottsoffersamordnaren (Östergötlands län), sektionschefen och sist 114 14",
            "brottsoffersamordnaren (Östergötlands län) och sist 114 14",
            " 2 kommuner berörs.",
        ),
        case(
            "Östergötlands län (polisregion Öst)",
            "först till sektionschefen, 070-174 06 71",
            "114 14",
            " 2 kommuner berörs.",
        ).replace("”Ett ärende”", "”Samarbete”"),
    ]


def test_a_municipality_that_is_new_has_no_earlier_chain() -> None:
    place = Municipality("0586", "Mjölby", "05", "Östergötlands län", "ost", "Mjölby")
    assert found((HEAD,), (HEAD,), municipalities=(*PLACES, place)) == []
