"""Checks an open page with axe-core, which is injected once and then runs in any state of the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

_SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Only the first items of long lists of similar items: 290 names on one page, 200 fields and codes on another.
_LONG = (
    ".jk-names > li:nth-child(n + 4)",
    ".jk-letter li:nth-child(n + 4)",
    ":is(.jk-fields, .jk-codes) > div:nth-child(n + 5)",
)
_CONTEXT = {"exclude": [[items] for items in _LONG]}
# Checks that axe cannot decide, and why they pass here. Any other undecided check is a failure.
_DECIDED = {
    "color-contrast": "measured by test_contrast.py, which also decides where something is drawn near a text",
    "th-has-data-cells": "in a table with several bodies, a row's heading belongs to the cells of its row",
}


def inject(page: Page) -> None:
    """Add axe to the page; a Content-Security-Policy does not prevent it."""
    page.evaluate(_SOURCE + ";0")


def findings(page: Page, *left_out: str) -> list[str]:
    """Violations and undecided cases, each with the first elements concerned; some rules can be skipped."""
    options = {
        "runOnly": {"type": "tag", "values": _TAGS},
        "resultTypes": ["violations", "incomplete"],
        "rules": {rule: {"enabled": False} for rule in left_out},
    }
    result: dict[str, Any] = page.evaluate("([c, o]) => axe.run(c, o)", [_CONTEXT, options])
    undecided = [found for found in result["incomplete"] if found["id"] not in _DECIDED]
    return [f"{one['id']}: {[node['html'] for node in one['nodes'][:3]]}" for one in result["violations"] + undecided]
