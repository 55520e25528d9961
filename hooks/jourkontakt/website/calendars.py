"""Makes calendars of meetings and trainings: which ones there are, their paths, and their entries.

A file changes only when the facts do, with one exception: what has lost its day stays, as cancelled, until that day is
over.
"""

from collections.abc import Iterator
from datetime import date
from operator import itemgetter
from typing import Literal, get_args

from msgspec import Struct

from ..answers.meetings import Scheduled, changes_of, courses, day_left, has_day, joined
from ..model import Centre, Meeting, Region, Training, labels
from ..model.directory import Directory, found_once
from ..model.walk import Gathering
from ..values.dates import PartialDate
from ..values.text import capitalised, counted, listing

Kind = Literal["national", "local", "training"]
_ALL: tuple[Kind, ...] = get_args(Kind)


class Entry(Struct, frozen=True):
    """A meeting or a training as a calendar shows it: one entry, however many regions list it.

    `event` has the first of their ids in alphabetical order, the newest day of entry, and all changes.
    """

    regions: tuple[Region, ...]
    event: Gathering
    centre: Centre | None = None

    @property
    def kind(self) -> Kind:
        """The kind of meeting, or that it is a training."""
        return self.event.kind if isinstance(self.event, Meeting) else "training"

    @property
    def when(self) -> PartialDate | None:
        """Its day, or the day that it has lost; None if it never had one."""
        return self.event.when if has_day(self.event) else day_left(self.event)

    @property
    def is_cancelled(self) -> bool:
        """Whether nothing happens on its day any longer."""
        return self.event.status == "cancelled" or not has_day(self.event)

    @property
    def revised(self) -> date | None:
        """The day of the last change, or else of entry; None if neither is known."""
        days = (when.first for when in (self.event.added, *(change.on for change in self.event.changes)) if when)
        return max(days, default=None)

    @property
    def title(self) -> str:
        """Its name, after a mark if it is cancelled, since some programs do not show the status."""
        return f"{self._mark}{self.name}"

    @property
    def name(self) -> str:
        """What and where."""
        meeting = self.event if isinstance(self.event, Meeting) else None
        what = Scheduled(self.regions[0], meeting, meeting.status, self.centre).title if meeting else self.event.title
        where = listing([region.name for region in self.regions])
        return f"{what}, {'polisregion' if len(self.regions) == 1 else 'polisregionerna'} {where}"

    @property
    def _mark(self) -> str:
        is_meeting = isinstance(self.event, Meeting)
        if self.is_cancelled and self.event.status != "cancelled" and self.event.when:
            return f"{'Flyttat' if is_meeting else 'Flyttad'} till {self.event.when.words}: "
        tags = labels.MEETING_STATUS if is_meeting else labels.TRAINING_STATUS
        return f"{tags['cancelled']}: " if self.is_cancelled else ""

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
    `name` anywhere; `undated` says in words how much has no day, or is empty; `is_ahead` is whether any entry is not
    over, as pages offer no other calendars.
    """

    path: str
    address: str
    label: str
    name: str
    entries: tuple[Entry, ...]
    undated: str
    is_ahead: bool

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
        _calendar(
            directory,
            "polisgruppen",
            ("Brottsofferjourens polisgrupp", "Möten med Brottsofferjourens polisgrupp"),
            every,
            ("national",),
        ),
        _calendar(directory, "lokala", ("Lokala möten", "Lokala möten med polisen"), every, ("local",)),
        _calendar(directory, "utbildningar", ("Utbildningar", "Utbildningar med polisen"), every, ("training",)),
    )


def of_region(directory: Directory, region: Region) -> Calendar:
    """The calendar of one region."""
    names = f"Polisregion {region.name}", f"Möten och utbildningar i polisregion {region.name}"
    return _calendar(directory, region.id, names, (region,), _ALL)


def _calendar(
    directory: Directory, slug: str, names: tuple[str, str], regions: tuple[Region, ...], kinds: tuple[Kind, ...]
) -> Calendar:
    path = f"kalender/{slug}.ics"
    ids = {region.id for region in regions}
    entries = [
        entry
        for entry in _entries(directory)
        if entry.kind in kinds and any(region.id in ids for region in entry.regions)
    ]
    entries.sort(key=lambda entry: (str(entry.when), entry.event.id))
    is_ahead = any(entry.when and not entry.when.is_over(directory.today) for entry in entries)
    listed = [meeting for region in regions for meeting in region.meetings if meeting.kind in kinds]
    meetings = sum(not has_day(meeting) for meeting in listed)
    # An open invitation to several regions counts once, as on the page.
    offered = courses(regions, directory.today) if "training" in kinds else ()
    trainings = sum(not has_day(course.training) for course in offered)
    return Calendar(path, directory.site.url(path), *names, tuple(entries), _undated(meetings, trainings), is_ahead)


@found_once
def _entries(directory: Directory) -> tuple[Entry, ...]:
    """All that has a day, or has lost a day that is not over."""
    listed: list[tuple[Region, Gathering]] = []
    for region in directory.regions:
        listed += ((region, meeting) for meeting in region.meetings)
        listed += ((region, training) for training in region.trainings)
    entries = (_entry(directory, same) for same in joined(listed, itemgetter(1)))
    return tuple(
        entry for entry in entries if entry.when and (has_day(entry.event) or not entry.when.is_over(directory.today))
    )


def _entry(directory: Directory, same: tuple[tuple[Region, Gathering], ...]) -> Entry:
    regions = {region.id: region for region, _ in same}
    events = [event for _, event in same]
    first: Gathering = min(events, key=lambda event: event.id)
    added = max((event.added for event in events if event.added), key=lambda when: when.first, default=None)
    centre = directory.centre_by_id.get(first.centre or "") if isinstance(first, Meeting) else None
    return Entry(tuple(regions.values()), first.replace(added=added, changes=changes_of(events)), centre)


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
