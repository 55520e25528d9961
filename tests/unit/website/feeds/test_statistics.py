"""`statistik.csv`: its format, and that no cell is a formula."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.website.feeds.statistics import csv_file


def read(raw: bytes) -> list[list[str]]:
    """The cells, as a program reads them."""
    lines = raw.decode("utf-8-sig").splitlines(keepends=True)
    return list(csv.reader(lines, delimiter=";", strict=True))


def test_semicolons_byte_order_mark_and_crlf() -> None:
    assert csv_file(["Mått", "Siffra"], [["Ärenden", "26 723"]]) == "\ufeffMått;Siffra\r\nÄrenden;26 723\r\n".encode()


def test_separators_inside_cells_are_quoted() -> None:
    assert csv_file(["a"], [["en; två"]]).endswith(b'"en; tv\xc3\xa5"\r\n')
    assert csv_file(["a"], [['sa "ja"']]).endswith(b'"sa ""ja"""\r\n')


@pytest.mark.parametrize("cell", ["=1+1", "+29", "-44", "@a", "\tx", "\rx", '=HYPERLINK("https://example.org")'])
def test_a_formula_is_turned_into_text(cell: str) -> None:
    assert read(csv_file(["a"], [[cell]]))[1][0].startswith("'")


@pytest.mark.parametrize("cell", ["−44", "3,28", "", " ", "a=1", "1-2"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert read(csv_file(["a", "b"], [["x", cell]]))[1] == ["x", cell]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])), min_size=1, max_size=4))
def test_what_is_written_is_read_back(cells: list[str]) -> None:
    head = [f"kolumn {number}" for number in range(len(cells))]
    back = read(csv_file(head, [cells]))[1]
    guarded = [f"'{cell}" if cell[:1] in tuple("=+-@") else cell for cell in cells]
    assert back == guarded


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="2 cells, the head 1"):
        csv_file(["a"], [["1", "2"]])
