"""Random YAML files as an editor could write them, with the value and position of each scalar and key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from jourkontakt.datafiles.reader import Mapping, Node, Sequence, Text
from jourkontakt.datafiles.reader.layout import quoted

LETTERS = "abcåäöéß😀日"
NAMES = st.text("abc_å", min_size=1, max_size=6)
# Begins with a letter, so that no quotes are needed.
PLAIN = st.builds(
    lambda first, rest: (first + rest).strip(), st.sampled_from(LETTERS), st.text(LETTERS + "1. ", max_size=8)
)
ODD = st.text(LETTERS + "0123456789 :#-\"'\\[]{}&*!|>%@`,?~=<.", min_size=1, max_size=10)
SCALARS = st.one_of(
    PLAIN.map(lambda text: (text, text)),
    ODD.map(lambda text: (text, quoted(text))),
    ODD.map(lambda text: (text, "'" + text.replace("'", "''") + "'")),
    st.sampled_from(["true", "false", "2018-02-30", "08:00", "114 14", "060-12 34 56"]).map(lambda text: (text, text)),
)


def trees(levels: int = 3) -> st.SearchStrategy[dict[str, Any]]:
    """Mappings of mappings, lists and scalars; a scalar is a pair of its value and its written form."""
    values: st.SearchStrategy[Any] = SCALARS
    for _ in range(levels):
        values = st.one_of(
            SCALARS, st.lists(values, min_size=1, max_size=3), st.dictionaries(NAMES, values, min_size=1, max_size=3)
        )
    return st.dictionaries(NAMES, values, min_size=1, max_size=4)


@dataclass
class Written:
    """The lines of a file and, in order, the value, line, column and end column of each scalar and key."""

    lines: list[str] = field(default_factory=list)
    places: list[tuple[str, int, int, int]] = field(default_factory=list)

    @property
    def raw(self) -> bytes:
        """The bytes of the file."""
        return "\n".join(self.lines).encode()


def write(tree: dict[str, Any]) -> Written:
    """Write the tree in block style, indented by two spaces a level."""
    written = Written()
    _write_fields(written, tree, "", "")
    return written


def flat(node: Node) -> Iterator[Text]:
    """All scalars and keys of a tree from the reader, in the order of the file."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield key
            yield from flat(value)
    else:
        assert isinstance(node, Sequence)
        for value in node:
            yield from flat(value)


def _write_fields(written: Written, tree: dict[str, Any], lead: str, indent: str) -> None:
    for name, value in tree.items():
        _note(written, lead, name, name)
        _write_value(written, value, f"{lead}{name}: ", indent + "  ")
        lead = indent


def _write_value(written: Written, value: Any, lead: str, indent: str) -> None:
    if isinstance(value, tuple):
        _note(written, lead, *value)
        written.lines.append(lead + value[1])
        return
    if lead.endswith(": "):
        written.lines.append(lead.rstrip())
        lead = indent
    if isinstance(value, dict):
        _write_fields(written, value, lead, indent)
        return
    for item in value:
        _write_value(written, item, lead + "- ", indent + "  ")
        lead = indent


def _note(written: Written, lead: str, value: str, form: str) -> None:
    written.places.append((value, len(written.lines) + 1, len(lead) + 1, len(lead) + len(form) + 1))
