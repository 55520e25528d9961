"""Places the values in a chart: beside their dots, clear of each other, of the lines and of other texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Literal

from msgspec import Struct

Anchor = Literal["start", "middle", "end"]
_ANCHORS: tuple[Anchor, ...] = ("middle", "start", "end")
# Widths of bold signs as shares of the text's size, rather too wide than too narrow.
_NARROW = {" ": 0.3, ",": 0.32, ".": 0.32, "i": 0.32, "l": 0.32, "t": 0.4}
_USUAL = 0.62
# A dot's radius with its ring, and the distance of a value from the dot's middle.
_DOT = 9.0
_AWAY = 13.0
# How far a line may go through a text's box, right and down together.
_CORNER = 2.0


class Text(Struct, frozen=True):
    """A text and its place: `x` and `y` are where `anchor` is on its base line."""

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
    """A rectangle whose sides are level and upright."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, text: Text, size: int) -> Box:
        """The room that a text takes."""
        width = size_of(text.text, size)
        left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
        return cls(left, text.y - size * 0.75, left + width, text.y + size * 0.1)

    def meets(self, other: Box) -> bool:
        """Whether the two share any room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies wholly within."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def is_crossed_by(self, line: Segment) -> bool:
        """Whether the line passes through; cutting a corner does not count, since the box is rather too wide."""
        across = _span(line.x1, line.x2, self.left, self.right)
        down = _span(line.y1, line.y2, self.top, self.bottom)
        within = min(1.0, across[1], down[1]) - max(0.0, across[0], down[0])
        return within * (abs(line.x2 - line.x1) + abs(line.y2 - line.y1)) > _CORNER


def _span(start: float, end: float, low: float, high: float) -> tuple[float, float]:
    """Where on the way from `start` (0) to `end` (1) one is between `low` and `high`; never is (1, 0)."""
    if start == end:
        return (0.0, 1.0) if low < start < high else (1.0, 0.0)
    first, last = (low - start) / (end - start), (high - start) / (end - start)
    return (first, last) if first < last else (last, first)


def size_of(text: str, size: int) -> float:
    """About how wide a text of that size is."""
    return sum(_NARROW.get(char, _USUAL) for char in text) * size


class Surroundings(Struct, frozen=True):
    """What a value has to keep clear of: the edge, other texts, lines, and (if it can) the marks of breaks."""

    room: Box
    texts: tuple[Box, ...]
    lines: tuple[Segment, ...]
    marks: tuple[Segment, ...] = ()


def place(values: Sequence[tuple[str, float, float]], size: int, around: Surroundings) -> list[Text]:
    """Each value's place: the nearest above or below its dot that is clear, or the least bad; the longest first."""
    used = [*around.texts, *(Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for _, x, y in values)]
    found: dict[int, Text] = {}
    for number in sorted(range(len(values)), key=lambda number: -len(values[number][0])):
        options = list(_options(*values[number], size))
        boxes = [Box.of(option, size) for option in options]
        best = min(range(len(options)), key=lambda option: (_harm(boxes[option], used, around), option))
        used.append(boxes[best])
        found[number] = options[best]
    return [found[number] for number in range(len(values))]


def _harm(box: Box, used: Sequence[Box], around: Surroundings) -> int:
    """How badly a text stands there; 0 when it is clear of everything."""
    outside = not around.room.holds(box)
    hidden = sum(map(box.meets, used))
    crossed = sum(map(box.is_crossed_by, around.lines))
    return 1000 * outside + 100 * hidden + 10 * crossed + sum(map(box.is_crossed_by, around.marks))


def _options(text: str, x: float, y: float, size: int) -> Iterator[Text]:
    """Above and below, then a line further off; each straight, to the right and to the left."""
    for further, below, anchor in product((0, size), (False, True), _ANCHORS):
        beside = {"start": -_DOT, "middle": 0.0, "end": _DOT}[anchor]
        height = y + _AWAY + size * 0.75 + further if below else y - _AWAY - further
        yield Text(text, round(x + beside, 1), round(height, 1), anchor)
