"""What editors have to do: whom to ring first, and what is missing, not reported or overdue."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from ..answers.current import covered, is_away, stand_in
from ..answers.gaps import Gap, Kind, Owner, checks, events, of_posts, of_region
from ..answers.reasons import omission
from ..answers.ways import Way, label, way
from ..model import Centre, Commitment, Contact, Meeting, NationalNumber, Post, Record, Region, Training, labels
from ..model.directory import Directory
from ..model.walk import sourced
from ..rules import meetings, staleness
from ..values.dates import PartialDate, age_in_words
from ..values.text import capitalised, counted
from ..values.web import host
from . import links

_RULES = (
    staleness.regions_have_a_direct_number,
    staleness.contacts_are_verified,
    staleness.contacts_are_verified_again,
    meetings.what_was_planned_gets_an_outcome,
    meetings.commitments_are_kept,
)
# The warnings that the lists below cover; the page lists other warnings by their codes.
LISTED_CODES = frozenset(rule.code for rule in _RULES)
# The age in days that is assumed for a fact that nobody has checked.
_NEVER = 3650


class Task(Struct, frozen=True):
    """Somebody to ring, for so many municipalities; `way` is None if no number is known, `age` is in days."""

    owner: str
    where: str
    who: str
    municipalities: int
    standing: str
    way: Way | None
    spot: links.Spot | None
    age: int


class Item(Struct, frozen=True):
    """Something to do, in words, and its line in a data file."""

    text: str
    spot: links.Spot | None


class SourcePage(Struct, frozen=True):
    """A page that facts have as their source: its address, the number of facts, and the line of the first."""

    address: str
    count: int
    spot: links.Spot | None


def to_ring(directory: Directory) -> tuple[Task, ...]:
    """Posts at which nobody can be reached, then contacts to check, by age times municipalities."""
    return tuple(sorted(_tasks(directory), key=lambda task: (task.way is not None, -task.age * task.municipalities)))


def missing(directory: Directory) -> tuple[tuple[Region, tuple[Item, ...]], ...]:
    """The facts that each region lacks; regions that lack none are left out."""
    found = ((region, tuple(_items(directory, region))) for region in directory.regions)
    return tuple((region, items) for region, items in found if items)


def passed(directory: Directory) -> tuple[Item, ...]:
    """Past meetings and trainings that have not been reported, oldest first."""
    return tuple(
        _item(directory, f"{capitalised(when.words)}, region {region}: {_title(event)}", event, "status")
        for when, region, event in _by_age(directory)
        if isinstance(event, Meeting | Training)
    )


def overdue(directory: Directory) -> tuple[Item, ...]:
    """Overdue commitments, the longest overdue first."""
    items = []
    for due, region, promise in _by_age(directory):
        if isinstance(promise, Commitment):
            late = counted((directory.today - due.last).days, "dag sent", "dagar sent")
            items.append(_item(directory, f"{promise.what}, {promise.who} i region {region}: {late}", promise, "due"))
    return tuple(items)


def source_pages(directory: Directory) -> tuple[tuple[str, tuple[SourcePage, ...]], ...]:
    """The pages that facts have as sources, by website, those with the most facts first."""
    records: dict[str, list[Record]] = defaultdict(list)
    for record in sourced(directory):
        if record.source:
            records[record.source].append(record)
    sites: dict[str, list[SourcePage]] = defaultdict(list)
    for address, using in records.items():
        page = SourcePage(address, len(using), links.spot_of(directory.site, using[0], "source"))
        sites[host(address)].append(page)
    by_count = sorted(sites.items(), key=lambda site: (-sum(page.count for page in site[1]), site[0]))
    return tuple((site, tuple(sorted(pages, key=lambda page: -page.count))) for site, pages in by_count)


def _tasks(directory: Directory) -> Iterator[Task]:
    posts = (gap for region in directory.regions for gap in of_posts(directory, region))
    for gap in (*posts, *checks(directory)):
        fact, spot = gap.record, links.spot_of(directory.site, gap.record, gap.field)
        if isinstance(fact, Post):
            if not is_away(fact, directory.today):
                yield Task(fact.id, *_owner(directory, fact), omission(directory, fact), None, spot, _NEVER)
        elif isinstance(fact, Contact | NationalNumber):
            found = way(directory, fact)
            age = max((directory.today - gap.when.last).days, 1) if gap.when else _NEVER
            ago = f"kontrollerad {age_in_words(gap.when.last, directory.today)}" if gap.when else "aldrig kontrollerad"
            yield Task(gap.owner.id, *_owner(directory, gap.owner), ago, found, spot, age)


def _owner(directory: Directory, owner: Owner) -> tuple[str, str, int]:
    """The owner's place and name, and the number of municipalities it serves."""
    if isinstance(owner, Post):
        where = f"region {directory.region_by_post[owner.id].name}"
        return where, label(owner), len(directory.municipalities_of(owner))
    if isinstance(owner, Centre):
        return "jour", owner.name, len(covered(owner, directory.today))
    return "hela landet", owner.name, len(directory.municipalities)


def _by_age(directory: Directory) -> list[tuple[PartialDate, str, Record]]:
    """Past events and overdue commitments, oldest first: the time, the region's name, and the record."""
    found = [(g.when, g.owner.name, g.record) for g in events(directory) if g.when and isinstance(g.owner, Region)]
    return sorted(found, key=lambda item: item[0].last)


def _item(directory: Directory, text: str, record: Record, field: str) -> Item:
    return Item(text, links.spot_of(directory.site, record, field))


def _title(event: Meeting | Training) -> str:
    return event.title or (labels.MEETING_KINDS[event.kind] if isinstance(event, Meeting) else "")


def _items(directory: Directory, region: Region) -> Iterator[Item]:
    for gap in of_region(directory, region):
        if text := _in_words(directory, gap):
            yield Item(text, links.spot_of(directory.site, gap.record, gap.field) if gap.kind != "centres" else None)


def _in_words(directory: Directory, gap: Gap) -> str:
    """The gap in words; empty for gaps that the page does not list."""
    if isinstance(post := gap.record, Post):
        is_replaced = is_away(post, directory.today) and stand_in(post, directory.today)
        return "" if is_replaced else f"{label(post)}: {omission(directory, post)}"
    if isinstance(meeting := gap.record, Meeting):
        return f"Mötet {meeting.when.words}: vad det ledde till är inte inlagt"
    texts: dict[Kind, str] = {
        "visit": "Möte med polisgruppen: inget inlagt",
        "answers": f"Svar på frågorna: {gap.count} av {len(directory.questions)} saknas",
        "circumstances": "Särskilda omständigheter: inget inlagt",
        "figures": "Siffror: ingen som gäller regionen",
        "centres": f"Jourer: ingen aktiv inlagd för {counted(gap.count, 'kommun', 'kommuner')}",
    }
    return texts.get(gap.kind, "")
