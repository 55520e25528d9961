"""Writes the generated files into the folder of the site, checks the finished site, and writes its manifest last.

Here every file is there that MkDocs and we have written, and the facts say which ones must be. The files are read
again, so that what is checked, and listed with its SHA-256, is what is on the disk. If anything is wrong, the build
stops without a manifest.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import Files

from jourkontakt.model.directory import Directory
from jourkontakt.website.build import page_addresses
from jourkontakt.website.integrity import MANIFEST
from jourkontakt.website.links import NOT_FOUND, UnknownTargetError
from jourkontakt.website.site_check import SiteFaultsError, finish


def reloading(page: bytes) -> bytes:
    """The page with a policy that allows the script by which `mkdocs serve` reloads it; other bytes as they are."""
    return page.replace(b"script-src 'self'", b"script-src 'self' 'unsafe-inline'", 1)


def write_files(site: Path, made: Iterable[tuple[str, bytes]]) -> frozenset[str]:
    """Write the generated files, by path and bytes, and give their paths; stops the build at a link without target."""
    paths = set()
    try:
        for path, content in made:
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            paths.add(path)
    except UnknownTargetError as error:
        raise Abort(f"fel: {error}") from None
    return frozenset(paths)


def sign_off(config: MkDocsConfig, directory: Directory, written: Iterable[str]) -> None:
    """Check the finished site, of which `written` are the paths, and write its manifest; stops the build on a fault."""
    pages = (NOT_FOUND if address == NOT_FOUND else f"{address}index.html" for address in page_addresses(directory))
    try:
        finish(Path(config.site_dir), {*written, *pages}, config.site_url or "")
    except SiteFaultsError as error:
        raise Abort(f"fel: {error}") from None


def copied(files: Files) -> frozenset[str]:
    """The paths of the files that MkDocs writes."""
    return frozenset(file.dest_uri for file in files if file.inclusion.is_included())  # type: ignore[no-untyped-call]


def unique(made: Iterable[tuple[str, bytes]], files: Files) -> Iterator[tuple[str, bytes]]:
    """The same files; raises `PluginError` if a path occurs twice, or is that of one of MkDocs' files."""
    taken = {MANIFEST, *(file.dest_uri for file in files)}
    for path, content in made:
        if path in taken:
            raise PluginError(f"två filer skulle heta {path}. Ge den i docs ett annat namn")
        taken.add(path)
        yield path, content
