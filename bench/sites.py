"""One site built by several programs in turn."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from . import builders, hugo
from .builders import Builder
from .measure import ROOT, Run, environment, measure
from .table import Result


def measure_site(ours: Builder, others: Iterable[Builder], work: Path, rounds: int) -> dict[str, Result]:
    """Results by program: ours, Hugo's and the others'; raises `ValueError` when Hugo builds another site than we."""
    first = work / "first"
    ours.build(first)
    hugo.write_source(first, work / "source")
    programs = [ours, builders.hugo_filling(work / "source"), *others]
    runs = build_in_turn(programs, work, rounds)
    results = {name: Result(*count(work / name / "0"), of_program) for name, of_program in runs.items()}
    check_same(results[ours.name], results[builders.HUGO])
    return results


def other_publishers(data: Path, work: Path) -> list[Builder]:
    """Programs that publish a folder of pages, on the one that `jourkontakt write` makes, and MkDocs with nothing."""
    docs = work / "docs"
    work.mkdir()
    measure((sys.executable, "-m", "jourkontakt", "write", "--data", data, docs), ROOT, environment())
    return [builders.mkdocs_material(docs), builders.zensical(docs), builders.mkdocs_empty(work / "empty")]


def build_in_turn(programs: Sequence[Builder], work: Path, rounds: int) -> dict[str, list[Run]]:
    """Build once with each program without counting it, then with all in turn, each time into a new folder.

    No folder is removed in between: some file systems are slow to create files where many have just been removed.
    """
    runs: dict[str, list[Run]] = {program.name: [] for program in programs}
    for number in range(rounds + 1):
        for program in programs:
            if number <= program.rounds:
                run = program.build(work / program.name / str(number))
                runs[program.name].extend([run] if number else [])
    return runs


def count(site: Path) -> tuple[int, int]:
    """The site's pages and bytes."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files)


def check_same(ours: Result, other: Result) -> None:
    """Raise `ValueError` when the other's pages differ in number, or its bytes by more than 2 %."""
    if ours.pages != other.pages or abs(ours.size - other.size) > 0.02 * ours.size:
        raise ValueError(f"{ours.pages} pages, {ours.size} bytes, but Hugo {other.pages} pages, {other.size} bytes")
