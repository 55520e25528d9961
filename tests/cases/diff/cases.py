"""Load the cases in this folder: the base folder, before and after a case's `change.diff` (see README.md)."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from tests.support.constants import TODAY

from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory

FOLDER = Path(__file__).parent
BASE = FOLDER / "base"
CASES = sorted(path.parent for path in FOLDER.glob("*/change.diff"))


@cache
def base() -> Directory:
    """The directory before the change."""
    return load_directory(BASE, TODAY)


def changed(case: Path, folder: Path) -> Directory:
    """The directory after the change, whose files are written to `folder`, which must not exist."""
    shutil.copytree(BASE, folder)
    for part in f"\n{(case / 'change.diff').read_text(encoding='utf-8')}".split("\n--- ")[1:]:
        name, _, hunks = part.partition("\n")
        path = folder / name
        text = path.read_text(encoding="utf-8")
        for hunk in hunks.strip("\n").split("\n@@\n"):
            old, new = (_lines(hunk, marks) for marks in (" -", " +"))
            assert text.count(old) == 1, f"{case.name}: found {text.count(old)} times in {name}:\n{old}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    return load_directory(folder, TODAY)


def _lines(hunk: str, marks: str) -> str:
    return "".join(f"{line[1:]}\n" for line in hunk.split("\n") if line[0] in marks)
