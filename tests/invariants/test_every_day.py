"""The same facts load without errors on any day, and each warning appears on the right day.

Only rules that depend on the day are run for all days; they are detected by running every rule without a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from tests.support.constants import ROOT, TODAY

from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory
from jourkontakt.rules import RULES, Rule, check

FOLDERS = ["data", "examples/demo"]
# Some of the rules that depend on the day, for each data folder.
DEPENDENT = {
    "data": {"A06", "O10", "O11"},
    "examples/demo": {"A01", "A03", "A04", "A05", "A06", "D02", "O11", "O12", "P15"},
}
# Errors about dates that have not come, which time can only mend.
SLIPS = {"V06"}
FIRST, LAST, COUNT = date(2017, 11, 1), date(2030, 12, 31), 1000
DAYS = [FIRST + timedelta((LAST - FIRST).days * number // (COUNT - 1)) for number in range(COUNT)]
LEAP = [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1), date(2030, 1, 1), date(2030, 12, 31)]

# Code, part of the message, and the first day on which the finding appears in the example data.
APPEARS = [
    # A check dated to a day is stale after exactly twelve months; to a month, twelve months after its last day.
    ("A03", "070-174 06 12 kontrollerades", date(2027, 11, 12)),
    ("A03", "prov.provdotter@example.org kontrollerades", date(2027, 10, 26)),
    ("A03", "kontaktcenter.vast@example.org kontrollerades", date(2027, 10, 3)),
    ("A03", "070-174 06 31 kontrollerades", date(2026, 9, 30)),
    ("A03", "116 006 kontrollerades", date(2025, 12, 31)),
    # A meeting has passed on the day after its last possible day.
    ("O11", "planerat 15 oktober 2026 10:00–12:00", date(2026, 10, 16)),
    ("O11", "planerat våren 2026", date(2026, 7, 1)),
    ("O11", "planerat september 2026", date(2026, 10, 1)),
    ("O11", "planerat hösten 2027", date(2028, 1, 1)),
    ("O11", "planerat 2027,", date(2028, 1, 1)),
    ("O11", "planerat 3 februari 2027 09:00–15:00", date(2027, 2, 4)),
    # A fact with a last day is still valid on that day.
    ("A04", "gällde till 30 juni 2026", date(2026, 7, 1)),
    ("A05", "gällde till 15 augusti 2027", date(2027, 8, 16)),
    ("O12", "klart 30 september 2026", date(2026, 10, 1)),
    ("O12", "klart 1 mars 2027", date(2027, 3, 2)),
    # Opening hours become stale in the same way as checks.
    ("A06", "tiderna är från 15 september 2020", date(2021, 9, 15)),
    ("A06", "tiderna är från augusti 2026", date(2027, 8, 31)),
]  # fmt: skip
# The same for findings that disappear by themselves, with the first day without them.
DISAPPEARS = [
    ("D02", "12 november 2026 har inte varit än", date(2026, 11, 12)),
    ("O10", "12 mars 2026 har inte varit än", date(2026, 3, 12)),
    ("O10", "hösten 2025 har inte varit än", date(2025, 7, 1)),
]


@cache
def facts(folder: str) -> Directory:
    return load_directory(ROOT / folder, TODAY)


class _UnreadableDay:
    """A day that raises when anything compares or calculates with it."""

    def __getattr__(self, name: str) -> Any:
        raise LookupError(name)


@cache
def day_rules(folder: str) -> tuple[Rule, ...]:
    """The rules that depend on the day, for this data folder."""
    timeless: Any = replace(facts(folder), today=_UnreadableDay(), warnings=())  # type: ignore[arg-type]
    return tuple(rule for rule in RULES if _depends_on_the_day(rule, timeless))


def _depends_on_the_day(rule: Rule, timeless: Directory) -> bool:
    try:
        list(rule.problems(timeless))
    except (LookupError, TypeError):
        return True
    return False


def on(folder: str, day: date) -> Directory:
    return replace(facts(folder), today=day, warnings=())


@pytest.mark.parametrize("folder", FOLDERS)
def test_rules_that_depend_on_the_day_give_only_warnings_for_a_thousand_days(folder: str) -> None:
    assert {rule.code for rule in day_rules(folder)} >= DEPENDENT[folder]
    assert len(day_rules(folder)) < 25
    for day in DAYS + LEAP:
        directory = on(folder, day)
        for rule in day_rules(folder):
            assert rule.severity == "warning" or rule.code in SLIPS
            assert all(problem.severity == "warning" for problem in rule.problems(directory))


@pytest.mark.parametrize("folder", FOLDERS)
def test_all_rules_together_give_no_error(folder: str) -> None:
    for day in [*DAYS[::100], *LEAP]:
        assert check(on(folder, day)).today == day


@pytest.mark.parametrize(("code", "words", "day"), APPEARS)
def test_a_warning_appears_on_its_day(code: str, words: str, day: date) -> None:
    assert not list(_messages(code, words, day - timedelta(1)))
    assert list(_messages(code, words, day))
    assert list(_messages(code, words, date(2035, 1, 1)))


@pytest.mark.parametrize(("code", "words", "day"), DISAPPEARS)
def test_a_warning_disappears_on_its_day(code: str, words: str, day: date) -> None:
    assert list(_messages(code, words, day - timedelta(1)))
    assert not list(_messages(code, words, day))


def _messages(code: str, words: str, day: date) -> Iterator[str]:
    directory = on("examples/demo", day)
    for rule in RULES:
        if rule.code == code:
            yield from (problem.message for problem in rule.problems(directory) if words in problem.message)
