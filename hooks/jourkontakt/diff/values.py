"""A field's title and its value in Swedish words, before and after."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import Any

from ..model import Contact, Holder, Participant, Record
from ..model.base import meanings
from ..model.directory import Directory
from ..model.tables import Municipality, Place
from ..values.dates import PartialDate
from ..values.numbers import Quantity
from ..values.periods import Period
from ..values.text import listing, number
from . import labels
from .differences import Difference

# Whose old value is never repeated: what was taken out about a person stays out.
_PERSONAL = ((Holder, "name"), (Participant, "name"))
# Titles of what is no record of the model.
_TITLES = {
    (Municipality, "name"): "namn", (Municipality, "county_code"): "länets kod", (Municipality, "county"): "län",
    (Municipality, "region"): "polisregion", (Municipality, "seat"): "centralort",
    (Place, "population"): "folkmängd",
    (Directory, "centres"): "jourer", (Directory, "municipalities"): "kommunlistan", (Directory, "places"): "ortlistan",
}  # fmt: skip
_NOTHING = (None, (), "")
_LONG = 80
_AROUND = 3


def title(record: Any, field: str) -> str:
    """The field's Swedish title, as it reads inside a sentence."""
    if isinstance(record, Record):
        written = type(record).model_fields[field].title or field
        return written[:1].lower() + written[1:]
    return _TITLES.get((type(record), field), field)


def meaning(record: Any, field: str, value: str) -> str:
    """The Swedish for a value out of a fixed list, from the field's own description; empty for other values."""
    if not isinstance(record, Record):
        return ""
    return meanings(type(record).model_fields[field].description or "").get(value, "")


def in_words(difference: Difference, value: Any) -> str:
    """The field's value as a reader understands it."""
    if isinstance(value, tuple):
        return listing([in_words(difference, item) for item in value]) if value else "inget"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int):
        return number(value)
    if isinstance(value, PartialDate):
        return value.words
    if isinstance(value, str):
        return _text(difference, value)
    if isinstance(value, Period | Quantity):
        return value.text
    return labels.label(value) or "en uppgift"


def turned(difference: Difference) -> str:
    """`är nu ny (förut gammal)`, `är nu ny (saknades förut)` or `finns inte längre (var gammal)`."""
    old, new = difference.old, difference.new
    if new in _NOTHING:
        return f"finns inte längre{_was(difference, 'var')}"
    if old in _NOTHING:
        return f"är nu {in_words(difference, new)} (saknades förut)"
    if isinstance(old, str) and isinstance(new, str) and len(old) > _LONG and len(new) > _LONG:
        before, after = contrast(old, new)
        return f"är nu ”{after}” (förut ”{before}”)"
    return f"är nu {in_words(difference, new)}{_was(difference, 'förut')}"


def contrast(old: str, new: str) -> tuple[str, str]:
    """Two long texts cut down to where they differ, with some words around."""
    before, after = old.split(" "), new.split(" ")
    first = _alike(before, after)
    tail = _alike(before[first:][::-1], after[first:][::-1])
    return _cut(before, first, tail), _cut(after, first, tail)


def _alike(one: list[str], other: list[str]) -> int:
    """How many words are the same from the start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(words: list[str], first: int, tail: int) -> str:
    start, end = max(first - _AROUND, 0), min(len(words) - tail + _AROUND, len(words))
    middle = " ".join(words[start:end])
    return ("… " if start else "") + middle + (" …" if end < len(words) else "")


def _was(difference: Difference, word: str) -> str:
    record, field = difference.record, difference.field
    personal = any(isinstance(record, kind) and field == name for kind, name in _PERSONAL)
    if personal or (isinstance(record, Contact) and record.kind == "email" and field == "value"):
        return ""
    return f" ({word} {in_words(difference, difference.old)})"


def _text(difference: Difference, value: str) -> str:
    record, field = difference.record, difference.field
    if refers := _REFERENCES.get(field):
        return refers(difference, value)
    return meaning(record, field, value) or f"”{value}”"


def _named(find: Callable[[Directory, str], str | None]) -> Callable[[Difference, str], str]:
    """How an id is shown: by the name found in the facts as they are now, else as they were."""

    def show(difference: Difference, identifier: str) -> str:
        return find(difference.after, identifier) or find(difference.before, identifier) or f"”{identifier}”"

    return show


def _post(directory: Directory, identifier: str) -> str | None:
    found = directory.post_by_id.get(identifier)
    return labels.post(found) if found else None


def _number(directory: Directory, identifier: str) -> str | None:
    found = directory.number_by_id.get(identifier)
    return found.number if found else None


def _centre(directory: Directory, identifier: str) -> str | None:
    found = directory.centre_by_id.get(identifier)
    return found.name if found else None


def _measure(directory: Directory, identifier: str) -> str | None:
    return next((f"”{item.name}”" for item in directory.statistics.measures if item.id == identifier), None)


def _series(directory: Directory, identifier: str) -> str | None:
    return next((f"”{item.name}”" for item in directory.statistics.series if item.id == identifier), None)


# Fields that hold the id of something else: a reader knows it by its name.
_REFERENCES: dict[str, Callable[[Difference, str], str]] = {
    "deputy": _named(_post),
    "final": _named(_number),
    "centre": _named(_centre),
    "measure": _named(_measure),
    "series": _named(_series),
    "region": _named(labels.region),
    "regions": _named(labels.region),
    "municipalities": _named(labels.municipality),
}
