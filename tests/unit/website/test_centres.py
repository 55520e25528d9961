"""Centres as shown to a reader."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import centre, phone

from jourkontakt.model import Coverage
from jourkontakt.values.dates import parse
from jourkontakt.website.centres import covering, in_region

NUMBER = phone("070-174 06 45")


def rows(*centres: object) -> list[tuple[str, str, tuple[str, ...], int]]:
    """Id, state, notes and number of contacts of each centre, for Habo."""
    found = covering(factory.directory(centres=centres), "0643")
    return [(row.centre.id, row.state, row.notes, len(row.ways)) for row in found]


def test_an_active_centre_can_be_reached() -> None:
    assert rows(centre("a", "0643", contacts=(NUMBER,))) == [("a", "aktiv", (), 1)]


def test_an_expired_contact_is_not_offered() -> None:
    assert rows(centre("a", "0643", contacts=(phone(until="2026-11-24"),))) == [("a", "aktiv", (), 0)]


def test_a_historical_centre_says_its_year_and_is_not_called() -> None:
    old = centre("a", "0643", status="historical", seen=parse("2018"), contacts=(NUMBER,))
    assert rows(old) == [("a", "historisk", ("Uppgift från 2018.",), 0)]


def test_a_closed_centre_says_so() -> None:
    assert rows(centre("a", "0643", status="closed", source_date=parse("mars 2023")))[0][1:3] == (
        "nedlagd",
        ("Uppgift från mars 2023.",),
    )


def test_a_centre_that_has_left_the_municipality_is_not_called() -> None:
    left = centre("a", Coverage(code="0643", until=parse("2024")), "0305", contacts=(NUMBER,))
    assert rows(left) == [("a", "täcker inte längre kommunen", ("Täckte kommunen till 2024.",), 0)]


def test_two_centres_are_both_shown_and_one_that_returned_only_once() -> None:
    came_back = centre("b", Coverage(code="0643", until=parse("2010")), Coverage(code="0643", since=parse("2020")))
    found = rows(centre("a", "0643", is_member="no"), came_back)
    assert found == [
        ("a", "aktiv", ("Inte medlem i Brottsofferjouren Sverige.",), 0),
        ("b", "aktiv", ("Täcker kommunen från 2020.",), 0),
    ]


def test_a_municipality_without_a_centre_has_none() -> None:
    assert rows(centre("a", "0305")) == []
    assert [row.centre.id for row in in_region(factory.directory(centres=(centre("a"),)), "ost")] == ["a"]
