#!/usr/bin/env python3
"""Keep one open issue for each folder in FOLDER: updated, created, or closed when there is nothing to do.

Usage: upkeep.py FOLDER
An issue is the bot's own, and found by the hidden first line of its text.
"""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import quote

from github import Item, api, by_bot, ended, gh, items, number_of

LABELS = {
    "underhåll": ("1d76db", "Det som behöver ses över, skrivs om varje vecka"),
    "förslag": ("0e8a16", "Från ett formulär, prövas av sig självt"),
}
_LABEL = next(iter(LABELS))


def main(folder: Path) -> None:
    """Make the labels, and write the issues."""
    for name, (color, description) in LABELS.items():
        gh("label", "create", name, "--force", "--color", color, "--description", description)
    found = [item for item in items(f"issues?state=open&per_page=100&labels={quote(_LABEL)}") if by_bot(item)]
    for path in sorted(folder.iterdir()):
        marker = f"<!-- jourkontakt-underhall:{path.name} -->"
        own = (item for item in found if "pull_request" not in item and (item["body"] or "").startswith(marker))
        _write(path, min(own, key=number_of, default=None))


def _write(folder: Path, issue: Item | None) -> None:
    title, text = (folder / "title.txt").read_text(encoding="utf-8"), folder / "text.md"
    if not text.is_file():
        if issue:
            api(f"issues/{number_of(issue)}/comments", "POST", body="Just nu finns inget att se över.")
            api(f"issues/{number_of(issue)}", "PATCH", state="closed")
        return
    body = text.read_text(encoding="utf-8")
    if issue:
        api(f"issues/{number_of(issue)}", "PATCH", title=title, body=body)
    else:
        api("issues", "POST", title=title, body=body, labels=[_LABEL])


if __name__ == "__main__":
    ended(lambda: main(Path(sys.argv[1])))
