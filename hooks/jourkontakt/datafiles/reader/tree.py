"""The tree that the reader passes to the model: texts, mappings and sequences with their positions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from ..problem import Fix


@dataclass(frozen=True, slots=True)
class Source:
    """A data file: its name as shown (`data/regions.yaml`), and its lines without line ends."""

    name: str
    lines: tuple[str, ...] = field(repr=False)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; the end of the file counts as an empty line."""
        return self.lines[number - 1] if number <= len(self.lines) else ""


class Text(str):
    """A scalar as text, with its position in the file including quotes; `plain` means that it has no quotes.

    Line and columns count from 1, in characters; `end_column` is the first one after the text.
    """

    __slots__ = ("column", "end_column", "line", "plain", "source")
    source: Source
    line: int
    column: int
    end_column: int
    plain: bool

    def __new__(cls, value: str, source: Source, line: int, column: int, end_column: int, plain: bool) -> Text:
        """Make the text with its position."""
        text = super().__new__(cls, value)
        text.source, text.line, text.column, text.end_column, text.plain = source, line, column, end_column, plain
        return text

    def replacement(self, text: str) -> Fix:
        """The fix that replaces it, including its quotes, with `text`."""
        return Fix(self.line, self.column, self.end_column, text)


class Mapping(dict[Text, "Node"]):
    """Fields with their values, at the position of the first key; each key has its own position."""

    __slots__ = ("column", "line", "source")

    def __init__(self, source: Source, line: int, column: int) -> None:
        super().__init__()
        self.source, self.line, self.column = source, line, column

    def key(self, name: str) -> Text:
        """The key with its position; raises `KeyError` if there is none."""
        for key in self:
            if key == name:
                return key
        raise KeyError(name)


class Sequence(list["Node"]):
    """The values of a list, at the position of the first dash."""

    __slots__ = ("column", "line", "source")

    def __init__(self, source: Source, line: int, column: int) -> None:
        super().__init__()
        self.source, self.line, self.column = source, line, column


Node: TypeAlias = Text | Mapping | Sequence
