"""`Table`: what the files for spreadsheets and for programs are both written from."""

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Self

from msgspec import Struct

from ....values.numbers import Quantity

# A text, or a published number that is exact.
Cell = str | Quantity
# A column's name, and its width in a workbook, in characters.
Column = tuple[str, int]
# The cells of a row that are not empty, by the names of their columns.
Cells = Mapping[str, Cell]


class Table(Struct, frozen=True):
    """A table with a name; every row has one cell for each column.

    `path` is the file for programs, empty if there is none; `pinned` is the number of columns that stay in view.
    """

    name: str
    path: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    pinned: int = 1

    @classmethod
    def of(cls, name: str, path: str, columns: tuple[Column, ...], rows: Iterable[Cells], pinned: int = 1) -> Self:
        """The table of these rows; raises `ValueError` if a row has a cell for which there is no column."""
        names = dict.fromkeys(name for name, _ in columns)
        filled = []
        for row in rows:
            if not row.keys() <= names.keys():
                raise ValueError(f"no column has the name {sorted(row.keys() - names.keys())}")
            filled.append(tuple(map(row.get, names, repeat(""))))
        return cls(name, path, columns, tuple(filled), pinned)

    @property
    def head(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(name for name, _ in self.columns)
