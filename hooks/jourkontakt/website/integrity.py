"""`manifest.json`: the SHA-256 of every file of a site. It is written last, so a site that has a valid one is whole.

Only the standard library is imported, so that a site can be verified where nothing is installed.
"""

import json
import os
import re
import tarfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

MANIFEST = "manifest.json"
_DIGEST = re.compile(r"[0-9a-f]{64}")


def manifest_of(digests: Mapping[str, str]) -> bytes:
    """The manifest of the files whose SHA-256 stand by their paths."""
    return json.dumps(dict(sorted(digests.items())), indent=1, ensure_ascii=False).encode() + b"\n"


def read_manifest(content: bytes) -> dict[str, str] | None:
    """The SHA-256 of each path, or None if this is no whole manifest of a site."""
    try:
        listed = json.loads(content)
    except ValueError:
        return None
    right = isinstance(listed, dict) and all(isinstance(digest, str) for digest in listed.values())
    return listed if right and listed and all(map(_DIGEST.fullmatch, listed.values())) else None


def files_in(site: Path) -> Iterator[str]:
    """The path of every file in the folder, as in the manifest; hidden ones are no part of a site."""
    root = len(str(site)) + 1
    for folder, folders, names in os.walk(site):
        folders[:] = [name for name in folders if not name.startswith(".")]
        prefix = f"{folder}/"[root:].replace(os.sep, "/")
        yield from (prefix + name for name in names if not name.startswith("."))


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
        yield f"{MANIFEST} är ingen hel lista"
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
