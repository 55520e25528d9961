"""The one door in: a data folder becomes a `Directory`, or `DataError` with everything that is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from . import reference, source
from .directory import Directory
from .model import CentresFile, NamesFile, Record, RegionsFile, Site, StatisticsFile
from .problem import DataError, Problem
from .rules import check
from .validate import build, flags

YAML_FILES: dict[str, type[Record]] = {
    "regions.yaml": RegionsFile,
    "site.yaml": Site,
    "centres.yaml": CentresFile,
    "names.yaml": NamesFile,
    "statistics.yaml": StatisticsFile,
}
_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T")


def load_directory(data_dir: Path, today: date) -> Directory:
    """All facts of the folder, checked for the day `today`; raises `DataError` with every problem found."""
    reader = _Reader(data_dir)
    # What readers call comes first, also among the problems.
    parts = (
        reader.record("regions.yaml", RegionsFile),
        reader.record("site.yaml", Site),
        reader.record("centres.yaml", CentresFile),
        reader.record("names.yaml", NamesFile),
        reader.record("statistics.yaml", StatisticsFile),
        reader.table(reference.MUNICIPALITIES, reference.municipalities),
        reader.table(reference.PLACES, reference.places),
    )
    facts, site, centres, names, statistics, municipalities, places = parts
    if reader.problems or not (
        facts and site and centres and names and statistics and municipalities and places is not None
    ):
        raise DataError(reader.problems)
    directory = Directory(today, site, facts, centres.centres, names, statistics, municipalities, places)
    return check(directory)


class _Reader:
    """Reads the files one by one and keeps what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def record(self, name: str, kind: type[_R]) -> _R | None:
        """The file as a record, or None when something in it is wrong."""
        return self.table(name, lambda shown, raw: build(kind, source.read(shown, raw, flags(kind))))

    def table(self, name: str, parse: Callable[[str, bytes], _T]) -> _T | None:
        """What `parse` makes of the file, or None when something in it is wrong."""
        path = self.folder / name
        shown = path.as_posix()
        try:
            return parse(shown, path.read_bytes())
        except DataError as error:
            self.problems += error.problems
        except OSError as error:
            reason = "finns inte" if isinstance(error, FileNotFoundError) else "går inte att läsa"
            self.problems.append(Problem(shown, 1, 1, "error", "C02", f"filen {reason}"))
        return None
