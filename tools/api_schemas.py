"""Makes the JSON Schemas of the API's files from the types that they are written from; `make bless` keeps them.

They depend on no facts, and making them takes longer than making the files, so the build only copies them.
"""

from collections.abc import Iterator
from typing import Any

from msgspec import json

from jourkontakt.website.feeds.api.item import File, Item

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: type[File]) -> dict[str, Any]:
    """The schema of a file; it allows fields that it does not name, since fields may be added."""
    _, parts = json.schema_components([kind], ref_template="#/$defs/{name}")
    types = {each.__name__: each for each in _below(Item)}
    for name, part in parts.items():
        part |= {"title": types[name].doc.title, "description": types[name].doc.description}
    own = parts.pop(kind.__name__)
    return {"$schema": _DIALECT, **own, "$defs": dict(sorted(parts.items()))}


def schema_file(kind: type[File]) -> bytes:
    """The schema as a file."""
    return json.format(json.encode(schema(kind)), indent=1) + b"\n"


def _below(base: type[Item]) -> Iterator[type[Item]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _below(kind)
