"""Municipalities in different police regions whose names differ by one letter."""

from __future__ import annotations

import pytest
from tests.support import factory

from jourkontakt.answers.namesakes import is_near, namesakes, spelling
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality


def municipality(code: str, name: str, place: str) -> Municipality:
    return Municipality(code, name, "06", "Ett län", place, "")


def test_the_country_has_five_pairs_of_namesakes(real: Directory) -> None:
    found = namesakes(real)
    named = real.municipality_by_code
    pairs = {frozenset((named[code].name, other.name)) for code, others in found.items() for other in others}
    assert pairs == {
        frozenset(pair)
        for pair in (
            ("Habo", "Håbo"),
            ("Lidköping", "Linköping"),
            ("Alvesta", "Avesta"),
            ("Ale", "Åre"),
            ("Malå", "Sala"),
        )
    }
    assert all(code in {back.code for back in found[other.code]} for code, others in found.items() for other in others)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("habo", "habo", True),
        ("ale", "are", True),
        ("alvesta", "avesta", True),
        ("avesta", "alvesta", True),
        ("lidkoping", "linkoping", True),
        ("abc", "acb", True),
        ("abc", "cba", False),
        ("a", "", True),
        ("ab", "", False),
        ("nora", "norberg", False),
        ("mora", "nora", True),
        ("abcd", "badc", False),
        ("aab", "aaab", True),
    ],
)
def test_near_means_one_typing_mistake(one: str, other: str, near: bool) -> None:
    assert is_near(one, other) is near
    assert is_near(other, one) is near
    pair = (municipality("0001", one, "ost"), municipality("0002", other, "mitt"))
    found = namesakes(factory.directory(municipalities=pair))
    assert found == ({"0001": (pair[1],), "0002": (pair[0],)} if near else {})


def test_names_in_the_same_region_are_not_listed() -> None:
    pair = (municipality("0001", "Habo", "ost"), municipality("0002", "Habo", "ost"))
    assert namesakes(factory.directory(municipalities=pair)) == {}


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Habo", "Håbo", "med a"),
        ("Håbo", "Habo", "med å"),
        ("Alvesta", "Avesta", "med l"),
        ("Avesta", "Alvesta", "utan l"),
        ("Håby", "Habo", "med y"),
    ],
)
def test_the_difference_between_two_spellings_in_words(one: str, other: str, words: str) -> None:
    assert spelling(one, other) == words
