"""For editors: whom to ring this month, what is missing, passed or promised, and the pages that all of it rests on."""

from collections.abc import Iterator

from msgspec import Struct

from ...editors.forms import tick
from ...editors.links import confirmation, spot
from ...editors.worklist import LISTED_CODES, Item, missing, overdue, passed, source_pages, to_ring
from ...model.directory import Directory
from ...rules import RULES
from ..artifact import Artifact, Page
from ..links import Links
from ..rendering import render
from .guide import ADDRESS as GUIDE
from .page import PageKind

ADDRESS = "kvalitet/"
_DESCRIPTION = "För redaktörer: att ringa den här månaden, det som saknas och det som har passerat."


class _Warnings(Struct, frozen=True):
    """The findings of one check: its code, what it means, and each of them."""

    code: str
    help: str
    items: tuple[Item, ...]


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    tasks = to_ring(directory)
    html = render(
        "quality.html",
        link=links.at(ADDRESS),
        guide=GUIDE,
        tasks=tasks,
        confirm=confirmation(directory.site, [tick(task.owner, task.way.text) for task in tasks if task.way]),
        missing=missing(directory),
        passed=passed(directory),
        overdue=overdue(directory),
        warnings=_warnings(directory),
        sources=source_pages(directory),
        months=directory.site.stale_after_months,
    )
    yield Artifact(ADDRESS, html.encode(), Page("Vad som saknas", _DESCRIPTION))


def _warnings(directory: Directory) -> tuple[_Warnings, ...]:
    """The warnings that are in no other list of the page, by code."""
    found: dict[str, list[Item]] = {}
    for problem in directory.warnings:
        if problem.code not in LISTED_CODES:
            place = spot(directory.site, problem.file, problem.line)
            found.setdefault(problem.code, []).append(Item(problem.message, place))
    helps = {rule.code: rule.help for rule in RULES}
    return tuple(_Warnings(code, helps[code], tuple(items)) for code, items in found.items())


PAGE = PageKind("quality", lambda _: (ADDRESS,), _render)
