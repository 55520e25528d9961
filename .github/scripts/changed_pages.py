"""Copy the pages that differ between two built sites, from both, for a reviewer to look at.

Usage: python changed_pages.py BEFORE AFTER OUT
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from filecmp import cmp
from pathlib import Path

# Enough to look at; a change of the frame touches every page.
MOST = 50


def main(before: Path, after: Path, out: Path) -> int:
    """Copy to OUT/before and OUT/after, with a list, and return the exit code."""
    out.mkdir(parents=True)
    pages = list(changed(before, after))
    for page in pages[:MOST]:
        for name, site in (("before", before), ("after", after)):
            if (site / page).is_file():
                target = out / name / page
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(site / page, target)
    (out / "changed.txt").write_text("".join(f"{page}\n" for page in pages), encoding="utf-8")
    print(f"{len(pages)} changed pages.")
    return 0


def changed(before: Path, after: Path) -> Iterator[str]:
    """The pages that are new, removed or different, in order."""
    pages = {path.relative_to(site).as_posix() for site in (before, after) for path in site.rglob("*.html")}
    for page in sorted(pages):
        old, new = before / page, after / page
        if not (old.is_file() and new.is_file() and cmp(old, new, shallow=False)):
            yield page


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:4])))
