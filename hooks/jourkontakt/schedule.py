"""From meetings, trainings and commitments to what a schedule says today: passed, next, latest, overdue.

Nothing here is written in the data: "passed" and "late" follow from the dates and the day, and are never errors.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from . import words
from .dates import PartialDate
from .directory import Directory
from .model import Centre, Commitment, Meeting, Region, Training
from .swedish import listing

State = Literal["planned", "held", "cancelled", "passed"]
Progress = Literal["late", "open", "done"]


@dataclass(frozen=True)
class Scheduled:
    """A meeting with its region, its centre where it is a local one, and its state today."""

    region: Region
    meeting: Meeting
    state: State
    centre: Centre | None = None

    @property
    def tag(self) -> str:
        """The state in one or two words: `Planerat`, `Utfall saknas`."""
        return words.MEETING_STATUS[self.state]

    @property
    def title(self) -> str:
        """What kind of meeting it is, and whose."""
        if self.meeting.title:
            return self.meeting.title
        kind = words.MEETING_KINDS[self.meeting.kind]
        return f"{kind}, {self.centre.name}" if self.centre else kind

    @property
    def outcome(self) -> str:
        """For a passed meeting: that nobody has told how it went. Otherwise empty."""
        return f"Planerat {self.meeting.when.words} – utfall inte inrapporterat" if self.state == "passed" else ""

    @property
    def participants(self) -> str:
        """Who takes or took part, by role, with names where they are public."""
        names: dict[str, list[str]] = {}
        for participant in self.meeting.participants:
            names.setdefault(participant.role, []).extend(filter(None, [participant.name]))
        roles = [
            f"{words.PARTICIPANTS[role]} ({listing(people)})" if people else words.PARTICIPANTS[role]
            for role, people in names.items()
        ]
        return listing(roles)


@dataclass(frozen=True)
class Occasion:
    """Meetings of one kind and state at one and the same time, in one or several regions."""

    when: PartialDate
    meetings: tuple[Scheduled, ...]

    @property
    def first(self) -> Scheduled:
        """Any of them, for what they share."""
        return self.meetings[0]

    @property
    def regions(self) -> str:
        """Where, in words: `Stockholm, Mitt och Bergslagen`."""
        return listing(list(dict.fromkeys(item.region.name for item in self.meetings)))


@dataclass(frozen=True)
class Promise:
    """A commitment with where it was made and how it stands today; `days` late, or 0."""

    region: Region
    meeting: Meeting
    commitment: Commitment
    progress: Progress
    days: int = 0


def state(event: Meeting | Training, today: date) -> State:
    """The status in the file, but passed when planned and surely over."""
    over = event.when is not None and event.when.is_over(today)
    return "passed" if event.status == "planned" and over else event.status


def schedule(directory: Directory) -> tuple[Scheduled, ...]:
    """Every meeting with its state today, oldest first."""
    return tuple(
        Scheduled(region, meeting, state(meeting, directory.today), directory.centre_by_id.get(meeting.centre or ""))
        for region, meeting in directory.meetings
    )


def coming(scheduled: tuple[Scheduled, ...]) -> Occasion | None:
    """The next planned meeting and those at the same time, or None."""
    return _occasion([item for item in scheduled if item.state == "planned"])


def latest(scheduled: tuple[Scheduled, ...], wanted: State) -> Occasion | None:
    """The latest meeting in that state and those at the same time, or None."""
    return _occasion([item for item in reversed(scheduled) if item.state == wanted])


def visited(scheduled: tuple[Scheduled, ...]) -> tuple[str, ...]:
    """The ids of the regions that the national police group has held a meeting with."""
    held = (item for item in scheduled if item.state == "held" and item.meeting.kind == "national")
    return tuple(dict.fromkeys(item.region.id for item in held))


def promises(directory: Directory) -> tuple[Promise, ...]:
    """Every commitment: the longest overdue first, then open by date, then done, newest first."""
    found = [
        _promise(region, meeting, commitment, directory.today)
        for region, meeting in directory.meetings
        for commitment in meeting.commitments
    ]
    return tuple(sorted(found, key=_urgency))


def _occasion(ordered: list[Scheduled]) -> Occasion | None:
    if not ordered:
        return None
    first = ordered[0].meeting
    together = [i for i in ordered if i.meeting.when == first.when and i.meeting.kind == first.kind]
    return Occasion(first.when, tuple(together))


def _promise(region: Region, meeting: Meeting, commitment: Commitment, today: date) -> Promise:
    if commitment.done and commitment.done.first <= today:
        return Promise(region, meeting, commitment, "done")
    if commitment.due and commitment.due.is_over(today):
        return Promise(region, meeting, commitment, "late", (today - commitment.due.last).days)
    return Promise(region, meeting, commitment, "open")


def _urgency(promise: Promise) -> tuple[int, int]:
    if promise.progress == "done" and promise.commitment.done:
        return 2, -promise.commitment.done.last.toordinal()
    due = promise.commitment.due
    return (0 if promise.progress == "late" else 1), (due.last if due else date.max).toordinal()
