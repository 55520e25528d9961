"""Check vCard files byte by byte against RFC 2426 and RFC 6350, and read them with vobject and ical.js."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import vobject
from tests.support.calendars import line_faults, lines, read_by_node

# What a card says: for each property, its values in order; a value of several parts is a tuple.
Card = dict[str, list[Any]]
_ONCE = ("VERSION", "PRODID", "FN", "N", "ORG", "CATEGORIES", "NOTE", "UID")
_AT_MOST_ONCE = ("TITLE", "ROLE", "URL", "REV", "KIND")
_LINE = re.compile(r"([A-Z]+)((?:;[A-Z]+=[A-Za-z0-9,]+)*):([^\x00-\x1f\x7f-\x9f\u2028\u2029]*)")
# How many semicolons part the values of a property.
_PARTS = {"N": (4,), "ORG": (0, 1)} | dict.fromkeys(("FN", "TITLE", "ROLE", "NOTE", "CATEGORIES", "TEL"), (0,))


def faults(content: bytes) -> list[str]:
    """All faults of the file; an empty list if each of its cards is valid."""
    return [*line_faults(content)] or [*_card_faults(lines(content))]


def _card_faults(found: list[str]) -> Iterator[str]:
    names: list[str] = []
    if not found or found[-1] != "END:VCARD":
        yield "the last card does not end"
    for before, line in zip(["END:VCARD", *found], found, strict=False):
        match = _LINE.fullmatch(line)
        if not match:
            yield f"not a property, perhaps after a wrong fold: {line}"
            continue
        name, value = match[1], match[3]
        names = [] if name == "BEGIN" else [*names, name]
        if (name == "BEGIN") != (before == "END:VCARD"):
            yield f"between cards, or inside one: {line}"
        if before == "BEGIN:VCARD" and name != "VERSION":
            yield f"the version is not first: {line}"
        if name in _PARTS and value.count(";") not in _PARTS[name]:
            yield f"a semicolon too few or too many: {line}"
        if name == "END":
            yield from (f"{names.count(key)} {key}" for key in _ONCE if names.count(key) != 1)
            yield from (f"{names.count(key)} {key}" for key in _AT_MOST_ONCE if names.count(key) > 1)
            if not {"TEL", "EMAIL"} & set(names):
                yield "a card without number and address"


def read_by_vobject(content: bytes) -> list[Card]:
    """What vobject reads in the file."""
    return [_of_vobject(card) for card in vobject.readComponents(content.decode())]


def _of_vobject(card: Any) -> Card:
    found: Card = defaultdict(list)
    for line in card.getChildren():
        value = line.value
        if line.name == "N":
            value = (value.family, value.given, value.additional, value.prefix, value.suffix)
        found[line.name].append(tuple(value) if isinstance(value, list) else value)
        _add_types(found, line.name, line.params)
    return _plain(found)


def read_by_ical_js(files: Sequence[Path]) -> list[list[Card]]:
    """What ical.js reads in each of the files."""
    return [[_of_ical_js(card) for card in cards] for cards in read_by_node("read-vcards.mjs", files)]


def _of_ical_js(card: list[dict[str, Any]]) -> Card:
    found: Card = defaultdict(list)
    for line in card:
        name, values = line["name"].upper(), line["values"]
        value = values[0] if len(values) == 1 and name != "CATEGORIES" else tuple(values)
        if name in ("N", "ORG"):
            value = tuple(value) if isinstance(value, list) else (value,)
        found[name].append(value)
        _add_types(found, name, {key.upper(): each for key, each in line["parameters"].items()})
    return _plain(found)


def _add_types(found: Card, name: str, parameters: dict[str, Any]) -> None:
    """Keep the types of numbers and addresses beside their values, in one spelling."""
    if name in ("TEL", "EMAIL"):
        types = parameters.get("TYPE", [])
        split = {each.upper() for group in ([types] if isinstance(types, str) else types) for each in group.split(",")}
        if "PREF" in parameters:
            split.add("PREF")
        found[f"{name} TYPE"].append(tuple(sorted(split)))


def _plain(found: Card) -> Card:
    """The same card with one spelling of time stamps."""
    return dict(found) | {"REV": [re.sub("[-:]", "", each) for each in found["REV"]] if "REV" in found else []}
