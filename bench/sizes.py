"""Measure how large files become with 10,000 municipalities and after ten years of use; update BENCHMARKS.md.

Usage: python -m bench.sizes
"""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import scale, years
from .builders import jourkontakt
from .measure import ROOT, Run
from .static_server import TYPES
from .table import markdown, update

BEGIN, END = "<!-- sizes: written by make bench -->", "<!-- end of sizes -->"
MUNICIPALITIES, YEARS = 10_000, 10
# The largest file that fits a pattern, by its name in the table.
FILES = {
    "Start page": "index.html",
    "Municipality": "kommun/*/index.html",
    "Region": "region/*/index.html",
    "All municipalities": "kommuner/index.html",
    "Meetings": "moten/index.html",
    "What is missing": "kvalitet/index.html",
    "Changes": "andringar/index.html",
    "Report": "rapport/index.html",
    "Report as PDF": "rapport.pdf",
    "Look-up: municipalities": "lookup.json",
    "Look-up: places and centres": "lookup-places.json",
    "Min jour": "min-jour/index.html",
    "What browsers keep": "offline.bin",
    "Workbook": "jourkontakt.xlsx",
    "Calendar of everything": "kalender/alla.ics",
    "Contacts of a region": "kontakter/*.vcf",
    "API: municipalities": "api/v1/municipalities.json",
    "API: meetings": "api/v1/meetings.json",
    "Data: regions.yaml": "regions.yaml",
}


@dataclass(frozen=True)
class Site:
    """A built site: bytes of each of `FILES`, as they are and as they are sent, the number of pages, and its build."""

    sizes: Mapping[str, tuple[int, int] | None]
    pages: int
    build: Run


def measure(data: Path, out: Path) -> Site:
    """Build the data folder twice, the second time with what the first has kept, and measure the second."""
    builder = jourkontakt(data)
    builder.build(out / "first")
    run = builder.build(out / "site")
    site = out / "site"
    sizes = {name: size(site if path != "regions.yaml" else data, path) for name, path in FILES.items()}
    return Site(sizes, sum(1 for _ in site.rglob("*.html")), run)


def size(folder: Path, pattern: str) -> tuple[int, int] | None:
    """The bytes of the largest file that fits, and those sent for it; None if there is none."""
    largest = max(folder.glob(pattern), key=lambda path: path.stat().st_size, default=None)
    if largest is None:
        return None
    content = largest.read_bytes()
    return len(content), len(gzip.compress(content, 6) if largest.suffix in TYPES else content)


def table(sites: Mapping[str, Site]) -> str:
    """One row for each file, in kB, as it is and as it is sent, and the rows of the builds."""
    rows = [(name, *(_kilobytes(site.sizes[name]) for site in sites.values())) for name in FILES]
    builds: Sequence[Sequence[str]] = [
        ("Pages", *(f"{site.pages:,}" for site in sites.values())),
        ("Build: CPU, s", *(f"{site.build['cpu']:.2f}" for site in sites.values())),
        ("Build: peak, MB", *(f"{site.build['peak']:.0f}" for site in sites.values())),
    ]
    return markdown([("kB (compressed)", *sites), *rows, *builds])


def _kilobytes(found: tuple[int, int] | None) -> str:
    if found is None:
        return ""
    whole, sent = (f"{number / 1000:,.1f}" for number in found)
    return whole if whole == sent else f"{whole} ({sent})"


def main() -> None:
    """Measure, print the table, and write it to BENCHMARKS.md."""
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        scale.write_scaled(ROOT / "data", work / "many", MUNICIPALITIES)
        years.write_years(ROOT / "examples/demo", work / "long", YEARS)
        sites = {
            "True data": measure(ROOT / "data", work / "1"),
            f"{MUNICIPALITIES:,} municipalities": measure(work / "many", work / "2"),
            "Example data": measure(ROOT / "examples/demo", work / "3"),
            f"{YEARS} years": measure(work / "long", work / "4"),
        }
    report = table(sites)
    update(BEGIN, END, report)


if __name__ == "__main__":
    main()
