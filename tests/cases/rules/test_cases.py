"""Each rule finds its fault at its place, says so in plain Swedish, and what it tells to write mends it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from tests.cases.rules.cases import BASE, Case, applied, cases, load

from jourkontakt.datafiles.problem import Problem
from jourkontakt.rules import RULES, Rule

CASES = cases()
JARGON = re.compile(
    r"\?|[\"']|\b(?:null|none|string|sträng(?:en)?|pars\w*|error|key|value|nyckeln?|objekt(?:et)?|invalid|ogiltigt?)\b",
    re.IGNORECASE,
)


def places(problems: list[Problem]) -> Counter[tuple[str, int]]:
    return Counter((problem.code, problem.line) for problem in problems)


def test_the_base_has_nothing_wrong(tmp_path: Path) -> None:
    assert [problem.as_text() for problem in load(BASE)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_fault_is_found_at_its_place(case: Case, tmp_path: Path) -> None:
    found = case.problems(tmp_path)
    assert sorted(map(case.want, found)) == case.wants, "\n".join(problem.as_text() for problem in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_sentence_is_plain_swedish(case: Case, tmp_path: Path) -> None:
    for problem in case.problems(tmp_path):
        message = problem.message
        assert not JARGON.search(message), message
        assert not message.endswith((".", ":", " ")), message
        assert message.count("”") % 2 == 0, message


@pytest.mark.parametrize(
    "case", [case for case in CASES if any(want.write for want in case.wants)], ids=lambda c: c.name
)
def test_what_it_tells_to_write_mends_it(case: Case, tmp_path: Path) -> None:
    found = case.problems(tmp_path)
    for number, problem in enumerate(found):
        if problem.fix:
            after = case.problems(tmp_path, applied(case.body, problem))
            assert places(after) <= places([*found[:number], *found[number + 1 :]]), "\n".join(map(str, after))


def test_every_rule_has_a_case() -> None:
    assert {rule.code for rule in RULES} == {want.code for case in CASES for want in case.wants}


def test_codes_are_unique_and_well_formed() -> None:
    names = Counter(rule.code for rule in RULES)
    assert not [code for code, count in names.items() if count > 1]
    assert not [code for code in names if not re.fullmatch(r"[A-Z]\d\d", code)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_cause_and_cure(rule: Rule) -> None:
    assert 40 <= len(rule.help) <= 240, rule.help
    assert 1 <= len(re.findall(r"[.](?= |$)", rule.help)) <= 4
    assert rule.help.endswith(".")
    assert not JARGON.search(rule.help), rule.help


def test_errors_come_before_warnings_in_the_list() -> None:
    severities = [rule.severity for rule in RULES]
    assert severities == sorted(severities)
