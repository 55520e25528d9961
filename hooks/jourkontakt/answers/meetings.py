"""The state today of meetings, trainings and commitments: planned, held, passed, late.

"Passed" and "late" are not in the data: they are derived from the dates and the day.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal, TypeVar

from msgspec import Struct

from ..model import Centre, Change, Commitment, Meeting, Region, Training, labels
from ..model.directory import Directory
from ..values.dates import PartialDate
from ..values.text import listing
from .current import has_begun

State = Literal["planned", "held", "cancelled", "passed"]
Progress = Literal["late", "open", "done"]
_T = TypeVar("_T")


class Scheduled(Struct, frozen=True):
    """A meeting with its region, its centre if it is local, and its state today."""

    region: Region
    meeting: Meeting
    state: State
    centre: Centre | None = None

    @property
    def tag(self) -> str:
        """The state in one or two words: `Planerat`, `Inställt`."""
        return labels.MEETING_STATUS[self.state]

    @property
    def title(self) -> str:
        """The meeting's own title, or else its kind and centre."""
        if self.meeting.title:
            return self.meeting.title
        kind = labels.MEETING_KINDS[self.meeting.kind]
        return f"{kind}, {self.centre.name}" if self.centre else kind

    @property
    def outcome(self) -> str:
        """Two sentences on a passed meeting, of which nothing more is known; empty for others."""
        return f"Planerat {self.meeting.when.words}. Vi vet inte om det blev av" if self.state == "passed" else ""

    @property
    def participants(self) -> str:
        """The participants by role, with the names that are public."""
        names: dict[str, list[str]] = {}
        for participant in self.meeting.participants:
            names.setdefault(participant.role, []).extend(filter(None, [participant.name]))
        roles = [
            f"{labels.PARTICIPANTS[role]} ({listing(people)})" if people else labels.PARTICIPANTS[role]
            for role, people in names.items()
        ]
        return listing(roles)


class Occasion(Struct, frozen=True):
    """One or more meetings shown as one; they share time, kind and state."""

    meetings: tuple[Scheduled, ...]

    @property
    def first(self) -> Scheduled:
        """The first meeting, to read what all of them share."""
        return self.meetings[0]

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of all of them, each once."""
        return changes_of(item.meeting for item in self.meetings)

    @property
    def regions(self) -> str:
        """The regions in words: `Stockholm, Mitt och Bergslagen`."""
        return listing(list(dict.fromkeys(item.region.name for item in self.meetings)))


class Course(Struct, frozen=True):
    """A training with its state today, and the regions that offer it."""

    training: Training
    state: State
    regions: tuple[Region, ...]

    @property
    def invitation(self) -> str:
        """How old the invitation is, for a training without a date: `Inbjudan är från hösten 2018`."""
        as_of = self.training.as_of
        return f"Inbjudan är från {as_of.words}" if as_of else "Inbjudan är odaterad"


class Promise(Struct, frozen=True):
    """A commitment with its region and progress today; `days` is how late it is, or 0."""

    region: Region
    commitment: Commitment
    progress: Progress
    days: int = 0

    @property
    def timing(self) -> str:
        """When it was, should have been or is to be done, in words: `klart senast 3 mars 2027`."""
        due, done = self.commitment.due, self.commitment.done
        if self.progress == "done" and done:
            return f"klart {done.words}"
        if not due:
            return "inget slutdatum är satt"
        return f"{'skulle vara klart' if self.progress == 'late' else 'klart senast'} {due.words}"


def state(event: Meeting | Training, today: date) -> State:
    """The status in the file, or `passed` if it is planned but certainly over."""
    over = event.when is not None and event.when.is_over(today)
    return "passed" if event.status == "planned" and over else event.status


def has_day(event: Meeting | Training) -> bool:
    """Whether its day or days are known; without them it cannot be in a calendar."""
    return event.when is not None and event.when.has_days


def day_left(event: Meeting | Training) -> PartialDate | None:
    """The day that it was last moved from, if that is known."""
    return next((change.was for change in reversed(event.changes) if change.was), None)


def progress(commitment: Commitment, today: date) -> Progress:
    """`done` once the date of completion can have come, or else `late` if the due date has certainly passed."""
    if commitment.done and has_begun(commitment.done, today):
        return "done"
    return "late" if commitment.due and commitment.due.is_over(today) else "open"


def schedule(directory: Directory) -> tuple[Scheduled, ...]:
    """Every meeting with its state today: coming ones, nearest first, then the others, newest first.

    A vague time counts as its last day. At the same time, regions come in the file's order.
    """
    order = {region.id: place for place, region in enumerate(directory.regions)}
    items = [
        Scheduled(region, meeting, state(meeting, directory.today), directory.centre_by_id.get(meeting.centre or ""))
        for region, meeting in directory.meetings
    ]
    items.sort(key=lambda item: (item.meeting.kind == "local", order[item.region.id], item.meeting.id))
    ahead = sorted((item for item in items if item.state == "planned"), key=_time)
    past = sorted((item for item in items if item.state != "planned"), key=lambda item: [-n for n in _time(item)])
    return (*ahead, *past)


def upcoming(scheduled: Iterable[Scheduled]) -> Occasion | None:
    """The next planned meeting, with those of the same time and kind; None if none is planned."""
    planned = [item for item in scheduled if item.state == "planned"]
    first = planned[0].meeting if planned else None
    together = [i for i in planned if first and i.meeting.when == first.when and i.meeting.kind == first.kind]
    return Occasion(tuple(together)) if together else None


def joined(items: Iterable[_T], event: Callable[[_T], Meeting | Training]) -> tuple[tuple[_T, ...], ...]:
    """The items in groups that are one meeting or training, which several regions list; in the order of the first.

    Only the ids and the days of entry may differ, and on a known day the changes: without one, a change may have
    concerned another meeting.
    """
    same: dict[Meeting | Training, list[_T]] = {}
    for item in items:
        found = event(item)
        own = {"changes": ()} if has_day(found) else {}
        same.setdefault(found.replace(id="", added=None, **own), []).append(item)
    return tuple(map(tuple, same.values()))


def changes_of(events: Iterable[Meeting | Training]) -> tuple[Change, ...]:
    """The changes of a meeting or training that several regions list, each once, the latest last."""
    every = dict.fromkeys(change for event in events for change in event.changes)
    return tuple(sorted(every, key=lambda change: change.on.first))


def occasions(scheduled: Iterable[Scheduled]) -> tuple[Occasion, ...]:
    """The meetings in the same order, with those grouped that differ only in region."""
    return tuple(map(Occasion, joined(scheduled, lambda item: item.meeting)))


def visited(scheduled: Iterable[Scheduled]) -> tuple[str, ...]:
    """The ids of the regions that the national police group has held a meeting with."""
    held = (item for item in scheduled if item.state == "held" and item.meeting.kind == "national")
    return tuple(dict.fromkeys(item.region.id for item in held))


def courses(regions: Iterable[Region], today: date) -> tuple[Course, ...]:
    """The trainings of these regions, equal ones grouped: coming, then open invitations, then past, newest first."""
    offers = [(training, region) for region in regions for training in region.trainings]
    found = [
        Course(same[0][0], state(same[0][0], today), tuple(region for _, region in same))
        for same in joined(offers, lambda offer: offer[0])
    ]
    return tuple(sorted(found, key=_nearness))


def promises(directory: Directory) -> tuple[Promise, ...]:
    """Every commitment: the longest overdue first, then open by date, then done, newest first."""
    found: list[Promise] = []
    for region, meeting in directory.meetings:
        for commitment in meeting.commitments:
            how, due = progress(commitment, directory.today), commitment.due
            days = (directory.today - due.last).days if how == "late" and due else 0
            found.append(Promise(region, commitment, how, days))
    return tuple(sorted(found, key=_urgency))


def _time(item: Scheduled) -> tuple[int, int]:
    return item.meeting.when.last.toordinal(), item.meeting.when.first.toordinal()


def _nearness(course: Course) -> tuple[int, int]:
    when = course.training.when
    if when is None:
        return 1, 0
    return (0, when.last.toordinal()) if course.state == "planned" else (2, -when.last.toordinal())


def _urgency(promise: Promise) -> tuple[int, int]:
    if promise.progress == "done" and promise.commitment.done:
        return 1, -promise.commitment.done.last.toordinal()
    due = promise.commitment.due
    return 0, (due.last if due else date.max).toordinal()
