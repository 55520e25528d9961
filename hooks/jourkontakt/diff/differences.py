"""First step: where two directories differ, field by field, whatever the records are called.

Lists of records are matched by what each record is known by (id, code, name …), so a moved record is no new one.
Order counts everywhere: there is no difference exactly when all facts are equal.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeGuard, TypeVar

from ..model import (
    Answer,
    Change,
    Contact,
    Coverage,
    ErrandWords,
    Figure,
    Holder,
    OtherName,
    Participant,
    Record,
    RoleWords,
    Verification,
)
from ..model.directory import Directory
from ..model.tables import Municipality, Place

Node = Directory | Record | Municipality | Place
Kind = Literal["changed", "added", "removed", "reordered"]
_T = TypeVar("_T")

# What a directory holds besides its facts.
_NO_FACTS = ("today", "warnings")
# By which fields a record is known again, the surest first; `*` is all of them, `#` the place in the list.
_KNOWN_BY: dict[type[Node], tuple[tuple[str, ...], ...]] = {
    Answer: (("question",),),
    Change: (("*",),),
    Contact: (("kind", "value"), ("value",), ("#", "kind")),
    Coverage: (("code", "since"), ("code",)),
    ErrandWords: (("errand",),),
    Figure: (("measure", "series", "level", "area", "period", "source"), ("measure", "level", "area", "period")),
    Holder: (("*",), ("since",), ("#",)),
    Municipality: (("code",),),
    OtherName: (("*",), ("name", "kind"), ("name",)),
    Participant: (("*",), ("#", "role")),
    Place: (("code", "name"),),
    RoleWords: (("role",),),
    Verification: (("*",),),
}


@dataclass(frozen=True)
class Pair(Generic[_T]):
    """The same record before and after."""

    old: _T
    new: _T


@dataclass(frozen=True)
class Difference:
    """One difference: the records it lies in, outermost first, the field, and its value before and after.

    A record that a list gained or lost is `new` or `old` alone; after a new order both are all that stayed.
    """

    trail: tuple[Pair[Any], ...]
    field: str
    kind: Kind
    old: Any
    new: Any

    @property
    def record(self) -> Any:
        """The record that holds the field, as it is now."""
        return self.trail[-1].new

    @property
    def item(self) -> Any:
        """What was added or removed, or the field's value now."""
        return self.old if self.kind == "removed" else self.new

    @property
    def before(self) -> Directory:
        """All facts as they were."""
        return self._directories.old

    @property
    def after(self) -> Directory:
        """All facts as they are now."""
        return self._directories.new

    @property
    def _directories(self) -> Pair[Directory]:
        return self.trail[0]

    def within(self, kind: type[_T]) -> _T | None:
        """The record of that kind in which the difference lies, as it is now, or None."""
        return next((pair.new for pair in reversed(self.trail) if isinstance(pair.new, kind)), None)


def differences(old: Directory, new: Directory) -> tuple[Difference, ...]:
    """Every difference between the facts, in the order of the new ones."""
    return tuple(_inside((Pair(old, new),)))


def fields_of(node: Node) -> tuple[str, ...]:
    """The names of the fields that hold facts."""
    if isinstance(node, Record):
        return tuple(type(node).model_fields)
    return tuple(field.name for field in dataclasses.fields(node) if field.compare and field.name not in _NO_FACTS)


def _inside(trail: tuple[Pair[Any], ...]) -> Iterator[Difference]:
    pair = trail[-1]
    for field in fields_of(pair.new):
        old, new = getattr(pair.old, field), getattr(pair.new, field)
        if old == new:
            continue
        if _are_records(old) and _are_records(new) and (old or new):
            yield from _lists(trail, field, old, new)
        elif isinstance(new, Node) and type(old) is type(new):
            yield from _inside((*trail, Pair(old, new)))
        else:
            yield Difference(trail, field, "changed", old, new)


def _are_records(value: object) -> TypeGuard[tuple[Node, ...]]:
    return isinstance(value, tuple) and all(isinstance(item, Node) for item in value)


def _lists(trail: tuple[Pair[Any], ...], field: str, old: Sequence[Node], new: Sequence[Node]) -> Iterator[Difference]:
    stayed = _matched(old, new)
    origin = {after: before for before, after in stayed.items()}
    for index, item in enumerate(new):
        if index not in origin:
            yield Difference(trail, field, "added", None, item)
        elif old[origin[index]] != item:
            yield from _inside((*trail, Pair(old[origin[index]], item)))
    for index, item in enumerate(old):
        if index not in stayed:
            yield Difference(trail, field, "removed", item, None)
    order = [stayed[index] for index in sorted(stayed)]
    if order != sorted(order):
        was = tuple(old[index] for index in sorted(stayed))
        yield Difference(trail, field, "reordered", was, tuple(new[index] for index in sorted(origin)))


def _matched(old: Sequence[Node], new: Sequence[Node]) -> dict[int, int]:
    """Which place in the old list became which in the new one, for all records that are in both."""
    found: dict[int, int] = {}
    passes = max((len(_known_by(item)) for item in (*old, *new)), default=0)
    for number in range(passes):
        waiting: dict[object, list[int]] = defaultdict(list)
        taken = set(found.values())
        for index, item in enumerate(new):
            if index not in taken:
                waiting[_key(index, item, number)].append(index)
        for index, item in enumerate(old):
            if index not in found and (same := waiting[_key(index, item, number)]):
                found[index] = same.pop(0)
    return found


def _known_by(node: Node) -> tuple[tuple[str, ...], ...]:
    return _KNOWN_BY.get(type(node)) or ((("id",),) if hasattr(node, "id") else (("*",), ("#",)))


def _key(index: int, node: Node, number: int) -> tuple[object, ...]:
    known_by = _known_by(node)
    names = known_by[min(number, len(known_by) - 1)]
    if names == ("*",):
        return type(node), node
    return type(node), names, *(index if name == "#" else getattr(node, name) for name in names)
