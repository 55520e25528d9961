"""Posts and national numbers as they are today."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import checked, holder, phone, post

from jourkontakt.model import Post
from jourkontakt.model.contacts import Absence
from jourkontakt.values.dates import parse
from jourkontakt.website.cards import PostCard, final_cards, number_cards, post_cards


def cards(*posts: Post) -> dict[str, PostCard]:
    """The cards of these posts, by the post's id."""
    found = post_cards(factory.directory(factory.region(*posts)))
    return {card.post.id: card for card in found}


def test_a_card_says_who_holds_the_post_and_how_to_reach_it() -> None:
    head = post("section_head", phone("070-174 06 11"), holders=(holder("2024", "Exempel Exempelsson"),))
    card = cards(head)["section-head"]
    assert (card.title, card.unit, card.address) == ("Sektionschef", "Polisregion Öst", "region/ost/")
    assert card.holder
    assert card.holder.name == "Exempel Exempelsson"
    assert [way.href for way in card.ways] == ["tel:+46701740611"]
    assert card.omission == ""


def test_a_post_that_cannot_be_reached_says_why() -> None:
    vacant = post("section_head", phone(), status="vacant", since="2025")
    unknown = post("victim_coordinator", status="unknown")
    found = cards(vacant, unknown)
    assert found["section-head"].omission == "vakant sedan 2025, ingen ersättare inlagd"
    assert found["victim-coordinator"].omission == "uppgift saknas"
    assert not found["section-head"].ways


def test_a_deputy_names_the_posts_that_it_answers_for() -> None:
    leave = Absence(until=parse("2027-01-31"), deputy="victim-coordinator")
    away = post("section_head", phone("070-174 06 12"), absent=leave)
    vacant = post("group_head", status="vacant", deputy="section-head")
    found = cards(away, vacant, post("victim_coordinator", phone("070-174 06 13")))
    assert [other.id for other in found["victim-coordinator"].stands_in_for] == ["section-head", "group-head"]
    assert found["section-head"].stands_in_for == ()


def test_a_card_was_revised_at_the_newest_date_that_is_not_ahead() -> None:
    contact = phone(since="2024-02-01", until="2030", verified=(checked("mars 2025"), checked("2024-05-01")))
    card = cards(post("section_head", contact))["section-head"]
    assert card.revised == parse("mars 2025")
    assert cards(post("section_head", phone()))["section-head"].revised is None


def test_every_national_number_has_a_card() -> None:
    directory = factory.directory()
    assert [card.way.text for card in number_cards(directory)] == [each.number for each in directory.national_numbers]


def test_the_numbers_that_answers_end_in_are_not_for_danger() -> None:
    facts = factory.directory(errands=(factory.errand("section_head"), factory.DANGER))
    assert [card.number.id for card in final_cards(facts)] == ["police"]


def test_a_post_is_limited_to_counties_and_municipalities_by_name() -> None:
    found = cards(post("section_head", covers=("0643", "Kalmar län")), post("group_head", area="norra delen"))
    assert found["section-head"].places == ("Kalmar län", "Habo")
    assert found["group-head"].places == ()
