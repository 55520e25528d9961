"""What editors have to do: whom to ring first, and what is missing, not reported, overdue or warned of."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from ..answers.current import covered, current_absence
from ..answers.gaps import Gap, Kind, Owner, checks, events, of_posts, of_region
from ..answers.ways import Way, label, named, way
from ..model import Centre, Commitment, Contact, Meeting, NationalNumber, Post, Record, Region, Training, labels
from ..model.directory import Directory
from ..model.fields import within
from ..model.walk import sourced
from ..rules import RULES, deputies, meetings, staleness
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
# What a region can lack, besides the posts and numbers that the table of posts shows.
_MISSING: dict[Kind, str] = {
    "visit": "Inget möte med polisgruppen är inlagt",
    "outcome": "Vad mötet ledde till är inte inlagt",
    "questions": "Frågorna som ställs till polisregionen är inte inlagda",
    "answers": "Svar på frågorna saknas",
    "trainings": "Ingen utbildning är inlagd",
    "circumstances": "Inget står under ”Att veta om regionen”",
    "figures": "Ingen siffra gäller polisregionen",
    "centres": "Ingen aktiv jour är inlagd",
}
# The age in days that is assumed for a fact that nobody has checked.
_NEVER = 3650


class Task(Struct, frozen=True):
    """A number or address to check, which serves so many municipalities; `age` is in days."""

    owner: str
    where: str
    who: str
    municipalities: int
    standing: str
    way: Way
    spot: links.Spot | None
    age: int


class Item(Struct, frozen=True):
    """Something to do, in words, and its line in a data file."""

    text: str
    spot: links.Spot | None


class Warned(Struct, frozen=True):
    """The warnings of one rule: its code, its help, and what it found."""

    code: str
    help: str
    items: tuple[Item, ...]


class SourcePage(Struct, frozen=True):
    """A page that facts have as their source: its address, the number of facts, and the line of the first."""

    address: str
    count: int
    spot: links.Spot | None


def to_ring(directory: Directory) -> tuple[Task, ...]:
    """The contacts to check, by age times municipalities; last the numbers that only the page of numbers shows."""
    return tuple(sorted(_tasks(directory), key=lambda task: (_is_secondary(task), -task.age * task.municipalities)))


def _is_secondary(task: Task) -> bool:
    return isinstance(task.way.fact, NationalNumber) and not task.way.fact.is_front


def missing(directory: Directory) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """What regions lack besides posts and numbers, and the regions that lack it; nothing that none lacks."""
    found: dict[Kind, list[Item]] = {kind: [] for kind in _MISSING}
    for region in directory.regions:
        for gap in of_region(directory, region):
            if gap.kind in found:
                spot = links.spot_of(directory.site, gap.record, gap.field) if gap.kind != "centres" else None
                found[gap.kind].append(Item(_lacking(directory, region, gap), spot))
    return tuple((_MISSING[kind], tuple(items)) for kind, items in found.items() if items)


def passed(directory: Directory) -> tuple[Item, ...]:
    """Past meetings and trainings that have not been reported, oldest first."""
    return tuple(
        _item(directory, f"{capitalised(when.words)}, polisregion {region}: {_title(event)}", event, "status")
        for when, region, event in _by_age(directory)
        if isinstance(event, Meeting | Training)
    )


def overdue(directory: Directory) -> tuple[Item, ...]:
    """Overdue commitments, the longest overdue first."""
    items = []
    for due, region, promise in _by_age(directory):
        if isinstance(promise, Commitment):
            late = counted((directory.today - due.last).days, "dag sent", "dagar sent")
            text = f"{promise.what}. {capitalised(promise.who)}, polisregion {region}: {late}"
            items.append(_item(directory, text, promise, "due"))
    return tuple(items)


def warned(directory: Directory) -> tuple[tuple[str, tuple[Warned, ...]], ...]:
    """The warnings that no other list shows, by what they are about (`Jour`), in the order of `directory.warnings`."""
    owners, helps = _owners(directory), {rule.code: rule.help for rule in RULES}
    told = frozenset(_told_of_posts(directory))
    found: dict[str, dict[str, list[Item]]] = {}
    for problem in directory.warnings:
        record = problem.subject.record if problem.subject else None
        if problem.code in LISTED_CODES or (problem.code, id(record)) in told:
            continue
        heading = record.label if isinstance(record, Record) else "Tabeller"
        owner, spot = owners.get(id(record), ""), links.spot(directory.site, problem.file, problem.line)
        text = problem.message if owner in problem.message else f"{owner}: {problem.message}"
        found.setdefault(heading, {}).setdefault(problem.code, []).append(Item(text, spot))
    return tuple(
        (heading, tuple(Warned(code, helps[code], tuple(items)) for code, items in by_code.items()))
        for heading, by_code in found.items()
    )


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
    for gap in checks(directory):
        fact, spot = gap.record, links.spot_of(directory.site, gap.record, gap.field)
        if isinstance(fact, Contact | NationalNumber):
            age = max((directory.today - gap.when.last).days, 1) if gap.when else _NEVER
            ago = f"kontrollerad {age_in_words(gap.when.last, directory.today)}" if gap.when else "aldrig kontrollerad"
            yield Task(gap.owner.id, *_owner(directory, gap.owner), ago, way(directory, fact), spot, age)


def _told_of_posts(directory: Directory) -> Iterator[tuple[str, int]]:
    """The codes and records of the warnings that the table of posts says in words: why nobody is reached."""
    for region in directory.regions:
        for gap in of_posts(directory, region):
            if isinstance(post := gap.record, Post):
                if absence := current_absence(post, directory.today):
                    yield deputies.absences_have_a_deputy.code, id(absence)
                else:
                    yield from ((staleness.contacts_still_hold.code, id(contact)) for contact in post.contacts)


def _owners(directory: Directory) -> dict[int, str]:
    """The post, jour, number or region that each record belongs to, in words, by the record's identity."""
    found: dict[int, str] = {}
    for region in directory.regions:
        found |= {id(record): f"Polisregion {region.name}" for record in within(region)}
        for post in region.posts:
            found |= {id(record): f"Polisregion {region.name}, {named(post)}" for record in within(post)}
    owners: tuple[Centre | NationalNumber, ...] = (*directory.centres, *directory.national_numbers)
    for owner in owners:
        found |= {id(record): owner.name for record in within(owner)}
    return found


def _owner(directory: Directory, owner: Owner) -> tuple[str, str, int]:
    """The owner's place and name, and the number of municipalities it serves."""
    if isinstance(owner, Post):
        where = f"polisregion {directory.region_by_post[owner.id].name}"
        return where, label(owner), len(directory.municipalities_of(owner))
    if isinstance(owner, Centre):
        return "", owner.name, len(covered(owner, directory.today))
    return "hela landet", owner.name, len(directory.municipalities)


def _by_age(directory: Directory) -> list[tuple[PartialDate, str, Record]]:
    """Past events and overdue commitments, oldest first: the time, the region's name, and the record."""
    found = [(g.when, g.owner.name, g.record) for g in events(directory) if g.when and isinstance(g.owner, Region)]
    return sorted(found, key=lambda item: item[0].last)


def _item(directory: Directory, text: str, record: Record, field: str) -> Item:
    return Item(text, links.spot_of(directory.site, record, field))


def _title(event: Meeting | Training) -> str:
    return event.title or (labels.MEETING_KINDS[event.kind] if isinstance(event, Meeting) else "")


def _lacking(directory: Directory, region: Region, gap: Gap) -> str:
    """The region, with when its meeting was, or how many answers or municipalities it lacks."""
    if isinstance(meeting := gap.record, Meeting):
        return f"{region.name}, {meeting.when.words}"
    if gap.kind == "answers":
        return f"{region.name} ({gap.count} av {len(directory.questions)})"
    return f"{region.name} ({counted(gap.count, 'kommun', 'kommuner')})" if gap.kind == "centres" else region.name
