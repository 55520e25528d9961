"""A finding becomes a problem at its place, also where there is no file, and there are never too many of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support import factory
from tests.support.factory import phone, post

from jourkontakt.model.directory import Directory
from jourkontakt.rules.rule import MOST, Finding, error, warning


def test_a_record_that_was_made_in_code_has_a_problem_without_a_file() -> None:
    contact = phone()

    @error("X01", "Hjälp.")
    def rule(directory: Directory) -> Iterator[Finding]:
        yield Finding(contact, "value", "numret är fel", "070-174 06 06")

    (problem,) = rule.problems(factory.directory())
    assert problem.place == ":1:1"
    assert (problem.severity, problem.code, problem.message) == ("error", "X01", "numret är fel")
    assert (problem.write, problem.fix) == ("070-174 06 06", None)
    assert problem.subject is not None
    assert (problem.subject.record, problem.subject.field, problem.subject.write) == (contact, "value", "070-174 06 06")


@pytest.mark.parametrize(("decorator", "severity"), [(error, "error"), (warning, "warning")])
def test_only_the_first_findings_of_a_rule_are_kept(decorator: object, severity: str) -> None:
    def findings(directory: Directory) -> Iterator[Finding]:
        return (Finding(post("section_head"), "id", f"nummer {number}") for number in range(2_000))

    rule = decorator("X02", "Hjälp.")(findings)  # type: ignore[operator]
    kept = list(rule.problems(factory.directory()))
    assert {problem.severity for problem in kept} == {severity}
    assert [problem.message for problem in kept] == [f"nummer {number}" for number in range(MOST[rule.severity])]
    assert (rule.code, rule.help) == ("X02", "Hjälp.")
