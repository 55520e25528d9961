"""Run the cases in this folder: each rule finds its fault in the right place, and the proposed fix corrects it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from tests.cases.rules.cases import BASE, FOLDER, Case, cases, load, read
from tests.cases.sentences import assert_sentences, sentences
from tests.cases.wants import Want, with_wants
from tests.support.golden import BLESS

from jourkontakt.datafiles.edit import apply
from jourkontakt.datafiles.problem import Problem
from jourkontakt.rules import RULES, Rule

CASES = cases()
JARGON = re.compile(
    r"\?|[\"']|\b(?:null|none|string|sträng(?:en)?|pars\w*|error|key|value|nyckeln?|objekt(?:et)?|invalid|ogiltigt?)\b",
    re.IGNORECASE,
)


def places(problems: list[Problem]) -> Counter[tuple[str, int]]:
    return Counter((problem.code, problem.line) for problem in problems)


def test_the_base_has_no_findings() -> None:
    assert [problem.as_text() for problem in load(BASE)] == []


@pytest.mark.golden
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_fault_is_found_at_its_place(case: Case, tmp_path: Path) -> None:
    if BLESS:
        case = blessed(case, tmp_path)
    found = case.problems(tmp_path)
    assert sorted(map(case.want, found)) == case.wants, "\n".join(problem.as_text() for problem in found)
    assert not found or case.name[:3] in {problem.code for problem in found}, "a case begins with the code of its rule"


def blessed(case: Case, folder: Path) -> Case:
    """The case, rewritten with the findings in it as wants."""

    def find(text: str) -> list[Want]:
        tried = Case(case.path, text)
        return sorted(map(tried.want, tried.problems(folder)))

    case.path.write_text(with_wants(case.text, find), encoding="utf-8")
    return read(case.path)


@pytest.mark.golden
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_sentence_is_plain_swedish(case: Case, tmp_path: Path) -> None:
    found = case.problems(tmp_path)
    assert_sentences(FOLDER, case.name, found)
    for problem in found:
        message = problem.message
        assert not JARGON.search(message), message
        assert not message.endswith((".", ":", " ")), message
        assert message.count("”") % 2 == 0, message


@pytest.mark.parametrize("case", [case for case in CASES if " → " in case.text], ids=lambda case: case.name)
def test_the_proposed_fix_removes_the_finding(case: Case, tmp_path: Path) -> None:
    found = case.problems(tmp_path)
    for number, problem in enumerate(found):
        if problem.fix:
            assert problem.fix.text in problem.write
            after = case.problems(tmp_path, apply(case.body.encode(), [problem.fix]).decode())
            assert places(after) <= places([*found[:number], *found[number + 1 :]]), "\n".join(map(str, after))


def test_every_sentence_belongs_to_a_case() -> None:
    assert set(sentences(FOLDER / "sentences.txt")) == {case.name for case in CASES if case.wants}


def test_every_rule_has_a_case() -> None:
    assert {rule.code for rule in RULES} == {want.code for case in CASES for want in case.wants}


def test_codes_are_unique_and_well_formed() -> None:
    names = Counter(rule.code for rule in RULES)
    assert not [code for code, count in names.items() if count > 1]
    assert not [code for code in names if not re.fullmatch(r"[A-Z]\d\d", code)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_help_of_a_rule_is_short_plain_swedish(rule: Rule) -> None:
    assert 40 <= len(rule.help) <= 240, rule.help
    assert 1 <= len(re.findall(r"[.](?= |$)", rule.help)) <= 4
    assert rule.help.endswith(".")
    assert not JARGON.search(rule.help), rule.help


def test_rules_for_errors_come_before_rules_for_warnings() -> None:
    severities = [rule.severity for rule in RULES]
    assert severities == sorted(severities)
