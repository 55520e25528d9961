#!/usr/bin/env python3
"""Write each proposal in FOLDER again, oldest issue first, since the published data has changed.

Usage: again.py FOLDER BASE
FOLDER holds what `propose` wrote for each issue, in a folder named by its number.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from github import ended
from proposal import write


def main(folder: Path, base: str) -> int:
    """Write all that can be written, and return the exit code."""
    failed = 0
    for number in sorted(int(path.name) for path in folder.iterdir()):
        try:
            ended(partial(write, folder / str(number), number, base, again=True))
        except SystemExit as error:
            failed = 1
            print(f"Issue {number}: {error}", file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
