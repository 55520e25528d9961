"""All small changes of a directory: each field gets another value, each list gets shorter, longer and reordered."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, NamedTuple

from jourkontakt.diff.differences import Node, fields_of
from jourkontakt.model import Record
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import field_of
from jourkontakt.values import dates
from jourkontakt.values import numbers as quantity
from jourkontakt.values import periods as period
from jourkontakt.values.dates import PartialDate
from jourkontakt.values.numbers import Quantity
from jourkontakt.values.periods import Period


class Mutation(NamedTuple):
    """One change: the class of the record, its field, what was done to it, and the whole directory afterwards."""

    record: str
    field: str
    how: str
    after: Any


def mutations(node: Any) -> Iterator[Mutation]:
    """All changes of the node and of the records in it, one at a time."""
    for field in fields_of(node):
        for mutation in _of_value(node, field, getattr(node, field)):
            yield mutation._replace(after=_replaced(node, field, mutation.after))


def _replaced(node: Any, field: str, value: Any) -> Any:
    if isinstance(node, Record):
        return node.replace(**{field: value})
    return dataclasses.replace(node, **{field: value})


def _of_value(node: Any, field: str, value: Any) -> Iterator[Mutation]:
    name = type(node).__name__
    if value is not None and _is_optional(node, field):
        yield Mutation(name, field, "none", None)
    if isinstance(value, Node):
        yield from mutations(value)
    elif isinstance(value, tuple):
        yield from _of_list(node, field, value)
    elif value is not None:
        yield Mutation(name, field, "other", _other(node, field, value))


def _of_list(node: Any, field: str, items: tuple[Any, ...]) -> Iterator[Mutation]:
    name = type(node).__name__
    for index, item in enumerate(items):
        before, after = items[:index], items[index + 1 :]
        yield Mutation(name, field, "shorter", before + after)
        if index and items[index - 1] != item:
            yield Mutation(name, field, "swapped", (*items[: index - 1], item, items[index - 1], *after))
        if isinstance(item, Node):
            for mutation in mutations(item):
                yield mutation._replace(after=(*before, mutation.after, *after))
        else:
            yield Mutation(name, field, "inside", (*before, _other(node, field, item), *after))
    if items:
        twin = next(mutations(items[-1])).after if isinstance(items[-1], Node) else _other(node, field, items[-1])
        yield Mutation(name, field, "longer", (*items, twin))


def _other(node: Any, field: str, value: Any) -> Any:
    """Another value of the same type; for a fixed list of values, another one in the list."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, Period):
        return period.parse("1999–2001")
    if isinstance(value, PartialDate):
        return dates.parse("1999-01-31" if value.is_day else "våren 1999")
    if isinstance(value, Quantity):
        return quantity.parse("77")
    if isinstance(node, Record):
        others = [word for word in field_of(type(node), field).choices or () if word != value]
        if others:
            return others[0]
    return f"{value}x"


def _is_optional(node: Any, field: str) -> bool:
    return isinstance(node, Record) and not (found := field_of(type(node), field)).is_required and found.default is None


def is_sound(directory: Directory) -> bool:
    """Whether every errand still has a final number, as the rules require of real data."""
    return all(errand.final in directory.number_by_id for errand in directory.errands)
