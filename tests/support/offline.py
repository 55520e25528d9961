"""Reads the file that holds the kept pages, as the worker does."""

from __future__ import annotations

import json
import zlib


def unpacked(pack: bytes) -> dict[str, bytes]:
    """Each file in the pack, by its path, and pages by their addresses."""
    found = json.loads(zlib.decompress(pack))
    lines = found["lines"]
    return {path: "\n".join(lines[number] for number in numbers).encode() for path, numbers in found["files"].items()}
