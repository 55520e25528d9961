#!/usr/bin/env python3
"""Write the data files before and after a pull request, as GitHub merged it, to OUT/before/data and OUT/after/data.

Usage: pull_request_data.py NUMBER SHA OUT
The files are read from git, not from what a run of a stranger's code left. Nothing of them is run.
"""

from __future__ import annotations

import sys
from pathlib import Path

from github import blob, ended, git


def main(number: int, sha: str, out: Path) -> None:
    """Write the regular files of both `data` folders; end with a message unless SHA is what was merged."""
    git("fetch", "--quiet", "--depth=2", "origin", f"refs/pull/{number}/merge")
    merge, *parents = git("rev-list", "--parents", "--max-count=1", "FETCH_HEAD").split()
    if len(parents) != 2 or parents[1] != sha:
        raise SystemExit("GitHub has merged another commit.")
    for name, commit in (("before", parents[0]), ("after", merge)):
        folder = out / name / "data"
        folder.mkdir(parents=True)
        for line in filter(None, git("ls-tree", "-z", f"{commit}:data").split("\0")):
            entry, _, file = line.partition("\t")
            mode, _, found = entry.split()
            if mode in ("100644", "100755") and Path(file).name == file:
                (folder / file).write_bytes(blob(found))


if __name__ == "__main__":
    ended(lambda: main(int(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
