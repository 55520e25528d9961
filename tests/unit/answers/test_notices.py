"""Temporary messages are shown from their first day to their last."""

from __future__ import annotations

import pytest
from tests.support.constants import TODAY
from tests.support.factory import DANGER, HABO, HABO_RING, directory, errand, notice, post, region

from jourkontakt.answers.current import is_current
from jourkontakt.answers.notices import current_notices


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
    wanted = errand("victim_coordinator", "section_head")
    found = [(about, note.text) for about, note in current_notices(directory(place), place, wanted)]
    assert found == [("", "Regionen"), ("Sektionschef", "Chefen"), ("Brottsoffersamordnare (Gotland)", "Borta")]


def test_messages_are_not_shown_for_danger() -> None:
    place = region(notice=notice("Regionen", "2027"))
    assert not list(current_notices(directory(place), place, DANGER))


def test_a_municipality_has_the_messages_of_the_posts_that_cover_it() -> None:
    place = region(post("section_head", notice=notice("Chefen", "2027")), notice=notice("Regionen", "2027"))
    facts, wanted = directory(place), errand("section_head")
    (inside,) = [each for each in (HABO, HABO_RING) if each.region == place.id]
    (outside,) = [each for each in (HABO, HABO_RING) if each.region != place.id]
    assert [about for about, _ in current_notices(facts, place, wanted, inside)] == ["", "Sektionschef"]
    assert [about for about, _ in current_notices(facts, place, wanted, outside)] == [""]
