"""Checks a finished site before it is published: every file is there, whole, and of a sensible size and name."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from posixpath import splitext

from .integrity import MANIFEST, MOST_BYTES, files_in, manifest_of
from .page_check import PageCheck
from .site_links import LinkCheck

_MOST_IN_ALL = 500_000_000  # bytes; GitHub Pages takes 1 GB
_SHOWN = 20
# How a complete file ends, besides white space.
_ENDS = {
    ".atom": b"</feed>",
    ".css": b"}",
    ".html": b"</html>",
    ".ics": b"END:VCALENDAR",
    ".json": b"}",
    ".pdf": b"%%EOF",
    ".png": b"IEND\xaeB`\x82",
    ".svg": b"</svg>",
    ".vcf": b"END:VCARD",
    ".webmanifest": b"}",
}
# Of a folder for another publisher; they end in other ways.
_TEMPLATES = "theme/"
_NOT_IN_WINDOWS = re.compile(
    r'[<>:"|?*\\\x00-\x1f]|[. ](?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$)', re.IGNORECASE
)


class SiteFaultsError(Exception):
    """The site is not whole; the text says what is wrong."""


def finish(site: Path, expected: Collection[str], address: str | None = None) -> None:
    """Check the site and write its manifest, or raise `SiteFaultsError` and write none.

    `expected` has the paths of all files that the site must consist of. Links are followed, and pages checked against
    the content policy, if an address is given where the site is published, empty if that is not known; not in a folder
    whose pages another publisher is to build.
    """
    digests: dict[str, str] = {}
    faults = list(_faults(site, frozenset(expected), address, digests))
    if faults:
        more = [f"och {len(faults) - _SHOWN} fel till"] if len(faults) > _SHOWN else []
        raise SiteFaultsError("\n  ".join(["den färdiga sidan är inte hel:", *faults[:_SHOWN], *more]))
    (site / MANIFEST).write_bytes(manifest_of(digests))


def _faults(site: Path, expected: frozenset[str], address: str | None, digests: dict[str, str]) -> Iterator[str]:
    """What is wrong with the site, in one pass over its files, which fills `digests`."""
    paths = frozenset(files_in(site)) - {MANIFEST}
    yield from (f"{path} saknas" for path in sorted(expected - paths))
    yield from (f"{path} hör inte till sidan" for path in sorted(paths - expected))
    yield from confusable(paths)
    pages = PageCheck(LinkCheck(paths, address or ""))
    in_all = 0
    for path in sorted(paths):
        content = (site / path).read_bytes()
        digests[path] = sha256(content).hexdigest()
        in_all += len(content)
        yield from _of_file(path, content)
        if address is not None:
            yield from pages.faults(path, content)
    yield from pages.missing_anchors(site)
    if in_all > _MOST_IN_ALL:
        yield f"sidan är {in_all // 1_000_000} MB. Gör den mindre än {_MOST_IN_ALL // 1_000_000} MB"


def _of_file(path: str, content: bytes) -> Iterator[str]:
    """Whether a file is empty, cut short or too large."""
    end = _ENDS.get(splitext(path)[1])
    if not content:
        yield f"{path} är tom"
    elif end and not path.startswith(_TEMPLATES) and not content[-len(end) - 8 :].rstrip().endswith(end):
        yield f"{path} slutar för tidigt"
    elif len(content) > MOST_BYTES:
        yield f"{path} är {len(content) // 1_000_000} MB. Gör den mindre än {MOST_BYTES // 1_000_000} MB"


def confusable(paths: Iterable[str]) -> Iterator[str]:
    """Paths that some servers or file systems refuse, or take for another's."""
    names: dict[str, str] = {}
    for path in sorted({part for each in paths for part in _with_folders(each)}):
        if _NOT_IN_WINDOWS.search(path):
            yield f"{path} är ett namn som inte fungerar i Windows. Byt namn"
        other = names.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path:
            yield f"{path} och {other} är samma namn för en del program. Byt namn på den ena"


def _with_folders(path: str) -> Iterator[str]:
    """The path and those of the folders that it is in."""
    while path:
        yield path
        path = path.rpartition("/")[0]
