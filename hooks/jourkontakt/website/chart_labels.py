"""Places the values in a chart: beside their dots, without overlapping each other, lines or other texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Literal

from msgspec import Struct

Anchor = Literal["start", "middle", "end"]
_ANCHORS: tuple[Anchor, ...] = ("middle", "start", "end")
# Widths of characters as shares of the font size, about those of the widest fonts; how much wider bold ones are.
_NARROW = {" ": 0.3, ",": 0.32, ".": 0.32, "i": 0.32, "l": 0.32, "t": 0.4}
_USUAL = 0.62
_BOLD = 1.15
# A dot's radius with its ring, and the distance of a value from the dot's centre.
_DOT = 9.0
_AWAY = 13.0
# How far a line may run inside a text's box, horizontally and vertically added.
_CORNER = 2.0


class Text(Struct, frozen=True):
    """A text and its position: `x` and `y` are the point of its baseline that `anchor` names."""

    text: str
    x: float
    y: float
    anchor: Anchor


class Segment(Struct, frozen=True):
    """A straight part of a line."""

    x1: float
    y1: float
    x2: float
    y2: float


class Box(Struct, frozen=True):
    """An axis-aligned rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, text: Text, size: int, *, bold: bool = False) -> Box:
        """The box around a text."""
        width = size_of(text.text, size) * (_BOLD if bold else 1)
        left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
        return cls(left, text.y - size * 0.75, left + width, text.y + size * 0.1)

    def meets(self, other: Box) -> bool:
        """Whether the two boxes overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other box lies entirely inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def is_crossed_by(self, line: Segment) -> bool:
        """Whether the line passes through; cutting a corner does not count, since the box is overestimated."""
        across = _span(line.x1, line.x2, self.left, self.right)
        down = _span(line.y1, line.y2, self.top, self.bottom)
        within = min(1.0, across[1], down[1]) - max(0.0, across[0], down[0])
        return within * (abs(line.x2 - line.x1) + abs(line.y2 - line.y1)) > _CORNER


def _span(start: float, end: float, low: float, high: float) -> tuple[float, float]:
    """The part of the way from `start` (0) to `end` (1) that is between `low` and `high`; (1, 0) if none is."""
    if start == end:
        return (0.0, 1.0) if low < start < high else (1.0, 0.0)
    first, last = (low - start) / (end - start), (high - start) / (end - start)
    return (first, last) if first < last else (last, first)


def size_of(text: str, size: int) -> float:
    """The estimated width of the text at a font size."""
    return sum(_NARROW.get(char, _USUAL) for char in text) * size


class Surroundings(Struct, frozen=True):
    """What a value must not overlap: the edge, other texts, lines and, if possible, the marks of breaks."""

    room: Box
    texts: tuple[Box, ...]
    lines: tuple[Segment, ...]
    marks: tuple[Segment, ...] = ()


def place(values: Sequence[tuple[str, float, float]], size: int, around: Surroundings) -> list[Text]:
    """The position of each value, longest first: the nearest free one above or below its dot, or the least bad."""
    used = [*around.texts, *(Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for _, x, y in values)]
    found: dict[int, Text] = {}
    for number in sorted(range(len(values)), key=lambda number: -len(values[number][0])):
        options = list(_options(*values[number], size))
        boxes = [Box.of(option, size, bold=True) for option in options]
        best = min(range(len(options)), key=lambda option: (_penalty(boxes[option], used, around), option))
        used.append(boxes[best])
        found[number] = options[best]
    return [found[number] for number in range(len(values))]


def _penalty(box: Box, used: Sequence[Box], around: Surroundings) -> int:
    """The penalty for a text in this box; 0 if it overlaps nothing."""
    outside = not around.room.holds(box)
    hidden = sum(map(box.meets, used))
    crossed = sum(map(box.is_crossed_by, around.lines))
    return 1000 * outside + 100 * hidden + 10 * crossed + sum(map(box.is_crossed_by, around.marks))


def _options(text: str, x: float, y: float, size: int) -> Iterator[Text]:
    """Positions above and below, then one line further away; each centred, to the right and to the left."""
    for further, below, anchor in product((0, size), (False, True), _ANCHORS):
        beside = {"start": -_DOT, "middle": 0.0, "end": _DOT}[anchor]
        height = y + _AWAY + size * 0.75 + further if below else y - _AWAY - further
        yield Text(text, round(x + beside, 1), round(height, 1), anchor)
