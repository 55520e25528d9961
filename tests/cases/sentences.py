"""The sentences that the cases of a folder give, in `sentences.txt` beside them, which `make bless` writes.

Each case has its name on a line, and under it each finding with its code, indented.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.support.golden import BLESS

from jourkontakt.datafiles.problem import Problem


def assert_sentences(folder: Path, name: str, problems: Iterable[Problem]) -> None:
    """Assert that the case gives the sentences in the file; one that several findings have stands there once."""
    path = folder / "sentences.txt"
    said = list(dict.fromkeys(f"{problem.code} {problem.message}" for problem in problems))
    if BLESS:
        found = (sentences(path) if path.exists() else {}) | {name: said}
        lines = [
            line for case in sorted(found) if found[case] for line in (case, *(f"  {each}" for each in found[case]))
        ]
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert sentences(path).get(name, []) == said, f"if the sentences are right, run `make bless T={folder.name}`"


def sentences(path: Path) -> dict[str, list[str]]:
    """The sentences in the file by the name of their case."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        if line.startswith("  "):
            found[next(reversed(found))].append(line[2:])
        else:
            found[line] = []
    return found
