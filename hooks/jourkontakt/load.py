"""The one door in: a data folder becomes a `Directory`, or `DataError` with everything that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from .datafiles import reader as source
from .datafiles.effective_fixes import Files, proved
from .datafiles.problem import DataError, Problem
from .model import CentresFile, NamesFile, Record, RegionsFile, Site, StatisticsFile
from .model import tables as reference
from .model.build import build, flags
from .model.directory import Directory
from .rules import check

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
    return load_files(data_dir, read_files(data_dir), today)


def read_files(data_dir: Path) -> Files:
    """The bytes of the folder's data files, by their paths."""
    return {path.as_posix(): _bytes(path) for path in (data_dir / name for name in _FILES)}


def load_files(data_dir: Path, files: Files, today: date) -> Directory:
    """All facts, as if the folder held these files; raises `DataError` with every problem found."""
    reader = _Reader(data_dir)

    def problems(changed: Files) -> Iterable[Problem]:
        try:
            return reader.load(changed, today).warnings
        except DataError as error:
            return error.problems

    try:
        return reader.load(files, today)
    except DataError as error:
        raise DataError(proved(error.problems, files, problems)) from None


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


class _Reader:
    """Reads the files one by one and keeps what is wrong with them; what it has read once it knows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[tuple[str, bytes], Any] = {}

    def load(self, files: Files, today: date) -> Directory:
        """The facts in files by shown name; raises `DataError`."""
        self._files, self._problems = files, list[Problem]()
        # What readers call comes first, also among the problems.
        parts = (
            self._record("regions.yaml", RegionsFile),
            self._record("site.yaml", Site),
            self._record("centres.yaml", CentresFile),
            self._record("names.yaml", NamesFile),
            self._record("statistics.yaml", StatisticsFile),
            self._table(reference.MUNICIPALITIES, reference.municipalities),
            self._table(reference.PLACES, reference.places),
        )
        facts, site, centres, names, statistics, municipalities, places = parts
        if self._problems or not (
            facts and site and centres and names and statistics and municipalities and places is not None
        ):
            raise DataError(self._problems)
        return check(Directory(today, site, facts, centres.centres, names, statistics, municipalities, places))

    def _record(self, name: str, kind: type[_R]) -> _R | None:
        """The file as a record, or None when something in it is wrong."""
        return self._table(name, lambda shown, raw: build(kind, source.read(shown, raw, flags(kind))))

    def _table(self, name: str, parse: Callable[[str, bytes], _T]) -> _T | None:
        """What `parse` makes of the file, or None when something in it is wrong."""
        shown = (self._folder / name).as_posix()
        raw = self._files[shown]
        if raw is None:
            reason = "går inte att läsa" if (self._folder / name).exists() else "finns inte"
            self._problems.append(Problem(shown, 1, 1, "error", "C02", f"filen {reason}"))
            return None
        try:
            if (shown, raw) not in self._known:
                self._known[shown, raw] = parse(shown, raw)
            found: _T = self._known[shown, raw]
            return found
        except DataError as error:
            self._problems += error.problems
            return None
