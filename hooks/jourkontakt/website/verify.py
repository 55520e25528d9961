"""Verifies a site by its manifest. Only the standard library is imported, so nothing has to be installed for it."""

import tarfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from .integrity import MANIFEST, read_manifest


def faults_of(site: Path) -> list[str]:
    """What is wrong with a site, in its folder or in a tar archive, by its manifest; nothing if it is whole."""
    try:
        return list(_faults(dict(_in_folder(site) if site.is_dir() else _in_archive(site))))
    except (tarfile.TarError, EOFError) as error:
        return [f"{site} går inte att läsa: {error}"]


def _faults(found: dict[str, bytes]) -> Iterator[str]:
    content = found.pop(MANIFEST, None)
    if content is None:
        yield f"{MANIFEST} saknas"
        return
    listed = read_manifest(content)
    if listed is None:
        yield f"{MANIFEST} går inte att läsa"
        return
    for path in sorted(listed.keys() | found.keys()):
        if path not in found:
            yield f"{path} saknas"
        elif path not in listed:
            yield f"{path} står inte i {MANIFEST}"
        elif sha256(found[path]).hexdigest() != listed[path]:
            yield f"{path} är ändrad"


def _in_folder(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file in the folder, hidden ones too."""
    for path in site.rglob("*"):
        if path.is_symlink() or not path.is_dir():
            yield path.relative_to(site).as_posix(), b"" if path.is_symlink() else path.read_bytes()


def _in_archive(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Every file in the archive, without unpacking it; what is neither a file nor a folder counts as an empty file."""
    with tarfile.open(archive) as members:
        for member in members:
            file = members.extractfile(member) if member.isreg() else None
            if not member.isdir():
                yield member.name.removeprefix("./"), file.read() if file else b""
