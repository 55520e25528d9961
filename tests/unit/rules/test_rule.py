"""A finding becomes a problem at its place, also where there is no file, and there are never too many of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.support import factory
from tests.support.factory import HABO, phone, post

from jourkontakt.datafiles.problem import Fix, Problem
from jourkontakt.datafiles.reader import read
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Row
from jourkontakt.rules.rule import MOST, Finding, error, warning

POST = read("data/regions.yaml", b'title: "Sektionschef"\nstatus: "held"\ncovers:\n  - "0643"\n  - "643"\n')
TABLE = ("municipality_code", "name", "police_region_id")


def problem_of(finding: Finding, directory: Directory | None = None) -> Problem:
    """The problem that a rule with this one finding has."""
    rule = error("X03", "Hjälp.")(lambda directory: iter([finding]))
    (problem,) = rule.problems(directory or factory.directory())
    return problem


def on_post(field: str, write: str = "", *, index: int | None = None, message: str = "fel") -> Problem:
    """The problem of a finding in a post that was read from a file."""
    return problem_of(Finding(post("section_head").replace(node=POST), field, message, write, index))


def on_row(write: str, **more: object) -> Problem:
    """The problem of a finding in the region of a municipality on the third line of its table."""
    municipality = replace(HABO, row=Row(3, "0643,Habo,öst", TABLE))
    return problem_of(Finding(municipality, "police_region_id", "fel", write), factory.directory(**more))


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


@pytest.mark.parametrize(
    ("write", "written"),
    [("vacant", '"vacant"'), ("Chef, grupp 2", '"Chef, grupp 2"'), ("true", "true"), ("false", "false")],
)
def test_the_right_value_replaces_the_wrong_one_with_quotation_marks_unless_it_is_yes_or_no(
    write: str, written: str
) -> None:
    problem = on_post("status", write)
    assert (problem.place, problem.excerpt) == ("data/regions.yaml:2:9", 'status: "held"')
    assert (problem.write, problem.fix) == (f"status: {written}", Fix(2, 9, 15, written))


def test_a_value_in_a_list_is_replaced_on_its_own_line() -> None:
    problem = on_post("covers", "0643", index=1)
    assert (problem.place, problem.excerpt) == ("data/regions.yaml:5:5", '  - "643"')
    assert (problem.write, problem.fix) == ('- "0643"', Fix(5, 5, 10, '"0643"'))
    assert problem.subject is not None
    assert (problem.subject.field, problem.subject.index) == ("covers", 1)


def test_a_missing_field_is_pointed_out_on_the_first_line_without_a_fix() -> None:
    problem = on_post("area", "norra delen")
    assert (problem.place, problem.excerpt) == ("data/regions.yaml:1:1", 'title: "Sektionschef"')
    assert (problem.write, problem.fix) == ("norra delen", None)


@pytest.mark.parametrize(("length", "shown"), [(400, "x" * 400), (401, "x" * 399 + "…"), (5_000, "x" * 399 + "…")])
def test_a_message_has_at_most_400_characters(length: int, shown: str) -> None:
    assert on_post("status", message="x" * length).message == shown


def test_a_cell_of_a_table_beside_the_settings_is_replaced() -> None:
    problem = on_row("ost")
    assert (problem.place, problem.excerpt) == ("municipalities.csv:3:11", "0643,Habo,öst")
    assert (problem.write, problem.fix) == ("ost", Fix(3, 11, 14, "ost"))
    settings = read("examples/demo/site.yaml", b'title: "Vem ringer jag?"\n')
    assert on_row("", site={"node": settings}).place == "examples/demo/municipalities.csv:3:11"


def test_a_cell_without_a_right_value_has_no_fix() -> None:
    problem = on_row("")
    assert (problem.write, problem.fix) == ("", None)
