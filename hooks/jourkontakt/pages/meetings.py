"""The schedule: planned, passed without outcome, held and called off meetings, trainings, and what was promised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..artifact import Artifact, Page
from ..directory import Directory
from ..links import Links
from ..rendering import render
from ..schedule import Scheduled, promises, schedule, state, visited
from .page import PageKind

ADDRESS = "moten/"
_DESCRIPTION = "Möten med polisen i de sju regionerna: planerade, genomförda och inställda, utbildningar och åtaganden."


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    scheduled = schedule(directory)
    trainings = [
        (region, training, state(training, directory.today))
        for region in directory.regions
        for training in region.trainings
    ]
    html = render(
        "meetings.html",
        link=links.at(ADDRESS),
        regions=directory.regions,
        visited=visited(scheduled),
        planned=_by_year([item for item in scheduled if item.state == "planned"]),
        passed=_by_year([item for item in reversed(scheduled) if item.state == "passed"]),
        held=_by_year([item for item in reversed(scheduled) if item.state == "held"]),
        cancelled=_by_year([item for item in reversed(scheduled) if item.state == "cancelled"]),
        promises=promises(directory),
        trainings=trainings,
    )
    yield Artifact(ADDRESS, html.encode(), Page("Möten med polisen", _DESCRIPTION))


def _by_year(items: Sequence[Scheduled]) -> list[tuple[int, list[Scheduled]]]:
    """Years in the order given, each with its meetings."""
    return [(year, list(group)) for year, group in groupby(items, key=lambda item: item.meeting.when.first.year)]


PAGE = PageKind("meetings", lambda _: (ADDRESS,), _render)
