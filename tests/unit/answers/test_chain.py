"""The call chain: whom to call, in which order and why, and why other posts are skipped."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support import factory
from tests.support.factory import checked, errand, holder, phone, post, region

from jourkontakt.answers.chain import Chain, chain, chains
from jourkontakt.answers.ways import label
from jourkontakt.model import Absence, Errand, Hours, NationalNumber, Post, Region
from jourkontakt.model.fields import fields_of
from jourkontakt.model.tables import Municipality
from jourkontakt.values.dates import parse

COORDINATOR_FIRST = errand("victim_coordinator", "section_head")
HEAD_FIRST = errand("section_head", "victim_coordinator")


def found(*posts: Post, wanted: Errand = COORDINATOR_FIRST, **more: Any) -> Chain:
    """The chain for an errand in a region with these posts."""
    place = region(*posts)
    return chain(factory.directory(place, errands=(wanted, factory.DANGER), **more), place, wanted)


def numbers(of: Chain) -> list[list[str]]:
    """The numbers and addresses of each step."""
    return [[way.text for way in step.ways] for step in of.steps]


def skipped(of: Chain) -> dict[str, str]:
    """Skipped posts with their reasons."""
    assert len({item.id for item in of.skipped}) == len(of.skipped)
    return {item.id: item.reason for item in of.skipped}


def test_posts_come_in_the_errands_order_and_114_14_comes_last() -> None:
    head, coordinator = post("section_head", phone("070-174 06 11")), post("victim_coordinator", phone("070-174 06 12"))
    assert numbers(found(head, coordinator)) == [["070-174 06 12"], ["070-174 06 11"], ["114 14"]]
    assert numbers(found(head, coordinator, wanted=HEAD_FIRST)) == [["070-174 06 11"], ["070-174 06 12"], ["114 14"]]
    assert not found(head, coordinator).skipped
    assert [step.role for step in found(head, coordinator).steps] == ["victim_coordinator", "section_head", ""]
    assert found(head, coordinator).final.number == factory.POLICE


def test_links_dial_plus_46_and_short_numbers_as_they_are() -> None:
    answer = found(post("section_head", phone("070-174 06 11")), wanted=errand("section_head"))
    assert [way.href for step in answer.steps for way in step.ways] == ["tel:+46701740611", "tel:11414"]
    assert answer.single_number is answer.steps[0].ways[0]


def test_an_unknown_post_is_skipped_with_a_reason() -> None:
    answer = found(post("victim_coordinator", status="unknown"), post("section_head", status="unknown"))
    assert numbers(answer) == [["114 14"]]
    assert skipped(answer) == {"victim-coordinator": "uppgift saknas", "section-head": "uppgift saknas"}
    assert [each.label for each in answer.skipped] == ["Brottsoffersamordnare", "Sektionschef"]
    assert "Ring hit" not in answer.final.reason
    assert answer.unreached == "brottsoffersamordnaren eller sektionschefen"


def test_a_deputy_in_another_region_is_told_from_the_posts_of_this_one() -> None:
    leave = Absence(until=parse("2027-02-26"), deputy="far")
    here = region(
        post("victim_coordinator", phone("070-174 06 11"), id="here", absent=leave),
        post("section_head", id="head", status="vacant", deputy="near"),
        post("group_head", phone("070-174 06 12"), id="near"),
    )
    there = region(post("victim_coordinator", phone("070-174 06 13"), id="far"), id="syd", name="Syd")
    answer = chain(factory.directory(here, there, errands=(COORDINATOR_FIRST, factory.DANGER)), here, COORDINATOR_FIRST)
    assert [step.reason for step in answer.steps[:2]] == [
        "Svarar i stället för brottsoffersamordnaren i polisregion Öst till och med 26 februari 2027.",
        "Svarar i stället för sektionschefen så länge den posten är vakant.",
    ]
    assert skipped(answer) == {
        "here": "frånvarande till och med 26 februari 2027, ersättare: brottsoffersamordnare i polisregion Syd",
        "head": "vakant, ersättare: gruppchef",
    }


def test_the_last_step_says_when_to_call_it() -> None:
    head, coordinator = post("section_head", phone("070-174 06 11")), post("victim_coordinator", phone("070-174 06 12"))
    assert found(head).final.reason.startswith("Svarar ingen? Ring hit.")
    assert found(head, coordinator).final.reason.startswith("Svarar ingen av dem? Ring hit.")
    assert not found(head).unreached


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (factory.POLICE, "Svarar ingen? Ring hit. Dygnet runt."),
        (factory.SUPPORT, "Svarar ingen? Ring hit."),
        (
            factory.SUPPORT.replace(
                hours=Hours(text="vardagar 10–14", as_of=parse("2026"), source=factory.SOURCE), expect="Säg ditt namn."
            ),
            "Svarar ingen? Ring hit. Vardagar 10–14. Säg ditt namn.",
        ),
    ],
)
def test_the_last_step_says_when_its_number_answers_and_what_to_expect(number: NationalNumber, reason: str) -> None:
    wanted = errand("section_head", final=number.id)
    head = post("section_head", phone("070-174 06 11"))
    assert found(head, wanted=wanted, numbers=(number, factory.EMERGENCY)).final.reason == reason


def test_a_last_step_that_would_say_nothing_says_what_it_is_for() -> None:
    wanted = errand("section_head", final="support-line")
    assert found(wanted=wanted).final.reason == "Ring för brottsutsatta."


def test_a_reason_that_says_something_is_told_from_one_that_does_not() -> None:
    unknown, vacant = post("section_head", status="unknown"), post("victim_coordinator", status="vacant")
    assert [(each.id, each.is_known) for each in found(unknown, vacant).skipped] == [
        ("victim-coordinator", True),
        ("section-head", False),
    ]
    assert not any(each.is_known for each in found().skipped)


def test_an_unknown_post_with_a_number_is_still_called() -> None:
    answer = found(post("section_head", phone(), status="unknown"), wanted=errand("section_head"))
    assert answer.steps[0].reason.startswith("Vem som har posten: uppgift saknas.")


def test_a_role_without_a_post_is_listed_as_skipped() -> None:
    assert skipped(found()) == {
        "victim_coordinator": "vi vet inte om posten finns",
        "section_head": "vi vet inte om posten finns",
    }


def test_a_held_post_without_a_number_is_skipped() -> None:
    assert skipped(found(post("section_head"), wanted=errand("section_head"))) == {
        "section-head": "tillsatt, men inget nummer är publicerat"
    }


def test_the_reason_says_since_when_the_post_is_held() -> None:
    one = found(post("section_head", phone(), holders=(holder("våren 2024"),)), wanted=errand("section_head"))
    other = found(post("section_head", phone()), wanted=errand("section_head"))
    assert one.steps[0].reason == "Tillsatt sedan våren 2024."
    assert other.steps[0].reason == "Posten är tillsatt."


def test_a_deputy_is_listed_once_at_its_first_place() -> None:
    vacant = post("victim_coordinator", status="vacant", since="augusti 2026", deputy="section-head")
    head = post("section_head", phone("070-174 06 11"))
    first = found(vacant, head)
    assert numbers(first) == [["070-174 06 11"], ["114 14"]]
    assert first.steps[0].reason.startswith(
        "Svarar i stället för brottsoffersamordnaren så länge den posten är vakant."
    )
    assert skipped(first) == {"victim-coordinator": "vakant sedan augusti 2026, ersättare: sektionschef"}
    later = found(vacant, head, wanted=HEAD_FIRST)
    assert numbers(later) == [["070-174 06 11"], ["114 14"]]
    assert later.steps[0].reason == "Posten är tillsatt."


def test_a_vacant_deputy_is_replaced_by_its_own_deputy() -> None:
    posts = (
        post("victim_coordinator", status="vacant", deputy="group-head"),
        post("group_head", status="vacant", deputy="section-head"),
        post("section_head", phone("070-174 06 11")),
    )
    answer = found(*posts, wanted=errand("victim_coordinator"))
    assert numbers(answer) == [["070-174 06 11"], ["114 14"]]
    assert list(skipped(answer)) == ["victim-coordinator", "group-head"]


def test_deputies_in_a_circle_end_at_114_14() -> None:
    posts = (
        post("victim_coordinator", status="vacant", deputy="section-head"),
        post("section_head", status="vacant", deputy="victim-coordinator"),
    )
    answer = found(*posts)
    assert numbers(answer) == [["114 14"]]
    assert set(skipped(answer)) == {"victim-coordinator", "section-head"}


def test_a_post_that_is_its_own_deputy_and_a_missing_deputy_are_ignored() -> None:
    for deputy in ("section-head", "nobody"):
        answer = found(post("section_head", phone(), status="vacant", deputy=deputy), wanted=errand("section_head"))
        assert numbers(answer) == [["114 14"]]
        assert list(skipped(answer)) == ["section-head"]


def test_a_vacant_post_is_never_called_itself() -> None:
    answer = found(post("section_head", phone(), status="vacant"), wanted=errand("section_head"))
    assert numbers(answer) == [["114 14"]]
    assert skipped(answer) == {"section-head": "vakant, ingen ersättare inlagd"}


def test_several_posts_of_a_role_share_a_step() -> None:
    posts = (
        post("victim_coordinator", phone("070-174 06 14"), id="a", area="Dalarna"),
        post("victim_coordinator", phone("070-174 06 16"), id="b", area="Värmland"),
        post("victim_coordinator", id="c", area="Örebro län", status="vacant", deputy="b"),
    )
    answer = found(*posts, wanted=errand("victim_coordinator"))
    assert numbers(answer) == [["070-174 06 14", "070-174 06 16"], ["114 14"]]
    assert [entry.post.id for entry in answer.steps[0].entries] == ["a", "b"]
    assert skipped(answer) == {"c": "vakant, ersättare: brottsoffersamordnare (Värmland)"}
    assert label(posts[0]) == "Brottsoffersamordnare (Dalarna)"


def test_three_roles_and_the_final_number_make_four_steps() -> None:
    roles = ("section_head", "group_head", "victim_coordinator")
    posts = [post(role, phone(f"070-174 06 3{at}")) for at, role in enumerate((*roles, "contact_centre"))]
    answer = found(*posts, wanted=errand(*roles))
    assert len(answer.steps) == 4
    assert fields_of(Errand)["roles"].doc.most == 3


def test_numbers_come_before_addresses() -> None:
    mailbox = phone("post@example.org", kind="mailbox")
    answer = found(post("section_head", mailbox, phone("070-174 06 11")), wanted=errand("section_head"))
    assert numbers(answer)[0] == ["070-174 06 11", "post@example.org"]
    assert answer.steps[0].ways[1].href == "mailto:post@example.org"


def test_a_post_with_only_an_address_comes_after_every_number() -> None:
    mailbox = phone("post@example.org", kind="mailbox")
    head, coordinator = post("section_head", phone("070-174 06 11")), post("victim_coordinator", mailbox)
    answer = found(head, coordinator)
    assert numbers(answer) == [["070-174 06 11"], ["114 14"]]
    assert [(entry.post.id, entry.ways[0].text) for entry in answer.letters] == [
        ("victim-coordinator", "post@example.org")
    ]
    assert answer.letters[0].reason.endswith("Har bara mejladress.")
    alone = found(coordinator)
    assert numbers(alone) == [["114 14"]]
    assert alone.single_number is alone.final.ways[0]


def test_a_number_that_is_given_already_is_passed_over() -> None:
    head, group = post("section_head", phone("070-174 06 51")), post("group_head", phone("070-174 06 51"))
    answer = found(head, group, wanted=errand("section_head", "group_head"))
    assert numbers(answer) == [["070-174 06 51"], ["114 14"]]
    assert skipped(answer) == {"group-head": "samma nummer som sektionschefen"}
    assert [each.label for each in answer.skipped] == ["Gruppchef"]
    named = found(head.replace(area="norr"), group.replace(area="söder"), wanted=errand("section_head", "group_head"))
    assert skipped(named) == {"group-head": "samma nummer som sektionschefen (norr)"}


def test_of_a_post_whose_number_is_given_already_its_other_contacts_remain() -> None:
    mailbox = phone("grupp@example.org", kind="mailbox")
    head = post("section_head", phone("070-174 06 51"))
    group = post("group_head", phone("070-174 06 51"), phone("070-174 06 52"), mailbox)
    answer = found(head, group, wanted=errand("section_head", "group_head"))
    assert numbers(answer) == [["070-174 06 51"], ["070-174 06 52", "grupp@example.org"], ["114 14"]]
    group = post("group_head", phone("070-174 06 51"), mailbox)
    answer = found(head, group, wanted=errand("section_head", "group_head"))
    assert numbers(answer) == [["070-174 06 51"], ["114 14"]]
    assert [way.text for entry in answer.letters for way in entry.ways] == ["grupp@example.org"]


def test_a_post_with_the_final_number_is_passed_over() -> None:
    centre, head = post("contact_centre", phone("114 14")), post("section_head", phone("070-174 06 51"))
    answer = found(centre, head, wanted=errand("contact_centre", "section_head"))
    assert numbers(answer) == [["070-174 06 51"], ["114 14"]]
    assert skipped(answer) == {"contact-centre": "samma nummer som Polisen, sist i listan"}
    own = centre.replace(contacts=(*centre.contacts, phone("070-174 06 53")))
    assert numbers(found(own, wanted=errand("contact_centre"))) == [["070-174 06 53"], ["114 14"]]
    other = centre.replace(contacts=(phone("116 006"),))
    assert numbers(found(other, wanted=errand("contact_centre"))) == [["116 006"], ["114 14"]]


def test_a_deputy_with_the_number_of_a_later_role_is_called_first() -> None:
    vacant = post("victim_coordinator", status="vacant", deputy="group-head")
    group, head = post("group_head", phone("070-174 06 51")), post("section_head", phone("070-174 06 51"))
    answer = found(vacant, group, head)
    assert numbers(answer) == [["070-174 06 51"], ["114 14"]]
    assert skipped(answer) == {
        "victim-coordinator": "vakant, ersättare: gruppchef",
        "section-head": "samma nummer som gruppchefen",
    }


def test_a_post_that_stands_in_for_another_of_its_role_answers_for_both() -> None:
    north = post("victim_coordinator", phone("070-174 06 54"), id="north", area="norr")
    south = post("victim_coordinator", id="south", area="söder", status="vacant", deputy="north")
    answer = found(south, north, wanted=errand("victim_coordinator"))
    assert numbers(answer) == [["070-174 06 54"], ["114 14"]]
    assert answer.single_number is answer.steps[0].ways[0]


def test_a_post_that_answers_for_a_whole_region_has_no_areas() -> None:
    (entry,) = found(post("section_head", phone()), wanted=errand("section_head")).entries
    assert entry.label == "Sektionschef"
    north = post("victim_coordinator", phone("070-174 06 54"), id="north", area="norr")
    whole = post("victim_coordinator", id="whole", status="vacant", deputy="north")
    (entry,) = found(whole, north, wanted=errand("victim_coordinator")).entries
    assert entry.label == "Brottsoffersamordnare"


def test_a_post_whose_first_number_is_the_final_one_answers_for_all_its_areas() -> None:
    north = post("victim_coordinator", phone("114 14"), phone("070-174 06 54"), id="north", area="norr")
    south = post("victim_coordinator", id="south", area="söder", status="vacant", deputy="north")
    (entry,) = found(north, south, wanted=errand("victim_coordinator")).entries
    assert entry.label == "Brottsoffersamordnare (norr och söder)"


def test_a_number_that_is_listed_twice_at_a_post_is_given_once() -> None:
    contacts = (phone("070-174 06 55"), phone("a@example.org", kind="mailbox"), phone("070-174 06 55", note="växel"))
    answer = found(post("section_head", *contacts), wanted=errand("section_head"))
    assert numbers(answer) == [["070-174 06 55", "a@example.org"], ["114 14"]]


def test_deputies_in_a_ring_through_a_post_on_leave_end_at_114_14() -> None:
    posts = (
        post("victim_coordinator", phone(), status="vacant", deputy="section-head"),
        post("section_head", phone("070-174 06 56"), absent=absent("2026-12-24", "victim-coordinator")),
    )
    assert numbers(found(*posts)) == [["114 14"]]
    assert set(skipped(found(*posts))) == {"victim-coordinator", "section-head"}


def test_a_mailbox_of_two_posts_is_listed_once() -> None:
    shared = phone("bops@example.org", kind="mailbox")
    answer = found(
        post("section_head", shared), post("group_head", shared), wanted=errand("section_head", "group_head")
    )
    assert [entry.post.id for entry in answer.letters] == ["section-head"]
    assert skipped(answer) == {"group-head": "samma adress som sektionschefen"}


def absent(until: str, deputy: str | None = None, since: str = "") -> Absence:
    return Absence(until=parse(until), deputy=deputy, since=parse(since) if since else None)


def test_while_a_holder_is_on_leave_the_deputy_answers() -> None:
    head = post("section_head", phone("070-174 06 41"), absent=absent("2027-02-28", "group-head"))
    group = post("group_head", phone("070-174 06 42"))
    answer = found(head, group, wanted=errand("section_head"))
    assert numbers(answer) == [["070-174 06 42"], ["114 14"]]
    assert answer.steps[0].reason.startswith("Svarar i stället för sektionschefen till och med 28 februari 2027.")
    assert skipped(answer) == {"section-head": "frånvarande till och med 28 februari 2027, ersättare: gruppchef"}


@pytest.mark.parametrize("leave", [absent("2026-11-24", "x"), absent("2027-03-01", "x", since="2026-11-26")])
def test_a_leave_that_is_over_or_has_not_begun_changes_nothing(leave: Absence) -> None:
    answer = found(post("section_head", phone("070-174 06 41"), absent=leave), wanted=errand("section_head"))
    assert numbers(answer) == [["070-174 06 41"], ["114 14"]]


def test_a_leave_without_a_deputy_is_skipped() -> None:
    answer = found(post("section_head", phone(), absent=absent("våren 2027")), wanted=errand("section_head"))
    assert numbers(answer) == [["114 14"]]
    assert skipped(answer) == {"section-head": "frånvarande till och med våren 2027, ingen ersättare inlagd"}


@pytest.mark.parametrize(
    ("dates", "reason"),
    [
        ({"until": "2026-06-30"}, "kontakten gällde till 30 juni 2026"),
        ({"until": "oktober 2026"}, "kontakten gällde till oktober 2026"),
        ({"since": "2026-11-26"}, "numret börjar gälla 26 november 2026"),
        ({"since": "våren 2027"}, "numret börjar gälla våren 2027"),
    ],
)
def test_a_contact_outside_its_dates_is_not_offered(dates: dict[str, str], reason: str) -> None:
    answer = found(post("section_head", phone(**dates)), wanted=errand("section_head"))
    assert numbers(answer) == [["114 14"]]
    assert skipped(answer) == {"section-head": reason}


def test_of_several_contacts_the_next_to_begin_and_the_last_to_end_are_told() -> None:
    address = {"kind": "mailbox", "value": "post@example.org"}
    coming = post("section_head", phone(since="2027-03-01"), phone(**address, since="2027-01-01"))
    assert skipped(found(coming, wanted=errand("section_head"))) == {
        "section-head": "adressen börjar gälla 1 januari 2027"
    }
    ended = post(
        "section_head", phone(until="2026-03-01"), phone("070-174 06 06", until="2026-06-30"), phone(until="2025")
    )
    assert skipped(found(ended, wanted=errand("section_head"))) == {
        "section-head": "kontakten gällde till 30 juni 2026"
    }


def test_the_reason_for_the_contact_centre_says_that_it_is_reached_directly() -> None:
    answer = found(post("contact_centre", phone(), holders=(holder("2024"),)), wanted=errand("contact_centre"))
    assert answer.steps[0].reason == "Du kan nå kontaktcentret direkt."


def test_a_step_gives_the_reason_for_each_of_its_posts() -> None:
    one = post("victim_coordinator", phone("070-174 06 14"), id="a", area="norr", status="unknown")
    other = post("victim_coordinator", phone("070-174 06 16"), id="b", area="söder")
    (step, _) = found(one, other, wanted=errand("victim_coordinator")).steps
    assert step.reason == "Vem som har posten: uppgift saknas. Posten är tillsatt."


def test_a_role_without_a_post_is_named_as_a_heading() -> None:
    assert [each.label for each in found().skipped] == ["Brottsoffersamordnare", "Sektionschef"]


def test_a_deputy_is_told_from_a_post_that_is_asked_for() -> None:
    vacant = post("victim_coordinator", status="vacant", deputy="section-head")
    head = post("section_head", phone("070-174 06 11"))
    assert [entry.is_deputy for entry in found(vacant, head).entries] == [True]
    assert [entry.is_deputy for entry in found(vacant, head, wanted=HEAD_FIRST).entries] == [False]


@pytest.mark.parametrize("dates", [{"until": "2026-11-25"}, {"until": "november 2026"}, {"since": "2026-11-25"}, {}])
def test_a_contact_within_its_dates_is_offered(dates: dict[str, str]) -> None:
    assert len(found(post("section_head", phone(**dates)), wanted=errand("section_head")).steps) == 2


def test_only_the_trust_line_gives_the_age_of_a_stale_check() -> None:
    old = phone(verified=(checked("september 2025"),))
    answer = found(post("section_head", old), wanted=errand("section_head"))
    assert answer.steps[0].reason == "Posten är tillsatt."
    assert answer.steps[0].ways[0].trust.state == "stale"


def test_hours_are_shown_with_their_age_and_notes_as_written() -> None:
    hours = Hours(text="vardagar 09–15", as_of=parse("mars 2026"), source=factory.SOURCE)
    answer = found(post("section_head", phone(hours=hours, note="anknytning 123")), wanted=errand("section_head"))
    assert answer.steps[0].ways[0].hours == "vardagar 09–15, uppgift från mars 2026"
    assert answer.steps[0].ways[0].note == "anknytning 123"


def test_danger_goes_to_112_first_and_only() -> None:
    place = region(post("section_head", phone()))
    answer = chain(factory.directory(place), place, factory.DANGER)
    assert numbers(answer) == [["112"]]
    assert not answer.skipped


def test_only_the_name_of_the_region_is_inserted_into_the_words_to_say() -> None:
    answer = found(wanted=errand(say="Region {region}, {region} och {name}."))
    assert answer.say == "Region Öst, Öst och {name}."


def test_an_errand_without_a_final_number_is_an_error() -> None:
    with pytest.raises(KeyError):
        found(wanted=errand(final="nobody"))


def test_a_region_has_a_chain_for_every_errand() -> None:
    place: Region = region()
    directory = factory.directory(place)
    assert [one.errand.id for one in chains(directory, place)] == [one.id for one in directory.errands]


SAVSJO = Municipality("0684", "Sävsjö", "06", "Jönköpings län", "ost", "Sävsjö")
LINKOPING = Municipality("0580", "Linköping", "05", "Östergötlands län", "ost", "Linköping")
COORDINATORS = (
    post("victim_coordinator", phone("070-174 06 14"), id="county", covers=("Östergötlands län",)),
    post("victim_coordinator", phone("070-174 06 16"), id="code", covers=("0643",)),
)


def answer_for(place: Municipality | None, *posts: Post) -> Chain:
    """The chain of the errand for a coordinator and a section head, in a municipality of the region or as a whole."""
    whole, wanted = region(*posts, post("section_head", phone("070-174 06 20"))), COORDINATOR_FIRST
    municipalities = (factory.HABO, SAVSJO, LINKOPING)
    directory = factory.directory(whole, errands=(wanted, factory.DANGER), municipalities=municipalities)
    return chain(directory, whole, wanted, place)


def test_a_municipality_gets_the_post_that_covers_it() -> None:
    rest = [["070-174 06 20"], ["114 14"]]
    assert numbers(answer_for(LINKOPING, *COORDINATORS)) == [["070-174 06 14"], *rest]
    assert numbers(answer_for(factory.HABO, *COORDINATORS)) == [["070-174 06 16"], *rest]
    uncovered = answer_for(SAVSJO, *COORDINATORS)
    assert numbers(uncovered) == rest
    assert skipped(uncovered) == {"victim_coordinator": "ingen som svarar för kommunen är inlagd"}
    assert numbers(answer_for(None, *COORDINATORS)) == [["070-174 06 14", "070-174 06 16"], *rest]
    assert skipped(answer_for(SAVSJO)) == {"victim_coordinator": "vi vet inte om posten finns"}


def test_a_region_and_its_municipalities_have_chains_of_their_own() -> None:
    east = region(post("section_head", phone("070-174 06 20"), covers=("0643",)))
    middle = region(post("section_head", phone("070-174 06 21"), id="middle"), id="mitt", name="Mitt")
    wanted = errand("section_head")
    directory = factory.directory(east, middle, errands=(wanted,), municipalities=(factory.HABO, SAVSJO))
    for _ in range(2):
        asked = (chain(directory, east, wanted), chain(directory, east, wanted, factory.HABO))
        assert [each.steps[0].is_divided for each in asked] == [True, False]
        assert numbers(chain(directory, east, wanted, SAVSJO)) == [["114 14"]]
        assert numbers(chain(directory, middle, wanted)) == [["070-174 06 21"], ["114 14"]]
        assert chain(directory, middle, wanted).say == "Jag söker någon i region Mitt."


def test_no_number_stands_alone_where_posts_divide_the_place() -> None:
    one, other = COORDINATORS
    assert answer_for(LINKOPING, one, other).single_number is not None
    assert answer_for(None, one, other).single_number is None
    assert answer_for(None, one).single_number is None
    undivided = (one.replace(covers=()), other.replace(covers=()))
    assert answer_for(LINKOPING, *undivided).single_number is None
    empty = (one.replace(covers=()), other.replace(covers=(), contacts=()))
    assert answer_for(LINKOPING, *empty).single_number is None
    replaced = (one.replace(covers=()), other.replace(covers=(), status="vacant", deputy="county"))
    assert answer_for(LINKOPING, *replaced).single_number is not None


def areas(of: Chain) -> list[str]:
    """The label of each post of the first step, with its areas."""
    return [entry.label for entry in of.steps[0].entries]


def test_a_post_that_stands_in_for_another_answers_for_its_area_too() -> None:
    one, other = COORDINATORS
    gone = other.replace(area="Habo", status="vacant", deputy="county", contacts=())
    answer = answer_for(None, one, gone)
    assert numbers(answer)[0] == ["070-174 06 14"]
    assert areas(answer) == ["Brottsoffersamordnare (Östergötlands län och Habo)"]
    assert answer.steps[0].reason == (
        "Posten är tillsatt. Svarar i stället för brottsoffersamordnaren (Habo) så länge den posten är vakant."
    )
    assert areas(answer_for(factory.HABO, one, gone)) == ["Brottsoffersamordnare (Habo)"]
    by_head = answer_for(None, one, gone.replace(deputy="section-head"))
    assert numbers(by_head)[0] == ["070-174 06 14", "070-174 06 20"]
    assert areas(by_head) == ["Brottsoffersamordnare (Östergötlands län)", "Sektionschef (Habo)"]


def test_two_areas_with_one_number_are_one_choice() -> None:
    one, other = COORDINATORS
    mailbox = phone("habo@example.org", kind="mailbox")
    shared = other.replace(contacts=(phone("070-174 06 14"), mailbox))
    answer = answer_for(None, one, shared)
    assert areas(answer) == ["Brottsoffersamordnare (Östergötlands län och 1 kommun)"]
    assert [entry.label for entry in answer.letters] == ["Brottsoffersamordnare (1 kommun)"]
    without = answer_for(None, one, other.replace(contacts=one.contacts))
    assert skipped(without) == {"code": "samma nummer som brottsoffersamordnaren (Östergötlands län)"}


def test_a_number_for_every_municipality_stands_alone() -> None:
    one, other = COORDINATORS
    everywhere = one.replace(covers=("Östergötlands län", "Jönköpings län"))
    assert answer_for(None, everywhere).single_number is not None
    assert answer_for(None, one, other.replace(contacts=one.contacts)).single_number is None
    halves = other.replace(covers=("Jönköpings län",), contacts=one.contacts)
    assert answer_for(None, one, halves).single_number is not None


def test_a_number_is_divided_also_if_the_posts_first_give_the_final_number() -> None:
    one, other = (each.replace(contacts=(phone("114 14"), *each.contacts)) for each in COORDINATORS)
    answer = answer_for(None, one.replace(covers=()), other.replace(covers=("0580", "0684")))
    assert numbers(answer)[0] == ["070-174 06 14", "070-174 06 16"]
    assert answer.single_number is None


def test_a_region_is_given_a_deputy_again_for_the_areas_it_does_not_stand_in_for() -> None:
    one, other = COORDINATORS
    gone = other.replace(area="Habo", status="vacant", deputy="section-head", contacts=())
    whole = answer_for(None, one, gone)
    assert numbers(whole) == [["070-174 06 14", "070-174 06 20"], ["070-174 06 20"], ["114 14"]]
    assert whole.steps[1].reason == "Posten är tillsatt. Samma nummer som för Habo."
    assert not whole.steps[1].is_divided
    assert numbers(answer_for(LINKOPING, one, gone)) == [["070-174 06 14"], ["070-174 06 20"], ["114 14"]]
    assert numbers(answer_for(factory.HABO, one, gone)) == [["070-174 06 20"], ["114 14"]]


def test_a_region_is_given_a_number_once_for_an_area() -> None:
    coordinators = (
        post("victim_coordinator", phone("070-174 06 35"), id="a", covers=("0643",)),
        post("victim_coordinator", phone("070-174 06 36"), id="b", covers=("Östergötlands län",)),
    )
    heads = (
        post("section_head", phone("070-174 06 35"), id="c", covers=("0643",)),
        post("section_head", phone("070-174 06 35"), id="d", covers=("0684",)),
    )
    place, wanted = region(*coordinators, *heads), COORDINATOR_FIRST
    municipalities = (factory.HABO, SAVSJO, LINKOPING)
    answer = chain(factory.directory(place, errands=(wanted,), municipalities=municipalities), place, wanted)
    assert numbers(answer) == [["070-174 06 35", "070-174 06 36"], ["070-174 06 35"], ["114 14"]]
    assert [entry.post.id for entry in answer.steps[1].entries] == ["d"]
    assert skipped(answer) == {"c": "samma nummer som brottsoffersamordnaren (1 kommun)"}


def test_a_region_is_given_an_address_again_for_another_area() -> None:
    mailbox = phone("post@example.org", kind="mailbox")
    coordinator = COORDINATORS[0].replace(contacts=(phone("070-174 06 14"), mailbox))
    head = post("section_head", mailbox, id="head", covers=("0643",))
    place, wanted = region(coordinator, head), COORDINATOR_FIRST
    municipalities = (factory.HABO, LINKOPING)
    answer = chain(factory.directory(place, errands=(wanted,), municipalities=municipalities), place, wanted)
    (letter,) = answer.letters
    assert (letter.post.id, letter.reason) == (
        "head",
        "Posten är tillsatt. Har bara mejladress. Samma adress som för Östergötlands län.",
    )


def test_a_region_is_given_an_address_once_whatever_areas_it_is_for() -> None:
    one, other = COORDINATORS
    mailbox = phone("post@example.org", kind="mailbox")
    head = post("section_head", mailbox, id="head")
    place, wanted = region(one, other.replace(contacts=(mailbox,)), head), COORDINATOR_FIRST
    answer = chain(factory.directory(place, errands=(wanted,)), place, wanted)
    assert [entry.post.id for entry in answer.letters] == [other.id]
    assert answer.steps[0].is_divided


def test_an_area_is_named_by_its_words_or_by_what_it_covers() -> None:
    covers = ("Gotlands län", "0126", "0127")
    assert label(post("group_head", covers=covers)) == "Gruppchef (Gotlands län och 2 kommuner)"
    assert label(post("group_head", covers=covers, area="södra delen")) == "Gruppchef (södra delen)"


def test_posts_behind_one_switchboard_with_their_own_extensions_are_steps_of_their_own() -> None:
    head = post("section_head", phone("08-401 00 00", note="Anknytning 41."))
    coordinator = post("victim_coordinator", phone("08-401 00 00", note="anknytning 77"))
    steps = found(head, coordinator).steps
    assert [way.href for step in steps[:2] for way in step.ways] == ["tel:+4684010000,77", "tel:+4684010000,41"]
    assert [way.text for way in steps[0].ways] == ["08-401 00 00"]
