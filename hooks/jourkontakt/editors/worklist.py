"""What editors have to do, from the facts and the day: whom to ring first, what is missing, passed or promised.

Nothing here is written in the data; a fact that is mended leaves the lists by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePosixPath

from ..answers.chain import Way, label, national_way, ways
from ..answers.figures import of_region
from ..answers.meetings import promises, state
from ..answers.trust import is_stale
from ..model import Centre, Contact, Meeting, NationalNumber, Post, Record, Region, Training
from ..model import labels as words
from ..model.directory import Directory
from ..model.walk import sourced
from ..rules import meetings
from ..rules import staleness as ages
from ..values.dates import age_in_words
from ..values.text import capitalised, counted
from ..values.web import host
from . import links as corrections

# What the page's own lists tell; the other warnings stand under the checks'.
TOLD = frozenset(
    rule.code
    for rule in (
        ages.regions_have_a_direct_number,
        ages.contacts_are_verified,
        ages.contacts_are_verified_again,
        meetings.what_was_planned_gets_an_outcome,
        meetings.commitments_are_kept,
    )
)
# Days ahead that count as this month, and the age in days of what nobody has checked.
_MONTH, _NEVER = 31, 3650


@dataclass(frozen=True)
class Spot:
    """A line of a data file: its name, the number, and its address in GitHub's editor, empty without a repository."""

    file: str
    line: int
    edit: str


@dataclass(frozen=True)
class Task:
    """Somebody to ring: whose id, where, who, how it stands, the way there if one is known, and who waits for it."""

    owner: str
    where: str
    who: str
    standing: str
    way: Way | None
    municipalities: int
    spot: Spot | None
    age: int

    @property
    def urgency(self) -> tuple[bool, int]:
        """For sorting, the most urgent first: what nobody knows, then age times municipalities."""
        return self.way is not None, -self.age * self.municipalities


@dataclass(frozen=True)
class Item:
    """Something to see to, in words, with where it stands."""

    text: str
    spot: Spot | None


@dataclass(frozen=True)
class SourcePage:
    """A page that facts rest on: its address, how many, and where the first of them stands."""

    address: str
    count: int
    spot: Spot | None


def to_ring(directory: Directory) -> tuple[Task, ...]:
    """Posts that nobody can be reached at, then numbers and addresses unchecked for as long as counts as stale."""
    return tuple(sorted(_tasks(directory), key=lambda task: task.urgency))


def missing(directory: Directory) -> tuple[tuple[Region, tuple[Item, ...]], ...]:
    """Each region with what is not known of it, where there is anything."""
    found = ((region, tuple(_gaps(directory, region))) for region in directory.regions)
    return tuple((region, items) for region, items in found if items)


def passed(directory: Directory) -> tuple[Item, ...]:
    """Meetings and trainings whose time is over and of which nobody has told, the oldest first."""
    events: list[tuple[Region, Meeting | Training]] = []
    for region in directory.regions:
        events += [(region, meeting) for meeting in region.meetings]
        events += [(region, training) for training in region.trainings]
    over = [(region, event) for region, event in events if state(event, directory.today) == "passed"]
    over.sort(key=lambda pair: pair[1].when.last if pair[1].when else directory.today)
    return tuple(
        Item(f"{_when(event)}, region {region.name}: {_title(event)}", _spot(directory, event, "status"))
        for region, event in over
    )


def overdue(directory: Directory) -> tuple[Item, ...]:
    """Commitments that should have been kept, the latest first."""
    return tuple(
        Item(
            f"{promise.commitment.what}, {promise.commitment.who} i region {promise.region.name}: "
            f"{counted(promise.days, 'dag sent', 'dagar sent')}",
            _spot(directory, promise.commitment, "due"),
        )
        for promise in promises(directory)
        if promise.progress == "late"
    )


def source_pages(directory: Directory) -> tuple[tuple[str, tuple[SourcePage, ...]], ...]:
    """The pages that facts rest on, by site, those of most facts first."""
    records: dict[str, list[Record]] = {}
    for record in sourced(directory):
        if record.source:
            records.setdefault(record.source, []).append(record)
    sites: dict[str, list[SourcePage]] = {}
    for address, using in records.items():
        sites.setdefault(host(address), []).append(
            SourcePage(address, len(using), _spot(directory, using[0], "source"))
        )
    by_weight = sorted(sites.items(), key=lambda site: (-sum(page.count for page in site[1]), site[0]))
    return tuple((site, tuple(sorted(pages, key=lambda page: -page.count))) for site, pages in by_weight)


def _tasks(directory: Directory) -> Iterator[Task]:
    for region in directory.regions:
        weight = len(directory.municipalities_by_region[region.id])
        for post in region.posts:
            if ways(directory, post) or post.status == "vacant":
                yield from _checks(directory, post, f"region {region.name}", label(post), weight)
            else:
                spot = _spot(directory, post, "status")
                yield Task(post.id, f"region {region.name}", label(post), _standing(post), None, weight, spot, _NEVER)
    for centre in directory.centres:
        if centre.status == "active":
            yield from _checks(directory, centre, "jour", centre.name, _covered(directory, centre))
    for number in directory.national_numbers:
        if not number.danger and (age := _age(directory, number)):
            way, spot = national_way(directory, number), _spot(directory, number, "number")
            weight, checked = len(directory.municipalities), _checked(directory, number)
            yield Task(number.id, "hela landet", number.name, checked, way, weight, spot, age)


def _checks(directory: Directory, owner: Post | Centre, where: str, who: str, weight: int) -> Iterator[Task]:
    for way in ways(directory, owner):
        if age := _age(directory, way.fact):
            spot = _spot(directory, way.fact, "value")
            yield Task(owner.id, where, who, _checked(directory, way.fact), way, weight, spot, age)


def _age(directory: Directory, fact: Contact | NationalNumber) -> int:
    """Days since the last check if it is stale, or will be within the month; 0 if not."""
    last = max((check.on.last for check in fact.verified), default=None)
    if last is None:
        return _NEVER
    soon, months = directory.today + timedelta(_MONTH), directory.site.stale_after_months
    stale = any(is_stale(check.on, soon, months) for check in fact.verified if check.on.last == last)
    return max((directory.today - last).days, 1) if stale else 0


def _checked(directory: Directory, fact: Contact | NationalNumber) -> str:
    last = max((check.on for check in fact.verified), key=lambda when: when.last, default=None)
    return f"kontrollerad {age_in_words(last.last, directory.today)}" if last else "aldrig kontrollerad"


def _standing(post: Post) -> str:
    return words.MISSING if post.status == "unknown" else "tillsatt, men inget nummer gäller"


def _covered(directory: Directory, centre: Centre) -> int:
    return sum(not (coverage.until and coverage.until.is_over(directory.today)) for coverage in centre.municipalities)


def _when(event: Meeting | Training) -> str:
    return capitalised(event.when.words) if event.when else ""


def _title(event: Meeting | Training) -> str:
    return event.title or (words.MEETING_KINDS[event.kind] if isinstance(event, Meeting) else "")


def _gaps(directory: Directory, region: Region) -> Iterator[Item]:
    for post in region.posts:
        if post.status == "vacant" and not post.deputy:
            yield Item(f"{label(post)}: vakant, ingen ersättare inlagd", _spot(directory, post, "status"))
        elif post.status != "vacant" and not ways(directory, post):
            yield Item(f"{label(post)}: {_standing(post)}", _spot(directory, post, "status"))
    yield from _unsaid(directory, region)
    if not region.circumstances:
        yield Item("Särskilda omständigheter: inget inlagt", _spot(directory, region, "circumstances"))
    if all(figure.level != "region" for figure in of_region(directory, region)):
        yield Item("Siffror: ingen som gäller regionen", _spot(directory, directory.statistics, "figures"))
    members = directory.municipalities_by_region[region.id]
    if without := [m for m in members if not _has_centre(directory, m.code)]:
        yield Item(f"Jourer: ingen aktiv inlagd för {counted(len(without), 'kommun', 'kommuner')}", None)


def _unsaid(directory: Directory, region: Region) -> Iterator[Item]:
    """What nobody has told of meetings: that there was any, what they led to, what was answered."""
    national = [meeting for meeting in region.meetings if meeting.kind == "national"]
    if all(meeting.status == "cancelled" for meeting in national):
        yield Item("Möte med polisgruppen: inget inlagt", _spot(directory, region, "meetings"))
    for meeting in national:
        if meeting.status == "held" and not meeting.outcomes:
            text = f"Mötet {meeting.when.words}: vad det ledde till är inte inlagt"
            yield Item(text, _spot(directory, meeting, "status"))
    answered = {answer.question for meeting in region.meetings for answer in meeting.answers if answer.text}
    if open_questions := sum(question.id not in answered for question in directory.questions):
        text = f"Svar på frågorna: {open_questions} av {len(directory.questions)} saknas"
        yield Item(text, _spot(directory, region, "meetings"))


def _has_centre(directory: Directory, code: str) -> bool:
    return any(centre.status == "active" for centre in directory.centres_by_municipality.get(code, ()))


def _spot(directory: Directory, record: Record, name: str) -> Spot | None:
    node = record.node
    if node is None:
        return None
    file, line = PurePosixPath(node.source.name).name, corrections.line_of(node, name)
    return Spot(file, line, corrections.edit_line(directory.site, file, line))
