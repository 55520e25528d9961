"""Compare whom to call before and after, by municipality and errand."""

from collections import defaultdict
from collections.abc import Iterator

from ..answers.chain import Chain, chain
from ..answers.steps import Entry
from ..model import Region
from ..model.directory import Directory
from ..model.tables import Municipality
from ..values.text import counted, listing
from . import names
from .areas import areas
from .sentence import Sentence

# What identifies whom to call, and the same in words.
_Keyed = tuple[tuple[object, ...], str]


def chain_changes(old: Directory, new: Directory) -> Iterator[Sentence]:
    """One sentence for each distinct change, with the places and errands whose call chains change that way."""
    codes: dict[tuple[tuple[str, ...], str], set[str]] = defaultdict(set)
    for region in new.regions:
        for members in _alike(old, new, region):
            for change, errand_names in _changes(old, new, members[0]).items():
                codes[tuple(errand_names), change].update(member.code for member in members)
    for (errands, change), changed in codes.items():
        for area in areas(new, changed):
            tail = "" if area.is_whole else f" {counted(area.count, 'kommun', 'kommuner')} berörs."
            text = f"Ringkedjan för {listing(errands)} i {area.words} {change}.{tail}"
            yield Sentence(area.region, "chain", text, area.count)


def _alike(old: Directory, new: Directory, region: Region) -> Iterator[list[Municipality]]:
    """The region's municipalities in groups that have the same posts before, and the same after."""
    found: dict[tuple[object, ...], list[Municipality]] = defaultdict(list)
    for municipality in new.municipalities_by_region[region.id]:
        before = old.municipality_by_code.get(municipality.code)
        if before and before.region in old.region_by_id:
            key = (before.region, _covering(old, before), _covering(new, municipality))
            found[key].append(municipality)
    yield from found.values()


def _covering(directory: Directory, municipality: Municipality) -> tuple[str, ...]:
    posts = directory.posts_for(directory.region_by_id[municipality.region], municipality)
    return tuple(post.id for post in posts)


def _changes(old: Directory, new: Directory, municipality: Municipality) -> dict[str, list[str]]:
    """Each change in words, with the quoted names of the errands that it applies to."""
    before = old.municipality_by_code[municipality.code]
    regions = old.region_by_id[before.region], new.region_by_id[municipality.region]
    old_errands = {errand.id: errand for errand in old.errands}
    found: dict[str, list[str]] = defaultdict(list)
    for errand in new.errands:
        if errand.id in old_errands:
            then = chain(old, regions[0], old_errands[errand.id], before)
            if change := _change(then, chain(new, regions[1], errand, municipality)):
                found[change].append(f"”{errand.name}”")
    return found


def _change(old: Chain, new: Chain) -> str:
    """The change of who answers first or of their number, and of the steps if that says more; may be empty."""
    (old_first, old_start), (new_first, new_start) = _first(old), _first(new)
    renumbered = _renumbered(old, new)
    (old_steps, before), (new_steps, after) = _steps(old, renumbered), _steps(new, renumbered)
    if old_first != new_first:
        told = {entry.post.id for calls in (old, new) for entry in calls.steps[0].entries}
        is_all = _called(old) ^ _called(new) <= told and renumbered <= told
        if len(new.steps) == 1:
            return f"går nu direkt till {new_start} (förut {old_start if is_all else before})"
        first = f"går nu först till {new_start} (förut {old_start})"
        return first if is_all else f"{first}. Stegen är nu {after} (förut {before})"
    return f"går nu till {after} (förut {before})" if renumbered or old_steps != new_steps else ""


def _called(calls: Chain) -> set[str]:
    return {entry.post.id for step in calls.steps for entry in step.entries}


def _first(calls: Chain) -> _Keyed:
    """Who answers first: each post's id and number, or a national number; all of them if it depends on the area."""
    step, first = calls.steps[0], calls.steps[0].ways[0]
    entries = [entry for entry in step.entries if step.is_divided or first in entry.ways]
    if not entries:
        return (first.text,), first.text
    words = listing([f"{names.post(entry.post)}, {entry.ways[0].text}" for entry in entries], "eller")
    key = (step.is_divided, *((entry.post.id, entry.ways[0].text) for entry in entries))
    return key, f"{words}, beroende på område" if step.is_divided else words


def _renumbered(old: Chain, new: Chain) -> frozenset[str]:
    """The posts that are called on other numbers though their contacts are the same; others are reported separately."""
    before = {entry.post.id: entry for step in old.steps for entry in step.entries}
    after = [entry for step in new.steps for entry in step.entries if entry.post.id in before]
    pairs = [(before[entry.post.id], entry) for entry in after]
    return frozenset(a.post.id for b, a in pairs if b.post.contacts == a.post.contacts and _numbers(b) != _numbers(a))


def _numbers(entry: Entry) -> tuple[str, ...]:
    return tuple(way.text for way in entry.ways if way.is_phone)


def _steps(calls: Chain, renumbered: frozenset[str]) -> _Keyed:
    """The posts to call, the final number, and the posts to write to; the numbers of those in `renumbered` too."""
    called = [entry for step in calls.steps for entry in step.entries]
    final = calls.final.number.id if calls.final.number else ""
    key = (tuple(entry.post.id for entry in called), final, tuple(entry.post.id for entry in calls.letters))
    steps = [
        names.post(entry.post) + (f" på {listing(_numbers(entry))}" if entry.post.id in renumbered else "")
        for entry in called
    ]
    words = listing([*steps, calls.final.ways[0].text], "och sist")
    letters = listing([names.post(entry.post) for entry in calls.letters])
    return key, f"{words}, och man kan skriva till {letters}" if letters else words
