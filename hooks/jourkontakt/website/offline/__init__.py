"""The site without a network: what the reader's browser keeps, packed into one file, and the worker that reads it."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count
from pathlib import Path

import msgspec

from ...values.errors import InvalidValueError
from ..comments import without_comments
from ..integrity import files_in

WORKER, PACK = "sw.js", "offline.bin"
# Everything that pages show, and contacts to save; tables, the report and the API are fetched when there is a network.
_ENDINGS = (".html", ".css", ".mjs", ".svg", ".vcf")
_INDEXES = ("lookup.json", "lookup-places.json")
_FILES = (*_ENDINGS, *_INDEXES)
# The browser unpacks them all at once, so of larger sites, the last pages of municipalities are left out.
_MOST_BYTES = 16_000_000
_HERE = Path(__file__).parent


def is_wanted(environ: Mapping[str, str]) -> bool:
    """Whether readers' browsers keep the site: yes, unless `JOURKONTAKT_OFFLINE` is `off`.

    Raises `InvalidValueError` if it is anything else.
    """
    value = environ.get("JOURKONTAKT_OFFLINE", "")
    if value not in ("", "off"):
        raise InvalidValueError(f"JOURKONTAKT_OFFLINE: ”{value}” betyder inget. Skriv off, eller ta bort den", "off")
    return not value


def offline_files(site: Path, wanted: bool) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the worker, and of the pack if it is `wanted`, made of the finished files of the site.

    Where it is not, the worker removes what an earlier one stored, and itself.
    """
    if not wanted:
        yield WORKER, _script("removal.js")
        return
    pack = packed(_kept(site))
    yield PACK, pack
    yield WORKER, _script("worker.js").replace(b'VERSION = ""', f'VERSION = "{sha256(pack).hexdigest()}"'.encode())


def _script(name: str) -> bytes:
    return without_comments(name, (_HERE / name).read_bytes())


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The files by their paths as JSON, compressed: all different lines, and for each file their numbers.

    Pages are much alike, so a page is hardly more than its numbers.
    """
    # The number of each line, which it gets when it is looked up for the first time.
    lines = defaultdict[bytes, int](count().__next__)
    numbers = {path: [*map(lines.__getitem__, content.split(b"\n"))] for path, content in files}
    texts = [*map(bytes.decode, lines)]
    # Of large sites the lines are megabytes, which are not needed twice.
    lines.clear()
    return zlib.compress(msgspec.json.encode({"lines": texts, "files": numbers}))


def _kept(site: Path) -> Iterator[tuple[str, bytes]]:
    """Each file that is kept, a page by its address, those of municipalities last."""
    found = (path.removesuffix("index.html") for path in files_in(site) if path.endswith(_ENDINGS))
    room = _MOST_BYTES
    for path in (*_INDEXES, *sorted(found, key=lambda path: (path.startswith("kommun/"), path))):
        content = (site / (path if path.endswith(_FILES) else f"{path}index.html")).read_bytes()
        room -= len(content)
        if room < 0:
            return
        yield path, content
