"""Count the mutants of a room that its tests kill.

Usage: python -m tools.mutants [ROOM …] [--every N] [--jobs N] [--survivors]

Without a ROOM all five are run. `--every 4` takes a fixed quarter of the mutants, `--survivors` those that the last run
left. The results are kept in build/mutants/ROOM.json, and the survivors' changes in build/mutants/ROOM.txt.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

import pytest
from coverage import Coverage

from .mutant import Mutant, mutants_of
from .session import AT_IMPORT, FAILED, KILLED, NO_TESTS, SURVIVED, TIMEOUT, Session

ROOT = Path(__file__).parents[2]
CODE = ROOT / "hooks/jourkontakt"
# Which tests are run for each room: its own, and the cases that are written for it.
ROOMS = {
    "values": ["tests/unit/values", "tests/cases/spelling"],
    "datafiles": ["tests/unit/datafiles", "tests/cases/reader"],
    "answers": ["tests/unit/answers"],
    "rules": ["tests/unit/rules", "tests/cases/rules"],
    "website/feeds": [
        "tests/unit/website/feeds",
        "--ignore-glob=*/test_report_pdf.py",
        "--ignore-glob=*/test_typst.py",
        "tests/unit/website/test_address_book.py",
        "tests/unit/website/lookup/test_lookup.py",
        "tests/cases/api",
    ],
}
# Typst's threads do not work in a fork, so no test that makes the report can be run.
UNFORKABLE = {"report_pdf", "typst"}
# What a fork leaves behind is no failure of a test.
OPTIONS = ["-q", "--no-header"]
OPTIONS += [f"-pno:{name}" for name in ("cacheprovider", "xdist", "unraisableexception", "threadexception")]
# What `--survivors` runs again.
LEFT = (SURVIVED, NO_TESTS, FAILED)
Results = dict[str, dict[str, str]]


@dataclass
class Room:
    """The mutants of one room, and what became of them."""

    name: str
    results: Results = field(default_factory=dict)

    @property
    def file(self) -> Path:
        """Where the results are kept."""
        return ROOT / "build/mutants" / f"{self.name.replace('/', '-')}.json"

    def run(self, every: int, jobs: int, survivors: bool) -> int:
        """Run the room's tests with each mutant that is asked for; not zero if they fail without any."""
        left = None
        if survivors:
            self.results = json.loads(self.file.read_text("utf-8"))
            left = {name for name, result in self.results.items() if result["result"] in LEFT}
        paths = (path for path in sorted((CODE / self.name).rglob("*.py")) if path.stem not in UNFORKABLE)
        modules = {path: self._mutants(path, every, left) for path in paths}
        coverage = Coverage(data_file=None, branch=True, source=[str(CODE / self.name)])
        coverage.start()
        status = pytest.main([*OPTIONS, *ROOMS[self.name]], plugins=[Session(modules, coverage, jobs, self._done)])
        self._keep()
        print(self.summary())
        coverage.report(skip_covered=True)
        return int(status)

    def _mutants(self, path: Path, every: int, left: set[str] | None) -> list[Mutant]:
        def wanted(name: str) -> bool:
            return crc32(name.encode()) % every == 0 and (left is None or name in left)

        return list(mutants_of(path, path.relative_to(CODE).as_posix(), wanted))

    def _done(self, mutant: Mutant, result: str) -> None:
        self.results[mutant.name] = {"result": result, "line": str(mutant.lines.stop - 1), "change": mutant.change}
        if len(self.results) % 50 == 0:
            self._keep()
            print(self.summary(), flush=True)

    def _keep(self) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(json.dumps(self.results, ensure_ascii=False, indent=1), "utf-8")
        kept = [
            f"{name} line {result['line']}: {result['result']}\n{result['change']}\n"
            for name, result in self.results.items()
            if result["result"] in (*LEFT, AT_IMPORT)
        ]
        self.file.with_suffix(".txt").write_text("\n".join(kept), "utf-8")

    def summary(self) -> str:
        """One line of figures; a mutant that never ends counts as killed, one that no test can reach not at all."""
        counts = Counter(result["result"] for result in self.results.values())
        noticed = counts[KILLED] + counts[TIMEOUT]
        counted = counts.total() - counts[AT_IMPORT]
        parts = [f"{counts[kind]} {kind}" for kind in (KILLED, TIMEOUT, SURVIVED, NO_TESTS, AT_IMPORT, FAILED)]
        return f"{self.name}: {counts.total()} mutants, {', '.join(parts)}: {100 * noticed / max(counted, 1):.1f} %"


def main(argv: list[str]) -> int:
    """Run the rooms, each in a process of its own."""
    parser = argparse.ArgumentParser(prog="tools.mutants", description=__doc__)
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), choices=list(ROOMS))
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--survivors", action="store_true")
    options = parser.parse_args(argv)
    if len(options.rooms) == 1:
        return Room(options.rooms[0]).run(options.every, options.jobs, options.survivors)
    again = [argument for argument in argv if argument not in ROOMS]
    runs = [
        subprocess.run([sys.executable, "-m", "tools.mutants", room, *again], check=False) for room in options.rooms
    ]
    return max(run.returncode for run in runs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
