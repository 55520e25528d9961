"""Temporary messages are shown from their first day to their last."""

from __future__ import annotations

import pytest
from tests.support.constants import TODAY
from tests.support.factory import DANGER, HABO, directory, errand, notice, phone, post, region

from jourkontakt.answers.chain import chain
from jourkontakt.answers.current import is_current
from jourkontakt.answers.notices import current_notices
from jourkontakt.model import Region
from jourkontakt.model.tables import Municipality


def found(place: Region, *roles: str, municipality: Municipality | None = None) -> list[tuple[str, str]]:
    """The label and text of each message of an errand with these roles."""
    facts = directory(place)
    notices = current_notices(facts, chain(facts, place, errand(*roles), municipality), municipality)
    return [(about, note.text) for about, note in notices]


@pytest.mark.parametrize(
    ("start", "until", "shown"),
    [
        ("", "2026-11-25", True),
        ("", "2026-11-24", False),
        ("", "november 2026", True),
        ("2026-11-25", "2026-12-01", True),
        ("2026-11-26", "2026-12-01", False),
        ("hösten 2026", "2027", True),
    ],
)
def test_a_message_is_shown_from_its_first_day_to_its_last(start: str, until: str, shown: bool) -> None:
    assert is_current(notice("Hej.", until, start), TODAY) is shown


def test_the_regions_message_comes_first_and_posts_have_labels() -> None:
    place = region(
        post("section_head", notice=notice("Chefen", "2027")),
        post("group_head", notice=notice("Gruppchefen", "2027")),
        post("victim_coordinator", id="a", area="Gotland", notice=notice("Borta", "2027")),
        post("victim_coordinator", id="b", notice=notice("Förbi", "2025")),
        notice=notice("Regionen", "2027"),
    )
    assert found(place, "victim_coordinator", "section_head") == [
        ("", "Regionen"), ("Sektionschef", "Chefen"), ("Brottsoffersamordnare (Gotland)", "Borta"),
    ]  # fmt: skip


def test_messages_are_not_shown_for_danger() -> None:
    place = region(notice=notice("Regionen", "2027"))
    facts = directory(place)
    assert not list(current_notices(facts, chain(facts, place, DANGER)))


def test_a_municipality_has_the_messages_of_the_posts_that_cover_it() -> None:
    head = post("section_head", notice=notice("Chefen", "2027"), covers=("Jönköpings län",))
    other = post("section_head", id="other", notice=notice("Andra", "2027"), covers=("Östergötlands län",))
    place = region(head, other, notice=notice("Regionen", "2027"))
    assert found(place, "section_head") == [
        ("", "Regionen"),
        ("Sektionschef (Jönköpings län)", "Chefen"),
        ("Sektionschef (Östergötlands län)", "Andra"),
    ]
    assert found(place, "section_head", municipality=HABO) == [
        ("", "Regionen"),
        ("Sektionschef (Jönköpings län)", "Chefen"),
    ]


def test_a_deputy_brings_its_message() -> None:
    vacant = post("section_head", status="vacant", deputy="contact-centre")
    place = region(vacant, post("contact_centre", phone(), notice=notice("Flyttar", "2027")))
    assert found(place, "section_head") == [("Polisens kontaktcenter", "Flyttar")]
    assert found(place, "group_head") == []
