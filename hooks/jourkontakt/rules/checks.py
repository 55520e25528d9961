"""Checks shared by many rules: repeated items, unknown references, invalid values, wrong order."""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from ..model import Record
from ..model.directory import Directory
from ..values.dates import PartialDate
from ..values.errors import InvalidValueError
from ..values.spelling import nearest
from .rule import Finding

_T = TypeVar("_T")


def repeated(items: Iterable[_T], key: Callable[[_T], Hashable]) -> Iterator[tuple[_T, _T]]:
    """Each item whose key has occurred before, paired with the first item that has that key."""
    first: dict[Hashable, _T] = {}
    for item in items:
        same = key(item)
        if same in first:
            yield item, first[same]
        else:
            first[same] = item


def on_line(record: Record) -> str:
    """` på rad 12`, or an empty string for a record made in code."""
    return f" på rad {record.node.line}" if record.node is not None else ""


def unknown(
    records: Iterable[Record],
    field: str,
    known: Collection[str],
    message: str,
    likely: Iterable[str] | None = None,
    cutoff: float = 0.85,
) -> Iterator[Finding]:
    """Findings for references in `field` that are not in `known`, with the nearest of `likely` (or `known`) as the fix.

    `message` has {} in place of the reference. Ids of one kind start alike (nord-…), so by default only a mistake in
    a letter or two is corrected.
    """
    unmatched = [record for record in records if (name := getattr(record, field)) and name not in known]
    candidates = list(known if likely is None else likely) if unmatched else []
    for record in unmatched:
        name = getattr(record, field)
        yield Finding(record, field, message.format(name), nearest(name, candidates, cutoff=cutoff))


def likely_county(name: str, counties: Collection[str]) -> str:
    """The county that was probably meant; empty for another name, such as that of a former county, which is no slip."""
    short = {county: county.removesuffix(" län") for county in counties}
    spellings = {county: f"{bare}, {bare.removesuffix('s')}" for county, bare in short.items()}
    return nearest(name, counties, spellings, cutoff=0.9)


def unknown_code(directory: Directory, code: str, region: str = "") -> tuple[str, str]:
    """What is wrong with a code of no municipality, and the code probably meant, of the region if one is given."""
    named = [each for each in directory.municipalities if each.name.casefold() == code.casefold()]
    if len(named) == 1:
        return f"här står en kommuns namn. Koden är ”{named[0].code}”", named[0].code
    if re.fullmatch("[0-9]{4}", code):
        return f"det finns ingen kommun med koden {code}", ""
    meant = directory.municipality_by_code.get(code.zfill(4))
    if meant and region in ("", meant.region):
        return f"en kommunkod har fyra siffror. Det kan vara ”{meant.code}” ({meant.name})", meant.code
    return f"en kommunkod har fyra siffror, men här står ”{code}”", ""


def invalid(
    record: Record, field: str, text: str, check: Callable[[str], None], index: int | None = None
) -> Iterator[Finding]:
    """A finding if `check` rejects the text, with the correct spelling if there is one."""
    try:
        check(text)
    except InvalidValueError as problem:
        yield Finding(record, field, str(problem), problem.write, index)


def out_of_order(events: Iterable[_T], when: Callable[[_T], PartialDate]) -> Iterator[tuple[_T, _T]]:
    """Neighbouring pairs, in the list's order, whose second event is before the first."""
    return ((earlier, later) for earlier, later in pairwise(events) if when(later).is_before(when(earlier)))


def coincide(*periods: tuple[PartialDate | None, PartialDate | None]) -> bool:
    """Whether all the periods certainly have more than a day in common; a missing start or end is open."""
    starts = [start for start, _ in periods if start]
    ends = [end for _, end in periods if end]
    latest = max(starts, key=lambda start: start.last, default=None)
    earliest = min(ends, key=lambda end: end.first, default=None)
    return latest is None or earliest is None or latest.is_before(earliest)
