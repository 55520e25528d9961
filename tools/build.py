"""Check the data, build the site beside the old one and put it in its place only when it is whole.

Usage: python tools/build.py OUT
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

CHECK = (sys.executable, "-m", "jourkontakt", "check")
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir")


def main(out: Path) -> int:
    """Build OUT and return the exit code: when it is not 0, OUT stands as it was."""
    new = out.with_name(f"{out.name}.new")
    try:
        subprocess.run(CHECK, check=True)
        subprocess.run((*MKDOCS, str(new)), check=True)
    except subprocess.CalledProcessError as failed:
        shutil.rmtree(new, ignore_errors=True)
        return failed.returncode
    swap(new, out)
    print(summary(out))
    return 0


def swap(new: Path, out: Path) -> None:
    """Put the folder NEW in the place of OUT."""
    old = out.with_name(f"{out.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def summary(out: Path) -> str:
    """Say what was built, how many warnings about the data there are, and how to look at it."""
    pages = sum(1 for _ in out.rglob("index.html"))
    found = json.loads(subprocess.run((*CHECK, "--format", "json"), check=True, capture_output=True).stdout)
    warnings = sum(problem["severity"] == "warning" for problem in found)
    data = os.environ.get("JOURKONTAKT_DATA")
    serve = f"JOURKONTAKT_DATA={data} make serve" if data else "make serve"
    return f"\n{out}/ holds {pages} pages. Warnings about the data: {warnings}.\nLook: {serve}, http://127.0.0.1:8000/"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
