"""Mutations of fields and fixed values: missing, misspelt, in Swedish, of the wrong type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.cases.mutations.base import Base, Slot
from tests.cases.mutations.mutant import (
    Edit,
    Kind,
    choices,
    fields,
    lines_of,
    on_line,
    picked,
    with_key,
    with_lines,
    with_value,
)

from jourkontakt.datafiles.reader import Text


def _single(base: Base) -> Iterator[Slot]:
    """The slots that hold a single value in a nested record."""
    return (slot for slot in base.slots if isinstance(slot.value, Text) and slot.key.column > 1)


def _required(base: Base) -> Iterator[Slot]:
    return (slot for slot in _single(base) if slot.field.is_required and len(slot.mapping) > 1)


def field_removed(base: Base) -> Iterable[Edit]:
    for slot in picked(_required(base), 16):
        yield _without(base, slot)


def source_removed(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in _required(base) if slot.key == "source"), 8):
        yield _without(base, slot)


def _without(base: Base, slot: Slot) -> Edit:
    """The file without the field; if it is the first of a list item, the dash moves to the next field."""
    lines = base.lines(slot.file)
    keys = list(slot.mapping)
    new: dict[int, str | None] = {slot.line: None}
    if keys[0] is slot.key and len(keys) > 1:
        start = lines[slot.line - 1][: slot.key.column - 1]
        following = lines[slot.line]
        new[slot.line + 1] = start + following[len(start) :]
    file, raw, _ = with_lines(base, slot.file, new)
    return file, raw, frozenset({slot.mapping.line})


def key_one_letter_short(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in _single(base) if len(slot.key) > 4), 8):
        yield with_key(base, slot, slot.key[:2] + slot.key[3:])


def key_with_letters_swapped(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in _single(base) if len(slot.key) > 3 and slot.key[1] != slot.key[2]), 8):
        yield with_key(base, slot, slot.key[0] + slot.key[2] + slot.key[1] + slot.key[3:])


def key_in_swedish(base: Base) -> Iterable[Edit]:
    words = {"source": "källa", "value": "nummer", "name": "namn", "status": "läge", "when": "när", "title": "titel",
             "method": "metod", "role": "roll", "note": "anmärkning", "place": "plats"}  # fmt: skip
    for key, word in words.items():
        for slot in picked(fields(base, key), 1):
            yield with_key(base, slot, word)


def unknown_key(base: Base) -> Iterable[Edit]:
    for slot in picked(_single(base), 4):
        indent = " " * (slot.key.column - 1)
        file, raw, lines = on_line(base, slot.file, slot.line, lambda line, indent=indent: f'{line}\n{indent}fax: "x"')
        yield file, raw, frozenset(line + 1 for line in lines)


def value_one_letter_wrong(base: Base) -> Iterable[Edit]:
    for slot in picked(choices(base), 10):
        value = str(slot.value)
        yield with_value(base, slot, f'"{value[:-2]}{value[-1]}"')


def value_with_capital(base: Base) -> Iterable[Edit]:
    for slot in picked(choices(base), 5):
        yield with_value(base, slot, f'"{str(slot.value).capitalize()}"')


def value_in_swedish(base: Base) -> Iterable[Edit]:
    words = {"phone": "telefon", "held": "genomfört", "planned": "planerat", "called": "ringt", "unknown": "okänt",
             "victim_coordinator": "brottsoffersamordnare", "vacant": "vakant", "email": "mejl", "county": "län",
             "national": "nationellt", "written": "skriftligt", "cancelled": "inställt"}  # fmt: skip
    for value, word in words.items():
        for slot in picked((slot for slot in choices(base) if slot.value == value), 1):
            yield with_value(base, slot, f'"{word}"')


def unknown_value(base: Base) -> Iterable[Edit]:
    for slot in picked(choices(base), 5):
        yield with_value(base, slot, '"xyzzy"')


def list_for_one_value(base: Base) -> Iterable[Edit]:
    for slot in picked(_single(base), 4):
        indent = " " * (slot.key.column + 1)
        yield with_value(base, slot, f'\n{indent}- "{slot.value}"', slot.line + 1)


def one_value_for_a_list(base: Base) -> Iterable[Edit]:
    lists = [slot for slot in base.slots if slot.key in ("verified", "contacts", "posts", "roles", "participants")]
    for slot in picked(lists, 5):
        last = max(lines_of(slot.value))
        new: dict[int, str | None] = dict.fromkeys(range(slot.line + 1, last + 1))
        yield with_lines(base, slot.file, {slot.line: f'{base.lines(slot.file)[slot.line - 1]} "x"'} | new)


KINDS: tuple[Kind, ...] = (
    field_removed,
    source_removed,
    key_one_letter_short,
    key_with_letters_swapped,
    key_in_swedish,
    unknown_key,
    value_one_letter_wrong,
    value_with_capital,
    value_in_swedish,
    unknown_value,
    list_for_one_value,
    one_value_for_a_list,
)
