"""Invisible mutations: other kinds of spaces and letters, and other file encodings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from tests.cases.mutations.base import FILES, Base
from tests.cases.mutations.mutant import Edit, Kind, nested, on_line, picked, texts, with_key, with_value


def no_break_space(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base, lambda value: " " in value), 4):
        yield with_value(base, slot, f'"{str(slot.value).replace(" ", chr(0xA0), 1)}"')


def no_break_space_as_indent(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 3):
        yield on_line(base, slot.file, slot.line, lambda line: "\u00a0" + line[1:])


def invisible_character(base: Base) -> Iterable[Edit]:
    for slot, char in zip(picked(texts(base), 6), "\u200b\u00ad\u2060\u202e\ufeff\u200e", strict=True):
        yield with_value(base, slot, f'"{str(slot.value)[:2]}{char}{str(slot.value)[2:]}"')


def invisible_character_in_a_key(base: Base) -> Iterable[Edit]:
    for slot in picked(nested(base), 3):
        yield with_key(base, slot, f"{slot.key[:2]}\u200b{slot.key[2:]}")


def decomposed_letters(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base, lambda value: unicodedata.normalize("NFD", value) != value), 5):
        yield with_value(base, slot, f'"{unicodedata.normalize("NFD", str(slot.value))}"')


_CYRILLIC = str.maketrans("aoepcxAOEPCXKMHTB", "аоерсхАОЕРСХКМНТВ")


def look_alike_letter(base: Base) -> Iterable[Edit]:
    for slot in picked(texts(base, lambda value: value != _with_look_alike(value)), 8):
        yield with_value(base, slot, f'"{_with_look_alike(str(slot.value))}"')


def look_alike_letter_in_a_key(base: Base) -> Iterable[Edit]:
    for slot in picked((slot for slot in nested(base) if _with_look_alike(slot.key) != slot.key), 4):
        yield with_key(base, slot, _with_look_alike(slot.key))


def _with_look_alike(text: str) -> str:
    """The text with one letter after the first changed to a Cyrillic one."""
    at = next(
        (n for n, char in enumerate(text) if n and char != char.translate(_CYRILLIC) and text[n - 1].isalpha()), 0
    )
    return text[:at] + text[at].translate(_CYRILLIC) + text[at + 1 :] if at else text


def other_encoding(base: Base) -> Iterable[Edit]:
    for file in FILES[:3]:
        text = base.raw[file].decode()
        first = next(number for number, line in enumerate(text.split("\n"), 1) if not line.isascii())
        yield file, text.encode("cp1252", errors="replace"), frozenset({first})
        yield file, text.encode("utf-16"), frozenset({1})


def emptied(base: Base) -> Iterable[Edit]:
    yield "regions.yaml", b"", frozenset({1})
    yield "names.yaml", b"# allt borta\n", frozenset({1})


KINDS: tuple[Kind, ...] = (
    no_break_space,
    no_break_space_as_indent,
    invisible_character,
    invisible_character_in_a_key,
    decomposed_letters,
    look_alike_letter,
    look_alike_letter_in_a_key,
    other_encoding,
    emptied,
)
