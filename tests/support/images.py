"""Screenshots as grey pixels, and the QR codes in them as another program reads them."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Sequence

import zxingcpp

_STROKE = re.compile(r"([Mm])(\d+) (\d+)h(\d+)")
_PIXELS = 3


def drawn(width: int, path: str) -> list[bytes]:
    """A QR code of so many modules, from its SVG path, as rows of grey pixels with its margin."""
    side = width + 8
    rows = [bytearray(b"\xff" * side) for _ in range(side)]
    x = y = 0
    assert _STROKE.sub("", path) == ""
    for kind, across, down, length in _STROKE.findall(path):
        x, y = (int(across), int(down)) if kind == "M" else (x + int(across), y + int(down))
        rows[y + 4][x + 4 : x + 4 + int(length)] = bytes(int(length))
        x += int(length)
    wide = [b"".join(bytes([dot]) * _PIXELS for dot in row) for row in rows]
    return [row for row in wide for _ in range(_PIXELS)]


def read_codes(rows: Sequence[bytes]) -> list[str]:
    """The texts of the QR codes in the rows of grey pixels."""
    pixels = memoryview(b"".join(rows)).cast("B", (len(rows), len(rows[0])))
    found = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormat.QRCode)
    return [each.text for each in found]


def grey(png: bytes) -> list[bytes]:
    """The rows of a grey screenshot's pixels; it has eight bits a channel and is not interlaced."""
    width, height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", png[16:29])
    channels = {2: 3, 6: 4}[colours]
    assert (depth, interlaced) == (8, 0)
    raw, length = zlib.decompress(_data(png)), width * channels + 1
    rows = [bytes(width)]
    for start in range(0, height * length, length):
        # All channels are the same, and each is stored by itself.
        rows.append(_unfiltered(raw[start], raw[start + 1 : start + length : channels], rows[-1]))
    return rows[1:]


def _data(png: bytes) -> bytes:
    """The compressed data of all its chunks."""
    found, at = b"", 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            found += png[at + 8 : at + 8 + size]
        at += size + 12
    return found


def _unfiltered(kind: int, row: bytes, above: bytes) -> bytes:
    """The row's bytes, which are stored as differences (https://www.w3.org/TR/png-3/#9Filters)."""
    found, left, corner = bytearray(), 0, 0
    for difference, up in zip(row, above, strict=True):
        guess = (0, left, up, (left + up) // 2, _nearest(left, up, corner))[kind]
        left, corner = (difference + guess) % 256, up
        found.append(left)
    return bytes(found)


def _nearest(left: int, up: int, corner: int) -> int:
    return min((left, up, corner), key=lambda each: abs(left + up - corner - each))
