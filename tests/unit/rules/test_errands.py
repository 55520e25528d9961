"""Errands: which last number is proposed, and what the words to say may hold."""

from __future__ import annotations

import pytest
from tests.support import factory
from tests.support.factory import EMERGENCY, POLICE, SUPPORT, errand

from jourkontakt.model import Errand, NationalNumber
from jourkontakt.rules.errands import every_chain_ends_in_a_number, say_has_no_unknown_placeholder

ALWAYS = SUPPORT.replace(id="victims", number="116 016", always=True)


def proposed(checked: Errand, *numbers: NationalNumber) -> list[str]:
    """What is proposed as the errand's last number, for each finding."""
    directory = factory.directory(errands=(checked,), numbers=numbers)
    return [each.write for each in every_chain_ends_in_a_number.check(directory)]


@pytest.mark.parametrize("final", ["police", "emergency"])
def test_a_number_that_always_answers_is_a_last_number(final: str) -> None:
    assert proposed(errand("section_head", final=final), POLICE, EMERGENCY) == []


@pytest.mark.parametrize(
    ("final", "roles", "write"),
    [
        ("polise", ["section_head"], "police"),
        ("emergencies", [], "emergency"),
        # Without a similar id, the only number that is not for danger; an errand without roles may be danger.
        ("vaxeln", ["section_head"], "police"),
        ("vaxeln", [], ""),
        ("support-line", ["section_head"], "police"),
        ("support-line", [], ""),
    ],
)
def test_a_similar_or_the_only_possible_number_is_proposed(final: str, roles: list[str], write: str) -> None:
    assert proposed(errand(*roles, final=final), POLICE, SUPPORT, EMERGENCY) == [write]


def test_a_known_number_that_does_not_always_answer_is_not_taken_for_a_misspelling() -> None:
    closed = POLICE.replace(id="polices", always=False)
    assert proposed(errand(final="polices"), closed, POLICE, EMERGENCY) == [""]


def test_no_number_is_proposed_where_several_are_possible() -> None:
    assert proposed(errand("section_head", final="vaxeln"), POLICE, ALWAYS, EMERGENCY) == [""]
    assert proposed(errand("section_head", final="victim"), POLICE, ALWAYS, EMERGENCY) == ["victims"]


@pytest.mark.parametrize(
    ("say", "wrong", "write"),
    [
        ("Jag ringer om {regionen}.", "{regionen}", "Jag ringer om {region}."),
        ("Jag ringer om {Regoin}.", "{Regoin}", "Jag ringer om {region}."),
        ("Jag söker {roll} i {region}.", "{roll}", ""),
        ("Jag ringer om {regio} och {regon}.", "{regio}", ""),
        ("Jag ringer om region}.", "}", ""),
        ("Jag ringer om {}.", "{}", ""),
    ],
)
def test_only_a_misspelt_region_in_braces_gets_a_right_value(say: str, wrong: str, write: str) -> None:
    directory = factory.directory(errands=(errand(say=say),))
    (found,) = say_has_no_unknown_placeholder.check(directory)
    assert found.message == f"{wrong} ersätts inte med något. Det som ersätts är {{region}}"
    assert found.write == write
