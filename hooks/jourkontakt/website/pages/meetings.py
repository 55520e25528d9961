"""The page of meetings: planned, past without result, held and cancelled ones, trainings and commitments."""

from itertools import accumulate
from typing import Any

from ...answers.meetings import Occasion, Scheduled, State, courses, occasions, promises, schedule
from ...editors.links import Correction, of_meeting
from ...model.directory import Directory
from ..artifact import Page
from ..calendars import calendars
from ..structured import of_events
from .page import single

_ADDRESS = "moten/"
# The most meetings of each state that are not folded; earlier years are.
_OPEN = 12
_META = Page(
    "Möten med polisen",
    "Möten med polisen i de sju polisregionerna: planerade, genomförda och inställda, utbildningar och åtaganden.",
)


def _facts(directory: Directory) -> dict[str, Any]:
    scheduled = schedule(directory)
    return {
        "structured": of_events(directory),
        "regions": directory.regions,
        "planned": _by_year(scheduled, "planned"),
        "passed": _by_year(scheduled, "passed"),
        "held": _by_year(scheduled, "held"),
        "cancelled": _by_year(scheduled, "cancelled"),
        "promises": promises(directory),
        "courses": courses(directory.regions, directory.today),
        "questions": directory.questions,
        "calendars": calendars(directory),
        "corrections": _corrections(directory),
    }


def _corrections(directory: Directory) -> dict[str, Correction]:
    """For each meeting, by its id, the links to say that it is not as the page says; none without a way to say it."""
    found = {
        meeting.id: of_meeting(directory.site, _ADDRESS, region, meeting)
        for region in directory.regions
        for meeting in region.meetings
    }
    return {identifier: links for identifier, links in found.items() if links.report}


def _by_year(scheduled: tuple[Scheduled, ...], wanted: State) -> list[tuple[int, tuple[Occasion, ...], bool]]:
    """The years in the schedule's order, each with the meetings in the wanted state that can begin in it.

    The last value is whether they are shown unfolded: always if they lie ahead.
    """
    years: dict[int, list[Scheduled]] = {}
    for item in scheduled:
        if item.state == wanted:
            years.setdefault(item.meeting.when.first.year, []).append(item)
    found = [(year, occasions(items)) for year, items in years.items()]
    totals = accumulate(len(together) for _, together in found)
    return [(*each, wanted == "planned" or total <= _OPEN) for each, total in zip(found, totals, strict=True)]


PAGE = single("meetings", _ADDRESS, _META, _facts)
