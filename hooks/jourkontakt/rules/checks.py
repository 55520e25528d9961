"""Checks that many rules make: what stands twice, names what does not exist, is misspelt or out of order."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from ..model import Change, Record, Verification
from ..values.errors import InvalidValueError
from ..values.spelling import nearest
from .rule import Finding

_T = TypeVar("_T")
_E = TypeVar("_E", Change, Verification)


def repeated(items: Iterable[_T], key: Callable[[_T], Hashable]) -> Iterator[tuple[_T, _T]]:
    """Each item whose key an earlier one has, and the first that has it."""
    first: dict[Hashable, _T] = {}
    for item in items:
        same = key(item)
        if same in first:
            yield item, first[same]
        else:
            first[same] = item


def on_line(record: Record) -> str:
    """` på rad 12`, or nothing for a record made in code."""
    return f" på rad {record.node.line}" if record.node is not None else ""


def unknown(
    records: Iterable[Record],
    field: str,
    known: Collection[str],
    message: str,
    likely: Iterable[str] | None = None,
    cutoff: float = 0.85,
) -> Iterator[Finding]:
    """The references in `field` to what is not among `known`, with the nearest of `likely` (else of `known`).

    `message` has {} where the reference stands. Ids of one kind are alike from the start (nord-…), so by default only
    a slip of a letter or two is corrected.
    """
    lost = [record for record in records if (name := getattr(record, field)) and name not in known]
    candidates = list(known if likely is None else likely) if lost else []
    for record in lost:
        name = getattr(record, field)
        yield Finding(record, field, message.format(name), nearest(name, candidates, cutoff=cutoff))


def invalid(
    record: Record, field: str, text: str, check: Callable[[str], None], index: int | None = None
) -> Iterator[Finding]:
    """What is wrong with a single value, and its right spelling."""
    try:
        check(text)
    except InvalidValueError as problem:
        yield Finding(record, field, str(problem), problem.write, index)


def out_of_order(events: Iterable[_E]) -> Iterator[tuple[_E, _E]]:
    """Neighbours of which the later stands first, each pair as it stands."""
    return ((earlier, later) for earlier, later in pairwise(events) if later.on.is_before(earlier.on))
