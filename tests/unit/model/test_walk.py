"""Iteration over the facts."""

from __future__ import annotations

from collections.abc import Iterator

from jourkontakt.datafiles.reader import Mapping, Node, Text
from jourkontakt.model.directory import Directory
from jourkontakt.model.fields import within


def mappings(node: Node) -> Iterator[Mapping]:
    if isinstance(node, Mapping):
        yield node
    if not isinstance(node, Text):
        for inner in node.values() if isinstance(node, Mapping) else node:
            yield from mappings(inner)


def test_every_record_of_a_file_is_within_its_root(demo: Directory) -> None:
    for root in (demo.facts, demo.statistics, demo.names, *demo.centres):
        assert root.node is not None
        found = [id(record.node) for record in within(root)]
        assert sorted(found) == sorted(id(node) for node in mappings(root.node))
