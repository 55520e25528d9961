"""A data folder as it is on disk, or as it was at a git revision."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ..datafiles.problem import DataError
from ..load import load_directory
from ..model.directory import Directory

_FACTS = (".yaml", ".csv")
_LONGEST = 60


class UnknownSideError(Exception):
    """Neither a folder nor a git revision with such a folder; the text says so."""


def load_side(name: str, data: Path, today: date) -> Directory:
    """The facts of the folder `name`, or of the folder `data` at the git revision `name`.

    Raises `UnknownSideError`, or `DataError` whose files are named as `name:data/file`.
    """
    folder = Path(name)
    if name and folder.is_dir():
        return load_directory(folder, today)
    with _at_revision(name, data) as found:
        try:
            return load_directory(found, today)
        except DataError as error:
            shown, hidden = f"{name}:{data.as_posix()}", found.as_posix()
            raise DataError(replace(p, file=p.file.replace(hidden, shown, 1)) for p in error.problems) from None


@contextmanager
def _at_revision(name: str, data: Path) -> Iterator[Path]:
    """The files of the data folder at the revision, in a temporary folder; links and folders are left out."""
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
    with TemporaryDirectory() as temporary:
        for entry in os.fsdecode(listed).split("\0")[:-1]:
            about, _, file = entry.partition("\t")
            mode, _, identifier = about.split(" ")
            if mode.startswith("100") and file.endswith(_FACTS) and "/" not in file:
                (Path(temporary) / file).write_bytes(_git(home, "cat-file", "blob", identifier) or b"")
        yield Path(temporary)


def _git(home: Path, *arguments: str) -> bytes | None:
    """What git answers, or None when it refuses."""
    command = ["git", "-C", str(home), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST)
    except FileNotFoundError:
        raise UnknownSideError("Programmet git finns inte här, så bara mappar går att jämföra.") from None
    return done.stdout if done.returncode == 0 else None
