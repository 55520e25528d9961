"""The reference tables that nobody edits by hand: municipalities and places, read from CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .problem import DataError, Problem
from .swedish import slug

MUNICIPALITIES = "municipalities.csv"
PLACES = "places.csv"
_MUNICIPALITY_COLUMNS = ("municipality_code", "name", "county_code", "county", "police_region_id", "seat")
_PLACE_COLUMNS = ("place", "municipality_code", "population")


@dataclass(frozen=True)
class Municipality:
    """One of the 290: SCB code, names, police region's id, the seat where it is known, and the row's line."""

    code: str
    name: str
    county_code: str
    county: str
    region: str
    seat: str
    line: int = field(default=1, compare=False)

    @cached_property
    def address(self) -> str:
        """The page's address: `kommun/habo-0643/`."""
        return f"kommun/{slug(self.name)}-{self.code}/"


@dataclass(frozen=True)
class Place:
    """A place with about a thousand inhabitants or more, the code of its municipality, and the row's line."""

    name: str
    code: str
    population: int
    line: int = field(default=1, compare=False)


def municipalities(name: str, raw: bytes) -> tuple[Municipality, ...]:
    """All municipalities in the file's order; raises `DataError` with file and line."""
    found = []
    for line, row in _rows(name, raw, _MUNICIPALITY_COLUMNS):
        code, title, county_code, county, region, seat = (row[column] for column in _MUNICIPALITY_COLUMNS)
        if not (len(code) == 4 and code.isascii() and code.isdigit()):
            raise DataError([_problem(name, line, f"kommunkoden ”{code}” är inte fyra siffror")])
        if not (title and county and region):
            raise DataError([_problem(name, line, "kommunens namn, län eller polisregion saknas")])
        found.append(Municipality(code, title, county_code, county, region, seat, line))
    return tuple(found)


def places(name: str, raw: bytes) -> tuple[Place, ...]:
    """All places in the file's order; raises `DataError` with file and line."""
    found = []
    for line, row in _rows(name, raw, _PLACE_COLUMNS):
        title, code, population = (row[column] for column in _PLACE_COLUMNS)
        if not title or not population.isdecimal():
            raise DataError([_problem(name, line, "ortens namn eller folkmängd saknas")])
        found.append(Place(title, code, int(population), line))
    return tuple(found)


def _rows(name: str, raw: bytes, wanted: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise DataError([_problem(name, line, "filen är inte sparad som UTF-8")]) from error
    reader = csv.DictReader(text.splitlines(), strict=True)
    try:
        if missing := [column for column in wanted if column not in (reader.fieldnames or ())]:
            raise DataError([_problem(name, 1, f"kolumnen ”{missing[0]}” saknas i första raden")])
        for row in reader:
            if None in row or None in row.values():
                raise DataError([_problem(name, reader.line_num, "raden har fel antal kolumner")])
            yield reader.line_num, row
    except csv.Error as error:
        raise DataError([_problem(name, reader.line_num, "raden går inte att läsa som CSV")]) from error


def _problem(name: str, line: int, message: str) -> Problem:
    return Problem(name, line, 1, "error", "C01", message)
