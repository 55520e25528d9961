"""Photos and films that say where they were taken are told from those that do not."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from tests.support.constants import ROOT

from jourkontakt.website.prose.photos import says_where


def exif(order: str, *gps: int, place: bool = True) -> bytes:
    """Exif with a camera's name and a list of GPS that has these tags."""
    start, entry = struct.Struct(f"{order}2sHI"), struct.Struct(f"{order}HHII")
    entries = [(0x010F, 2, 4, 0x41424344), *([(0x8825, 4, 1, 60)] if place else [])]
    body = start.pack(b"II" if order == "<" else b"MM", 42, 8) + struct.pack(f"{order}H", len(entries))
    body += b"".join(entry.pack(*each) for each in entries)
    body = body.ljust(60, b"\0") + struct.pack(f"{order}H", len(gps))
    return body + b"".join(entry.pack(tag, 5, 3, 0) for tag in gps)


def within(format: str, data: bytes) -> bytes:
    """The beginning of a picture in the format, with the Exif in it."""
    if format == "jpeg":
        return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(data) + 8) + b"Exif\0\0" + data + b"\xff\xda\x01"
    if format == "png":
        return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(data)) + b"eXIf" + data + b"\0\0\0\0IEND\xaeB`\x82"
    return b"RIFF\0\0\0\0WEBPVP8X\n\0\0\0EXIF" + struct.pack("<I", len(data)) + data


@pytest.mark.parametrize("format", ["jpeg", "png", "webp"])
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_place_in_exif_is_found_in_every_format(format: str, order: str) -> None:
    assert says_where(within(format, exif(order, 0, 1, 2, 3, 4)))
    # Some cameras write the list, and no place in it, when they are told not to.
    assert not says_where(within(format, exif(order, 0, 29)))
    assert not says_where(within(format, exif(order, 2, place=False)))


@pytest.mark.parametrize(
    "content",
    [
        b'<rdf:Description exif:GPSLatitude="55,36.2N"/>',
        b"moov udta \0\0\0\x1e\xa9xyz\0\x12\x15\xc7+55.6050+013.0038/",
        b"keys mdtacom.apple.quicktime.location.ISO6709 +55.6050+013.0038/",
    ],
)
def test_a_place_in_xmp_or_a_film_is_found(content: bytes) -> None:
    assert says_where(content)


def test_what_is_cut_short_or_endless_is_no_place() -> None:
    whole = exif("<", 2)
    for length in range(len(whole) - 12):
        assert not says_where(whole[:length])
    assert not says_where(b"II*\0\xff\xff\xff\xff" + b"\xff" * 100)
    # Each of these would be a list of thousands, of which each entry leads to another.
    assert not says_where((b"MM\0*\0\0\0\x08\xff\xff" + b"\x88\x25\0\0\0\0\0\0\0\0\0\x08" * 3) * 150_000)


@pytest.mark.parametrize("path", sorted((ROOT / "docs/assets").glob("*.png")), ids=lambda path: path.name)
def test_our_own_pictures_say_no_place(path: Path) -> None:
    assert not says_where(path.read_bytes())
