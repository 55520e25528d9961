"""Build the site in a new folder, check it, and put it in place of the old one, unless the build fails."""

from __future__ import annotations

import argparse
import os
import runpy
import sys
from pathlib import Path

from jourkontakt.website.swap import TargetError, replaced

REFUSALS = {
    "link": "is a symbolic link. Name the folder that it leads to.",
    "file": "is a file. Name a folder.",
    "other": "holds something that is no site. Name another folder, or remove it.",
}


class BuildFailedError(Exception):
    """MkDocs has ended with an exit code other than 0, and has said why."""

    def __init__(self, code: int) -> None:
        """Keep the exit code."""
        super().__init__(code)
        self.code = code


def main(out: Path) -> int:
    """Build the site and return the exit code: MkDocs' own, or 2 for a wrong OUT; unless it is 0, OUT is unchanged."""
    try:
        with replaced(out, lambda: print(f"Waiting for another build in {out.absolute().parent}/.", flush=True)) as new:
            build(new)
    except BuildFailedError as failed:
        return failed.code
    except TargetError as refused:
        return complain(f"{out} {REFUSALS[refused.reason]}", 2)
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        return complain(f"{error.strerror}{where}. {out} is unchanged.", 1)
    print(summary(out))
    return 0


def build(new: Path) -> None:
    """Run MkDocs in this process, so that a kill ends both; its own check comes last (`hooks/mkdocs_output.py`)."""
    sys.argv = ["mkdocs", "build", "--strict", "--site-dir", str(new)]
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        if ended.code:
            raise BuildFailedError(int(ended.code)) from None


def complain(message: str, code: int) -> int:
    """Print the message, and give the exit code."""
    print(f"Error: {message}", file=sys.stderr)
    return code


def summary(out: Path) -> str:
    """The number of pages, and how to view them."""
    pages = sum(1 for _ in out.rglob("index.html"))
    data = os.environ.get("JOURKONTAKT_DATA")
    serve = f"JOURKONTAKT_DATA={data} make serve" if data else "make serve"
    return f"\n{out}/ holds {pages} pages.\nLook: {serve}, http://127.0.0.1:8000/"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, usage="python tools/build.py OUT")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder of the site")
    sys.exit(main(parser.parse_args().out))
