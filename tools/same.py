"""Build both sites with several Pythons, each in a copy of the project of its own, and compare every file.

Usage: python tools/same.py PYTHON PYTHON…
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
# What `make site` and `make demo` need.
PARTS = ("Makefile", "data", "docs", "examples", "hooks", "mkdocs.yml", "requirements", "requirements.txt", "tools")
SITES = ("site", "site-demo")
# A day on which both data folders are valid.
EPOCH = "1795604400"
_VERSIONS = "import platform, zlib; print(f'Python {platform.python_version()}, zlib {zlib.ZLIB_RUNTIME_VERSION}')"


def main(pythons: Sequence[str]) -> int:
    """Print what differs and return 1, or say that nothing does and return 0."""
    missing = [name for name in pythons if not shutil.which(name)]
    if missing or len(pythons) < 2:
        print(f"Not installed here: {', '.join(missing)}" if missing else "Name at least two Pythons.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        built = [_built(name, Path(scratch) / f"kopia på {number}") for number, name in enumerate(pythons)]
    first, *others = built
    for name, files in zip(pythons[1:], others, strict=True):
        for path in differing(first, files):
            print(f"{path} is not the same with {name} as with {pythons[0]}")
    if all(files == first for files in others):
        print(f"All {len(first)} files are the same.")
        return 0
    return 1


def sums(folder: Path) -> dict[str, str]:
    """Each file's path and SHA-256."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The paths of the files that are not the same, or only in one of the two."""
    return sorted({path for path, _ in one.items() ^ other.items()})


def _built(python: str, copy: Path) -> dict[str, str]:
    """The sums of the sites that `make` builds with this Python in a copy of the project."""
    print(subprocess.check_output((python, "-c", _VERSIONS), text=True), end="", flush=True)
    copy.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, copy)
    # Settings of an outer `make`, another data folder and another package must not be passed on.
    foreign = ("MAKE", "MFLAGS", "JOURKONTAKT", "PYTHONPATH")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    environ |= {"SOURCE_DATE_EPOCH": EPOCH, "PYTHON": str(shutil.which(python))}
    made = subprocess.run(("make", "site", "demo"), cwd=copy, env=environ, capture_output=True, text=True, check=False)
    if made.returncode:
        raise RuntimeError(f"make failed with {python}:\n{made.stdout}{made.stderr}")
    return {f"{site}/{path}": value for site in SITES for path, value in sums(copy / site).items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
