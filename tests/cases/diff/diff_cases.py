"""The cases in `tests/cases/diff/`: the base folder, changed as `change.diff` says, and the sentences that follow.

`change.diff` names a file (`--- regions.yaml`) and what to change in it, without line numbers: lines that begin with a
blank or a minus must stand there once in a row, those with a plus take the place of the minus. `@@` begins another.
`make bless` writes `expected.txt`, and `expected.md` where there is one (an empty one to begin with).
"""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path

from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory

FOLDER = Path(__file__).parent
BASE = FOLDER / "base"
CASES = sorted(path.parent for path in FOLDER.glob("*/change.diff"))
TODAY = date(2026, 11, 25)


@cache
def base() -> Directory:
    """The facts before."""
    return load_directory(BASE, TODAY)


def changed(case: Path, folder: Path) -> Directory:
    """The facts after, made in the empty folder."""
    shutil.copytree(BASE, folder)
    for part in f"\n{(case / 'change.diff').read_text(encoding='utf-8')}".split("\n--- ")[1:]:
        name, _, hunks = part.partition("\n")
        path = folder / name
        text = path.read_text(encoding="utf-8")
        for hunk in hunks.strip("\n").split("\n@@\n"):
            old, new = (_lines(hunk, marks) for marks in (" -", " +"))
            assert text.count(old) == 1, f"{case.name}: stands {text.count(old)} times in {name}:\n{old}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    return load_directory(folder, TODAY)


def _lines(hunk: str, marks: str) -> str:
    return "".join(f"{line[1:]}\n" for line in hunk.split("\n") if line[0] in marks)
