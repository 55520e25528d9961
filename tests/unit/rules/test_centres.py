"""Which municipalities a centre covers, at which time, and which centres have contacts."""

from __future__ import annotations

import pytest
from tests.support.factory import centre, parsed, phone, seven

from jourkontakt.model import Centre, Coverage
from jourkontakt.rules import RULES

CODES = {"J01", "G05", "G06"}


def findings(checked: Centre) -> list[tuple[str, str, str]]:
    """The code, message and right value of each finding about a centre."""
    directory = seven(centres=(checked,))
    return [
        (rule.code, each.message, each.write) for rule in RULES if rule.code in CODES for each in rule.check(directory)
    ]


def covering(*periods: tuple[str, str], code: str = "0643") -> Centre:
    """A centre in polisregion Öst that covers a municipality in these periods."""
    dates = [{"since": since, "until": until} for since, until in periods]
    facts = [{"code": code} | {name: date for name, date in each.items() if date} for each in dates]
    return centre("jouren", *(parsed(Coverage, **each) for each in facts))


@pytest.mark.parametrize(
    "periods",
    [
        [("", "")],
        [("", "2015"), ("2016", "")],
        [("2016", ""), ("", "2015")],
        [("", "2015"), ("", "")],
        [("", ""), ("", "2015")],
        [("2010", "2015"), ("2015", "2020"), ("2021", "")],
    ],
)
def test_a_municipality_may_be_covered_again_after_a_time_that_has_ended(periods: list[tuple[str, str]]) -> None:
    assert findings(covering(*periods)) == []


@pytest.mark.parametrize(
    "periods",
    [
        [("", ""), ("", "")],
        [("2016", ""), ("", "")],
        [("", ""), ("2016", "")],
        [("", "2015"), ("2014", "")],
        [("2014", ""), ("", "2015")],
    ],
)
def test_a_municipality_is_not_covered_twice_at_a_time(periods: list[tuple[str, str]]) -> None:
    assert findings(covering(*periods)) == [("G06", "kommunen Habo står redan hos Jouren", "")]


def test_a_code_of_no_municipality_is_told_by_its_digits() -> None:
    unknown = ("G05", "det finns ingen kommun med koden 0699", "")
    twice = ("G06", "kommunen 0699 står redan hos Jouren", "")
    assert findings(covering(("", ""), ("", ""), code="0699")) == [unknown, unknown, twice]


@pytest.mark.parametrize(
    ("code", "message", "write"),
    [
        ("643", "en kommunkod har fyra siffror. Det kan vara ”0643” (Habo)", "0643"),
        # The municipality is in another region than the centre.
        ("305", "en kommunkod har fyra siffror, men här står ”305”", ""),
    ],
)
def test_a_zero_is_added_only_to_a_code_in_the_centre_s_region(code: str, message: str, write: str) -> None:
    assert findings(covering(("", ""), code=code)) == [("G05", message, write)]


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        ("active", []),
        ("historical", [("J01", "jouren är historisk (historical) och får inte ha kontakter", "")]),
        ("closed", [("J01", "jouren är nedlagd (closed) och får inte ha kontakter", "")]),
    ],
)
def test_only_an_active_centre_has_contacts(status: str, wanted: list[tuple[str, str, str]]) -> None:
    assert findings(centre("jouren", status=status, contacts=(phone(),))) == wanted
