#!/usr/bin/env python3
"""Print the number of the pull request that FILE names, if the check was made for it.

Usage: pull_request.py FILE SHA REPOSITORY
A run of a stranger's code wrote FILE, so it has to hold a number, and the newest commit of that pull request has to be
SHA in the branch's REPOSITORY.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from github import api, ended


def main(file: Path, sha: str, repository: str) -> None:
    """Print the number, or end with a message."""
    with file.open("rb") as opened:
        number = opened.read(20).decode("ascii", errors="replace")
    if not re.fullmatch(r"[1-9][0-9]{0,8}", number):
        raise SystemExit("The file does not hold a number.")
    pull = api(f"pulls/{number}")
    head = pull["head"]
    found = pull["number"], pull["state"], head["sha"], head["repo"] and head["repo"]["full_name"]
    if found != (int(number), "open", sha, repository):
        raise SystemExit("The check was made for another commit.")
    print(number)


if __name__ == "__main__":
    ended(lambda: main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
