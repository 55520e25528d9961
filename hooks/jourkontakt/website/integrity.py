"""`manifest.json`: the SHA-256 of every file of a site. It is written last, so a site that has a valid one is whole."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

MANIFEST = "manifest.json"
# No file of a site is larger. Pages and downloads stay far below, but a photo may not.
MOST_BYTES = 8_000_000
_DIGEST = re.compile(r"[0-9a-f]{64}")


def manifest_of(digests: Mapping[str, str]) -> bytes:
    """The manifest of the files whose SHA-256 stand by their paths."""
    return json.dumps(dict(sorted(digests.items())), indent=1, ensure_ascii=False).encode() + b"\n"


def read_manifest(content: bytes) -> dict[str, str] | None:
    """The SHA-256 of each path, or None if this is no whole manifest of a site."""
    try:
        listed = json.loads(content)
    except (ValueError, RecursionError):
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
