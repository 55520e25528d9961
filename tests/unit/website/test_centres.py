"""Centres as shown to a reader."""

from __future__ import annotations

import pytest
from tests.support import factory
from tests.support.factory import centre, phone

from jourkontakt.model import Centre, Coverage
from jourkontakt.values.dates import parse
from jourkontakt.website.centres import covering, in_region, state

NUMBER = phone("070-174 06 45")


def rows(*centres: Centre) -> list[tuple[str, str, tuple[str, ...], int]]:
    """Id, state, notes and number of contacts of each centre that is shown for Habo."""
    found = covering(factory.directory(centres=centres), "0643")
    return [(row.centre.id, row.state, row.notes, len(row.ways)) for row in found]


def test_an_active_centre_can_be_reached() -> None:
    assert rows(centre("a", "0643", contacts=(NUMBER,))) == [("a", "aktiv", (), 1)]


def test_an_expired_contact_is_not_offered() -> None:
    assert rows(centre("a", "0643", contacts=(phone(until="2026-11-24"),))) == [("a", "aktiv", (), 0)]


def test_a_municipality_has_no_centre_that_is_not_confirmed_today() -> None:
    assert rows(centre("a", "0643", status="historical", seen=parse("2018"), contacts=(NUMBER,))) == []
    assert rows(centre("a", "0643", status="closed")) == []


def test_a_centre_that_has_left_the_municipality_or_comes_later_is_not_shown() -> None:
    assert rows(centre("a", Coverage(code="0643", until=parse("2024")), "0305", contacts=(NUMBER,))) == []
    assert rows(centre("a", Coverage(code="0643", since=parse("mars 2027")))) == []


def test_the_last_year_of_a_centre_in_the_municipality_is_told_in_advance() -> None:
    leaving = centre("a", Coverage(code="0643", since=parse("2019"), until=parse("2026-12-31")))
    assert rows(leaving)[0][2] == ("Täcker kommunen från 2019.", "Täcker kommunen till 31 december 2026.")


def test_two_centres_are_both_shown_and_one_that_returned_only_once() -> None:
    came_back = centre("b", Coverage(code="0643", until=parse("2010")), Coverage(code="0643", since=parse("2020")))
    found = rows(centre("a", "0643", is_member="no"), came_back)
    assert found == [
        ("a", "aktiv", ("Inte medlem i Brottsofferjouren Sverige.",), 0),
        ("b", "aktiv", ("Täcker kommunen från 2020.",), 0),
    ]


@pytest.mark.parametrize(
    ("status", "known", "expected"),
    [
        ("historical", {"seen": "2016", "source_date": "2021"}, "gammal uppgift, 2016"),
        ("historical", {"source_date": "mars 2021"}, "gammal uppgift, 2021"),
        ("historical", {}, "odaterad källa"),
        ("closed", {"source_date": "mars 2023"}, "nedlagd, uppgift från 2023"),
        ("closed", {}, "nedlagd"),
    ],
)
def test_another_centre_says_how_old_the_information_is(status: str, known: dict[str, str], expected: str) -> None:
    found = centre("a", "0643", status=status, **{name: parse(text) for name, text in known.items()})
    assert state(found) == expected


def test_the_active_centres_of_a_region_stand_apart_from_the_others() -> None:
    centres = (centre("a", status="closed"), centre("b"), centre("c", status="historical"), centre("d", region="mitt"))
    active, older = in_region(factory.directory(centres=centres), "ost")
    assert [row.centre.id for row in active] == ["b"]
    assert [row.centre.id for row in older] == ["a", "c"]
