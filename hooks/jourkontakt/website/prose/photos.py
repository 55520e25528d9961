"""Whether a photo or a film says where it was taken. Phones write that into the file, where nobody sees it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

_EXIF = re.compile(rb"II\*\0|MM\0\*")
# Makers' notes and previews can begin alike; of a file made to be slow, only the first are read.
_LONGEST_EXIF, _MOST = 65_536, 50
_GPS, _LATITUDE = 0x8825, 2
# XMP of photos; of films, as Android and Apple write it.
_IN_OTHER_WAYS = re.compile(rb"GPSLatitude|\xa9xyz|location\.ISO6709")


def says_where(content: bytes) -> bool:
    """Whether there is a place in the file, of any format that holds Exif or XMP as it is."""
    return bool(_IN_OTHER_WAYS.search(content)) or any(
        _has_latitude(content[found.start() : found.start() + _LONGEST_EXIF])
        for found in islice(_EXIF.finditer(content), _MOST)
    )


def _has_latitude(exif: bytes) -> bool:
    order: Literal["little", "big"] = "little" if exif.startswith(b"II") else "big"
    first = int.from_bytes(exif[4:8], order)
    gps = dict(_entries(exif, first, order)).get(_GPS)
    return gps is not None and _LATITUDE in dict(_entries(exif, gps, order))


def _entries(exif: bytes, at: int, order: Literal["little", "big"]) -> Iterator[tuple[int, int]]:
    """Tag and value, or the place of the value, of each entry in the list that begins there."""
    count = int.from_bytes(exif[at : at + 2], order)
    for start in range(at + 2, min(at + 2 + 12 * count, len(exif)), 12):
        yield int.from_bytes(exif[start : start + 2], order), int.from_bytes(exif[start + 8 : start + 12], order)
