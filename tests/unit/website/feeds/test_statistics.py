"""`statistik.csv`: its format, and that no cell is a formula."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.statistics import csv_file, statistics


def read(raw: bytes) -> list[list[str]]:
    """The cells, as a program reads them."""
    lines = raw.decode("utf-8-sig").splitlines(keepends=True)
    return list(csv.reader(lines, delimiter=";", strict=True))


def is_number(cell: str) -> bool:
    """Whether it is digits with a sign, as the random texts may have them."""
    return cell[1:].isascii() and cell[1:].isdecimal()


def test_semicolons_byte_order_mark_and_crlf() -> None:
    assert csv_file(["Mått", "Siffra"], [["Ärenden", "26 723"]]) == "\ufeffMått;Siffra\r\nÄrenden;26 723\r\n".encode()


def test_separators_inside_cells_are_quoted() -> None:
    assert csv_file(["a"], [["en; två"]]).endswith(b'"en; tv\xc3\xa5"\r\n')
    assert csv_file(["a"], [['sa "ja"']]).endswith(b'"sa ""ja"""\r\n')


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1", "=1", "@a", "\tx", "\rx", '=HYPERLINK("https://example.org")', "+", "-", "+1+1", "-2-3", "+1*2", "--1",
        "+-1", "+A1", "-SUM(A1:A2)", "+1,5,5", "+1,", "+,5", "-1|x!A0", "+12%%", "+12 %+1", "+12\n", "-1  2", "+ 12",
        "+12 ärenden", "+²", "+１", "-1e9", "\t+12", "＝1+1", "＋1", "－1", "＠a",
    ],
)  # fmt: skip
def test_a_formula_is_turned_into_text(cell: str) -> None:
    raw = csv_file(["a"], [[cell]])
    assert next(csv.reader([raw.decode("utf-8-sig").partition("\r\n")[2]], delimiter=";"))[0] == f"'{cell}"


@pytest.mark.parametrize(
    "cell",
    ["−44", "3,28", "", " ", "a=1", "1-2", "+29", "-44", "+8,25", "-0,5", "+1 234", "-12\u00a0345,6", "+7 %", "-3%"],
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert read(csv_file(["a", "b"], [["x", cell]]))[1] == ["x", cell]


@given(st.sampled_from("+-−"), st.decimals(0, 10**9, places=2), st.sampled_from(["", " ", "\u00a0", "\u202f"]))
def test_rises_and_falls_are_written_alike(sign: str, value: Decimal, space: str) -> None:
    cell = sign + f"{value:,}".replace(",", space).replace(".", ",")
    assert read(csv_file(["a"], [[cell]]))[1] == [cell]


def test_every_figure_is_written_as_it_is_published(real: Directory, demo: Directory) -> None:
    for directory in (real, demo):
        (artifact,) = statistics(directory)
        head, *rows = read(artifact.content)
        column = head.index("Siffra")
        figures = directory.statistics.figures
        assert sorted(row[column] for row in rows) == sorted(figure.value.text for figure in figures)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])), min_size=1, max_size=4))
def test_what_is_written_is_read_back(cells: list[str]) -> None:
    head = [f"kolumn {number}" for number in range(len(cells))]
    back = read(csv_file(head, [cells]))[1]
    guarded = [f"'{cell}" if cell[:1] in tuple("=+-@＝＋－＠") and not is_number(cell) else cell for cell in cells]
    assert back == guarded


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="2 cells, the head 1"):
        csv_file(["a"], [["1", "2"]])
