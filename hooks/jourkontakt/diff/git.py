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
    """Neither a folder nor a git revision with such a folder; the text says so."""


def load_side(name: str, data: Path, today: date) -> Directory:
    """The facts of the folder `name`, or of the folder `data` at the git revision `name`.

    Raises `UnknownSideError`, or `DataError` whose files are named as `name:data/file`.
    """
    folder = Path(name)
    if name and folder.is_dir():
        return load_directory(folder, today)
    shown = Path(f"{name}:{data.as_posix()}")
    files = {(shown / file).as_posix(): raw for file, raw in _at_revision(name, data).items()}
    return DataFolder(shown, today, files).load()


def _at_revision(name: str, data: Path) -> Files:
    """The data files in the folder at the revision, by name; links and folders are left out."""
    folder = data.absolute()
    home = folder.parent
    if not home.is_dir():
        raise UnknownSideError(f"Mappen {home} finns inte.")
    commit = _git(home, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit is None:
        raise UnknownSideError(f"”{name}” är varken en mapp eller en version i git.")
    listed = _git(home, "ls-tree", "-z", f"{commit.decode().strip()}:./{folder.name}")
    if listed is None:
        raise UnknownSideError(f"I versionen ”{name}” finns ingen mapp {data.as_posix()}.")
    files = {}
    for entry in os.fsdecode(listed).split("\0")[:-1]:
        about, _, file = entry.partition("\t")
        mode, _, identifier = about.split(" ")
        if mode.startswith("100") and file in DATA_FILES:
            files[file] = _git(home, "cat-file", "blob", identifier)
    return files


def _git(home: Path, *arguments: str) -> bytes | None:
    command = ["git", "-C", str(home), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_TIMEOUT)
    except FileNotFoundError:
        raise UnknownSideError("Programmet git finns inte här, så bara mappar går att jämföra.") from None
    return done.stdout if done.returncode == 0 else None
