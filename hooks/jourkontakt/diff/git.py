"""A data folder as it is on disk, or as it was at a git revision."""

import os
import subprocess
from datetime import date
from pathlib import Path

from ..datafiles.effective_fixes import Files
from ..load import DATA_FILES, DataFolder, load_directory
from ..model.directory import Directory

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


def _files_at_revision(name: str, data: Path) -> Files:
    """The files in the folder at the revision, by name; symbolic links and subfolders are skipped."""
    folder = data.absolute()
    parent = folder.parent
    if not parent.is_dir():
        raise UnknownSideError(f"Mappen {parent} finns inte.")
    commit = _git(parent, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit is None:
        raise UnknownSideError(f"”{name}” är varken en mapp eller en version i git.")
    listed = _git(parent, "ls-tree", "-z", f"{commit.decode().strip()}:./{folder.name}")
    if listed is None:
        raise UnknownSideError(f"I versionen ”{name}” finns ingen mapp {data.as_posix()}.")
    files = {}
    for entry in os.fsdecode(listed).split("\0")[:-1]:
        attributes, _, file = entry.partition("\t")
        mode, _, identifier = attributes.split(" ")
        if mode.startswith("100"):
            # Of other files, only the names matter.
            files[file] = _git(parent, "cat-file", "blob", identifier) if file in DATA_FILES else None
    return files


def _git(parent: Path, *arguments: str) -> bytes | None:
    command = ["git", "-C", str(parent), *arguments]
    try:
        result = subprocess.run(command, capture_output=True, check=False, timeout=_TIMEOUT)
    except FileNotFoundError:
        raise UnknownSideError("Programmet git finns inte här, så bara mappar går att jämföra.") from None
    return result.stdout if result.returncode == 0 else None
