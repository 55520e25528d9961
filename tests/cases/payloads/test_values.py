"""Payloads as whole values: what a field, a table or a format makes of each by itself."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest
from msgspec.structs import replace as replaced
from tests.cases.payloads.published import values
from tests.support.commands import run
from tests.support.constants import ROOT, TODAY
from tests.support.hostile import Spot, edited, place_of, refused
from tests.support.payloads import payloads, readable

from jourkontakt import model
from jourkontakt.datafiles.problem import DataError, Problem, as_text
from jourkontakt.datafiles.reader import Node, Sequence, Text, read
from jourkontakt.datafiles.reader.characters import visible
from jourkontakt.editors.annotations import as_annotations, as_summary
from jourkontakt.load import DataFolder
from jourkontakt.model import changelog, tables, walk
from jourkontakt.model.build import build
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import LONGEST_NAME
from jourkontakt.values import dates, email, numbers, periods, phones, web
from jourkontakt.values.errors import InvalidValueError
from jourkontakt.website.artifact import Artifact
from jourkontakt.website.feeds.content_lines import escaped, written
from jourkontakt.website.feeds.csv_files import csv_file
from jourkontakt.website.feeds.forwarding import forwarding_pages
from jourkontakt.website.feeds.tables.table import Table
from jourkontakt.website.feeds.workbook import as_workbook

_DEMO = ROOT / "examples/demo"
_TEXTS = [payload.text for payload in payloads()]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# What checks a value that is no free text, and what such a value looks like before the payload.
_CHECKS = (
    (web.check_page, "https://example.org/a"),
    (web.check_site, "https://example.org/a"),
    (web.check_repository, "https://github.com/a/b"),
    (email.check, "a@example.org"),
    (email.check_domain, "example.org"),
    (phones.check, "070-174 06 05"),
    (dates.parse, "2026-03-04"),
    (numbers.parse, "12"),
    (periods.parse, "2017"),
)
# The fields that take no free text, and that the rules check.
_CHECKED = ("Contact.value", "Contact.source", "NationalNumber.number", "Site.repository", "Site.branch")
_CHECKED += ("Site.address", "Site.corrections", "Site.email_domains")
# Those that name another record, which is looked for first.
_REFERENCES = ("Post.deputy", "Errand.final", "Meeting.centre")


def test_a_value_is_refused_in_words_or_valid() -> None:
    for check, start in _CHECKS:
        for value in (each for text in _TEXTS for each in (text, start + text, f"{start} {text}")):
            if _refusal(check, value) is None:
                assert re.fullmatch(r"https?://[^\s<>\"]+|[\w.@%+-]+|[\d\w – :.,%+−]+", value), (check, value)


def _refusal(check: Callable[[str], object], value: str) -> str | None:
    """The sentence that refuses the value; None if it is valid. Anything else that is raised fails the test."""
    try:
        check(value)
    except InvalidValueError as error:
        return str(error)
    return None


def test_an_address_leads_nowhere_else() -> None:
    for text in _TEXTS:
        parts = web.split(f"https://example.org/{text}")
        assert parts is None or (parts.scheme, parts.hostname) == ("https", "example.org")
        assert web.split(text) is None or text.startswith("https://evil.example")


@pytest.mark.parametrize("fields", [_CHECKED, _REFERENCES])
def test_the_rules_refuse_payloads_where_something_else_is_meant(fields: tuple[str, ...]) -> None:
    folder = DataFolder(_DEMO, TODAY)
    places: dict[str, Spot] = {}
    for record, field, index, _ in walk.texts(folder.load()):
        node = dict[str, Node](record.node or {}).get(field.name)
        where = node[index] if isinstance(node, Sequence) and index is not None else node
        name = f"{type(record).__name__}.{field.name}"
        if name in fields and isinstance(where, Text) and name not in places:
            places[name] = Spot(name, where, is_address=False)
    assert set(places) == set(fields)
    found = {place_of(spot.text): spot for spot in places.values()}
    for number, text in enumerate(readable()[::17]):
        texts = {place: text if number % 2 else f"{spot.text}{text}" for place, spot in found.items()}
        wrong = {found[place].field for place in refused(folder, edited(folder, found, texts)) & found.keys()}
        # What stands after a page's address may be anything that is no space, bracket or quotation mark. A number with
        # an @ is an address of the wrong kind, which is reported at the kind.
        assert set(fields) - wrong <= {"Contact.source", *(["Contact.value"] if "@" in text else [])}, text


@pytest.mark.parametrize(
    ("read", "name", "column"),
    [
        (tables.municipalities, "municipalities.csv", "name"),
        (tables.municipalities, "municipalities.csv", "seat"),
        (tables.places, "places.csv", "place"),
        (changelog.parse, "changes.csv", "text"),
    ],
)
def test_a_table_holds_what_is_seen_and_refuses_the_rest(read: Callable[..., Any], name: str, column: str) -> None:
    head, first, *_ = csv.reader(io.StringIO((_DEMO / name).read_text(encoding="utf-8")))
    for text in _TEXTS:
        out, cells = io.StringIO(), dict(zip(head, first, strict=True)) | {column: text}
        csv.writer(out, lineterminator="\n").writerows([head, cells.values()])
        found, problems = _read(read, name, out.getvalue().encode())
        assert "\x1b" not in as_text(problems)
        if problems:
            assert {problem.code for problem in problems} == {"C01"}
            assert problems[0].line in (2, 3)
        else:
            attribute = "name" if column == "place" else column
            # A return is the end of a row in old tables.
            assert [getattr(row, attribute) for row in getattr(found, "changes", found)] == [text.lstrip("\r")]
            assert visible(text.lstrip("\r")) == text.lstrip("\r")


def _read(read: Callable[..., Any], name: str, raw: bytes) -> tuple[Any, tuple[Problem, ...]]:
    try:
        return read(name, raw), ()
    except DataError as error:
        return None, error.problems


def test_a_former_address_is_one_folder_whatever_the_name_was(demo: Directory) -> None:
    first = demo.names.former[0]
    allowed = [text for text in readable() if len(text) <= LONGEST_NAME]

    def made(texts: list[str]) -> list[Artifact]:
        former = [first.replace(name=text, code=f"{number:04}") for number, text in enumerate(texts)]
        return list(forwarding_pages(replace(demo, names=demo.names.replace(former=tuple(former)))))

    pairs = zip(made([f"Zq{number}x" for number in range(len(allowed))]), made(allowed), strict=True)
    for number, (harmless, dangerous) in enumerate(pairs):
        assert re.fullmatch(r"kommun/[^/.\0]+/index\.html", dangerous.path), dangerous.path
        assert len(dangerous.path.split("/")[1].encode()) <= 255
        own = partial(re.sub, f"(?i)zq{number}x", lambda _, text=allowed[number]: text)
        assert values("x.html", harmless.content, own) == values("x.html", dangerous.content)


def test_a_name_too_long_for_a_folder_is_refused() -> None:
    long = "a" * (LONGEST_NAME + 1)
    with pytest.raises(DataError, match="högst 80"):
        build(model.FormerMunicipality, read("names.yaml", f'name: "{long}"\ncode: "1917"\nnow: "0331"\n'.encode()))
    with pytest.raises(DataError, match="högst 80"):
        build(model.Question, read("regions.yaml", f'id: "{long}"\ntext: "x"\n'.encode()))
    build(model.Question, read("regions.yaml", f'id: "{long[1:]}"\ntext: "x"\n'.encode()))


def test_a_cell_alone_is_a_text_in_both_tables() -> None:
    table = Table("X", "x.csv", (("A", 9), ("B", 9)), tuple((text, f"x{text}") for text in _TEXTS))
    read_back = list(
        csv.reader(io.StringIO(csv_file(table).decode("utf-8-sig"), newline=""), delimiter=";", strict=True)
    )
    cells = [cell.removeprefix("'") if cell[1:].startswith(_FORMULA) else cell for cell, _ in read_back[1:]]
    assert cells == [text.removeprefix("'") if text[1:].startswith(_FORMULA) else text for text in _TEXTS]
    assert not [cell for row in read_back for cell in row if cell.startswith(_FORMULA)]
    printable = [text for text in _TEXTS if visible(text) == text]
    rows = tuple((text, "x") for text in printable)
    book = openpyxl.load_workbook(
        io.BytesIO(as_workbook((replaced(table, rows=()), replaced(table, name="Y", rows=rows)), "t", date(2026, 1, 1)))
    )
    cells = [row[0] for row in book["Y"].iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(printable)
    assert [str(cell.value) for cell in cells] == printable


def test_a_value_of_a_calendar_is_one_line() -> None:
    for text in filter(lambda text: visible(text.replace("\n", "")) == text.replace("\n", ""), _TEXTS):
        raw = written(["BEGIN:VCALENDAR", "BEGIN:VEVENT", f"SUMMARY:{escaped(text)}", "END:VEVENT", "END:VCALENDAR"])
        (event,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
        assert (list(event), str(event["SUMMARY"])) == (["SUMMARY"], text)


def test_no_text_begins_a_workflow_command() -> None:
    for text in _TEXTS:
        problem = Problem(f"docs/{text}.md", 1, 1, "error", "X01", f"”{text}” går inte", text, excerpt=visible(text))
        line, end = as_annotations([problem]).split("\n")
        assert line.startswith("::error file=docs/")
        assert (end, "::" in line.removeprefix("::error ").partition("::")[0]) == ("", False)
        summary = as_summary([problem])
        assert not [line for line in summary.split("\n") if line.lstrip().startswith(("::", "##["))]


def test_names_of_files_do_not_leave_their_line(tmp_path: Path) -> None:
    for name in ("x\n::error::y.md", "rutin\x1b[2J.md", "x\n::error::y.txt", "\u202egnp.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    for form in ("text", "github"):
        code, told = run("check", "--data", _DEMO, "--docs", tmp_path, "--format", form)
        assert code == 1
        assert all(line.isprintable() for line in told.split("\n"))
        assert not [line for line in told.split("\n") if line.startswith("::error::")]
