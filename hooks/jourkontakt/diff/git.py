"""A data folder as it is on disk, or as it was at a git revision, and the revisions that changed it."""

import os
import subprocess
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct

from ..datafiles.effective_fixes import Files
from ..load import DATA_FILES, DataFolder, load_directory
from ..model.changelog import state_of
from ..model.directory import Directory
from ..values.clock import ZONE

_TIMEOUT = 60


class UnknownSideError(Exception):
    """The name is neither a folder nor a git revision that has the data folder; the message says which."""


def load_side(name: str, data: Path, today: date) -> Directory:
    """The facts of the folder `name`, or of the folder `data` at the git revision `name`.

    Raises `UnknownSideError`, or `DataError` with file names such as `main:data/site.yaml`.
    """
    folder = Path(name)
    if name and folder.is_dir():
        return load_directory(folder, today)
    shown = Path(f"{name}:{data.as_posix()}")
    files = {(shown / file).as_posix(): raw for file, raw in _files_at_revision(name, data).items()}
    return DataFolder(shown, today, files).load()


class Version(Struct, frozen=True):
    """A commit that changed the data, its author's day, and what identifies the data's contents after it."""

    commit: str
    day: date
    state: str


def versions(data: Path) -> Iterator[Version]:
    """The commits that changed the data files, newest first; of a merge only what it brought to its first parent.

    None outside a repository. In a shallow one, the last is only where it begins: see `is_whole`.
    """
    parent = data.absolute().parent
    paths = [f"{data.absolute().name}/{name}" for name in DATA_FILES]
    log = _git(parent, "--literal-pathspecs", "log", "--first-parent", "--format=%H %at", "--", *paths)
    for line in (log or b"").decode().splitlines():
        commit, _, seconds = line.partition(" ")
        blobs = {file: identifier for file, _, identifier in _entries(data, commit) or ()}
        yield Version(commit, datetime.fromtimestamp(int(seconds), ZONE).date(), state_of(blobs, DATA_FILES))


def is_whole(data: Path) -> bool:
    """Whether the repository has its whole history."""
    found = _git(data.absolute().parent, "rev-parse", "--is-shallow-repository")
    return found is not None and found.strip() == b"false"


def _files_at_revision(name: str, data: Path) -> Files:
    """The files in the folder at the revision, by name; symbolic links and subfolders are skipped."""
    parent = data.absolute().parent
    if not parent.is_dir():
        raise UnknownSideError(f"Mappen {parent} finns inte.")
    commit = _git(parent, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit is None:
        raise UnknownSideError(f"”{name}” är varken en mapp eller en version i git.")
    entries = _entries(data, commit.decode().strip())
    if entries is None:
        raise UnknownSideError(f"I versionen ”{name}” finns ingen mapp {data.as_posix()}.")
    # Of other files, only the names matter.
    return {
        file: _git(parent, "cat-file", "blob", identifier) if file in DATA_FILES else None
        for file, mode, identifier in entries
        if mode.startswith("100")
    }


def _entries(data: Path, commit: str) -> list[tuple[str, str, str]] | None:
    """The name, mode and id of each file in the folder at the commit; None if it has no such folder."""
    folder = data.absolute()
    listed = _git(folder.parent, "ls-tree", "-z", f"{commit}:./{folder.name}")
    if listed is None:
        return None
    found = []
    for entry in os.fsdecode(listed).split("\0")[:-1]:
        attributes, _, file = entry.partition("\t")
        mode, _, identifier = attributes.split(" ")
        found.append((file, mode, identifier))
    return found


def _git(parent: Path, *arguments: str) -> bytes | None:
    command = ["git", "-C", str(parent), *arguments]
    try:
        result = subprocess.run(command, capture_output=True, check=False, timeout=_TIMEOUT)
    except FileNotFoundError:
        raise UnknownSideError("Programmet git finns inte här, så bara mappar går att jämföra.") from None
    return result.stdout if result.returncode == 0 else None
