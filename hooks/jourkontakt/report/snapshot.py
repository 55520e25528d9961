"""The facts as they were on an earlier day, according to the dates in the facts.

What had happened by the end of the day is included, even if it was entered later. A vague date counts from its first
possible day until its last, and a fact without a date is always included. A meeting after the day is included only if
`added` or a change shows that it had been entered. The result does not depend on the day it is computed.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from .. import model
from ..answers.current import has_begun
from ..model import Figure, Meeting, Post, Record, Region, Training
from ..model.directory import Directory

_E = TypeVar("_E", bound=Meeting | Training)
# The field with the date from which a record applies; the record is left out before that day.
_SINCE: dict[type[Record], str] = {
    model.Absence: "since",
    model.Contact: "since",
    model.Coverage: "since",
    model.Verification: "date",
    model.Hours: "as_of",
    model.Welcome: "as_of",
    model.Circumstance: "as_of",
    model.Training: "as_of",
}


def as_of(directory: Directory, day: date) -> Directory:
    """The facts as of `day`, with `today` set to `day`; warnings are dropped, since they describe another day."""
    # Today, planned events are included even if nothing shows when they were entered.
    is_today = day >= directory.today
    facts = directory.facts.replace(regions=tuple(_region(region, day, is_today) for region in directory.regions))
    figures = tuple(figure for figure in directory.statistics.figures if _is_published(figure, day))
    return replace(
        directory,
        today=day,
        facts=_without_later(facts, day),
        centres=_without_later(directory.centres, day),
        statistics=directory.statistics.replace(figures=figures),
        warnings=(),
    )


def _without_later(value: Any, day: date) -> Any:
    """The value without records, at any depth, that had not begun by the day; None if it is such a record itself."""
    if isinstance(value, tuple):
        return tuple(kept for item in value if (kept := _without_later(item, day)) is not None)
    if not isinstance(value, Record):
        return value
    since = _SINCE.get(type(value))
    if since and not has_begun(getattr(value, since), day):
        return None
    return value.replace(**{name: _without_later(getattr(value, name), day) for name in value.__struct_fields__})


def _region(region: Region, day: date, is_today: bool) -> Region:
    return region.replace(
        posts=tuple(_post(post, day) for post in region.posts),
        meetings=tuple(_meeting(meeting, day) for meeting in _entered(region.meetings, day, is_today)),
        trainings=tuple(
            training.replace(**_status_then(training, day)) for training in _entered(region.trainings, day, is_today)
        ),
    )


def _post(post: Post, day: date) -> Post:
    """The post without the knowledge that a holder left after that day."""
    return post.replace(
        holders=tuple(h.replace(until=None) if h.until and h.until.is_ahead(day) else h for h in post.holders)
    )


def _meeting(meeting: Meeting, day: date) -> Meeting:
    """The meeting as of the day, without results and participants if it had not been held by then."""
    update = _status_then(meeting, day)
    if update["status"] == "held":
        commitments = meeting.commitments
        update["commitments"] = tuple(c if has_begun(c.done, day) else c.replace(done=None) for c in commitments)
    elif meeting.status == "held":
        update |= {"participants": (), "about": None, "answers": (), "outcomes": (), "commitments": ()}
    return meeting.replace(**update)


def _entered(events: Iterable[_E], day: date, is_today: bool) -> Iterable[_E]:
    """The events that had begun, have no time, or were entered by the day; all of them if the day is today."""
    for event in events:
        entered = [event.added, *(change.on for change in event.changes)]
        if has_begun(event.when, day) or any(on and on.first <= day for on in entered) or is_today:
            yield event


def _status_then(event: Meeting | Training, day: date) -> dict[str, object]:
    changes = tuple(change for change in event.changes if change.on.first <= day)
    return {"changes": changes, "status": _event_status(event, day)}


def _event_status(event: Meeting | Training, day: date) -> str:
    """The last status set by the day, or planned before the first; held only once it can have been held.

    A cancellation without a dated change of status counts as known.
    """
    dated = [change for change in event.changes if change.status]
    set_by_then = [change.status for change in dated if change.on.first <= day]
    if event.status == "held":
        if has_begun(event.when, day):
            return "held"
        return next((status for status in reversed(set_by_then) if status and status != "held"), "planned")
    return (set_by_then[-1] if set_by_then else "planned" if dated else None) or event.status


def _is_published(figure: Figure, day: date) -> bool:
    """Whether the source can have been published by the day; without an exact date, not before the period was over."""
    source, over = figure.source_date, figure.period.last
    return (max(source.first, min(over, source.last)) if source else over) <= day
