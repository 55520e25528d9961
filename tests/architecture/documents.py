"""The paths that a Markdown document names: in its links, and between backticks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
_CODE = re.compile(r"`([^`\n]+)`")
# A name with a slash in it, or one with the ending of a file.
_PATH = re.compile(r"(?![/-])[\w.*<>-]*/[\w.*<>/-]*|[\w.*<>-]+\.(?:csv|css|html|json|md|mjs|py|sh|svg|toml|txt|ya?ml)")


def linked_paths(text: str) -> list[str]:
    """The relative targets of the document's links, without anchors."""
    return _LINK.findall(_FENCED.sub("", text))


def quoted_paths(text: str) -> list[str]:
    """What stands between backticks outside code blocks and looks like a relative path."""
    return [code for code in _CODE.findall(_FENCED.sub("", text)) if _PATH.fullmatch(code)]


def missing(paths: Sequence[str], folders: Sequence[Path]) -> Iterator[str]:
    """The paths that are in none of the folders; `*` and `<name>` stand for any part of a name."""
    for path in paths:
        pattern = re.sub(r"<[^>]*>", "*", path)
        if not any(_exists(folder, pattern) for folder in folders):
            yield path


def _exists(folder: Path, pattern: str) -> bool:
    if "*" in pattern:
        return any(folder.glob(pattern.rstrip("/")))
    path = folder / pattern
    return path.is_dir() if pattern.endswith("/") else path.exists()
