"""The one door in: a data folder becomes a `Directory`, or `DataError` with everything that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

from . import reference, source
from .cures import Files, proved
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
_FILES = (*YAML_FILES, reference.MUNICIPALITIES, reference.PLACES)
_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T")


def load_directory(data_dir: Path, today: date) -> Directory:
    """All facts of the folder, checked for the day `today`; raises `DataError` with every problem found."""
    files = {path.as_posix(): _bytes(path) for path in (data_dir / name for name in _FILES)}

    def problems(changed: Files) -> Iterable[Problem]:
        try:
            return _load(data_dir, changed, today).warnings
        except DataError as error:
            return error.problems

    try:
        return _load(data_dir, files, today)
    except DataError as error:
        raise DataError(proved(error.problems, files, problems)) from None


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _load(folder: Path, files: Files, today: date) -> Directory:
    reader = _Reader(folder, files)
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

    def __init__(self, folder: Path, files: Files) -> None:
        self.folder, self.files = folder, files
        self.problems: list[Problem] = []

    def record(self, name: str, kind: type[_R]) -> _R | None:
        """The file as a record, or None when something in it is wrong."""
        return self.table(name, lambda shown, raw: build(kind, source.read(shown, raw, flags(kind))))

    def table(self, name: str, parse: Callable[[str, bytes], _T]) -> _T | None:
        """What `parse` makes of the file, or None when something in it is wrong."""
        shown = (self.folder / name).as_posix()
        raw = self.files[shown]
        if raw is None:
            reason = "går inte att läsa" if (self.folder / name).exists() else "finns inte"
            self.problems.append(Problem(shown, 1, 1, "error", "C02", f"filen {reason}"))
            return None
        try:
            return parse(shown, raw)
        except DataError as error:
            self.problems += error.problems
            return None
