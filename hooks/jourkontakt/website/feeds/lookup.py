"""The look-up's two files: what every page loads, and what follows when the box gets focus."""

import json
from collections.abc import Iterator

from ...model.directory import Directory
from ..artifact import Artifact
from ..lookup import index, places


def lookup_index(directory: Directory) -> Iterator[Artifact]:
    """`lookup.json` and `lookup-places.json`."""
    yield Artifact("lookup.json", _json(index(directory)))
    yield Artifact("lookup-places.json", _json(places(directory)))


def _json(value: dict[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
