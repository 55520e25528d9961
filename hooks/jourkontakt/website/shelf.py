"""Keeps files that take long to make from one build to the next, each named by what it is made from."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

# The maximum number of kept files of a kind; the newest are kept.
_MOST = 8
_shelf: dict[str, Path] = {}


def keep_in(folder: Path) -> None:
    """Keep files in the folder from now on."""
    _shelf["folder"] = folder


def kept(kind: str, parts: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
    """The file of this kind (`pdf`) made from the parts: the kept one, or what `make` gives.

    The parts must include everything that the file depends on, such as the version of the library that makes it.
    """
    if "folder" not in _shelf:
        return make()
    sums = b"".join(sha256(part).digest() for part in parts)
    path = _shelf["folder"] / f"{sha256(sums).hexdigest()}.{kind}"
    # Not asked for before it is read: another build may remove it in between.
    with suppress(OSError):
        return path.read_bytes()
    content = make()
    # On a full disk or in a folder that cannot be written to, nothing is kept.
    with suppress(OSError):
        _keep(path, content)
    return content


def _keep(path: Path, content: bytes) -> None:
    """Write the file atomically, and remove the oldest of its kind, as other builds may do at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        for old in sorted(path.parent.glob(f"*{path.suffix}"), key=lambda each: each.stat().st_mtime)[:-_MOST]:
            old.unlink(missing_ok=True)
