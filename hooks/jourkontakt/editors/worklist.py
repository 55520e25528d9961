"""What editors have to do, from the facts and the day: whom to ring first, what is missing, passed or promised.

Nothing here is written in the data; a fact that is mended leaves the lists by itself.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from msgspec import Struct

from ..answers.chain import Way, label, way
from ..answers.current import covered
from ..answers.gaps import Gap, Kind, Owner, checks, events, of_posts, of_region
from ..model import Centre, Commitment, Contact, Meeting, NationalNumber, Post, Record, Region, Training, labels
from ..model.directory import Directory
from ..model.walk import sourced
from ..rules import meetings, staleness
from ..values.dates import PartialDate, age_in_words
from ..values.text import capitalised, counted
from ..values.web import host
from . import links

# What the page's own lists tell; the other warnings stand under the checks'.
TOLD = frozenset(
    rule.code
    for rule in (
        staleness.regions_have_a_direct_number,
        staleness.contacts_are_verified,
        staleness.contacts_are_verified_again,
        meetings.what_was_planned_gets_an_outcome,
        meetings.commitments_are_kept,
    )
)
# The age in days of what nobody has checked.
_NEVER = 3650


class Spot(Struct, frozen=True):
    """A line of a data file: its name, the number, and its address in GitHub's editor, empty without a repository."""

    file: str
    line: int
    edit: str


class Task(Struct, frozen=True):
    """Somebody to ring: whose id, where, who, for how many, how it stands, and the way there if one is known."""

    owner: str
    where: str
    who: str
    municipalities: int
    standing: str
    way: Way | None
    spot: Spot | None
    age: int

    @property
    def urgency(self) -> tuple[bool, int]:
        """For sorting, the most urgent first: what nobody knows, then age times municipalities."""
        return self.way is not None, -self.age * self.municipalities


class Item(Struct, frozen=True):
    """Something to see to, in words, with where it stands."""

    text: str
    spot: Spot | None


class SourcePage(Struct, frozen=True):
    """A page that facts rest on: its address, how many, and where the first of them stands."""

    address: str
    count: int
    spot: Spot | None


def to_ring(directory: Directory) -> tuple[Task, ...]:
    """Posts that nobody can be reached at, then numbers and addresses unchecked for as long as counts as stale."""
    return tuple(sorted(_tasks(directory), key=lambda task: task.urgency))


def missing(directory: Directory) -> tuple[tuple[Region, tuple[Item, ...]], ...]:
    """Each region with what is not known of it, where there is anything."""
    found = ((region, tuple(_items(directory, region))) for region in directory.regions)
    return tuple((region, items) for region, items in found if items)


def passed(directory: Directory) -> tuple[Item, ...]:
    """Meetings and trainings whose time is over and of which nobody has told, the oldest first."""
    return tuple(
        Item(f"{capitalised(when.words)}, region {region}: {_title(event)}", _spot(directory, event, "status"))
        for when, region, event in _by_age(directory)
        if isinstance(event, Meeting | Training)
    )


def overdue(directory: Directory) -> tuple[Item, ...]:
    """Commitments that should have been kept, the latest first."""
    today = directory.today
    return tuple(
        Item(
            f"{made.what}, {made.who} i region {region}: {counted((today - due.last).days, 'dag sent', 'dagar sent')}",
            _spot(directory, made, "due"),
        )
        for due, region, made in _by_age(directory)
        if isinstance(made, Commitment)
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
    posts = (gap for region in directory.regions for gap in of_posts(directory, region))
    for gap in (*posts, *checks(directory)):
        fact, spot = gap.record, _spot(directory, gap.record, gap.field)
        if isinstance(fact, Post) and fact.status != "vacant":
            yield Task(fact.id, *_owner(directory, fact), _standing(fact), None, spot, _NEVER)
        elif isinstance(fact, Contact | NationalNumber):
            found = way(directory, fact)
            age = max((directory.today - gap.when.last).days, 1) if gap.when else _NEVER
            ago = f"kontrollerad {age_in_words(gap.when.last, directory.today)}" if gap.when else "aldrig kontrollerad"
            yield Task(gap.owner.id, *_owner(directory, gap.owner), ago, found, spot, age)


def _owner(directory: Directory, owner: Owner) -> tuple[str, str, int]:
    """Where, who, and for how many municipalities."""
    if isinstance(owner, Post):
        where = f"region {directory.region_by_post[owner.id].name}"
        return where, label(owner), len(directory.municipalities_of(owner))
    if isinstance(owner, Centre):
        return "jour", owner.name, len(covered(owner, directory.today))
    return "hela landet", owner.name, len(directory.municipalities)


def _by_age(directory: Directory) -> list[tuple[PartialDate, str, Record]]:
    """What has passed and what is late, the oldest first: when, in which region, and the record."""
    found = [(g.when, g.owner.name, g.record) for g in events(directory) if g.when and isinstance(g.owner, Region)]
    return sorted(found, key=lambda item: item[0].last)


def _standing(post: Post) -> str:
    return labels.MISSING if post.status == "unknown" else "tillsatt, men inget nummer gäller"


def _title(event: Meeting | Training) -> str:
    return event.title or (labels.MEETING_KINDS[event.kind] if isinstance(event, Meeting) else "")


def _items(directory: Directory, region: Region) -> Iterator[Item]:
    for gap in of_region(directory, region):
        if said := _said(directory, gap):
            yield Item(said, _spot(directory, gap.record, gap.field) if gap.kind != "centres" else None)


def _said(directory: Directory, gap: Gap) -> str:
    """What is not known, in words; empty for what the page does not list."""
    if isinstance(post := gap.record, Post):
        if post.status == "vacant":
            return "" if post.deputy else f"{label(post)}: vakant, ingen ersättare inlagd"
        return f"{label(post)}: {_standing(post)}"
    if isinstance(meeting := gap.record, Meeting):
        return f"Mötet {meeting.when.words}: vad det ledde till är inte inlagt"
    known: dict[Kind, str] = {
        "visit": "Möte med polisgruppen: inget inlagt",
        "answers": f"Svar på frågorna: {gap.count} av {len(directory.questions)} saknas",
        "circumstances": "Särskilda omständigheter: inget inlagt",
        "figures": "Siffror: ingen som gäller regionen",
        "centres": f"Jourer: ingen aktiv inlagd för {counted(gap.count, 'kommun', 'kommuner')}",
    }
    return known.get(gap.kind, "")


def _spot(directory: Directory, record: Record, name: str) -> Spot | None:
    node = record.node
    if node is None:
        return None
    file, line = PurePosixPath(node.source.name).name, links.line_of(node, name)
    return Spot(file, line, links.edit_line(directory.site, file, line))
