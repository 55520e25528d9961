"""From the tree with positions to records: what does not fit the model becomes a problem with place and cure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ..datafiles.problem import DataError, Fix, Problem
from ..datafiles.reader import Mapping, Node, Sequence, Text
from ..values.spelling import nearest
from ..values.text import listing, slug
from . import Record

R = TypeVar("R", bound=Record)
# Nobody reads on after so many in one file, and hostile data has no end of them.
MOST = 100


def build(kind: type[R], tree: Mapping) -> R:
    """The file's tree as a record; raises `DataError` with the places that do not fit, at most `MOST`."""
    try:
        return kind.model_validate(tree)
    except ValidationError as error:
        all_details = error.errors(include_url=False, include_input=False)[:MOST]
        raise DataError(
            _problems([(_Spot.find(kind, tree, details["loc"]), details) for details in all_details])
        ) from None


@cache
def flags(kind: type[Record]) -> frozenset[str]:
    """The names of the fields that are yes or no, in the record and in all records in it."""
    fields = _fields(kind)
    inner = filter(None, map(_record_in, fields.values()))
    own = frozenset(name for name, field in fields.items() if field.annotation is bool)
    return own.union(*map(flags, inner))


def _problems(found: list[tuple[_Spot, ErrorDetails]]) -> list[Problem]:
    """One problem a place, in the order of the file; a field that only is misspelt does not count as missing too."""
    unknown = [(spot, _unknown(spot)) for spot, details in found if details["type"] == "extra_forbidden"]
    meant = {(id(spot.mapping), problem.fix.text) for spot, problem in unknown if problem.fix}
    problems = {problem for _, problem in unknown}
    for spot, details in found:
        is_meant = details["type"] == "missing" and (id(spot.mapping), spot.name) in meant
        if details["type"] != "extra_forbidden" and not is_meant:
            problems.add(_problem(spot, details))
    return sorted(problems, key=lambda problem: (problem.line, problem.column, problem.code))


@dataclass(frozen=True)
class _Spot:
    """Where an error is: the record's class and mapping, the field's name, and the node there (None if missing)."""

    record: type[Record]
    mapping: Mapping
    name: str
    node: Node | None

    @classmethod
    def find(cls, record: type[Record], tree: Mapping, loc: tuple[int | str, ...]) -> _Spot:
        """Walk `loc` through the tree; parts that the tree lacks are skipped."""
        spot = cls(record, tree, "", tree)
        for part in loc:
            spot = spot.step(part)
        return spot

    def step(self, part: int | str) -> _Spot:
        """One part of the way further in."""
        node = self.node
        if isinstance(part, int):
            if isinstance(node, Sequence) and part < len(node):
                return _Spot(self.record, self.mapping, self.name, node[part])
            return self
        if not isinstance(node, Mapping):
            return self
        record = self.record if node is self.mapping else _record_in(self.field) or self.record
        return _Spot(record, node, part, node.get(part))  # type: ignore[call-overload]

    @property
    def field(self) -> FieldInfo | None:
        """The model's field of this name, if there is one."""
        return _fields(self.record).get(self.name)


def _fields(record: type[Record]) -> dict[str, FieldInfo]:
    """The fields by the name that an editor writes."""
    return {info.alias or name: info for name, info in record.model_fields.items()}


def _record_in(field: FieldInfo | None) -> type[Record] | None:
    """The record class that a field's type holds, however deep."""
    todo: list[Any] = [field.annotation] if field else []
    while todo:
        kind = todo.pop()
        if isinstance(kind, type) and issubclass(kind, Record):
            return kind
        todo += get_args(kind)
    return None


def _problem(spot: _Spot, details: ErrorDetails) -> Problem:
    kind = details["type"]
    if kind == "missing":
        return _missing(spot)
    if kind == "literal_error" and isinstance(spot.node, Text):
        return _wrong_word(spot, re.findall(r"'([^']+)'", details["ctx"]["expected"]))
    if kind == "value_error":
        error = details["ctx"]["error"]
        return _at(spot.node, getattr(error, "code", "M05"), str(error), *_cure(spot, getattr(error, "write", "")))
    if kind == "string_pattern_mismatch":
        return _wrong_form(spot, details["ctx"]["pattern"])
    if kind in ("too_short", "too_long"):
        return _at(spot.node, "M06", f"”{spot.name}” har {'för få' if kind == 'too_short' else 'för många'} rader")
    return _at(
        spot.node, "M03", f"i ”{spot.name}” ska det stå {_WANTED.get(kind, 'ett värde')}, inte {_what(spot.node)}"
    )


_WANTED = {
    "string_type": "ett enda värde",
    "tuple_type": "en lista, där varje rad börjar med ett bindestreck",
    "model_type": "fält, vart och ett med namn, kolon och värde",
    "is_instance_of": "ett datum",
    "bool_type": "true eller false",
    "int_type": "ett helt tal",
}


def _what(node: Node | None) -> str:
    return "en lista" if isinstance(node, Sequence) else "fält" if isinstance(node, Mapping) else "ett enda värde"


def _missing(spot: _Spot) -> Problem:
    """Where the record begins; what is missing cannot be guessed, so the field says what belongs there."""
    field, key = spot.field, next(iter(spot.mapping), None)
    if field is None:
        return _at(key, "M01", f"fältet ”{spot.name}” saknas här")
    what = (field.description or "").rstrip(".")
    message = f"fältet ”{spot.name}” saknas här ({(field.title or '').lower()}: {what[:1].lower()}{what[1:]})"
    is_text = _record_in(field) is None and get_origin(field.annotation) is not tuple and field.annotation is not bool
    return _at(key, "M01", message, f'{spot.name}: "…"' if is_text else "")


def _wrong_form(spot: _Spot, pattern: str) -> Problem:
    """A text of the wrong shape; an id is often only written as a title is."""
    right = slug(str(spot.node))
    cure = _cure(spot, right if re.fullmatch(pattern, right) else "")
    message = f"”{spot.node}” har fel form för ”{spot.name}”. Rätt form är till exempel {_example(spot.field)}"
    return _at(spot.node, "M05", message, *cure)


def _unknown(spot: _Spot) -> Problem:
    key = spot.mapping.key(spot.name)
    free = [name for name in _fields(spot.record) if name not in spot.mapping]
    if right := nearest(spot.name, free):
        fix = Fix(key.line, key.column, key.end_column, right)
        return _at(key, "M02", f"okänt fält ”{spot.name}”. Fältet heter ”{right}”", f"{right}:", fix)
    if spot.name in _fields(spot.record):
        return _at(key, "M02", f"okänt fält ”{spot.name}”")
    return _at(key, "M02", f"okänt fält ”{spot.name}”. Fälten som finns här är {_list(_fields(spot.record))}")


def _wrong_word(spot: _Spot, allowed: list[str]) -> Problem:
    written = spot.node if isinstance(spot.node, Text) else ""
    right = nearest(written, allowed)
    cure = _cure(spot, right)
    if right:
        return _at(spot.node, "M04", f"”{written}” går inte i ”{spot.name}”. Det heter ”{right}”", *cure)
    return _at(spot.node, "M04", f"”{written}” går inte i ”{spot.name}”. Det som går är {_list(allowed)}")


def _list(words: Iterable[str]) -> str:
    return listing([f"”{word}”" for word in words])


def _cure(spot: _Spot, right: str) -> tuple[str, Fix | None]:
    """The whole field to write, and the edit that writes its value."""
    node = spot.node
    if not right or not isinstance(node, Text):
        return "", None
    quoted = right if right.startswith('"') or right in ("true", "false") else f'"{right}"'
    head = "- " if isinstance(spot.mapping.get(spot.name), Sequence) else f"{spot.name}: "  # type: ignore[call-overload]
    return head + quoted, Fix(node.line, node.column, node.end_column, quoted)


def _example(field: FieldInfo | None) -> str:
    examples = (field.examples or ()) if field else ()
    return next((f"”{example}”" for example in examples), "")


def _at(node: Node | None, code: str, message: str, write: str = "", fix: Fix | None = None) -> Problem:
    if node is None:
        raise LookupError("a problem needs a place")
    lines = node.source.lines
    excerpt = lines[node.line - 1] if node.line <= len(lines) else ""
    return Problem(node.source.name, node.line, node.column, "error", code, message, write, fix, excerpt)
