"""Makes calendars of meetings and trainings: which ones there are, their paths, and their entries.

Nothing here depends on the current date, so a calendar changes only when the facts do.
"""

from collections.abc import Iterator
from typing import Literal, get_args

from msgspec import Struct

from ..answers.meetings import Scheduled, courses
from ..model import Centre, Meeting, Region, Training, labels
from ..model.directory import Directory
from ..values.text import capitalised, counted, listing

Kind = Literal["national", "local", "training"]
_ALL: tuple[Kind, ...] = get_args(Kind)


class Entry(Struct, frozen=True):
    """A meeting or a training as a calendar shows it."""

    region: Region
    event: Meeting | Training
    centre: Centre | None = None

    @property
    def kind(self) -> Kind:
        """The kind of meeting, or that it is a training."""
        return self.event.kind if isinstance(self.event, Meeting) else "training"

    @property
    def has_day(self) -> bool:
        """Whether the day is known; without one it cannot be in a calendar."""
        return self.event.when is not None and self.event.when.has_days

    @property
    def title(self) -> str:
        """What and where, after a mark if it is cancelled, since some programs do not show the status."""
        meeting = self.event if isinstance(self.event, Meeting) else None
        what = Scheduled(self.region, meeting, meeting.status, self.centre).title if meeting else self.event.title
        tags = labels.MEETING_STATUS if meeting else labels.TRAINING_STATUS
        cancelled = f"{tags['cancelled']}: " if self.event.status == "cancelled" else ""
        return f"{cancelled}{what}, region {self.region.name}"

    @property
    def lines(self) -> tuple[str, ...]:
        """The known facts, one per line; no personal names, since copies in other calendars cannot be corrected."""
        own = _meeting(self.event) if isinstance(self.event, Meeting) else _training(self.event)
        changes = [f"Ändrat {change.on.words}: {change.what}" for change in self.event.changes]
        return (*own, *changes, f"Källa: {self.event.source}")

    @property
    def anchor(self) -> str:
        """The anchor on the page of all meetings."""
        return self.event.id if isinstance(self.event, Meeting) else "utbildningar"


class Calendar(Struct, frozen=True):
    """One calendar to subscribe to.

    `path` is relative to the site's root, `address` the full URL or empty; `label` names it among the others and
    `name` anywhere; `undated` says in words how much has no day, or is empty.
    """

    path: str
    address: str
    label: str
    name: str
    entries: tuple[Entry, ...]
    undated: str

    @property
    def webcal(self) -> str:
        """The `webcal:` URL, which makes a calendar program offer to subscribe; empty without a site address."""
        return f"webcal://{self.address.partition('://')[2]}" if self.address else ""


def calendars(directory: Directory) -> tuple[Calendar, ...]:
    """All calendars: the one with everything, then one per region, then one per kind."""
    every = directory.regions
    return (
        _calendar(directory, "alla", ("Allt", "Möten och utbildningar med polisen"), every, _ALL),
        *(of_region(directory, region) for region in every),
        _calendar(directory, "polisgruppen", ("Polisgruppens möten",) * 2, every, ("national",)),
        _calendar(directory, "lokala", ("Lokala möten", "Lokala möten med polisen"), every, ("local",)),
        _calendar(directory, "utbildningar", ("Utbildningar", "Utbildningar med polisen"), every, ("training",)),
    )


def of_region(directory: Directory, region: Region) -> Calendar:
    """The calendar of one region."""
    names = f"Region {region.name}", f"Möten och utbildningar i region {region.name}"
    return _calendar(directory, region.id, names, (region,), _ALL)


def _calendar(
    directory: Directory, slug: str, names: tuple[str, str], regions: tuple[Region, ...], kinds: tuple[Kind, ...]
) -> Calendar:
    path = f"kalender/{slug}.ics"
    entries = [entry for region in regions for entry in _entries(directory, region) if entry.kind in kinds]
    dated = [entry for entry in entries if entry.has_day]
    dated.sort(key=lambda entry: (str(entry.event.when), entry.event.id))
    meetings = sum(not entry.has_day and entry.kind != "training" for entry in entries)
    # An open invitation to several regions counts once, as on the page.
    offered = courses(regions, directory.today) if "training" in kinds else ()
    trainings = sum(not (course.training.when and course.training.when.has_days) for course in offered)
    address = f"{directory.site.address}{path}" if directory.site.address else ""
    return Calendar(path, address, *names, tuple(dated), _undated(meetings, trainings))


def _entries(directory: Directory, region: Region) -> Iterator[Entry]:
    for meeting in region.meetings:
        yield Entry(region, meeting, directory.centre_by_id.get(meeting.centre or ""))
    for training in region.trainings:
        yield Entry(region, training)


def _undated(meetings: int, trainings: int) -> str:
    counts = ((meetings, "möte", "möten"), (trainings, "utbildning", "utbildningar"))
    found = [counted(count, one, many) for count, one, many in counts if count]
    return f"{listing(found)} utan bestämd dag finns på sidan" if found else ""


def _meeting(meeting: Meeting) -> Iterator[str]:
    if meeting.about:
        yield meeting.about
    if meeting.participants:
        roles = dict.fromkeys(labels.PARTICIPANTS[participant.role] for participant in meeting.participants)
        yield f"Deltagare: {listing(list(roles))}"


def _training(training: Training) -> Iterator[str]:
    yield f"Arrangör: {training.by}"
    if training.who:
        yield f"För: {training.who}"
    if training.sign_up:
        yield capitalised(training.sign_up)
