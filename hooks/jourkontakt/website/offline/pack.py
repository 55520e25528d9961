"""Packs files that are much alike into one; `worker.js` makes each of them again, byte for byte.

The first line is JSON: for each path numbers in threes. They say of which lines the file consists: so many that no
file before had, then so many as they were, so many lines back, in the files before. The new lines follow in order, in
rows: a row is a line, or its next piece if it begins with a plus. Then comes a space and the text; or three numbers, a
space and the middle of a text that begins and ends as the one some rows above: how many rows, and how many characters.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TypeVar

# Long lines, such as a whole JSON file, are cut into pieces here.
_LONG = 200
_CUTS = re.compile(r'(?= <|M\d|%0D%0A|\. |\{"kind|,"(?:place|region|names)")')
# A piece is compared with the last one that begins alike, if as much is alike as the three numbers take.
_BEGINNING = 22
_WORTH = 14
Alike = TypeVar("Alike", str, list[int])


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """One file with all of these texts in UTF-8, each with its path."""
    # The number of each line, which it gets when it is looked up for the first time.
    rows = defaultdict[bytes, int](count().__next__)
    copies = _Copies()
    index = {path: copies.add([*map(rows.__getitem__, content.split(b"\n"))]) for path, content in files}
    head = json.dumps(index, separators=(",", ":")).encode()
    return b"\n".join((head, *_shortened(row.decode() for row in rows)))


class _Copies:
    """Describes each list of numbers as new ones, which count up from 0, and parts of the lists before."""

    def __init__(self) -> None:
        self._all: list[int] = []
        self._highest = -1
        # Where each number was last, and where the list before begins.
        self._last: dict[int, int] = {}
        self._before = 0

    def add(self, numbers: list[int]) -> list[int]:
        """Threes: how many are new, how far back a part begins, and how long it is."""
        steps: list[int] = []
        at, new, size, start = 0, 0, len(numbers), len(self._all)
        # Most files are like the one before, but for some lines: after those, it is followed again.
        source, self._before = self._before, start
        while at < size:
            if numbers[at] > self._highest:
                self._highest = numbers[at]
                self._last[numbers[at]] = len(self._all)
                self._all.append(numbers[at])
                at, new, source = at + 1, new + 1, source + 1
                continue
            if self._all[source : source + 1] != numbers[at : at + 1]:
                source = self._last[numbers[at]]
            length = _shared(self._all[source : source + size - at], numbers[at:])
            steps += [new, len(self._all) - source, length]
            self._all += numbers[at : at + length]
            at, new, source = at + length, 0, source + length
        self._last.update(zip(numbers, count(start), strict=False))
        return [*steps, new, 0, 0] if new else steps


def _shortened(lines: Iterable[str]) -> Iterator[bytes]:
    """The rows of the lines."""
    pieces: list[str] = []
    last: dict[str, int] = {}
    for line in lines:
        for at, piece in enumerate(_CUTS.split(line) if len(line) > _LONG else [line]):
            row = f" {piece}"
            if len(piece) > _BEGINNING:
                beginning = piece[:_BEGINNING]
                tag = beginning.partition(">")[0]
                other = last.get(piece, last.get(beginning, last.get(tag)))
                if other is not None:
                    row = _difference(pieces[other], piece, len(pieces) - other)
                # Python counts characters, of which JavaScript counts those above as two.
                if piece.isascii() or max(piece) <= "\uffff":
                    last[piece] = last[beginning] = last[tag] = len(pieces)
            pieces.append(piece)
            yield f"{'+' if at else ''}{row}".encode()


def _difference(other: str, piece: str, back: int) -> str:
    """The row of a piece that begins and ends as the one so many rows back, if they are alike enough."""
    if other == piece:
        return f"{back} {len(piece)} 0 "
    start = _shared(other, piece)
    end = _shared(other[start:][::-1], piece[start:][::-1])
    return f"{back} {start} {end} {piece[start : len(piece) - end]}" if start + end > _WORTH else f" {piece}"


def _shared(one: Alike, other: Alike) -> int:
    """How many items at their beginning are the same."""
    low, high = 0, min(len(one), len(other)) + 1
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low
