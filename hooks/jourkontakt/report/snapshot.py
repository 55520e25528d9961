"""From the facts to the facts as they were on an earlier day, by the facts' own dates alone.

What had happened by the end of the day counts, not what had been written down by then. A vague date counts from the
first day that it can mean, until the last; what has no date at all counts, since nothing says that it did not hold.
Only what lies ahead must be known to have been known: a meeting after the day needs `added`, or a change, by then.
The result depends on the day and the facts, never on when it is made.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from ..answers.current import has_begun, is_current
from ..model import (
    Centre,
    Commitment,
    Contact,
    Figure,
    Holder,
    Hours,
    Meeting,
    NationalNumber,
    Post,
    Region,
    Training,
    Verification,
)
from ..model.directory import Directory

_E = TypeVar("_E", bound=Meeting | Training)


def as_of(directory: Directory, day: date) -> Directory:
    """The facts as they stood on `day`, which is then their today; without warnings, which are of another day."""
    # What is entered as planned today is planned today, whether or not somebody wrote down when it was entered.
    present = day >= directory.today
    regions = tuple(_region(region, day, present) for region in directory.regions)
    numbers = tuple(_number(number, day) for number in directory.national_numbers)
    figures = tuple(figure for figure in directory.statistics.figures if _is_published(figure, day))
    return replace(
        directory,
        today=day,
        facts=directory.facts.replace(regions=regions, national_numbers=numbers),
        centres=tuple(_centre(centre, day) for centre in directory.centres),
        statistics=directory.statistics.replace(figures=figures),
        warnings=(),
    )


def _region(region: Region, day: date, present: bool) -> Region:
    return region.replace(
        posts=tuple(_post(post, day) for post in region.posts),
        meetings=tuple(_meeting(meeting, day) for meeting in _known(region.meetings, day, present)),
        trainings=tuple(_training(training, day) for training in _known(region.trainings, day, present)),
        circumstances=tuple(item for item in region.circumstances if has_begun(item.as_of, day)),
    )


def _post(post: Post, day: date) -> Post:
    holders = tuple(_holder(holder, day) for holder in post.holders if has_begun(holder.since, day))
    update: dict[str, object] = {"holders": holders, "contacts": _contacts(post.contacts, day)}
    status = _post_status(post, holders, day)
    if status != post.status:
        update |= {"status": status, "since": None, "deputy": None}
    return post.replace(**update)


def _post_status(post: Post, begun: tuple[Holder, ...], day: date) -> str:
    """What the dates leave: vacant unless somebody had not left, held if somebody may have held it, or unknown."""
    current = [holder for holder in begun if is_current(holder, day)]
    if post.status == "vacant" and has_begun(post.since, day) and all(holder.until for holder in current):
        return "vacant"
    if current or (post.status == "held" and not post.holders):
        return "held"
    return "unknown"


def _holder(holder: Holder, day: date) -> Holder:
    """Who left later had not left."""
    return holder.replace(until=None) if holder.until and holder.until.is_ahead(day) else holder


def _contacts(contacts: Iterable[Contact], day: date) -> tuple[Contact, ...]:
    return tuple(
        contact.replace(
            verified=_checks(contact.verified, day),
            hours=_hours(contact.hours, day),
        )
        for contact in contacts
        if has_begun(contact.since, day)
    )


def _number(number: NationalNumber, day: date) -> NationalNumber:
    return number.replace(
        verified=_checks(number.verified, day),
        hours=_hours(number.hours, day),
    )


def _centre(centre: Centre, day: date) -> Centre:
    covered = tuple(coverage for coverage in centre.municipalities if has_begun(coverage.since, day))
    return centre.replace(municipalities=covered, contacts=_contacts(centre.contacts, day))


def _checks(checks: Iterable[Verification], day: date) -> tuple[Verification, ...]:
    return tuple(check for check in checks if has_begun(check.on, day))


def _hours(hours: Hours | None, day: date) -> Hours | None:
    return hours if hours and has_begun(hours.as_of, day) else None


def _meeting(meeting: Meeting, day: date) -> Meeting:
    """Nothing had come of a meeting that had not been held, and nobody knew who would come."""
    update = _then(meeting, day)
    if update["status"] == "held":
        update["commitments"] = tuple(_commitment(made, day) for made in meeting.commitments)
    elif meeting.status == "held":
        update |= {"participants": (), "about": None, "answers": (), "outcomes": (), "commitments": ()}
    return meeting.replace(**update)


def _commitment(made: Commitment, day: date) -> Commitment:
    return made if has_begun(made.done, day) else made.replace(done=None)


def _known(events: Iterable[_E], day: date, present: bool) -> Iterable[_E]:
    """Those that had begun, that have no time, or that were entered by then."""
    for event in events:
        entered = [event.added, *(change.on for change in event.changes)]
        if has_begun(event.when, day) or any(on and on.first <= day for on in entered) or present:
            yield event


def _training(training: Training, day: date) -> Training:
    return training.replace(**_then(training, day))


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
