"""JSON Schemas of the data files, generated from the records, for completion and checks in text editors."""

import json
from typing import Any

from ..load import YAML_FILES
from ..model.fields import Field, fields_of
from ..model.record import Record

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The text of each `<file>.schema.json`."""
    return {
        name.replace(".yaml", ".schema.json"): json.dumps(schema(name), ensure_ascii=False, indent=1) + "\n"
        for name in YAML_FILES
    }


def schema(name: str) -> dict[str, Any]:
    """The schema of a data file, such as `regions.yaml`."""
    kind = YAML_FILES[name]
    definitions = {record.__name__: _record(record) for record in _nested_records(kind)}
    return {"$schema": _DIALECT} | ({"$defs": dict(sorted(definitions.items()))} if definitions else {}) | _record(kind)


def _nested_records(kind: type[Record]) -> set[type[Record]]:
    own = {field.record for field in fields_of(kind).values() if field.record}
    return own.union(*map(_nested_records, own))


def _record(kind: type[Record]) -> dict[str, Any]:
    fields = fields_of(kind).values()
    return {
        "additionalProperties": False,
        "properties": {field.name: _field(field) for field in fields},
        "required": [field.name for field in fields if field.is_required],
        "title": kind.label,
        "type": "object",
    }


def _field(field: Field) -> dict[str, Any]:
    """A field's schema. It never allows null, since a missing value is left out of the file."""
    value = _value(field)
    whole: dict[str, Any] = {"title": field.doc.title, "description": field.description}
    if field.is_list:
        whole |= {"type": "array", "items": value} | ({"maxItems": field.doc.most} if field.doc.most else {})
    else:
        whole = value | whole
    if isinstance(field.default, str | bool):
        whole["default"] = field.default
    return whole


def _value(field: Field) -> dict[str, Any]:
    if field.record:
        return {"$ref": f"#/$defs/{field.record.__name__}"}
    if field.choices:
        meanings = field.choices.meanings
        return {"type": "string", "enum": list(meanings), "enumDescriptions": list(meanings.values())}
    assert field.kind
    found: dict[str, Any] = {"type": field.kind.type}
    if field.kind.pattern:
        found["pattern"] = field.kind.pattern
    if field.examples:
        found["examples"] = list(field.examples)
    return found
