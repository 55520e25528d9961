"""Packs files that are much alike into one, from which `worker.js` restores each of them, byte for byte.

The first line is JSON and gives the lines of each file, by its path, as numbers in threes: how many lines come that no
earlier file has, then how many lines back, counted through all files so far, a part begins that is repeated, and how
many lines it has. The new lines follow in that order, as rows. A row is a line or, if it begins with a plus, more of
the line above. Then comes a space and the text, or three numbers, a space and the middle of a text: how many rows above
the text is that it resembles, and how many characters at the beginning and at the end are the same as there.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TypeVar

# Lines longer than this, such as a whole JSON file, are cut into pieces where `_CUTS` matches.
_LONG = 200
_CUTS = re.compile(r'(?= <|M\d|%0D%0A|\. |\{"kind|,"(?:place|region|names)")')
# How many characters two pieces must begin with alike to be compared.
_BEGINNING = 22
# How many characters must be the same for a difference, which the three numbers begin, to be shorter.
_WORTH = 14
_Alike = TypeVar("_Alike", str, list[int])


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """One file with all of these texts in UTF-8, each with its path."""
    # The number of each line, which it gets when it is looked up for the first time.
    rows = defaultdict[bytes, int](count().__next__)
    copies = _Copies()
    index = {path: copies.add([*map(rows.__getitem__, content.split(b"\n"))]) for path, content in files}
    head = json.dumps(index, separators=(",", ":"))
    return "\n".join((head, *_shortened(map(bytes.decode, rows)))).encode()


class _Copies:
    """Describes each list of numbers by its new numbers, which count up from 0, and by parts of earlier lists."""

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


def _shortened(lines: Iterable[str]) -> Iterator[str]:
    """The lines as rows."""
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
            yield f"+{row}" if at else row


def _difference(other: str, piece: str, back: int) -> str:
    """The row of a piece by its difference from the one that many rows back, or in full if too little is the same."""
    if other == piece:
        return f"{back} {len(piece)} 0 "
    start = _shared(other, piece)
    end = _shared(other[start:][::-1], piece[start:][::-1])
    return f"{back} {start} {end} {piece[start : len(piece) - end]}" if start + end > _WORTH else f" {piece}"


def _shared(one: _Alike, other: _Alike) -> int:
    """The number of items at their beginnings that are the same."""
    low, high = 0, min(len(one), len(other)) + 1
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low
