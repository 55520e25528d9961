"""Build the site beside the old one, which it replaces only when it is whole; the data is checked by the build.

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
    """Build OUT and return the exit code: when it is not 0, OUT stands as it was."""
    try:
        with replaced(out) as new:
            subprocess.run((*MKDOCS, str(new)), check=True)
    except subprocess.CalledProcessError as failed:
        return failed.returncode
    print(summary(out))
    return 0


def summary(out: Path) -> str:
    """Say what was built and how to look at it."""
    pages = sum(1 for _ in out.rglob("index.html"))
    data = os.environ.get("JOURKONTAKT_DATA")
    serve = f"JOURKONTAKT_DATA={data} make serve" if data else "make serve"
    return f"\n{out}/ holds {pages} pages.\nLook: {serve}, http://127.0.0.1:8000/"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
