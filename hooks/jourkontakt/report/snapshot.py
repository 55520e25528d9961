"""The facts as they were on an earlier day, by the facts' own dates alone.

What had happened by the end of the day counts, whether or not it had been written down by then. A vague date counts
from its first possible day until its last, and what has no date always counts. A meeting after the day is included
only if `added` or a change shows that it had been entered. The result never depends on when it is made.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from .. import model
from ..answers.current import has_begun, is_current
from ..model import Figure, Holder, Meeting, Post, Record, Region, Training
from ..model.directory import Directory

_E = TypeVar("_E", bound=Meeting | Training)
# The field that says from when a record holds; before that day it was not there.
_SINCE: dict[type[Record], str] = {
    model.Holder: "since",
    model.Contact: "since",
    model.Coverage: "since",
    model.Verification: "on",
    model.Hours: "as_of",
    model.Circumstance: "as_of",
}


def as_of(directory: Directory, day: date) -> Directory:
    """The facts as they stood on `day`, which is then their today; without warnings, which are of another day."""
    # What is entered as planned today is planned today, whether or not somebody wrote down when it was entered.
    present = day >= directory.today
    facts = directory.facts.replace(regions=tuple(_region(region, day, present) for region in directory.regions))
    figures = tuple(figure for figure in directory.statistics.figures if _is_published(figure, day))
    return replace(
        directory,
        today=day,
        facts=_begun(facts, day),
        centres=_begun(directory.centres, day),
        statistics=directory.statistics.replace(figures=figures),
        warnings=(),
    )


def _begun(value: Any, day: date) -> Any:
    """The value without the records in it that had not begun, at any depth; None for such a record."""
    if isinstance(value, tuple):
        return tuple(kept for item in value if (kept := _begun(item, day)) is not None)
    if not isinstance(value, Record):
        return value
    since = _SINCE.get(type(value))
    if since and not has_begun(getattr(value, since), day):
        return None
    return value.replace(**{name: _begun(getattr(value, name), day) for name in value.__struct_fields__})


def _region(region: Region, day: date, present: bool) -> Region:
    return region.replace(
        posts=tuple(_post(post, day) for post in region.posts),
        meetings=tuple(_meeting(meeting, day) for meeting in _known(region.meetings, day, present)),
        trainings=tuple(
            training.replace(**_then(training, day)) for training in _known(region.trainings, day, present)
        ),
    )


def _post(post: Post, day: date) -> Post:
    """The post with its status by then; who left later had not left."""
    holders = tuple(h.replace(until=None) if h.until and h.until.is_ahead(day) else h for h in post.holders)
    status = _post_status(post, [holder for holder in holders if is_current(holder, day)], day)
    known: dict[str, object] = {} if status == post.status else {"status": status, "since": None, "deputy": None}
    return post.replace(holders=holders, **known)


def _post_status(post: Post, current: list[Holder], day: date) -> str:
    """What the dates leave: vacant unless somebody had not left, held if somebody may have held it, or unknown."""
    if post.status == "vacant" and has_begun(post.since, day) and all(holder.until for holder in current):
        return "vacant"
    if current or (post.status == "held" and not post.holders):
        return "held"
    return "unknown"


def _meeting(meeting: Meeting, day: date) -> Meeting:
    """Nothing had come of a meeting that had not been held, and nobody knew who would come."""
    update = _then(meeting, day)
    if update["status"] == "held":
        made = meeting.commitments
        update["commitments"] = tuple(m if has_begun(m.done, day) else m.replace(done=None) for m in made)
    elif meeting.status == "held":
        update |= {"participants": (), "about": None, "answers": (), "outcomes": (), "commitments": ()}
    return meeting.replace(**update)


def _known(events: Iterable[_E], day: date, present: bool) -> Iterable[_E]:
    """Those that had begun, that have no time, or that were entered by then."""
    for event in events:
        entered = [event.added, *(change.on for change in event.changes)]
        if has_begun(event.when, day) or any(on and on.first <= day for on in entered) or present:
            yield event


def _then(event: Meeting | Training, day: date) -> dict[str, object]:
    changes = tuple(change for change in event.changes if change.on.first <= day)
    return {"changes": changes, "status": _event_status(event, day)}


def _event_status(event: Meeting | Training, day: date) -> str:
    """The last status set by then, planned before the first; held only once it can have been held.

    Without dated changes of status a call-off is taken as known.
    """
    dated = [change for change in event.changes if change.status]
    set_by_then = [change.status for change in dated if change.on.first <= day]
    if event.status == "held":
        if has_begun(event.when, day):
            return "held"
        return next((status for status in reversed(set_by_then) if status and status != "held"), "planned")
    return (set_by_then[-1] if set_by_then else "planned" if dated else None) or event.status


def _is_published(figure: Figure, day: date) -> bool:
    """Its source can have been out; a source of a vague date, or of none, no earlier than its period was over."""
    source, over = figure.source_date, figure.period.last
    return (max(source.first, min(over, source.last)) if source else over) <= day
