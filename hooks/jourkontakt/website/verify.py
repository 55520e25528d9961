"""Verifies a site by its manifest. Only the standard library is imported, so nothing has to be installed for it."""

import tarfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from .integrity import MANIFEST, MOST_BYTES, read_manifest


def faults_of(site: Path) -> list[str]:
    """What is wrong with a site, in its folder or in a tar archive, by its manifest; nothing if it is whole.

    Whatever is in them, it takes no more memory than the largest file that a site may have.
    """
    try:
        faults = list(_faults(_in_folder(site) if site.is_dir() else _in_archive(site)))
    except (tarfile.TarError, EOFError, ValueError, OSError) as error:
        faults = [f"{site} går inte att läsa: {error}"]
    # A name can hold line breaks, and what terminals obey.
    return ["".join(char if char.isprintable() else "�" for char in fault) for fault in faults]


def _faults(found: Iterable[tuple[str, bytes | None]]) -> Iterator[str]:
    digests: dict[str, str | None] = {}
    manifest = None
    for path, content in found:
        if path == MANIFEST:
            manifest = content
        else:
            digests[path] = None if content is None else sha256(content).hexdigest()
    if manifest is None:
        yield f"{MANIFEST} saknas"
        return
    listed = read_manifest(manifest)
    if listed is None:
        yield f"{MANIFEST} går inte att läsa"
        return
    for path in sorted(listed.keys() | digests.keys()):
        if path not in digests:
            yield f"{path} saknas"
        elif path not in listed:
            yield f"{path} står inte i {MANIFEST}"
        elif digests[path] is None:
            yield f"{path} är ingen vanlig fil, eller för stor"
        elif digests[path] != listed[path]:
            yield f"{path} är ändrad"


def _in_folder(site: Path) -> Iterator[tuple[str, bytes | None]]:
    """Every file in the folder, hidden ones too; the bytes of what a site can have."""
    for path in site.rglob("*"):
        if path.is_symlink() or not path.is_dir():
            is_plain = path.is_file() and not path.is_symlink() and path.stat().st_size <= MOST_BYTES
            yield path.relative_to(site).as_posix(), path.read_bytes() if is_plain else None


def _in_archive(archive: Path) -> Iterator[tuple[str, bytes | None]]:
    """Every file in the archive, without unpacking it; raises `ReadError` if one would be unpacked over another."""
    if not archive.is_file():
        raise tarfile.ReadError("det är varken en mapp eller ett arkiv")
    names = set[str]()
    with tarfile.open(archive, "r:") as members:
        for member in members:
            name = member.name.removeprefix("./")
            if name in names:
                raise tarfile.ReadError(f"{name} finns två gånger")
            names.add(name)
            if not member.isdir():
                is_plain = member.isreg() and not member.issparse() and member.size <= MOST_BYTES
                file = members.extractfile(member) if is_plain else None
                yield name, file.read() if file else None
