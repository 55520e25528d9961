"""The subject of a problem: the record, the field, the index in a list, and the correct value."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.constants import ROOT, TODAY

from jourkontakt.cli.check import as_json
from jourkontakt.datafiles.problem import DataError, Problem, as_text, summary
from jourkontakt.load import DataFolder, load_directory
from jourkontakt.model import Contact, OtherName, Record

BASE = ROOT / "tests/cases/diff/base"


def errors(old: str, new: str, file: str = "regions.yaml") -> list[Problem]:
    """The errors after the first `old` in the file is replaced with `new`."""
    folder = DataFolder(BASE, TODAY)
    path = (BASE / file).as_posix()
    text = (folder.files[path] or b"").decode()
    assert old in text
    with pytest.raises(DataError) as caught:
        folder.load({path: text.replace(old, new, 1).encode()})
    return [problem for problem in caught.value.problems if problem.severity == "error"]


def test_a_problem_of_a_rule_keeps_the_record_and_the_right_value() -> None:
    (problem,) = errors('value: "070-174 06 10"', 'value: "0701740610"')
    assert problem.subject is not None
    assert isinstance(problem.subject.record, Contact)
    assert (problem.subject.field, problem.subject.index) == ("value", None)
    assert problem.subject.write == "070-174 06 10"
    assert problem.write == 'value: "070-174 06 10"'


def test_a_problem_in_a_list_keeps_its_index() -> None:
    names = (BASE / "names.yaml").read_text(encoding="utf-8")
    code = next(line for line in names.splitlines() if "municipalities:" in line)
    (problem,) = errors(code, f'{code}\n      - "9999"', "names.yaml")
    assert problem.subject is not None
    assert isinstance(problem.subject.record, OtherName)
    assert (problem.subject.field, problem.subject.index) == ("municipalities", 0)


@pytest.mark.parametrize(
    ("old", "new", "code", "field", "right"),
    [
        ('kind: "phone"', 'kind: "phnoe"', "M04", "kind", "phone"),
        ('            value: "070-174 06 10"\n', "", "M01", "value", ""),
        ('value: "070-174 06 10"', "value: 070-174\u200b 06 10", "Y14", "value", "070-174 06 10"),
        ('value: "070-174 06 10"', 'value: "070-174\u200b 06 10"', "Y14", "value", "070-174 06 10"),
        ('value: "070-174 06 10"', f'value: "{"0" * 5000}"', "Y34", "value", ""),
    ],
)
def test_a_problem_found_before_building_keeps_its_field(old: str, new: str, code: str, field: str, right: str) -> None:
    found = [problem for problem in errors(old, new) if problem.code == code]
    assert [problem.subject and (problem.subject.field, problem.subject.write) for problem in found] == [(field, right)]


@pytest.mark.parametrize("data", [ROOT / "data", ROOT / "examples/demo", BASE])
def test_every_warning_is_placed_in_the_record_that_it_is_about(data: Path) -> None:
    for problem in load_directory(data, TODAY).warnings:
        assert problem.subject is not None
        record = problem.subject.record
        if isinstance(record, Record) and record.node is not None:
            assert problem.file == record.node.source.name
            lines = [key.line for key in record.node if key == problem.subject.field] or [record.node.line]
            assert problem.line >= lines[0]


def test_the_subject_is_neither_compared_nor_shown() -> None:
    problem = errors('value: "070-174 06 10"', 'value: "0701740610"')[0]
    bare = replace(problem, subject=None)
    assert bare == problem
    assert hash(bare) == hash(problem)
    assert as_json([bare]) == as_json([problem])
    assert "subject" not in repr(problem)


def test_a_problem_never_repeats_a_personal_number() -> None:
    line = 'value: "121212-1212"'
    problem = Problem("a.yaml", 1, 8, "error", "M05", "”121212-1212” går inte", line, excerpt=line)
    shown = line.replace("-1212", "-XXXX")
    assert (problem.message, problem.write, problem.excerpt) == ("”121212-XXXX” går inte", shown, shown)
    assert "1212-1212" not in as_json([problem]) + str(problem)
    assert Problem("a.yaml", 1, 1, "error", "T03", "numret 070-174 06 05").message == "numret 070-174 06 05"


def problems(errors: int, **warnings: int) -> list[Problem]:
    """So many errors, and so many warnings of each code."""
    found = [Problem("a.yaml", 1, 1, "error", "M01", "saknas") for _ in range(errors)]
    for code, count in warnings.items():
        found += [Problem("a.yaml", line, 1, "warning", code, "gammalt", excerpt="x: 1") for line in range(count)]
    return found


@pytest.mark.parametrize(
    ("errors", "warnings", "sentence"),
    [
        (0, {}, "Inga fel, inga varningar."),
        (0, {"A02": 1}, "Inga fel, 1 varning."),
        (1, {}, "1 fel. Varningar visas när felet är rättat."),
        (3, {}, "3 fel. Varningar visas när felen är rättade."),
        (2, {"A02": 5}, "2 fel, 5 varningar."),
    ],
)
def test_the_summary(errors: int, warnings: dict[str, int], sentence: str) -> None:
    assert summary(problems(errors, **warnings)) == sentence


def test_warnings_beside_errors_are_left_out_of_the_text() -> None:
    found = problems(1, A02=40)
    assert as_text(found) == f"{found[0].as_text()}\n\n1 fel, 40 varningar (visa dem med check --varningar).\n"
    assert as_text(found, is_full=True).count(" varning ") == 40


def test_warnings_alone_take_a_line_each_until_they_are_too_many() -> None:
    few = as_text(problems(0, A02=20, J03=10)).splitlines()
    assert len(few) == 32
    many = as_text(problems(0, A02=25, A06=3, J03=4)).splitlines()
    assert [line for line in many if line.startswith("…")] == ["… och 22 till med A02", "… och 1 till med J03"]
    assert len(many) == 3 * 3 + 2 + 2
    assert many[-1] == "Inga fel, 32 varningar (visa allt om dem med check --varningar)."


def test_a_line_that_is_too_long_is_not_shown() -> None:
    whole, cut = (Problem("a", 1, 1, "error", "X01", "x", excerpt="b" * size) for size in (2_000, 2_001))
    assert "b" * 2_000 in whole.as_text()
    assert cut.as_text() == "a:1:1 fel X01: x"


def test_a_problem_and_an_error_with_several_are_read_as_text() -> None:
    line, right = "    nummer: 0701740611", '    nummer: "070-174 06 11"'
    first = Problem("data/regions.yaml", 7, 13, "error", "Y30", "ett tal", right.strip(), None, line)
    second = Problem("data/site.yaml", 1, 1, "warning", "A01", "gammalt")
    text = (
        "data/regions.yaml:7:13 fel Y30: ett tal\n"
        "        nummer: 0701740611\n"
        "                ^\n"
        '    Skriv: nummer: "070-174 06 11"'
    )
    assert first.as_text() == text
    assert str(DataError([first, second])) == f"{text}\ndata/site.yaml:1:1 varning A01: gammalt"


@pytest.mark.parametrize(
    ("errors", "text"),
    [(0, "Inga fel, inga varningar.\n"), (1, "a.yaml:1:1 fel M01: saknas\n\n1 fel. Varningar visas")],
)
def test_no_option_shows_warnings_that_there_are_not(errors: int, text: str) -> None:
    said = as_text(problems(errors))
    assert said.startswith(text)
    assert "--varningar" not in said


def test_a_file_s_name_is_on_one_line() -> None:
    assert Problem("data/a\nb\x1b.yaml", 1, 1, "error", "C03", "x").place == "data/a�b�.yaml:1:1"


@pytest.mark.parametrize(
    ("line", "column", "marked"),
    [("Namn: x", 1, "^"), ("namn: x", 7, "      ^"), ("\ta\tb", 4, "\t \t^"), ("a", 2, " ^")],
)
def test_a_caret_stands_under_the_column(line: str, column: int, marked: str) -> None:
    problem = Problem("a", 1, column, "error", "X01", "x", excerpt=line)
    assert problem.as_text().splitlines()[1:] == [f"    {line}", f"    {marked}"]
