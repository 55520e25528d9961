"""Every byte of a published folder, also what is packed, compressed, encoded or drawn in its files."""

from __future__ import annotations

import base64
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote_to_bytes

from pypdf import PdfReader
from tests.support.images import drawn, read_codes

_QR = re.compile(rb'<svg class="jk-qr" viewBox="-4 -4.5 (\d+) \d+"[^<>]*><path d="([^"]+)"')
_ENTITY = re.compile(rb"&#x?[0-9a-f]+;", re.IGNORECASE)
_PERCENT = re.compile(rb"%[0-9a-f]{2}", re.IGNORECASE)
_BASE64 = re.compile(rb";base64,([\w+/=-]+)")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
# Type and text of the chunks of a PNG file that hold words.
_WORDS = re.compile(rb"(tEXt|zTXt|iTXt|eXIf|iCCP)(.*?)(?=....[A-Z][A-Za-z]{3})", re.DOTALL | re.IGNORECASE)


def every_byte(site: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file, and after it what its bytes hold in another form, with how that was reached."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        yield from layers(path.relative_to(site).as_posix(), path.read_bytes())


def layers(place: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The content, and what it holds in another form."""
    yield place, content
    for form, inner in _forms(content):
        yield from layers(f"{place} {form}", inner)


def _forms(content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(b"\x1f\x8b"):
        yield "(gzip)", gzip.decompress(content)
    elif content.startswith(b"\x78\x9c"):
        yield "(zlib)", zlib.decompress(content)
    elif content.startswith(b"PK\3\4"):
        yield from _of_zip(content)
    elif content.startswith(b"%PDF"):
        yield from _of_pdf(content)
    elif content.startswith(b"\x89PNG"):
        yield from ((kind.decode(), words) for kind, words in _WORDS.findall(content))
    else:
        yield from _of_text(content)


def _of_zip(content: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for entry in packed.infolist():
            yield entry.filename, packed.read(entry)
            yield f"{entry.filename} (header)", repr(entry).encode() + bytes(entry.comment) + bytes(entry.extra)


def _of_pdf(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Its text, as a reader sees it, what it says of itself, and its streams."""
    reader = PdfReader(io.BytesIO(content))
    yield "(text)", "\n".join(page.extract_text() for page in reader.pages).encode()
    yield "(metadata)", repr(reader.metadata).encode()
    for number, stream in enumerate(_STREAM.findall(content)):
        inflate = zlib.decompressobj()
        try:
            yield f"(stream {number})", inflate.decompress(stream)
        except zlib.error:
            continue


def _of_text(content: bytes) -> Iterator[tuple[str, bytes]]:
    lines = content.split(b"\n")
    if encoded := [line for line in lines if b"&#" in line and _ENTITY.search(line)]:
        yield "(entities)", unescape(b"\n".join(encoded).decode(errors="replace")).encode()
    if encoded := [line for line in lines if b"%" in line and _PERCENT.search(line)]:
        yield "(percent)", unquote_to_bytes(b"\n".join(encoded))
    if b"\r\n " in content:
        yield "(unfolded)", content.replace(b"\r\n ", b"")
    for word in _BASE64.findall(content):
        yield "(base64)", base64.b64decode(word + b"==", altchars=b"-_" if b"-" in word or b"_" in word else None)
    for width, path in _QR.findall(content):
        for text in read_codes(drawn(int(width) - 8, path.decode())):
            yield "(QR)", text.encode()
