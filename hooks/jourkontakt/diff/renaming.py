"""Records that get another id: the old data as the new ids would have it, and the warning of what hangs on an id."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from ..answers.meetings import has_day
from ..model import Centre, Errand, Figure, Meeting, NationalNumber, Post, Question, Record, Region, Training
from ..model.directory import Directory
from . import names
from .differences import Difference, fields_of
from .sentence import Sentence, make_sentence

# The new id by the class of the record and its old id.
Ids: TypeAlias = Mapping[tuple[type[Any], str], str]

_PARTS = ("facts", "centres", "names", "statistics")
_NEVER = "Ett id som redan är publicerat ändras aldrig."
_USED_BY: dict[type[Any], str] = {
    Centre: "Länkar till formulär med det gamla id:t hittar inte jouren.",
    Errand: "Den som läser sidan med ett program känner ärendet på dess id.",
    NationalNumber: "Länkar till formulär med det gamla id:t hittar inte numret.",
    Post: "Länkar till formulär med det gamla id:t hittar inte posten.",
    Question: "Svaren i regionerna hör till frågan genom dess id.",
}


def renamed(found: Sequence[Difference]) -> Ids:
    """The ids that change; those of regions are fixed."""
    ids = (each for each in found if each.field == "id" and not isinstance(each.record, Region))
    return {(type(each.record), each.old): each.new for each in ids}


def with_new_ids(directory: Directory, ids: Ids, *, only_references: bool = False) -> Directory:
    """The directory with the new ids everywhere, or only where another record refers to the old ones."""
    parts = {name: _value(getattr(directory, name), ids, not only_references) for name in _PARTS}
    return dataclasses.replace(directory, **parts)


def warn_of_renamed_id(found: Sequence[Difference]) -> Iterator[Sentence]:
    """An id changes while the rest of its record stays."""
    for difference in found:
        if difference.field == "id" and isinstance(difference.record, Record):
            yield make_sentence(difference, f"{_renaming(difference)} {_NEVER}", kind="warning")


def _renaming(difference: Difference) -> str:
    record, ids = difference.record, f"från ”{difference.old}” till ”{difference.new}”"
    label = names.label(difference, record)
    if not isinstance(record, Meeting | Training):
        used = _USED_BY.get(type(record))
        what = names.post_of(difference) or label
        return f"{what} får nytt id, {ids}.{f' {used}' if used else ''}"
    what = "mötets" if isinstance(record, Meeting) else "utbildningens"
    harm = "länkar till mötet bryts" if isinstance(record, Meeting) else ""
    if has_day(record):
        harm = "kalendern får en ny post och den gamla ligger kvar hos den som har hämtat den"
    return f"{label}: {what} id ändras {ids}{f', så att {harm}' if harm else ''}."


def _value(value: Any, ids: Ids, is_own: bool) -> Any:
    if isinstance(value, tuple):
        return tuple(_value(item, ids, is_own) for item in value)
    if not isinstance(value, Record):
        return value
    changed: dict[str, Any] = {}
    for field in fields_of(value):
        old = getattr(value, field)
        kind = type(value) if field == "id" and is_own else _referred(value, field)
        new = ids.get((kind, old), old) if kind and isinstance(old, str) else _value(old, ids, is_own)
        if new is not old:
            changed[field] = new
    return value.replace(**changed) if changed else value


def _referred(record: Record, field: str) -> type[Any] | None:
    """The class of the record whose id the field holds; None for other fields."""
    if isinstance(record, Figure) and field == "area":
        return Centre if record.level == "centre" else None
    return names.REFERENCES.get(field)
