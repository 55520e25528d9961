"""The page for editors: whom to call this month, what is missing, past or overdue, and all sources."""

from typing import Any

from ...editors.forms import tick
from ...editors.links import confirmation, spot
from ...editors.worklist import LISTED_CODES, Item, missing, overdue, passed, source_pages, to_ring
from ...model.directory import Directory
from ...rules import RULES
from ..artifact import Page
from .guide import ADDRESS as GUIDE
from .page import single

_META = Page("Vad som saknas", "För redaktörer: att ringa den här månaden, det som saknas och det som har passerat.")


def _facts(directory: Directory) -> dict[str, Any]:
    tasks = to_ring(directory)
    return {
        "guide": GUIDE,
        "tasks": tasks,
        "confirm": confirmation(directory.site, [tick(task.owner, task.way.text) for task in tasks if task.way]),
        "missing": missing(directory),
        "passed": passed(directory),
        "overdue": overdue(directory),
        "warnings": _warnings(directory),
        "sources": source_pages(directory),
        "months": directory.site.stale_after_months,
    }


def _warnings(directory: Directory) -> list[tuple[str, str, list[Item]]]:
    """The warnings that no other list on the page shows, by code, with the code's meaning."""
    found: dict[str, list[Item]] = {}
    for problem in directory.warnings:
        if problem.code not in LISTED_CODES:
            place = spot(directory.site, problem.file, problem.line)
            found.setdefault(problem.code, []).append(Item(problem.message, place))
    helps = {rule.code: rule.help for rule in RULES}
    return [(code, helps[code], items) for code, items in found.items()]


PAGE = single("quality", "kvalitet/", _META, _facts)
