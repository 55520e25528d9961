"""QR codes on printed pages, each leading to the page itself."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version

from msgspec import Struct, json

from ..model.directory import Directory, found_once
from .shelf import kept

# A code that is 15 % stained can still be read. The best mask for each code would take five times longer to find.
_LEVEL, _MASK = "M", 4
_RUN = re.compile(b"\1+")


class Code(Struct, frozen=True, array_like=True):
    """A code as an SVG path to be stroked, and its width in modules without the margin."""

    width: int
    path: str


def code(directory: Directory, address: str) -> Code | None:
    """The code that leads to the page at the address; None if the site's own address is unknown."""
    site = directory.site.address
    if not site:
        return None
    return _codes(site, _areas(directory)).get(address) or _codes(site, (address,))[address]


@found_once
def _areas(directory: Directory) -> tuple[str, ...]:
    regions = (region.address for region in directory.regions)
    return (*regions, *(municipality.address for municipality in directory.municipalities))


@lru_cache(maxsize=4)
def _codes(site: str, addresses: tuple[str, ...]) -> dict[str, Code]:
    """The codes for pages of a site, by their addresses; they are kept in one file, which is read faster than many."""
    made_from = (version("segno"), _LEVEL, str(_MASK), site, *addresses)
    made = kept("qr.json", map(str.encode, made_from), lambda: json.encode(list(_drawn(site, addresses))))
    return dict(zip(addresses, json.decode(made, type=list[Code]), strict=True))


def _drawn(site: str, addresses: tuple[str, ...]) -> Iterator[Code]:
    import segno  # Imported here because kept codes do not need it.

    for address in addresses:
        made = segno.make(site + address, error=_LEVEL, mask=_MASK, micro=False, boost_error=False, encoding="utf-8")
        yield Code(len(made.matrix), "".join(_strokes(made.matrix)))


def _strokes(matrix: tuple[bytearray, ...]) -> Iterator[str]:
    """The dark runs of each row as strokes one module wide, from left to right."""
    for y, row in enumerate(matrix):
        end = None
        for run in _RUN.finditer(row):
            length = run.end() - run.start()
            yield f"M{run.start()} {y}h{length}" if end is None else f"m{run.start() - end} 0h{length}"
            end = run.end()
