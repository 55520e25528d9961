"""JSON Schema of the data files, from the models: what editors' programs complete and underline with."""

from __future__ import annotations

import json

from .load import YAML_FILES


def schemas() -> dict[str, str]:
    """The text of each `<file>.schema.json`."""
    found = {}
    for name, kind in YAML_FILES.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | kind.model_json_schema()
        found[name.replace(".yaml", ".schema.json")] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    return found
