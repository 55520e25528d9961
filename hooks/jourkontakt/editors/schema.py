"""JSON Schema of the data files, from the models: what editors' programs complete and underline with.

The guide shows the same titles, descriptions, examples and values.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from ..load import YAML_FILES
from ..model.base import meanings

_DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def schemas() -> dict[str, str]:
    """The text of each `<file>.schema.json`."""
    return {
        name.replace(".yaml", ".schema.json"): json.dumps(_DIALECT | schema(name), ensure_ascii=False, indent=1) + "\n"
        for name in YAML_FILES
    }


@cache
def schema(name: str) -> JsonSchemaValue:
    """The schema of a data file, `regions.yaml` for one."""
    found = YAML_FILES[name].model_json_schema(schema_generator=_Generator)
    for field in _fields(found):
        _explain(field)
    return found


class _Generator(GenerateJsonSchema):
    """Pydantic's schema as an editor needs it: what is missing is left out, never null, and all words are Swedish."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Optional is what is not required; the reader refuses null."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Only a default that could be written as it stands."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return inner | {"default": default} if isinstance(default, str | bool) else inner

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The record's title; its docstring is for developers."""
        found = super().model_schema(schema)
        found.pop("description", None)
        return found


def _fields(found: JsonSchemaValue) -> Iterator[JsonSchemaValue]:
    for record in (found, *found.get("$defs", {}).values()):
        yield from record["properties"].values()


def _explain(field: JsonSchemaValue) -> None:
    """Give each allowed value its meaning, from the field's description; what is said of a list's rows goes to them."""
    values: dict[str, Any] = field.get("items", field)
    if "enum" in values:
        meaning = meanings(field["description"])
        values["enumDescriptions"] = [meaning[value] for value in values["enum"]]
    if values is not field and "examples" in field:
        values["examples"] = field.pop("examples")
