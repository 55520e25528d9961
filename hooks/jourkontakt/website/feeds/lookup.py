"""The look-up's two files: the one that every page loads, and the one loaded when the box gets focus."""

from collections.abc import Iterator

import msgspec

from ...model.directory import Directory
from ..artifact import Artifact
from ..lookup.base import index
from ..lookup.places import places


def lookup_index(directory: Directory) -> Iterator[Artifact]:
    """`lookup.json` and `lookup-places.json`."""
    yield Artifact("lookup.json", msgspec.json.encode(index(directory)))
    yield Artifact("lookup-places.json", msgspec.json.encode(places(directory)))
