"""Build one site with several programs in turn."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from . import builders, hugo
from .builders import Builder
from .measure import ROOT, Run, environment, measure
from .table import Result


def measure_site(ours: Builder, others: Iterable[Builder], work: Path, rounds: int) -> dict[str, Result]:
    """Results of our program, Hugo and the others; raises `ValueError` if Hugo's site differs from ours."""
    first = work / "first"
    ours.build(first)
    hugo.write_source(first, work / "source")
    programs = [ours, builders.hugo_filling(work / "source"), *others]
    runs = build_in_turn(programs, work, rounds)
    results = {name: Result(*count(work / name / "0"), of_program) for name, of_program in runs.items()}
    check_same(results[ours.name], results[builders.HUGO])
    return results


def other_publishers(data: Path, work: Path) -> list[Builder]:
    """Programs that publish the folder of pages that `jourkontakt write` makes, and MkDocs without pages."""
    work.mkdir()
    measure((sys.executable, "-m", "jourkontakt", "write", "--data", data, work / "written"), ROOT, environment())
    docs = work / "written/docs"
    return [builders.mkdocs_material(docs), builders.zensical(docs), builders.mkdocs_empty(work / "empty")]


def build_in_turn(programs: Sequence[Builder], work: Path, rounds: int) -> dict[str, list[Run]]:
    """Build once with each program without counting it, then `rounds` times with all in turn, always in a new folder.

    No folder is removed in between: some file systems create files slowly when many have just been removed.
    """
    runs: dict[str, list[Run]] = {program.name: [] for program in programs}
    for number in range(rounds + 1):
        for program in programs:
            if number <= program.rounds:
                run = program.build(work / program.name / str(number))
                runs[program.name].extend([run] if number else [])
    return runs


def count(site: Path) -> tuple[int, int]:
    """The number of pages and of bytes in the site."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files)


def check_same(ours: Result, other: Result) -> None:
    """Raise `ValueError` if the numbers of pages differ, or the bytes by more than 2 %."""
    if ours.pages != other.pages or abs(ours.size - other.size) > 0.02 * ours.size:
        raise ValueError(f"{ours.pages} pages, {ours.size} bytes, but Hugo {other.pages} pages, {other.size} bytes")
