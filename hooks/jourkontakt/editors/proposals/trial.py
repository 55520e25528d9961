"""Tries an edit on a copy of the data folder, with the same checks as everything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ...datafiles.problem import DataError
from ...load import load_directory
from ...model.directory import Directory

_FACTS = (".yaml", ".csv")


def tried(data: Path, changed: Mapping[str, bytes], today: date) -> Directory:
    """The facts with the changed files in place of the folder's own.

    Raises `DataError` whose files are named as in the folder. The folder stays as it is.
    """
    with TemporaryDirectory() as temporary:
        copy = Path(temporary)
        for path in data.iterdir():
            if path.suffix in _FACTS and path.is_file():
                (copy / path.name).write_bytes(changed.get(path.name) or path.read_bytes())
        try:
            return load_directory(copy, today)
        except DataError as error:
            hidden, shown = copy.as_posix(), data.as_posix()
            raise DataError(replace(p, file=p.file.replace(hidden, shown, 1)) for p in error.problems) from None
