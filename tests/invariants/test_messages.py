"""Messages to editors from every stage: the place, one plain Swedish sentence, the line with a caret, what to write.

The sentences are checked twice: as reported for every faulty file of the tests, and as written in the source code, so
that those which no test triggers are checked too.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.cases.rules.cases import BASE, cases
from tests.support.constants import ROOT, TODAY
from tests.support.swedish import faults

from jourkontakt.cli.check import as_json
from jourkontakt.datafiles import reader as source
from jourkontakt.datafiles.edit import apply
from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.load import load_directory
from jourkontakt.model import RegionsFile
from jourkontakt.model.build import MOST, build
from jourkontakt.rules import RULES, Rule

PACKAGE = ROOT / "hooks/jourkontakt"
# The modules that contain messages to editors.
MODULES = sorted(
    [*(PACKAGE / "rules").glob("*.py"), *(PACKAGE / "datafiles/reader").glob("*.py")]
    + [PACKAGE / f"values/{name}.py" for name in ("dates", "periods", "numbers", "phones")]
    + [PACKAGE / f"model/{name}.py" for name in ("kinds", "build", "tables")]
    + [PACKAGE / "load.py"]
)
HEAD = re.compile(r"(\S+):(\d+):(\d+) (fel|varning) ([A-Z]\d\d): (.+)")
# What distinguishes Swedish text from English: letters and common words.
SWEDISH = re.compile(r"[åäö]| (?:och|eller|som|inte|finns|ska|en|ett|med|av|till) ", re.IGNORECASE)
# Data that does not fit the records: a list, fields, a text or nothing where something else is expected.
MISFITS = {
    "M01": 'regions:\n  - name: "Nord"\n',
    "M02": 'regiones:\n  - id: "nord"\n',
    "M02 far": 'väder:\n  - id: "nord"\n',
    "M03 text": 'regions: "nord"\n',
    "M03 list": 'regions:\n  - id:\n      - "nord"\n    name: "Nord"\n',
    "M03 fields": 'regions:\n  - id: "nord"\n    name:\n      x: "Nord"\n',
    "M03 date": 'regions:\n  - circumstances:\n      - text: "x"\n        as_of:\n          - "2018"\n',
    "M03 flag": "national_numbers:\n  - always:\n      - true\n",
    "M04": 'regions:\n  - id: "nrod"\n    name: "Nord"\n',
    "M04 far": 'regions:\n  - id: "uppsala"\n    name: "Nord"\n',
    "M05 id": 'errands:\n  - id: "Ett Ärende"\n',
    "M05 date": 'regions:\n  - circumstances:\n      - as_of: "snart"\n',
    "M05 blank": 'regions:\n  - name: " Nord"\n',
    "M05 empty": 'regions:\n  - name: ""\n',
    "M05 nothing": 'regions:\n  - name: "…"\n',
    "M05 flag": "national_numbers:\n  - always: ja\n",
    "M05 quoted flag": 'national_numbers:\n  - always: "true"\n',
    "M05 unquoted": "regions:\n  - name: true\n",
    "M06": "errands:\n  - roles:\n" + '      - "section_head"\n' * 4,
}
HEADS = b"place,municipality_code,population\n"
TABLES = {
    "columns": b"x,y\n1,2\n", "cells": HEADS + b"A,0643\n", "number": HEADS + b"A,0643,x\n", "empty": b"",
    "name": HEADS + b",0643,1\n", "quote": HEADS + b'"A,0643,1\n', "bytes": HEADS + "Å".encode("latin-1"),
}  # fmt: skip


@cache
def findings() -> tuple[Problem, ...]:
    """The findings in all faulty files of the tests."""
    found = [problem for path in sorted((ROOT / "tests/cases/reader").glob("*.yaml")) for problem in _read(path)]
    with TemporaryDirectory() as folder:
        for case in cases():
            found += case.problems(Path(folder) / case.name)
        for name, table in TABLES.items():
            found += _load_with(Path(folder) / f"table-{name}", table)
        found += _load_with(Path(folder) / "gone", None)
    for text in MISFITS.values():
        found += _build(text)
    return tuple(found)


def _read(path: Path) -> tuple[Problem, ...]:
    try:
        source.read(path.name, path.read_bytes())
    except DataError as error:
        return error.problems
    return ()


def _build(text: str) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        build(RegionsFile, source.read("regions.yaml", text.encode()))
    return caught.value.problems


def _load_with(folder: Path, places: bytes | None) -> tuple[Problem, ...]:
    """The problems in the base with another table of places, or without one."""
    folder.mkdir()
    for path in BASE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "places.csv").unlink()
    if places is not None:
        (folder / "places.csv").write_bytes(places)
    with pytest.raises(DataError) as caught:
        load_directory(folder, TODAY)
    return caught.value.problems


def test_every_sentence_is_plain_swedish() -> None:
    assert {problem.code[0] for problem in findings()} >= set("YMCTU")
    wrong = {problem.message: faults(problem.message) for problem in findings() if faults(problem.message)}
    assert not wrong
    assert all(len(problem.message) < 420 for problem in findings())


def test_every_finding_is_printed_in_the_same_form() -> None:
    for problem in findings():
        rows = problem.as_text().split("\n")
        head = HEAD.fullmatch(rows[0])
        assert head, rows[0]
        severity = {"error": "fel", "warning": "varning"}[problem.severity]
        assert head.groups()[1:5] == (str(problem.line), str(problem.column), severity, problem.code)
        if problem.excerpt.strip():
            assert rows[1] == f"    {problem.excerpt}"
            assert rows[2].strip() == "^"
            assert len(rows[2]) == 4 + problem.column
        if problem.write:
            assert rows[-1] == f"    Skriv: {problem.write}"


def test_every_finding_shows_its_line() -> None:
    """Except findings on a whole file or on an empty line."""
    without_line = {problem.code for problem in findings() if not problem.excerpt.strip()}
    assert without_line <= {"Y03", "Y04", "Y06", "C01", "C02"}, without_line
    assert [p.as_text() for p in findings() if p.code == "C01" and not p.excerpt and "UTF-8" not in p.message][1:] == []


def test_a_fix_can_be_applied_by_a_program() -> None:
    problems = [problem for problem in findings() if problem.fix]
    assert len(problems) > 80
    for problem, record in zip(problems, json.loads(as_json(problems)), strict=True):
        fix = record["fix"]
        assert set(fix) == {"line", "column", "end_column", "text"}
        assert fix["line"] == problem.line
        assert problem.write, problem.as_text()
        if problem.excerpt and problem.fix and "�" not in problem.excerpt:
            before = "\n" * (problem.line - 1) + problem.excerpt
            after = apply(before.encode(), [problem.fix]).decode().split("\n")[-1]
            assert problem.write.removeprefix("- ") in after or problem.write.partition(": ")[2] in after


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_help_of_every_rule_is_plain_swedish(rule: Rule) -> None:
    assert not faults(rule.help.rstrip(".")), rule.help


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_sentence_in_the_source_is_plain_swedish(path: Path) -> None:
    wrong = {text: found for text in sentences(path) if (found := _faults_anywhere(text))}
    assert not wrong


def test_sentences_are_found_in_the_source() -> None:
    assert sum(len(list(sentences(path))) for path in MODULES) > 200


def sentences(path: Path) -> Iterator[str]:
    """The Swedish sentences in a module's source, without docstrings, with x in place of each filled-in value."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    inner |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(part.value if isinstance(part, ast.Constant) else "x" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
            text = node.value
        else:
            continue
        if SWEDISH.search(text) and text.count(" ") >= 2 and "\\" not in text:
            yield text


def _faults_anywhere(text: str) -> list[str]:
    """The faults in a sentence or part of one, except those that depend on what surrounds it."""
    ignored = ("a loose end", "a quote or bracket left open", "a sentence that does not begin as one")
    return [found for found in faults(re.sub(r"\{\w*[^}]*\}", "x", text)) if found not in ignored]


def test_regions_come_before_other_files(tmp_path: Path) -> None:
    for path in BASE.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for name in ("site.yaml", "statistics.yaml", "regions.yaml"):
        (tmp_path / name).write_bytes(b"x: 1\n")
    with pytest.raises(DataError) as caught:
        load_directory(tmp_path, TODAY)
    files = [Path(problem.file).name for problem in caught.value.problems]
    assert files == ["regions.yaml", "site.yaml", "statistics.yaml"]


def test_findings_of_rules_come_in_the_order_of_the_rules(tmp_path: Path) -> None:
    for path in BASE.iterdir():
        text = path.read_text(encoding="utf-8")
        text = text.replace("070-174 06 11", "070-174 06 1").replace("always: true", "always: false")
        text = text.replace('publisher: "Exempelorganisationen"\n', "")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_directory(tmp_path, TODAY)
    found = [(problem.severity, problem.code) for problem in caught.value.problems]
    order = [rule.code for rule in RULES]
    assert found == sorted(found, key=lambda pair: (pair[0] == "warning", order.index(pair[1])))
    assert {"error", "warning"} == {severity for severity, _ in found}


def test_a_misspelt_field_is_not_reported_as_missing() -> None:
    problems = _build('regions:\n  - idd: "nord"\n    nmae: "Nord"\n')
    assert [problem.code for problem in problems if problem.line > 1] == ["M02", "M02"]


def test_the_number_of_findings_is_limited() -> None:
    problems = _build("".join(f'fält{number}: "x"\n' for number in range(5_000)))
    assert len(problems) == MOST
