"""The sentence for whatever no subject speaks of, made of the model's own titles: nothing goes untold."""

from __future__ import annotations

from typing import Any

from ..model import (
    Centre,
    Circumstance,
    Contact,
    Errand,
    ErrandWords,
    Measure,
    Meeting,
    NationalNumber,
    Notice,
    OtherName,
    Post,
    Question,
    RoleWords,
    Series,
    Site,
    Training,
)
from ..model.tables import Municipality, Place
from ..values.text import listing
from .differences import Difference
from .labels import label
from .sentence import Consequence, said
from .values import in_words, title, turned

_KINDS: dict[type[Any], str] = {
    Centre: "centre",
    Circumstance: "circumstance",
    Contact: "contact",
    Errand: "errand",
    ErrandWords: "name",
    Measure: "figure",
    Meeting: "meeting",
    Municipality: "municipality",
    NationalNumber: "national",
    Notice: "notice",
    OtherName: "name",
    Place: "place",
    Post: "post",
    Question: "question",
    RoleWords: "name",
    Series: "figure",
    Site: "site",
    Training: "training",
}


def sentence(difference: Difference) -> Consequence:
    """`Region Nord, polisgruppens möte våren 2018: plats är nu ”Umeå” (saknades förut).`"""
    where = ", ".join(filter(None, (label(pair.new) for pair in difference.trail)))
    what = _what(difference)
    return said(difference, kind(difference), f"{where}: {what}." if where else f"{what[:1].upper()}{what[1:]}.")


def kind(difference: Difference) -> str:
    """The kind of the innermost record that has one, the gained or lost record first."""
    nodes = [difference.item, *(pair.new for pair in reversed(difference.trail))]
    return next((_KINDS[type(node)] for node in nodes if type(node) in _KINDS), "other")


def _what(difference: Difference) -> str:
    name = title(difference.record, difference.field)
    if difference.kind == "added":
        return f"nytt under {name}: {in_words(difference, difference.new)}"
    if difference.kind == "removed":
        return f"borttaget ur {name}: {in_words(difference, difference.old)}"
    if difference.kind == "reordered" or _is_new_order(difference):
        return f"ny ordning för {name}: {listing([in_words(difference, item) for item in difference.new])}"
    if isinstance(difference.new, tuple) and difference.old and difference.new:
        return f"{name} {_gained_and_lost(difference)}"
    return f"{name} {turned(difference)}"


def _is_new_order(difference: Difference) -> bool:
    old, new = difference.old, difference.new
    return isinstance(old, tuple) and isinstance(new, tuple) and sorted(map(repr, old)) == sorted(map(repr, new))


def _gained_and_lost(difference: Difference) -> str:
    """Which values a list of single values gained and which it lost."""
    gained = [in_words(difference, item) for item in difference.new if item not in difference.old]
    lost = [in_words(difference, item) for item in difference.old if item not in difference.new]
    if not gained and not lost:
        return f"är nu {in_words(difference, difference.new)}"
    parts = [f"har fått {listing(gained)}"] if gained else []
    return " och ".join([*parts, *([f"har inte längre {listing(lost)}"] if lost else [])])
