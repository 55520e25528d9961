"""Asks axe-core about an open page; it is put into the page once and asked in as many states as wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

_SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The first of each long list: the rest are made alike, 580 names on one page, 200 fields and codes on another.
_CONTEXT = {"exclude": [[".jk-names > li:nth-child(n + 4)"], [":is(.jk-fields, .jk-codes) > div:nth-child(n + 5)"]]}
# What axe leaves to a person, and who has looked. Anything else that it leaves is a failure too.
_LOOKED_AT = {
    "color-contrast": "measured by test_contrast.py, which also sees through what is drawn beside a text",
    "th-has-data-cells": "headings of rows in tables that have several bodies have the cells of their row",
}


def inject(page: Page) -> None:
    """Put axe into the page; a policy against foreign scripts does not hold for the debugger."""
    page.evaluate(_SOURCE + ";0")


def findings(page: Page, *without: str) -> list[str]:
    """Violations, and what axe cannot decide and nobody has looked at, each with its first places."""
    options = {
        "runOnly": {"type": "tag", "values": _TAGS},
        "resultTypes": ["violations", "incomplete"],
        "rules": {rule: {"enabled": False} for rule in without},
    }
    result: dict[str, Any] = page.evaluate("([c, o]) => axe.run(c, o)", [_CONTEXT, options])
    unseen = [found for found in result["incomplete"] if found["id"] not in _LOOKED_AT]
    return [f"{one['id']}: {[node['html'] for node in one['nodes'][:3]]}" for one in result["violations"] + unseen]
