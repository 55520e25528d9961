"""Judge pages of the true site with Lighthouse, as on a slow phone; update BENCHMARKS.md.

Usage: python -m bench.lighthouse
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tools.chromium import find

from .builders import jourkontakt
from .measure import ROOT
from .static_server import serving
from .table import markdown, update

BEGIN, END = "<!-- lighthouse: written by make bench -->", "<!-- end of lighthouse -->"
PROGRAM = ROOT / "bench/node/node_modules/lighthouse/cli/index.js"
PAGES = {
    "start page": "",
    "region": "region/vast/",
    "municipality": "kommun/habo-0643/",
    "text page": "samtalet/",
}
CATEGORIES = {
    "performance": "Performance",
    "accessibility": "Accessibility",
    "best-practices": "Best practices",
    "seo": "SEO",
}
RUNS = 3
# Search engines are asked to stay out, by a setting of the data, so this audit is left out of the score.
LEFT_OUT = ("is-crawlable",)
# Why a failed audit is left as it is. None of them counts in a score.
REASONS = {
    "cache-insight": "GitHub Pages lets everything be kept for ten minutes; its headers cannot be chosen.",
    "network-dependency-tree-insight": "The index of the look-up is asked for by a script. The numbers need neither.",
    "render-blocking-insight": "A page without its styles would move under the reader's finger when they come.",
    "unused-css-rules": "One style sheet for all pages is fetched once.",
}
# Groups of audits that show in the score alone: times, which are judged by degree, and what the report does not show.
_BY_DEGREE = ("metrics", "hidden")


@dataclass(frozen=True)
class Judged:
    """What Lighthouse says of a page in one run: scores of 100 by category, and the failed audits."""

    scores: Mapping[str, float]
    failed: Mapping[str, str]


def judged(report: Mapping[str, Any], address: str) -> Judged:
    """What a report says; raises `RuntimeError` if the page did not load, or asked any other host for anything."""
    if error := report.get("runtimeError"):
        raise RuntimeError(f"Lighthouse: {error['message']}")
    audits = report["audits"]
    asked = [item["url"] for item in audits["network-requests"]["details"]["items"]]
    if elsewhere := [url for url in asked if not url.startswith((address, "data:"))]:
        raise RuntimeError(f"the page asked {elsewhere}")
    categories = report["categories"]
    scores = {
        each["id"]: audits[each["id"]]["score"]
        for category in categories.values()
        for each in category["auditRefs"]
        if each.get("group") not in _BY_DEGREE
    }
    return Judged(
        {name: 100 * category["score"] for name, category in categories.items()},
        {name: audits[name]["title"] for name, score in sorted(scores.items()) if score is not None and score < 1},
    )


def tables(found: Mapping[str, Sequence[Judged]]) -> str:
    """The medians of the runs by page and category, and the failed audits."""
    head = ("Page", *CATEGORIES.values(), "")
    lines = []
    for page, runs in found.items():
        scores = [median(run.scores[name] for run in runs) for name in CATEGORIES]
        lines.append((page, *(f"{score:.0f}" for score in scores), "kept" if min(scores) == 100 else "**missed**"))
    return f"{markdown([head, *lines])}\n\n{_failed(found)}"


def _failed(found: Mapping[str, Sequence[Judged]]) -> str:
    titles = {name: title for runs in found.values() for run in runs for name, title in run.failed.items()}
    if not titles:
        return "All audits pass."
    lines = [
        f"- {title} (`{name}`; {', '.join(_pages(found, name))}). {REASONS.get(name, '**Not looked at.**')}"
        for name, title in sorted(titles.items())
    ]
    return "\n".join(["Failed audits:", "", *lines])


def _pages(found: Mapping[str, Sequence[Judged]], name: str) -> list[str]:
    return [page for page, runs in found.items() if any(name in run.failed for run in runs)]


def run(address: str, page: str, chromium: str) -> Judged:
    """One run of Lighthouse for a page; it sends nothing to anybody."""
    command = (
        Path(sys.executable).with_name("node"),
        PROGRAM,
        address + page,
        "--quiet",
        "--output=json",
        "--no-enable-error-reporting",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--skip-audits={','.join(LEFT_OUT)}",
        "--chrome-flags=--headless --no-sandbox --disable-background-networking --disable-component-update",
    )
    environ = os.environ | {"CHROME_PATH": chromium}
    made = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=True)
    return judged(json.loads(made.stdout), address)


def measure(chromium: str) -> str:
    """Build the true site, serve it and judge its pages."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        jourkontakt(ROOT / "data").build(site)
        with serving(site) as port:
            address = f"http://127.0.0.1:{port}/"
            found = {name: [run(address, path, chromium) for _ in range(RUNS)] for name, path in PAGES.items()}
    return tables(found)


def main() -> None:
    """Judge, print the tables, and write them to BENCHMARKS.md."""
    chromium = find()
    report = measure(chromium) if chromium else "Not measured: this machine has no Chromium."
    update(BEGIN, END, report)


if __name__ == "__main__":
    main()
