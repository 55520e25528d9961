"""What is not known, region by region: one question a line, each answered from the facts of the day."""

from __future__ import annotations

from collections.abc import Callable

from ..answers.chain import ways
from ..answers.figures import of_region
from ..answers.meetings import state
from ..model import Region
from ..model.directory import Directory
from .content import Missing

Test = Callable[[Directory, Region], bool]


def missing(directory: Directory) -> tuple[Missing, ...]:
    """What is missing of one region or more, with the regions' names, in the order that a reader asks."""
    questions = "Svar på frågorna" if directory.questions else "Frågorna som ställdes"
    tests: tuple[tuple[str, Test], ...] = (
        ("Sektionschef", _lacks("section_head")),
        ("Brottsoffersamordnare", _lacks("victim_coordinator")),
        ("Kontaktcenter", _lacks("contact_centre")),
        ("Direktnummer", _has_no_number),
        ("Kontroll av kontakterna", _is_unchecked),
        ("Besök av polisgruppen", _is_not_visited),
        ("Utfall av besök", _has_no_outcome),
        (questions, _has_not_answered),
        ("Särskilda omständigheter", lambda _, region: not region.circumstances),
        ("Siffror om regionen", _has_no_figure),
    )
    found = (
        Missing(what, tuple(region.name for region in directory.regions if is_missing(directory, region)))
        for what, is_missing in tests
    )
    return tuple(item for item in found if item.regions)


def _lacks(role: str) -> Test:
    """That nobody knows who has the role, nor how to reach whoever does."""

    def test(directory: Directory, region: Region) -> bool:
        posts = [post for post in region.posts if post.role == role]
        return all(post.status == "unknown" and not ways(directory, post) for post in posts)

    return test


def _has_no_number(directory: Directory, region: Region) -> bool:
    return not any(way.is_phone for post in region.posts for way in ways(directory, post))


def _is_unchecked(directory: Directory, region: Region) -> bool:
    marks = [way.trust for post in region.posts for way in ways(directory, post)]
    return bool(marks) and all(mark.checked is None for mark in marks)


def _national(directory: Directory, region: Region) -> dict[str, bool]:
    """The states of the police group's meetings with the region, and whether anything is said to have come of them."""
    states: dict[str, bool] = {}
    for meeting in region.meetings:
        if meeting.kind == "national":
            now = state(meeting, directory.today)
            states[now] = states.get(now, False) or bool(meeting.outcomes)
    return states


def _is_not_visited(directory: Directory, region: Region) -> bool:
    return not _national(directory, region).keys() - {"cancelled"}


def _has_no_outcome(directory: Directory, region: Region) -> bool:
    states = _national(directory, region)
    return not states["held"] if "held" in states else "passed" in states


def _has_not_answered(directory: Directory, region: Region) -> bool:
    known = {answer.question for meeting in region.meetings for answer in meeting.answers if answer.state != "unknown"}
    return not known or any(question.id not in known for question in directory.questions)


def _has_no_figure(directory: Directory, region: Region) -> bool:
    return all(figure.level != "region" for figure in of_region(directory, region))
