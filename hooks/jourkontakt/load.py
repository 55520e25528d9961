"""Load a data folder as a `Directory`; raises `DataError` with every problem found."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from .datafiles.effective_fixes import Files, drop_ineffective_fixes
from .datafiles.problem import DataError, Problem
from .datafiles.reader import read
from .datafiles.strays import strays
from .model import CentresFile, NamesFile, Record, RegionsFile, Site, StatisticsFile, changelog
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
# The most contents of a file that stay parsed: as it is, and with the change that is tried.
_MOST_KEPT = 2
_NO_CHANGES: Files = MappingProxyType({})
_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T")


def load_directory(data_dir: Path, today: date, address: str = "") -> Directory:
    """The checked facts of the folder, with `today` as the current day; raises `DataError` with every problem found.

    `address` is where the site is published; without it, it is the address in `site.yaml`.
    """
    return DataFolder(data_dir, today, address=address).load()


class DataFolder:
    """The data files of a folder, loaded for one day, optionally with other contents for some of the files.

    Files are keyed by path, as in problems. Parsed contents are cached, so that loading a file again with the same
    bytes is cheap.
    """

    def __init__(self, path: Path, today: date, files: Files | None = None, address: str = "") -> None:
        """Read the files in `path`, or use `files` if the folder is not on disk."""
        paths = [path / name for name in (*DATA_FILES, changelog.CHANGES)]
        self.files: Files = {each.as_posix(): _bytes(each) for each in paths} if files is None else files
        entries = _entries(path) if files is None else [Path(name).name for name in files]
        entries = [name for name in entries if name != changelog.CHANGES]
        self._strays = tuple(strays(path.as_posix(), entries, DATA_FILES))
        self._path, self._today, self._address = path, today, address
        self._parsed: dict[str, dict[bytes, Any]] = {}

    def load(self, changed: Files = _NO_CHANGES) -> Directory:
        """All facts, with `changed` in place of the folder's own files; raises `DataError` with every problem found."""
        files = {**self.files, **changed}
        try:
            directory = self._load(files)
        except DataError as error:
            found = drop_ineffective_fixes(error.problems, files, partial(_problems, self._load))
            raise DataError([*self._strays, *found]) from None
        if self._strays:
            raise DataError([*self._strays, *directory.warnings])
        return directory

    def problems(self, changed: Files = _NO_CHANGES) -> tuple[Problem, ...]:
        """The problems that `load` raises, or the directory's warnings if it raises none."""
        return _problems(self.load, changed)

    def _load(self, files: Files) -> Directory:
        problems: list[Problem] = []

        def parsed(name: str, parse: Callable[[str, bytes], _T]) -> _T | None:
            found = self._parse((self._path / name).as_posix(), files, parse)
            if isinstance(found, DataError):
                problems.extend(found.problems)
                return None
            return found

        def record(name: str, kind: type[_R]) -> _R | None:
            return parsed(name, lambda shown, raw: build(kind, read(shown, raw, flags(kind))))

        # Problems are listed in this order: regions.yaml first, since it has the numbers that people call.
        facts = record("regions.yaml", RegionsFile)
        site = record("site.yaml", Site)
        centres = record("centres.yaml", CentresFile)
        names = record("names.yaml", NamesFile)
        statistics = record("statistics.yaml", StatisticsFile)
        areas, towns = parsed(MUNICIPALITIES, municipalities), parsed(PLACES, places)
        has_log = files.get((self._path / changelog.CHANGES).as_posix()) is not None
        log = parsed(changelog.CHANGES, changelog.parse) if has_log else None
        if problems or not (facts and site and centres and names and statistics and areas and towns is not None):
            raise DataError(problems)
        site = site.replace(address=self._address or site.address)
        directory = Directory(self._today, site, facts, centres.centres, names, statistics, areas, towns)
        return check(replace(directory, state=self._state(files), changelog=log or changelog.ChangeLog()))

    def _state(self, files: Files) -> str:
        """What identifies the contents of the data files."""
        raw = {name: files.get((self._path / name).as_posix()) for name in DATA_FILES}
        blobs = {name: changelog.blob_id(content) for name, content in raw.items() if content is not None}
        return changelog.state_of(blobs, DATA_FILES)

    def _parse(self, shown: str, files: Files, parse: Callable[[str, bytes], _T]) -> _T | DataError:
        """The cached result of `parse` for the file, or the error that it raised."""
        raw = files.get(shown)
        if raw is None:
            reason = "går inte att läsa" if Path(shown).exists() else "finns inte"
            return DataError([Problem(shown, 1, 1, "error", "C02", f"filen {reason}")])
        kept = self._parsed.setdefault(shown, {})
        if raw not in kept:
            while len(kept) >= _MOST_KEPT:
                del kept[next(iter(kept))]
            try:
                kept[raw] = parse(shown, raw)
            except DataError as error:
                kept[raw] = error
        found: _T | DataError = kept[raw]
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


def _entries(path: Path) -> tuple[str, ...]:
    """The names in the folder, those of folders with a slash at their end; none if the folder cannot be read."""
    try:
        return tuple(f"{each.name}/" if each.is_dir() else each.name for each in path.iterdir())
    except OSError:
        return ()
