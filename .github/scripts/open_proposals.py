#!/usr/bin/env python3
"""Write an event to FOLDER for each open issue that has an open proposal to the branch BASE, and print their number.

Usage: open_proposals.py FOLDER BASE
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from urllib.parse import quote

from github import api, by_bot, ended, from_here, items, number_of
from proposal import BRANCH

LABEL = "förslag"
# The newest, which are tried in a few minutes.
MOST = 50


def main(folder: Path, base: str) -> None:
    """Write `NUMBER.json` for each issue, as `propose` reads it."""
    folder.mkdir()
    found = (re.fullmatch(BRANCH + r"([1-9][0-9]{0,8})", branch) for branch in _branches(base))
    numbers = sorted({int(match[1]) for match in found if match}, reverse=True)
    events = [event for number in numbers[:MOST] if (event := _event(number))]
    for event in events:
        (folder / f"{event['issue']['number']}.json").write_text(json.dumps(event), encoding="utf-8")
    if len(numbers) > MOST:
        print(f"{len(numbers) - MOST} older proposals were not tried.", file=sys.stderr)
    print(f"found={len(events)}")


def _branches(base: str) -> list[str]:
    pulls = items(f"pulls?state=open&per_page=100&base={quote(base)}")
    own = (pull for pull in pulls if from_here(pull) and by_bot(pull) and pull["base"]["ref"] == base)
    return [pull["head"]["ref"] for pull in own]


def _event(number: int) -> dict[str, dict[str, object]] | None:
    """The event of an open issue with the label; None for anything else."""
    issue = api(f"issues/{number}")
    labels = {label["name"] for label in issue["labels"]}
    if issue["state"] != "open" or LABEL not in labels or "pull_request" in issue or number_of(issue) != number:
        return None
    return {"issue": {"number": number, "body": issue["body"] or ""}}


if __name__ == "__main__":
    ended(lambda: main(Path(sys.argv[1]), sys.argv[2]))
