"""Build the site in a new folder and put it in place of the old one, unless the build fails.

Usage: python tools/build.py OUT
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from jourkontakt.website.swap import replaced

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir")


def main(out: Path) -> int:
    """Build the site and return the exit code of MkDocs; unless it is 0, OUT is unchanged."""
    try:
        with replaced(out) as new:
            subprocess.run((*MKDOCS, str(new)), check=True)
    except subprocess.CalledProcessError as failed:
        return failed.returncode
    print(summary(out))
    return 0


def summary(out: Path) -> str:
    """The number of pages, and how to view them."""
    pages = sum(1 for _ in out.rglob("index.html"))
    data = os.environ.get("JOURKONTAKT_DATA")
    serve = f"JOURKONTAKT_DATA={data} make serve" if data else "make serve"
    return f"\n{out}/ holds {pages} pages.\nLook: {serve}, http://127.0.0.1:8000/"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
