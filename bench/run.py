"""Build the real site and larger ones, each in turn with Hugo, and write the figures to BENCHMARKS.md.

Usage: python -m bench.run [--sizes 300,3000] [--pairs 5]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from . import rival, scale
from .measure import Run, measure
from .table import Budget, Row, budgets_table, growth, replaced, rows_table

ROOT = Path(__file__).parents[1]
BENCHMARKS = ROOT / "BENCHMARKS.md"
BEGIN, END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"
BUILD = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir")
LOAD = (
    "import sys, datetime, pathlib, jourkontakt.load as load;"
    "load.load_directory(pathlib.Path(sys.argv[1]), datetime.date(2026, 11, 25))"
)


def main(sizes: list[int], pairs: int) -> None:
    """Measure, print, and write BENCHMARKS.md anew."""
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        scale.write_large(ROOT / "examples/demo", work / "large", 1_000_000)
        bare = [without_pages(work / "bare", number) for number in range(pairs)]
        load = [measure((sys.executable, "-c", LOAD, work / "large"), environment(), ROOT) for _ in range(pairs)]
        rows = [compare("real data", ROOT / "data", work / "real", pairs)]
        for size in sizes:
            scale.write_scaled(ROOT / "data", work / f"data{size}", size)
            rows.append(compare(f"{size:,} municipalities", work / f"data{size}", work / f"{size}", pairs))
    report = "\n\n".join([rows_table(rows), budgets_table(budgets(rows, sizes, load)), machine(pairs, bare)])
    print(report)
    text = BENCHMARKS.read_text(encoding="utf-8")
    BENCHMARKS.write_text(replaced(text, BEGIN, END, report), encoding="utf-8", newline="\n")


def environment() -> dict[str, str]:
    """This process's, but Python keeps what it has compiled, as on most machines."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return environ | {"NO_MKDOCS_2_WARNING": "1"}


def compare(name: str, data: Path, work: Path, pairs: int) -> Row:
    """Build the data folder's site with MkDocs and with Hugo, in turn, after one build of each that does not count.

    Each build gets a new folder, as in `make`. None is removed before all is measured: some file systems are slow to
    make files where many have just been removed.
    """
    environ = environment() | {"JOURKONTAKT_DATA": str(data)}
    source = work / "source"

    def ours(number: int) -> Run:
        return measure((*BUILD, work / f"site{number}"), environ, ROOT)

    def hugos(number: int) -> Run:
        return measure(rival.command(source, work / f"hugo{number}"), environ, ROOT)

    ours(0)
    rival.write_source(work / "site0", source)
    hugos(0)
    pages, size = same(work / "site0", work / "hugo0")
    return Row(name, pages, size, tuple((ours(number), hugos(number)) for number in range(1, pairs + 1)))


def without_pages(work: Path, number: int) -> Run:
    """MkDocs with the theme alone: what no site on it can be faster than without sparing MkDocs its own work."""
    (work / "docs").mkdir(parents=True, exist_ok=True)
    theme = {"name": "material", "language": "sv", "font": False}
    config = {"site_name": "No page", "theme": theme, "plugins": []}
    (work / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")
    return measure((*BUILD, work / f"site{number}"), environment(), work)


def same(ours: Path, other: Path) -> tuple[int, int]:
    """Pages and bytes of our site; raises `ValueError` when Hugo's differs by a page or more than 2 % of the bytes."""
    (pages, size), (other_pages, other_size) = _weigh(ours), _weigh(other)
    if pages != other_pages or abs(size - other_size) > 0.02 * size:
        raise ValueError(f"{pages} pages, {size} bytes, but Hugo {other_pages} pages, {other_size} bytes")
    return pages, size


def _weigh(site: Path) -> tuple[int, int]:
    files = [path for path in site.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files)


def budgets(rows: list[Row], sizes: list[int], load: list[Run]) -> list[Budget]:
    """What is promised, for the sizes that were built."""
    row_of = dict(zip(sizes, rows[1:], strict=True))
    found = [Budget("Reading and checking 1 MB of YAML, s", 1, median(run["wall"] for run in load))]
    found.append(Budget("Reading and checking 1 MB of YAML, MB", 100, max(run["peak"] for run in load)))
    if 300 in row_of:
        found.append(Budget("Wall against Hugo, 300 municipalities", 2, row_of[300].ratio("wall")))
    if 3000 in row_of:
        found.append(Budget("CPU against Hugo, 3,000 municipalities", 1, row_of[3000].ratio("cpu")))
        found.append(Budget("Peak at 3,000 municipalities, MB", 150, row_of[3000].peak))
    if len(sizes) > 1:
        small, large = min(sizes), max(sizes)
        exponent = growth(row_of[small], row_of[large])
        found.append(Budget(f"Growth of CPU from {small:,} to {large:,}, exponent", 1.1, exponent))
    return found


def machine(pairs: int, bare: list[Run]) -> str:
    """What it was measured with, and what MkDocs needs for itself."""
    said = subprocess.run((rival.hugo(), "version"), capture_output=True, text=True, check=True).stdout
    hugo = re.search(r"v([\d.]+)", said)
    return (
        f"MkDocs with the theme and not one page: {median(run['wall'] for run in bare):.2f} s.\n\n"
        f"{pairs} pairs; {os.cpu_count()} cores, Python {platform.python_version()}, Hugo {hugo[1] if hugo else said}. "
        "Seconds and MB are medians, ours / Hugo's; ratios are medians over the pairs, with their range."
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="300,3000", help="municipalities of the made-up sites")
    parser.add_argument("--pairs", type=int, default=5, help="builds of each, in turn")
    given = parser.parse_args()
    main([int(size) for size in given.sizes.split(",")], given.pairs)
