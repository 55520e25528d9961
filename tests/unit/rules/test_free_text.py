"""The rules on texts look everywhere: in every field of every record, in tables, in comments and on pages."""

from __future__ import annotations

from random import Random

import pytest
from tests.cases.diff.cases import BASE
from tests.support.constants import TODAY
from tests.support.personal_numbers import FORMS, HIDDEN_FORMS, written

from jourkontakt import model
from jourkontakt.datafiles.problem import Problem
from jourkontakt.datafiles.reader import Sequence, Text
from jourkontakt.load import DataFolder, load_directory
from jourkontakt.model import walk
from jourkontakt.model.fields import Field, fields_of
from jourkontakt.rules.free_text import on_page

FIELDS = [
    (name, field) for name in model.__all__ if name != "Record" for field in fields_of(getattr(model, name)).values()
]
PROSE = {(name, field.name) for name, field in FIELDS if field.kind and field.kind.is_prose}
TABLES = {
    file: (BASE / file).read_text(encoding="utf-8").splitlines()[0].split(",")
    for file in ("municipalities.csv", "places.csv")
}


def is_text(field: Field) -> bool:
    """Whether its values are kept as they are written."""
    return field.kind is not None and field.kind.type == "string" and "_text" in field.kind.parse.__name__


def texts() -> dict[tuple[str, str], Text]:
    """The first text of the base in each field that holds texts."""
    found: dict[tuple[str, str], Text] = {}
    for record, field, _, _ in walk.texts(load_directory(BASE, TODAY)):
        assert record.node is not None
        value = record.node.get(Text(field.name, record.node.source, 0, 0, 0, plain=True))
        first = value[0] if isinstance(value, Sequence) else value
        assert isinstance(first, Text)
        found.setdefault((type(record).__name__, field.name), first)
    return found


TEXTS = texts()
SPACED = [form for form in FORMS if form != "{y}{m}{d}{s}{n}"]
HIDDEN = "\u202d"


def problems_with(old: Text, new: str) -> tuple[Problem, ...]:
    """The problems of the base with the text replaced."""
    path, lines = BASE / old.source.name.rpartition("/")[2], list(old.source.lines)
    line = lines[old.line - 1]
    lines[old.line - 1] = f'{line[: old.column - 1]}"{new}"{line[old.end_column - 1 :]}'
    return DataFolder(BASE, TODAY).problems({path.as_posix(): "\n".join(lines).encode()})


def test_titles_and_names_are_free_texts() -> None:
    assert {
        ("Meeting", "title"), ("Training", "title"), ("Post", "title"), ("Post", "area"), ("Holder", "name"),
        ("Participant", "name"), ("Centre", "name"), ("Commitment", "who"), ("Verification", "by"),
        ("Question", "text"), ("Errand", "question"), ("Figure", "caveat"), ("OtherName", "name"),
    } <= PROSE  # fmt: skip


def test_addresses_numbers_and_ids_are_not_free_texts() -> None:
    names = {field for _, field in PROSE}
    assert not names & {"id", "source", "value", "number", "repository", "address", "slug", "kind", "status"}


def test_every_field_that_holds_texts_is_searched() -> None:
    assert set(TEXTS) == {(name, field.name) for name, field in FIELDS if is_text(field)}


@pytest.mark.parametrize("at", range(len(TEXTS)), ids=[".".join(place) for place in TEXTS])
def test_a_personal_number_is_found_in_every_text(at: int) -> None:
    place, text = list(TEXTS.items())[at]
    # An id takes digits and dashes alone; ten digits by themselves may be a telephone number.
    forms = FORMS if place in PROSE else SPACED if "id" not in place[1] else FORMS[3:4]
    number = written(forms[at % len(forms)], Random(at))
    found = problems_with(text, f"Ärendet {number}" if place in PROSE else number)
    assert not [problem for problem in found if number in problem.as_text()]
    # Where the text has no place at all, the file is refused before the rules are asked.
    if not {problem.code for problem in found} & {"M05"}:
        assert (text.line, text.column) in {(each.line, each.column) for each in found if each.code == "X01"}
    assert "error" in {problem.severity for problem in found}


@pytest.mark.parametrize(("file", "column"), [(file, column) for file, columns in TABLES.items() for column in columns])
def test_a_personal_number_is_found_in_every_column_of_a_table(file: str, column: str) -> None:
    path, at = (BASE / file).as_posix(), TABLES[file].index(column)
    number = written("{y}{m}{d}{s}{n}" if column == "population" else "{y}{m}{d}-{s}{n}", Random(column))
    lines = (BASE / file).read_text(encoding="utf-8").splitlines()
    cells = lines[2].split(",")
    lines[2] = ",".join([*cells[:at], number, *cells[at + 1 :]])
    problems = DataFolder(BASE, TODAY).problems({path: "\n".join(lines).encode()})
    assert (path, 3, sum(len(cell) + 1 for cell in cells[:at]) + 1) in {
        (each.file, each.line, each.column) for each in problems if each.code in ("C01", "X01")
    }
    assert not [problem for problem in problems if number in problem.as_text()]


def test_a_personal_number_is_found_in_a_column_that_is_not_used() -> None:
    path = (BASE / "places.csv").as_posix()
    text = 'place,note,municipality_code,population\nEn,"a, b",0005,1\nTvå,"a, 121212-1212",0005,1\n'
    (problem,) = (each for each in DataFolder(BASE, TODAY).problems({path: text.encode()}) if each.code == "X01")
    assert problem.place == f"{path}:3:5"
    assert problem.excerpt == 'Två,"a, 121212-XXXX",0005,1'


@pytest.mark.parametrize("file", ["regions.yaml", "site.yaml", "centres.yaml", "names.yaml", "statistics.yaml"])
@pytest.mark.parametrize("comment", ["# Ärendet {}", "#{}", "   # {}"])
def test_a_personal_number_is_found_in_a_comment(file: str, comment: str) -> None:
    path, number = BASE / file, written("{c}{y}{m}{d}-{s}{n}", Random(comment))
    text = f"# Ingen\n{comment.format(number)}\n{path.read_text(encoding='utf-8')}"
    found = [
        problem
        for problem in DataFolder(BASE, TODAY).problems({path.as_posix(): text.encode()})
        if problem.code == "X01"
    ]
    assert [(problem.file, problem.line, problem.severity) for problem in found] == [(path.as_posix(), 2, "error")]
    assert number not in found[0].as_text()


@pytest.mark.parametrize(
    "form", [*FORMS, *HIDDEN_FORMS, "{y}{m}{d}&nbsp;{s}{n}", "{y}{m}{d}\\-{s}{n}", "{y}&shy;{m}{d}-{s}{n}"]
)
def test_a_personal_number_is_found_on_a_page(form: str) -> None:
    number = written(form, Random(form))
    text = f"# Samtalet\n\nRing 114 14 den 2026-11-24.\n\n| a | b |\n|---|---|\n| Ärende | {number} |\n"
    (problem,) = on_page("docs/samtalet.md", text)
    assert problem.as_text().splitlines()[0] == (
        f"docs/samtalet.md:7:{12 + form.startswith(HIDDEN)} fel X01: {problem.message}"
    )
    assert "XX" in problem.excerpt
    assert number not in problem.as_text()


def test_every_personal_number_on_a_page_is_found_at_its_place() -> None:
    found = on_page("a.md", "121212-1212\nx 121212-1212 och [121212-1212](b.md)\r\n\r\n> 121212\n> 1212")
    assert [(problem.line, problem.column) for problem in found] == [(1, 1), (2, 3), (2, 20)]
    assert [problem.line for problem in on_page("a.md", "\n121212-1212\n\n121212-1212")] == [2, 4]


def test_a_bare_telephone_number_is_left_to_the_rules_for_those() -> None:
    value = TEXTS["Contact", "value"]
    assert {problem.code for problem in problems_with(value, "0701011231")} >= {"T05"}
    for number in ("0701011231", "070-101 12 31"):
        assert "X01" not in {problem.code for problem in problems_with(value, number)}
    assert "X01" in {problem.code for problem in problems_with(value, "070101-1231")}
    assert "X01" in {problem.code for problem in problems_with(TEXTS["Contact", "note"], "0701011231")}


def test_no_text_is_read_twice() -> None:
    found = [(id(record), field.name, index) for record, field, index, _ in walk.texts(load_directory(BASE, TODAY))]
    assert len(set(found)) == len(found)
