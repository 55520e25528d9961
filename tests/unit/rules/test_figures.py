"""What is wrong with a figure's area or value, and what is proposed instead."""

from __future__ import annotations

import pytest
from tests.support.factory import centre, directory, figure, statistics

from jourkontakt.model import Figure
from jourkontakt.rules import RULES

CENTRES = (centre("tuna-dal"), centre("bro-by"))


def proposals(code: str, checked: Figure) -> list[str]:
    """What the rule proposes to write, for each of its findings."""
    made = directory(centres=CENTRES, statistics=statistics(checked))
    return [each.write for rule in RULES if rule.code == code for each in rule.check(made)]


@pytest.mark.parametrize(
    ("area", "wanted"), [("tuna-dal", []), ("tunadal", ["tuna-dal"]), ("brobaa", [""]), ("bro-bay", ["bro-by"])]
)
def test_only_a_centre_with_almost_the_same_id_is_proposed(area: str, wanted: list[str]) -> None:
    assert proposals("F03", figure("2024", "12", level="centre", area=area)) == wanted


@pytest.mark.parametrize(("value", "wanted"), [("12", []), ("+12", ["12"]), ("1,5", [""]), ("+1,5", [""])])
def test_a_count_is_proposed_without_its_plus_if_it_is_whole(value: str, wanted: list[str]) -> None:
    assert proposals("F07", figure("2024", value)) == wanted
