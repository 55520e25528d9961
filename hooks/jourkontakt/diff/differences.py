"""Find where two directories differ, field by field.

The records of a list are matched by what identifies them (id, code, name …), so a record that was moved is not
reported as removed and added. There are no differences if and only if all facts and their order are equal.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple, TypeGuard, TypeVar

from msgspec import Struct

from .. import model
from ..model.directory import Directory
from ..model.tables import Municipality, Place

Node = Directory | model.Record | Municipality | Place
Kind = Literal["changed", "added", "removed", "reordered"]
_T = TypeVar("_T")

# Fields of a directory that hold no facts.
_NOT_FACTS = ("today", "warnings")
# The fields that identify a record, in order of preference; `*` is all fields, `#` the position in the list.
_IDENTIFIED_BY: dict[type[Node], tuple[tuple[str, ...], ...]] = {
    model.Answer: (("question",),),
    model.Change: (("*",), ("on", "what")),
    model.Contact: (("kind", "value"), ("value",), ("#", "kind")),
    model.Coverage: (("code", "since"), ("code",)),
    model.ErrandWords: (("errand",),),
    model.Figure: (
        ("measure", "series", "level", "area", "period", "source"),
        ("measure", "level", "area", "period"),
    ),
    model.FormerMunicipality: (("name", "code"), ("code",)),
    model.Holder: (("*",), ("since",), ("#",)),
    Municipality: (("code",),),
    model.OtherName: (("*",), ("name", "kind"), ("name",)),
    model.Participant: (("*",), ("#", "role")),
    Place: (("code", "name"),),
    model.RoleWords: (("role",),),
    model.Subject: (("words",), ("say",)),
    model.Verification: (("*",),),
}
# A record with another id is the same if it has at least this many fields besides the one that changed, and that one is
# none of those that say what it is.
_FEWEST = 3
_TELLING = ("area", "centre", "covers", "kind", "name", "number", "role", "text", "title", "what")
_PASSES = max(map(len, _IDENTIFIED_BY.values()))


class Pair(NamedTuple):
    """The same record before and after."""

    old: Any
    new: Any


class Difference(Struct, frozen=True):
    """One difference: the records that contain it, outermost first, the field, and its value before and after.

    For a record that was added to or removed from a list, `new` or `old` is that record and the other one is None.
    For a reordered list, they are the records that both lists have, in the old and the new order.
    """

    trail: tuple[Pair, ...]
    field: str
    kind: Kind
    old: Any
    new: Any

    @property
    def record(self) -> Any:
        """The record that has the field, in its new version."""
        return self.trail[-1].new

    @property
    def item(self) -> Any:
        """The record that was added or removed, or the field's value: the new one, or the old one if `new` is None."""
        return self.old if self.new is None else self.new

    @property
    def before(self) -> Directory:
        """The whole old directory."""
        directory: Directory = self.trail[0].old
        return directory

    @property
    def after(self) -> Directory:
        """The whole new directory."""
        directory: Directory = self.trail[0].new
        return directory

    def within(self, kind: type[_T]) -> _T | None:
        """The innermost record of that class that contains the difference, in its new version, or None."""
        return next((pair.new for pair in reversed(self.trail) if isinstance(pair.new, kind)), None)


def find_differences(old: Directory, new: Directory) -> tuple[Difference, ...]:
    """All differences, in the order of the new directory."""
    return tuple(_inside((Pair(old, new),)))


def fields_of(node: Node) -> tuple[str, ...]:
    """The names of the fields that hold facts."""
    if isinstance(node, model.Record):
        return tuple(name for name in node.__struct_fields__ if name != "node")
    return tuple(field.name for field in dataclasses.fields(node) if field.compare and field.name not in _NOT_FACTS)


def _inside(trail: tuple[Pair, ...]) -> Iterator[Difference]:
    pair = trail[-1]
    for field in fields_of(pair.new):
        old, new = getattr(pair.old, field), getattr(pair.new, field)
        if old == new:
            continue
        if _are_records(old) and _are_records(new) and (old or new):
            yield from _in_lists(trail, field, old, new)
        elif isinstance(new, Node) and type(old) is type(new):
            yield from _inside((*trail, Pair(old, new)))
        else:
            yield Difference(trail, field, "changed", old, new)


def _are_records(value: object) -> TypeGuard[tuple[Node, ...]]:
    return isinstance(value, tuple) and all(isinstance(item, Node) for item in value)


def _in_lists(trail: tuple[Pair, ...], field: str, old: Sequence[Node], new: Sequence[Node]) -> Iterator[Difference]:
    new_index = _match(old, new)
    old_index = {after: before for before, after in new_index.items()}
    for index, item in enumerate(new):
        if index not in old_index:
            yield Difference(trail, field, "added", None, item)
        elif old[old_index[index]] != item:
            yield from _inside((*trail, Pair(old[old_index[index]], item)))
    for index, item in enumerate(old):
        if index not in new_index:
            yield Difference(trail, field, "removed", item, None)
    kept = sorted(new_index)
    if [new_index[index] for index in kept] != sorted(old_index):
        old_order = tuple(old[index] for index in kept)
        yield Difference(trail, field, "reordered", old_order, tuple(new[index] for index in sorted(old_index)))


def _match(old: Sequence[Node], new: Sequence[Node]) -> dict[int, int]:
    """Maps the old index of each record that is in both lists to its new index."""
    found: dict[int, int] = {}
    for number in range(_PASSES):
        unmatched: dict[object, list[int]] = defaultdict(list)
        taken = set(found.values())
        for index, item in enumerate(new):
            if index not in taken:
                unmatched[_key(index, item, number)].append(index)
        for index, item in enumerate(old):
            if index not in found and (candidates := unmatched[_key(index, item, number)]):
                found[index] = candidates.pop(0)
    return found | _renamed(old, new, found)


def _renamed(old: Sequence[Node], new: Sequence[Node], found: dict[int, int]) -> dict[int, int]:
    """Maps the old index of each record that got another id to its new index."""
    gone = [index for index, item in enumerate(old) if index not in found and hasattr(item, "id")]
    taken = set(found.values())
    free = [index for index, item in enumerate(new) if index not in taken and hasattr(item, "id")]
    same: dict[int, int] = {}
    for is_exact in (True, False):
        for before in gone:
            after = next((index for index in free if _is_renamed(old[before], new[index], is_exact=is_exact)), None)
            if before not in same and after is not None:
                same[before] = after
                free.remove(after)
    return same


def _is_renamed(old: Node, new: Node, *, is_exact: bool) -> bool:
    """Whether only the id differs, or if not `is_exact`, one more field that does not say what the record is."""
    filled = [name for name in fields_of(old) if name != "id" and (getattr(old, name) or getattr(new, name))]
    changed = [name for name in filled if getattr(old, name) != getattr(new, name)]
    if not changed or is_exact:
        return bool(filled) and not changed
    return len(changed) == 1 and len(filled) > _FEWEST and changed[0] not in _TELLING


def _key(index: int, node: Node, number: int) -> tuple[object, ...]:
    """What identifies the node in pass `number`, or in its own last pass if it has fewer."""
    choices = _IDENTIFIED_BY.get(type(node)) or ((("id",),) if hasattr(node, "id") else (("*",), ("#",)))
    names = choices[min(number, len(choices) - 1)]
    if names == ("*",):
        return type(node), node
    return type(node), names, *(index if name == "#" else getattr(node, name) for name in names)
