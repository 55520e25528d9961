"""The result of a mutation, and the edits that mutations are built from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tests.cases.mutations.base import Base, Slot

from jourkontakt.datafiles.reader import Mapping, Text

T = TypeVar("T")


@dataclass(frozen=True)
class Mutant:
    """A file with one mistake: its kind, the file, its bytes, and the lines that a finding may point at."""

    kind: str
    file: str
    raw: bytes
    lines: frozenset[int]


Edit = tuple[str, bytes, frozenset[int]]
Kind = Callable[[Base], Iterable[Edit]]


def picked(items: Iterable[T], most: int) -> Sequence[T]:
    """At most `most` of the items, evenly spread."""
    found = list(items)
    step = max(len(found) / most, 1)
    return [found[int(number * step)] for number in range(min(most, len(found)))]


def with_lines(base: Base, file: str, new: dict[int, str | None], *also: int) -> Edit:
    """The file with lines replaced, (a text may have several lines) or removed; problems are expected on the first."""
    lines = base.lines(file)
    text = [new.get(number, line) for number, line in enumerate(lines, 1)]
    raw = "\n".join(line for line in text if line is not None).encode()
    assert raw != base.raw[file]
    return file, raw, frozenset({min(new), *also})


def on_line(base: Base, file: str, line: int, change: Callable[[str], str], *also: int) -> Edit:
    """The file with one line changed."""
    return with_lines(base, file, {line: change(base.lines(file)[line - 1])}, *also)


def with_value(base: Base, slot: Slot, written: str, *also: int) -> Edit:
    """The file with another value in the slot, written without quoting."""
    value = slot.value
    assert isinstance(value, Text)
    return on_line(
        base,
        slot.file,
        value.line,
        lambda line: line[: value.column - 1] + written + line[value.end_column - 1 :],
        *also,
    )


def with_key(base: Base, slot: Slot, written: str, *also: int) -> Edit:
    """The file with another name for the field."""
    key = slot.key
    return on_line(
        base, slot.file, key.line, lambda line: line[: key.column - 1] + written + line[key.end_column - 1 :], *also
    )


def texts(base: Base, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[Slot]:
    """The slots whose value is a quoted text for which `wanted` is true."""
    return (slot for slot in base.slots if slot.is_text and wanted(str(slot.value)))


def fields(base: Base, *names: str) -> Iterator[Slot]:
    """The slots of fields with these names that hold a single value."""
    return (slot for slot in base.slots if slot.key in names and isinstance(slot.value, Text))


def choices(base: Base) -> Iterator[Slot]:
    """The slots whose value is one of a fixed list."""
    for slot in base.slots:
        if isinstance(slot.value, Text) and allowed(slot):
            yield slot


def allowed(slot: Slot) -> tuple[str, ...]:
    """The values that the model allows in the slot, or none if it takes any text."""
    return tuple(slot.field.choices or ())


def lines_of(node: object) -> set[int]:
    """All line numbers of the node."""
    if isinstance(node, Text):
        return {node.line}
    inner = node.values() if isinstance(node, Mapping) else node
    return {line for each in inner for line in lines_of(each)} if isinstance(inner, Iterable) else set()


def nested(base: Base) -> Iterator[Slot]:
    """The slots with a single value that are neither at the top level nor first in their record."""
    return (slot for slot in base.slots if isinstance(slot.value, Text) and slot.key.column > 1 and not is_first(slot))


def is_first(slot: Slot) -> bool:
    """Whether the field is the first of its record."""
    return next(iter(slot.mapping)) is slot.key
