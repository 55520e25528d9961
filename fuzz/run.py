"""Fuzz all targets one after another, and say how many runs there were and what was found: `make fuzz`.

What makes a target reach new code is kept in `.cache/fuzz/`, and the smallest part of it with the same reach in
`fuzz/corpus/` if that is asked for (`--keep`). What a target fails on is left in `.cache/fuzz/found/`.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from fuzz.targets import TARGETS

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "fuzz/corpus"
_GROWN = ROOT / ".cache/fuzz"
_FOUND = _GROWN / "found"
_DICTIONARY = ROOT / "fuzz/dictionary.txt"
# Of one input: the most bytes; the most seconds and megabytes that it may take.
_LIMITS = ("-max_len=2000", "-timeout=20", "-rss_limit_mb=1000")
# Of a target; the larger ones say more.
_MOST_FILES = 49
_RUNS = re.compile(r"^stat::number_of_executed_units: *(\d+)", re.MULTILINE)


def main(arguments: list[str]) -> int:
    """Fuzz the targets that are named, or all, and return 1 if any failed."""
    options = _options(arguments)
    if not find_spec("atheris"):
        version = ".".join(map(str, sys.version_info[:2]))
        print(f"atheris cannot be installed for Python {version}: fuzz with 3.11, 3.12 or 3.13 (make fuzz PYTHON=…).")
        return 1
    names = [options.target] if options.target else list(TARGETS)
    failed = [name for name in names if not _fuzz(name, options.seconds // len(names))]
    if options.keep:
        for name in names:
            _keep(name)
    if failed:
        print(f"What failed is in {_FOUND.relative_to(ROOT)}/: {', '.join(failed)}")
    return int(bool(failed))


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="for all targets together")
    parser.add_argument("--target", choices=list(TARGETS), help="fuzz only this one")
    parser.add_argument("--keep", action="store_true", help="write fuzz/corpus/ anew from what was reached")
    return parser.parse_args(arguments)


def _fuzz(name: str, seconds: int) -> bool:
    """Fuzz the target for the time; returns whether nothing was found."""
    grown, kept = _GROWN / name, CORPUS / name
    for folder in (grown, kept, _FOUND):
        folder.mkdir(parents=True, exist_ok=True)
    run = _libfuzzer(
        name,
        f"-max_total_time={max(seconds, 1)}",
        f"-dict={_DICTIONARY}",
        f"-artifact_prefix={_FOUND / name}-",
        "-print_final_stats=1",
        *_LIMITS,
        str(grown),
        str(kept),
    )
    runs = _RUNS.search(run.stderr)
    print(f"{name}: {runs[1] if runs else '?'} runs in {seconds} s, {'failed' if run.returncode else 'nothing found'}")
    if run.returncode:
        print("\n".join(filter(_says_what, f"{run.stdout}{run.stderr}".splitlines())))
    return run.returncode == 0


def _says_what(line: str) -> bool:
    """Whether the line says what failed; the others are about the progress."""
    return not line.startswith(("INFO", "#", "WARNING"))


def _keep(name: str) -> None:
    """Write the smallest corpus that reaches all that the grown one does."""
    fresh, kept = _GROWN / f"{name}.new", CORPUS / name
    fresh.mkdir(exist_ok=True)
    _libfuzzer(
        name, "-set_cover_merge=1", "-use_counters=0", *_LIMITS, str(fresh), str(_GROWN / name), str(kept)
    ).check_returncode()
    for old in kept.iterdir():
        old.unlink()
    for number, path in enumerate(sorted(fresh.iterdir(), key=lambda path: path.stat().st_size, reverse=True)):
        path.rename(kept / path.name) if number < _MOST_FILES else path.unlink()
    fresh.rmdir()


def _libfuzzer(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fuzz.one", name, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
