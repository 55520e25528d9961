"""The shape of the API as lines of text, and what a change of it would take from programs that use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tools.api_schemas import schema

from jourkontakt.website.feeds.api import KINDS


def shape() -> tuple[str, ...]:
    """Every key with its type, and every value of those that have few: `Contact.kind: string`, `Contact.kind = phone`.

    A file's own keys follow its name.
    """
    lines: set[str] = set()
    for kind in KINDS:
        whole = schema(kind)
        lines.update(_of_object(f"{kind.name}.json", whole))
        for name, part in whole["$defs"].items():
            lines.update(_of_object(name, part))
    return tuple(sorted(lines))


def lost(before: Iterable[str], now: Iterable[str]) -> list[str]:
    """The lines of the shape that are there no longer."""
    return sorted(set(before) - set(now))


def _of_object(name: str, part: dict[str, Any]) -> Iterator[str]:
    required = set(part["required"])
    for key, value in part["properties"].items():
        yield f"{name}.{key}: {_type(value)}{'' if key in required else ', may be left out'}"
        yield from (f"{name}.{key} = {each}" for each in _values(value))


def _type(value: dict[str, Any]) -> str:
    if "anyOf" in value:
        return " | ".join(map(_type, value["anyOf"]))
    if "$ref" in value:
        return str(value["$ref"]).rpartition("/")[2]
    if value.get("type") == "array":
        return f"[{_type(value['items'])}]"
    if "enum" in value:
        return "string"
    return f"{value['type']} ({value['format']})" if "format" in value else str(value["type"])


def _values(value: dict[str, Any]) -> Iterator[str]:
    yield from value.get("enum", ())
    for inner in (*value.get("anyOf", ()), *([value["items"]] if "items" in value else [])):
        yield from _values(inner)
