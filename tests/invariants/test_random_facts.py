"""Rules never raise on any valid facts, and the passing of time alone causes no error."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cases.rules.cases import BASE, Case, cases
from tests.support.constants import ROOT

from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.load import load_directory
from jourkontakt.model import Record
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import Field, fields_of
from jourkontakt.rules import RULES, Rule, check
from jourkontakt.values.dates import PartialDate, parse

DAYS = [date(1990, 1, 1), date(2018, 3, 1), date(2026, 11, 25), date(2030, 12, 31), date(2099, 1, 1)]
WORDS = [
    "nord", "nord-section-head", "syd-section-head", "police", "danger", "case", "112", "114 14", "0200-21 20 19",
    "070-174 06 05", "08-668 01 50", "073-000 00 00", "O8-401 00 00", "+45 33", "exempel@example.org", "@", "{", "}{",
    "exempel@polisen.se", "https://", "https://[", "https://a.b:99999/", "https://example.org/x", "//", "{region}",
    "{}", "2580", "9999", "Luleå", "Skåne län", "Exempel Exempelsson", "polisgruppen", "”", '"', "\\", "å", "0",
    "x" * 300,
]  # fmt: skip
DATES = [
    parse(text)
    for text in (
        "2018",
        "våren 2018",
        "vintern 2026",
        "mars 2018",
        "2026-11-25",
        "2026-03-02 10:00–12:00",
        "1900",
        "2100",
    )
]


@pytest.mark.parametrize("folder", ["data", "examples/demo"])
@pytest.mark.parametrize("day", DAYS)
def test_time_alone_causes_no_error(folder: str, day: date) -> None:
    assert load_directory(ROOT / folder, day).today == day


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_errors_are_the_same_on_every_day(case: Case, tmp_path: Path) -> None:
    case.problems(tmp_path)
    assert len({tuple(_errors(tmp_path, day)) for day in DAYS}) == 1


def _errors(folder: Path, day: date) -> list[Problem]:
    try:
        load_directory(folder, day)
    except DataError as error:
        # Only a check that has not been made yet is an error on one day and none later.
        return [problem for problem in error.problems if problem.severity == "error" and problem.code != "V06"]
    return []


@cache
def facts() -> list[Directory]:
    """The demo, which has every state, and the small base, where random changes often concern the same record."""
    return [load_directory(folder, DAYS[2]) for folder in (ROOT / "examples/demo", BASE)]


@given(st.integers(0, 1_000_000))
@settings(max_examples=300, deadline=None)
def test_no_rule_raises_on_random_facts(seed: int) -> None:
    rng = Random(seed)
    directory = rng.choice(facts())
    for _ in range(rng.randint(1, 12)):
        directory = replace(
            directory,
            today=rng.choice(DAYS),
            site=_changed(directory.site, rng),
            facts=_changed(directory.facts, rng),
            names=_changed(directory.names, rng),
            centres=tuple(_changed(centre, rng) for centre in directory.centres),
        )
    for rule in RULES:
        for problem in rule.problems(directory):
            assert problem.code == rule.code


def test_rules_accept_facts_without_regions_numbers_or_tables() -> None:
    empty = facts()[1].facts.replace(**dict.fromkeys(("regions", "errands", "national_numbers", "questions"), ()))
    bare = replace(facts()[1], facts=empty, centres=(), municipalities=(), places=())
    with pytest.raises(DataError) as caught:
        check(bare)
    assert {"I02", "L01", "R01"} <= {problem.code for problem in caught.value.problems}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_gives_the_same_findings_twice(rule: Rule) -> None:
    assert list(rule.problems(facts()[0])) == list(rule.problems(facts()[0]))


def _changed(record: Any, rng: Random) -> Any:
    """The record with one field somewhere inside it changed to another valid value."""
    fields = {field.attribute: field for field in fields_of(type(record)).values()}
    name = rng.choice(sorted(fields))
    # The record no longer matches the text in the file.
    return record.replace(**{name: _other(getattr(record, name), fields[name], rng)}, node=None)


def _other(value: Any, field: Field, rng: Random) -> Any:
    if isinstance(value, Record):
        return _changed(value, rng)
    if isinstance(value, tuple):
        return _other_list(value, field, rng)
    if not field.is_required and field.default is None and rng.random() < 0.5:
        return None
    if field.choices:
        return rng.choice(list(field.choices))
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return rng.choice([0, 1, 12, 60, 999_999])
    dated = isinstance(value, PartialDate) or (field.kind and field.kind.wanted == "ett datum")
    return rng.choice(DATES if dated else WORDS) if value is not None or dated else value


def _other_list(value: tuple[Any, ...], field: Field, rng: Random) -> tuple[Any, ...]:
    if not value:
        return value
    at = rng.randrange(len(value))
    inner = value[at]
    changed = [(), value[:at], value[::-1], (*value, inner)]
    if isinstance(inner, Record):
        changed += [(*value[:at], _changed(inner, rng), *value[at + 1 :])] * 6
    else:
        changed += [(*value, word) for word in field.choices or WORDS]
    return rng.choice(changed)
