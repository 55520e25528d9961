"""Load a data folder: all its facts as a `Directory`, or `DataError` with every problem found."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from .datafiles.effective_fixes import Files, drop_ineffective_fixes
from .datafiles.problem import DataError, Problem
from .datafiles.reader import read
from .model import CentresFile, NamesFile, Record, RegionsFile, Site, StatisticsFile
from .model.build import build, flags
from .model.directory import Directory
from .model.tables import MUNICIPALITIES, PLACES, municipalities, places
from .rules import check

YAML_FILES: dict[str, type[Record]] = {
    "regions.yaml": RegionsFile,
    "site.yaml": Site,
    "centres.yaml": CentresFile,
    "names.yaml": NamesFile,
    "statistics.yaml": StatisticsFile,
}
DATA_FILES = (*YAML_FILES, MUNICIPALITIES, PLACES)
_NOTHING: Files = MappingProxyType({})
_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T")


def load_directory(data_dir: Path, today: date) -> Directory:
    """All facts of the folder, checked for the day `today`; raises `DataError` with every problem found."""
    return DataFolder(data_dir, today).load()


class DataFolder:
    """The data files of a folder, loaded for one day, also as if some of them held other bytes.

    Files are named by path, as problems name them. The same content of a file is parsed once, however often it is
    loaded.
    """

    def __init__(self, path: Path, today: date, files: Files | None = None) -> None:
        """Read the files in `path`; `files` are taken instead where the folder is not on disk."""
        paths = [path / name for name in DATA_FILES]
        self.files: Files = {each.as_posix(): _bytes(each) for each in paths} if files is None else files
        self._path, self._today = path, today
        self._parsed: dict[tuple[str, bytes], Any] = {}

    def load(self, changed: Files = _NOTHING) -> Directory:
        """All facts, with `changed` in place of the folder's own files; raises `DataError` with every problem found."""
        files = {**self.files, **changed}
        try:
            return self._load(files)
        except DataError as error:
            raise DataError(drop_ineffective_fixes(error.problems, files, partial(_problems, self._load))) from None

    def problems(self, changed: Files = _NOTHING) -> tuple[Problem, ...]:
        """The problems that `load` raises, or the warnings where it raises none."""
        return _problems(self.load, changed)

    def _load(self, files: Files) -> Directory:
        problems: list[Problem] = []

        def table(name: str, parse: Callable[[str, bytes], _T]) -> _T | None:
            found = self._parse((self._path / name).as_posix(), files, parse)
            if isinstance(found, DataError):
                problems.extend(found.problems)
                return None
            return found

        def record(name: str, kind: type[_R]) -> _R | None:
            return table(name, lambda shown, raw: build(kind, read(shown, raw, flags(kind))))

        # The problems are listed in this order, those of the numbers that readers call first.
        facts = record("regions.yaml", RegionsFile)
        site = record("site.yaml", Site)
        centres = record("centres.yaml", CentresFile)
        names = record("names.yaml", NamesFile)
        statistics = record("statistics.yaml", StatisticsFile)
        areas, towns = table(MUNICIPALITIES, municipalities), table(PLACES, places)
        if problems or not (facts and site and centres and names and statistics and areas and towns is not None):
            raise DataError(problems)
        return check(Directory(self._today, site, facts, centres.centres, names, statistics, areas, towns))

    def _parse(self, shown: str, files: Files, parse: Callable[[str, bytes], _T]) -> _T | DataError:
        """What `parse` makes of the file, or the error that it raises."""
        raw = files.get(shown)
        if raw is None:
            reason = "går inte att läsa" if Path(shown).exists() else "finns inte"
            return DataError([Problem(shown, 1, 1, "error", "C02", f"filen {reason}")])
        if (shown, raw) not in self._parsed:
            try:
                self._parsed[shown, raw] = parse(shown, raw)
            except DataError as error:
                self._parsed[shown, raw] = error
        found: _T | DataError = self._parsed[shown, raw]
        return found


def _problems(load: Callable[[Files], Directory], files: Files) -> tuple[Problem, ...]:
    try:
        return load(files).warnings
    except DataError as error:
        return error.problems


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
