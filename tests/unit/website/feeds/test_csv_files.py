"""The tables as CSV: their format, and that no cell is a formula."""

from __future__ import annotations

import csv
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.model.directory import Directory
from jourkontakt.values.numbers import parse
from jourkontakt.website.feeds.csv_files import csv_file, csv_files
from jourkontakt.website.feeds.tables import Table, tables

FORMULAS = [
    "=1+1", "=1", "@a", "\tx", "\rx", '=HYPERLINK("https://example.org")', "+", "-", "+1+1", "-2-3", "+1*2", "--1",
    "+-1", "+A1", "-SUM(A1:A2)", "+1,5,5", "+1,", "+,5", "-1|x!A0", "+12%%", "+12 %+1", "+12\n", "-1  2", "+ 12",
    "+12 ärenden", "+²", "+１", "-1e9", "\t+12", "＝1+1", "＋1", "－1", "＠a",
]  # fmt: skip
_STARTS = tuple("=+-@＝＋－＠")


def read(raw: bytes) -> list[list[str]]:
    """The cells, as a program reads them."""
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True), delimiter=";", strict=True))


def table(*rows: tuple[str, ...]) -> Table:
    """A table of these rows, the first of which is the head."""
    head, *rest = rows
    return Table("Prov", "prov.csv", tuple((name, 10) for name in head), tuple(rest))


def is_number(cell: str) -> bool:
    """Whether it is a number with a sign, as the figures and the random texts may have them."""
    return re.fullmatch("[+-][0-9]+(?:,[0-9]+)?", cell) is not None


def test_semicolons_byte_order_mark_and_crlf() -> None:
    raw = csv_file(table(("Mått", "Siffra"), ("Ärenden", "26 723")))
    assert raw == "\ufeffMått;Siffra\r\nÄrenden;26 723\r\n".encode()


def test_separators_inside_cells_are_quoted() -> None:
    assert csv_file(table(("a",), ("en; två",))).endswith(b'"en; tv\xc3\xa5"\r\n')
    assert csv_file(table(("a",), ('sa "ja"',))).endswith(b'"sa ""ja"""\r\n')


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_is_turned_into_text(cell: str) -> None:
    raw = csv_file(table(("a",), (cell,)))
    assert next(csv.reader([raw.decode("utf-8-sig").partition("\r\n")[2]], delimiter=";"))[0] == f"'{cell}"


@pytest.mark.parametrize(
    "cell",
    [
        "−44", "3,28", "", " ", "a=1", "1-2", "+29", "-44", "+8,25", "-0,5", "+1 234", "-12\u00a0345,6", "+7 %", "-3%",
        "070-174 06 71", "113 13", "0604", "+46701740671", "tel:+46701740671",
    ],
)  # fmt: skip
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert read(csv_file(table(("a", "b"), ("x", cell))))[1] == ["x", cell]


@given(st.sampled_from("+-−"), st.decimals(0, 10**9, places=2), st.sampled_from(["", " ", "\u00a0", "\u202f"]))
def test_rises_and_falls_are_written_alike(sign: str, value: Decimal, space: str) -> None:
    cell = sign + f"{value:,}".replace(",", space).replace(".", ",")
    assert read(csv_file(table(("a",), (cell,))))[1] == [cell]


@pytest.mark.parametrize("text", ["1 234 567", "0,07", "+3", "−12,50", "0"])
def test_a_number_is_written_as_it_was_published(text: str) -> None:
    written = csv_file(Table("Prov", "prov.csv", (("a", 10),), ((parse(text),),)))
    assert read(written)[1] == [text]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])), min_size=1, max_size=4))
def test_what_is_written_is_read_back(cells: list[str]) -> None:
    back = read(csv_file(table(tuple(f"kolumn {number}" for number in range(len(cells))), tuple(cells))))[1]
    assert back == [f"'{cell}" if cell[:1] in _STARTS and not is_number(cell) else cell for cell in cells]


def test_there_is_a_file_for_each_table(demo: Directory) -> None:
    assert [file.path for file in csv_files(demo)] == ["kontakter.csv", "moten.csv", "kommuner.csv", "statistik.csv"]


@pytest.mark.parametrize("facts", ["real", "demo", "hostile"])
def test_every_cell_is_in_the_files(facts: str, request: pytest.FixtureRequest) -> None:
    directory: Directory = request.getfixturevalue(facts)
    files = {file.path: file.content for file in csv_files(directory)}
    written = {path: read(raw) for path, raw in files.items()}
    # A line for each row, for programs that read line by line.
    assert {path: raw.count(b"\n") for path, raw in files.items()} == {
        path: len(rows) for path, rows in written.items()
    }
    for each in tables(directory):
        for row, cells in zip((each.head, *each.rows), written.get(each.path, ()), strict=bool(each.path)):
            assert [cell.removeprefix("'") for cell in cells] == [str(cell).removeprefix("'") for cell in row]
            assert not [cell for cell in cells if cell.startswith(_STARTS) and not is_number(cell)]
