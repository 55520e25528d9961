"""Edits of a data file that change only the given characters and keep comments, layout and line endings.

`apply` makes both kinds of edit: `Fix` replaces characters within a line, `Insertion` adds whole lines.
`at_end`, `field_after`, `item_after` and `in_place_of` make insertions for new facts from the tree that the reader
returns.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TypeAlias

from msgspec import Struct, structs

from . import reader as source
from .problem import Fix
from .reader.layout import quoted
from .reader.scalars import reading

_BOM = "\ufeff"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# A fact to write: a string, a mapping of fields, or a list of either.
Fact: TypeAlias = "str | Mapping[str, Fact] | tuple[Fact, ...]"


class Insertion(Struct, frozen=True):
    """Whole lines to insert after line `after`, counted from 1 in the unedited file, in place of the next `removed`."""

    after: int
    lines: tuple[str, ...]
    removed: int = 0


def apply(raw: bytes, fixes: Iterable[Fix], insertions: Iterable[Insertion] = ()) -> bytes:
    """The file's bytes with the edits applied; of two overlapping fixes only the first in the text is applied.

    Raises `ValueError` if an edit is outside the text, `UnicodeDecodeError` if the file is not UTF-8.
    """
    text = raw.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    lines = text.removeprefix(_BOM).split("\n")
    for number, on_line in groupby(sorted(set(fixes)), key=lambda fix: fix.line):
        _check_line(number, lines)
        lines[number - 1] = _edited(lines[number - 1], list(on_line))
    ending = "\r" if "\r\n" in text else ""
    # Lines are removed before others are inserted at the same place.
    for insertion in sorted(insertions, key=lambda insertion: (insertion.after, insertion.removed > 0))[::-1]:
        _check_line(insertion.after, lines)
        _insert(lines, insertion, ending)
    return (bom + "\n".join(lines)).encode()


def at_end(node: source.Mapping | source.Sequence, fact: Fact) -> Insertion:
    """Adds fields at the end of a mapping, or items at the end of a list."""
    return _indented(last_line(node), node.column, fact)


def field_after(fields: source.Mapping, other: str, name: str, fact: Fact) -> Insertion:
    """Adds a field after the field `other` of the mapping."""
    return _indented(last_line(fields[fields.key(other)]), fields.column, {name: fact})


def item_after(items: source.Sequence, item: source.Node, fact: Mapping[str, Fact]) -> Insertion:
    """Adds an item to the list, directly after one of its items."""
    return _indented(last_line(item), items.column, (fact,))


def in_place_of(node: source.Mapping | source.Sequence, fact: Fact) -> Insertion:
    """Writes other fields or items in place of all that the mapping or list has."""
    added = _indented(node.line - 1, node.column, fact)
    return structs.replace(added, removed=last_line(node) - node.line + 1)


def last_line(node: source.Node) -> int:
    """The number of the node's last line."""
    if isinstance(node, source.Text):
        return node.line
    inner = node.values() if isinstance(node, source.Mapping) else node
    return max(map(last_line, inner), default=node.line)


def written(fact: Fact) -> tuple[str, ...]:
    """The fact as lines of YAML, in the style that CONTRIBUTING describes."""
    if isinstance(fact, str):
        return (fact if _DAY.fullmatch(fact) else quoted(fact),)
    if isinstance(fact, Mapping):
        return tuple(line for name, value in fact.items() for line in _field(name, value))
    return tuple(f"{'  ' if number else '- '}{line}" for item in fact for number, line in enumerate(written(item)))


def _field(name: str, value: Fact) -> tuple[str, ...]:
    key = quoted(name) if reading(name) else name
    if isinstance(value, str):
        return (f"{key}: {written(value)[0]}",)
    return (f"{key}:", *(f"  {line}" for line in written(value)))


def _indented(after: int, column: int, fact: Fact) -> Insertion:
    return Insertion(after, tuple(" " * (column - 1) + line for line in written(fact)))


def _check_line(number: int, lines: list[str]) -> None:
    if not 1 <= number <= len(lines):
        raise ValueError(f"there is no line {number}")


def _insert(lines: list[str], insertion: Insertion, ending: str) -> None:
    """Insert the lines; a file without a newline at its end stays without one."""
    new = [line + ending for line in insertion.lines]
    end = insertion.after + insertion.removed
    if end == len(lines) and new:
        new[-1] = insertion.lines[-1]
        if not insertion.removed:
            lines[-1] += ending
    lines[insertion.after : end] = new


def _edited(line: str, fixes: list[Fix]) -> str:
    """The line with its fixes, applied from right to left so that columns stay valid."""
    applicable: list[Fix] = []
    for fix in fixes:
        if not 1 <= fix.column <= fix.end_column <= len(line) + 1:
            raise ValueError(f"line {fix.line} has no column {fix.end_column}")
        if not applicable or fix.column >= applicable[-1].end_column:
            applicable.append(fix)
    for fix in reversed(applicable):
        line = fix.applied(line)
    return line
