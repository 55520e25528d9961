"""Every field that a data file may have, out of the schemas, in the order that an editor meets them: for the guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..datafiles.edit import written
from ..datafiles.reader.layout import quoted
from ..load import YAML_FILES
from ..model.base import meanings
from .schema import schema


@dataclass(frozen=True)
class Field:
    """A field: name, Swedish title, what it is, its values, an example as written, and the record that it holds."""

    name: str
    title: str
    description: str
    required: bool
    values: tuple[tuple[str, str], ...]
    example: str
    record: str
    record_title: str


@dataclass(frozen=True)
class RecordGuide:
    """A record's anchor, title and fields."""

    anchor: str
    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class FileGuide:
    """A data file with the records that no file before it has."""

    name: str
    title: str
    records: tuple[RecordGuide, ...]


def files() -> tuple[FileGuide, ...]:
    """All data files; a record that several have stands with the first."""
    seen: set[str] = set()
    return tuple(FileGuide(name, schema(name)["title"], tuple(_records(name, seen))) for name in YAML_FILES)


def _records(file: str, seen: set[str]) -> Iterator[RecordGuide]:
    """The file's own fields, then each record after the one in which it first stands."""
    whole = schema(file)
    defs = whole.get("$defs", {})
    yield RecordGuide(_anchor(file.partition(".")[0]), whole["title"], tuple(_fields(whole, defs)))
    waiting = list(_inner(whole))
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen.add(name)
            yield RecordGuide(_anchor(name), defs[name]["title"], tuple(_fields(defs[name], defs)))
            waiting = [*_inner(defs[name]), *waiting]


def _fields(record: dict[str, Any], defs: dict[str, Any]) -> Iterator[Field]:
    for name, field in record["properties"].items():
        values = field.get("items", field)
        means = meanings(field["description"]) if "enum" in values else {}
        yield Field(
            name,
            field.get("title", "") or values.get("title", ""),
            _told(field["description"], means),
            name in record.get("required", ()),
            tuple(means.items()),
            _example(name, field),
            _anchor(_target(field)),
            defs[_target(field)]["title"] if _target(field) else "",
        )


def _told(description: str, means: dict[str, str]) -> str:
    """The description without the values, which stand in a list of their own."""
    start = min((description.find(f"{value} = ") for value in means), default=len(description))
    return description[:start].rstrip(" :")


def _example(name: str, field: dict[str, Any]) -> str:
    values = field.get("items", field)
    if _target(field):
        return f"{name}:"
    if values["type"] == "boolean":
        return f"{name}: true"
    example = (values.get("enum") or values["examples"])[0]
    if "items" in field:
        return f"{name}:\n  - {quoted(example)}"
    return "\n".join(written({name: example}))


def _inner(record: dict[str, Any]) -> list[str]:
    return [target for field in record["properties"].values() if (target := _target(field))]


def _target(field: dict[str, Any]) -> str:
    """The name of the record that a field holds one or several of, or an empty text."""
    reference: str = field.get("items", field).get("$ref", "")
    return reference.rpartition("/")[2]


def _anchor(name: str) -> str:
    """`NationalNumber` → `falt-nationalnumber`; nothing stays nothing."""
    return f"falt-{name.lower()}" if name else ""
