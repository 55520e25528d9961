"""The site without a network: which files the reader's browser keeps, packed into one, and the worker that reads it."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from ...model.directory import Directory
from ...values.errors import InvalidValueError
from ..frame import STYLES
from ..links import NOT_FOUND
from .pack import packed

WORKER, PACK = "sw.js", "offline.txt"
# Besides the pages of regions and municipalities. What the site does not have is left out.
_PAGES = ("", "kommuner/", "nummer/", "min-jour/", "samtalet/", "om/")
_FILES = (NOT_FOUND, *STYLES, "lookup.json", "lookup-places.json")
# What is for paper and for search engines: QR codes, of which each page has another, would take as much room as all the
# rest.
_LEFT_OUT = ((b'<svg class="jk-qr"', b"</svg>"), (b'<script type="application/ld+json"', b"</script>"))
_HERE = Path(__file__).parent


def is_wanted(environ: Mapping[str, str]) -> bool:
    """Whether readers' browsers keep the site: yes, unless `JOURKONTAKT_OFFLINE` is `off`.

    Raises `InvalidValueError` if it is anything else.
    """
    value = environ.get("JOURKONTAKT_OFFLINE", "")
    if value not in ("", "off"):
        raise InvalidValueError(f"JOURKONTAKT_OFFLINE: ”{value}” betyder inget. Skriv off, eller ta bort den", "off")
    return not value


def offline_files(directory: Directory, site: Path, wanted: bool) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the worker, and of the pack if it is `wanted`, made of the finished files of the site.

    Where it is not, the worker removes what an earlier one stored, and itself.
    """
    if not wanted:
        yield WORKER, (_HERE / "removal.js").read_bytes()
        return
    pack = packed((path, _shown(file.read_bytes())) for path, file in _kept(directory, site))
    yield PACK, pack
    worker = (_HERE / "worker.js").read_text(encoding="utf-8")
    yield WORKER, worker.replace('VERSION = ""', f'VERSION = "{sha256(pack).hexdigest()}"').encode()


def _shown(content: bytes) -> bytes:
    """The page without what no screen shows."""
    for begin, end in _LEFT_OUT:
        first, *rest = content.split(begin)
        content = b"".join((first, *(part.partition(end)[2] for part in rest)))
    return content


def _kept(directory: Directory, site: Path) -> Iterator[tuple[str, Path]]:
    """The address of each page and the path of each other file that is kept, with the file itself."""
    regions = (region.address for region in directory.regions)
    municipalities = (municipality.address for municipality in directory.municipalities)
    for address in (*_PAGES, *regions, *municipalities):
        if (page := site / address / "index.html").is_file():
            yield address, page
    assets = (
        f"assets/{file.name}" for pattern in ("*.mjs", "*.svg") for file in sorted(site.glob(f"assets/{pattern}"))
    )
    for path in (*_FILES, *assets):
        yield path, site / path
