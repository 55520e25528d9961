"""The reference tables: read by column names, and errors are reported at the start of the row."""

from __future__ import annotations

import pytest

from jourkontakt.datafiles.problem import DataError
from jourkontakt.model.tables import Place, places

HEAD = b"place,municipality_code,population\n"


def test_columns_may_be_in_any_order_among_other_columns() -> None:
    raw = "\ufeffpopulation,note,place,municipality_code\r\n\r\n1000,,Habo,0643\r\n".encode()
    [found] = places("p.csv", raw)
    assert found == Place("Habo", "0643", 1000)
    assert (found.row.line, found.row.cell("place")) == (3, (7, 11))


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "p.csv:1:1 fel C01: kolumnen ”place” saknas i första raden"),
        (b"place,population\n", "p.csv:1:1 fel C01: kolumnen ”municipality_code” saknas i första raden"),
        (b'"place\n', "p.csv:1:1 fel C01: raden går inte att läsa som CSV"),
        (HEAD + b'a,0001,1\nb,"0001,1\nc,0001,1\n', "p.csv:3:1 fel C01: raden går inte att läsa som CSV"),
        (HEAD + b'a,0001,1\nb,"00"01,1\n', "p.csv:3:1 fel C01: raden går inte att läsa som CSV"),
        (HEAD + b'a,0001,1\n"b\nb",0001,1\n', "p.csv:3:1 fel C01: raden går inte att läsa som CSV"),
        (HEAD + b"a,0001\n", "p.csv:2:1 fel C01: raden har fel antal kolumner. Den ska ha 3, med komma emellan"),
        (HEAD + b"a,0001,1,\n", "p.csv:2:1 fel C01: raden har fel antal kolumner. Den ska ha 3, med komma emellan"),
        (HEAD + b"a,0001,x\n", "p.csv:2:8 fel C01: ortens folkmängd är inget helt tal"),
        (HEAD + b"a,0001,1\n,0001,1\n", "p.csv:3:1 fel C01: ortens namn saknas"),
        (HEAD + b"a,0001,1\n\xff,0001,1\n", "p.csv:3:1 fel C01: filen är inte sparad som UTF-8"),
    ],
)
def test_an_error_is_reported_at_its_row(raw: bytes, problem: str) -> None:
    with pytest.raises(DataError) as caught:
        places("p.csv", raw)
    assert str(caught.value).splitlines()[0] == problem


@pytest.mark.parametrize("row", ["a,0000," + "9" * 10, "a,0000," + "9" * 5_000, "a,0000,-1", "a,0000,1.5"])
def test_a_population_has_at_most_nine_digits(row: str) -> None:
    with pytest.raises(DataError, match="ortens folkmängd är inget helt tal"):
        places("places.csv", f"place,municipality_code,population\n{row}\n".encode())


@pytest.mark.parametrize(
    "content", ["," * 20_001, "a" * 20_001, 'place,municipality_code,population\n"' + "b," * 10_001]
)
def test_a_row_that_is_too_long_is_refused(content: str) -> None:
    with pytest.raises(DataError, match="raden är längre än 20 000 tecken") as refused:
        places("places.csv", content.encode())
    assert [problem.line for problem in refused.value.problems] == [content.count("\n") + 1]
