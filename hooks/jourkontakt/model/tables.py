"""The reference tables: municipalities and places, read from CSV files that are not edited by hand."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import NoReturn

from msgspec import Struct

from ..datafiles.problem import DataError, Problem
from ..datafiles.reader.characters import UNSEEN, character, visible
from ..values.numbers import spelt
from ..values.text import slug

MUNICIPALITIES = "municipalities.csv"
PLACES = "places.csv"
_MUNICIPALITY_COLUMNS = ("municipality_code", "name", "county_code", "county", "police_region_id", "seat")
_PLACE_COLUMNS = ("place", "municipality_code", "population")
# The columns with the police's own division, which a table may lack.
_POLICE_COLUMNS = ("police_district", "local_police_district")
# The most letters of a name that a file is named by; each takes up to three of the 255 bytes that systems allow.
LONGEST_NAME = 80
# A row of the log of changes may hold two long texts; no place has a thousand million people.
_MOST_CHARACTERS, _MOST_DIGITS = 20_000, 9
_CELL = re.compile(r'("(?:[^"]|"")*"|[^,]*)(?:,|$)')


def municipality_address(name: str, code: str) -> str:
    """The path of a municipality's page: `kommun/habo-0643/`."""
    return f"kommun/{slug(name)}-{code}/"


class Row(Struct, frozen=True):
    """The position of a row: its line number (from 1), the line as written, and the column names."""

    line: int = 1
    text: str = ""
    columns: tuple[str, ...] = ()

    def cell(self, column: str) -> tuple[int, int]:
        """The start and end column of a cell, from 1, end exclusive; the start of the row if it has no such cell."""
        places = [match.span(1) for match in _CELL.finditer(self.text)]
        number = self.columns.index(column) if column in self.columns else len(places)
        start, end = places[number] if number < len(places) else (0, 0)
        return start + 1, end + 1

    def cells(self) -> Iterator[tuple[str, str]]:
        """Each column's name with the cell as written, including quotes; the model leaves some columns out."""
        return zip(self.columns, (match[1] for match in _CELL.finditer(self.text)), strict=False)


@dataclass(frozen=True)
class Municipality:
    """A municipality: SCB code, names, id of its police region, seat and police districts (if known), and its row."""

    code: str
    name: str
    county_code: str
    county: str
    region: str
    seat: str
    row: Row = field(default=Row(), compare=False, repr=False)
    police_district: str = ""
    local_police_district: str = ""

    @cached_property
    def address(self) -> str:
        """The path of the municipality's page."""
        return municipality_address(self.name, self.code)


@dataclass(frozen=True)
class Place:
    """A place with 200 inhabitants or more, the code of its municipality, and its row in the file."""

    name: str
    code: str
    population: int
    row: Row = field(default=Row(), compare=False, repr=False)


def municipalities(name: str, raw: bytes) -> tuple[Municipality, ...]:
    """All municipalities in the file's order; raises `DataError` with file, line and column."""
    found = []
    for row, cells in rows(name, raw, _MUNICIPALITY_COLUMNS, _POLICE_COLUMNS):
        code, title, county_code, county, region, seat, *districts = cells
        if not (len(code) == 4 and code.isascii() and code.isdigit()):
            refuse(name, row, "municipality_code", f"kommunkoden ”{code}” är inte fyra siffror")
        for column, cell in (("name", title), ("county", county), ("police_region_id", region)):
            if not cell:
                refuse(name, row, column, "kommunens namn, län eller polisregion saknas")
        if len(title) > LONGEST_NAME:
            refuse(name, row, "name", "kommunens namn är för långt för en adress")
        found.append(Municipality(code, title, county_code, county, region, seat, row, *districts))
    return tuple(found)


def places(name: str, raw: bytes) -> tuple[Place, ...]:
    """All places in the file's order; raises `DataError` with file, line and column."""
    found = []
    for row, cells in rows(name, raw, _PLACE_COLUMNS):
        title, code, population = cells
        if not title:
            refuse(name, row, "place", "ortens namn saknas")
        if not (population.isascii() and population.isdigit() and len(population) <= _MOST_DIGITS):
            refuse(name, row, "population", "ortens folkmängd är inget helt tal")
        found.append(Place(title, code, int(population), row))
    return tuple(found)


def rows(
    name: str, raw: bytes, wanted: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Each row that is not empty, with its cells in the order of `wanted` and `optional`; raises `DataError`."""
    lines = _lines(name, raw)
    reader = csv.reader(lines, strict=True)
    last_read = 0
    try:
        columns = tuple(next(reader, ()))
        last_read = reader.line_num
        if missing := [column for column in wanted if column not in columns]:
            refuse(name, Row(1, lines[0] if lines else ""), "", f"kolumnen ”{missing[0]}” saknas i första raden")
        # A missing optional column is read from the empty cell added below.
        wanted_cells = itemgetter(
            *(columns.index(column) if column in columns else -1 for column in (*wanted, *optional))
        )
        for cells in reader:
            if reader.line_num > last_read + 1:
                raise csv.Error
            last_read = reader.line_num
            if not cells:
                continue
            row = Row(last_read, lines[last_read - 1], columns)
            if len(cells) != len(columns):
                refuse(name, row, "", f"raden har fel antal kolumner. Den ska ha {len(columns)}, med komma emellan")
            cells.append("")
            yield row, wanted_cells(cells)
    except csv.Error:
        refuse(name, Row(last_read + 1, lines[last_read]), "", "raden går inte att läsa som CSV")


def _lines(name: str, raw: bytes) -> list[str]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        refuse(name, Row(raw[: error.start].count(b"\n") + 1), "", "filen är inte sparad som UTF-8")
    # For speed, each distinct character is checked once.
    if UNSEEN.search("".join(set(text))):
        number, line = next(each for each in enumerate(text.split("\n"), 1) if UNSEEN.search(each[1]))
        _refuse_character(name, number, line.rstrip("\r"))
    lines = text.splitlines()
    if long := next((number for number, line in enumerate(lines, 1) if len(line) > _MOST_CHARACTERS), 0):
        refuse(name, Row(long), "", f"raden är längre än {spelt(_MOST_CHARACTERS)} tecken")
    return lines


def _refuse_character(name: str, number: int, line: str) -> NoReturn:
    found = UNSEEN.search(line)
    assert found
    message = f"raden innehåller ett tecken som inte syns ({character(found[0])}). Ta bort det"
    raise DataError([Problem(name, number, found.start() + 1, "error", "C01", message, excerpt=visible(line))])


def refuse(name: str, row: Row, column: str, message: str) -> NoReturn:
    """Raise `DataError` at the cell."""
    raise DataError([Problem(name, row.line, row.cell(column)[0], "error", "C01", message, excerpt=row.text)])
