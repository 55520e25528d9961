"""Writes all artifacts to a folder, completely or not at all, for publishers other than MkDocs."""

from collections.abc import Callable
from pathlib import Path

from ..model.directory import Directory
from .artifact import Artifact
from .build import artifacts
from .comments import without_comments
from .integrity import MANIFEST
from .links import markdown_path, source_path
from .prose import other_files
from .site_check import finish
from .swap import replaced
from .written import load_prose


class WriteRefusedError(Exception):
    """Two files would have the same path."""


def write(directory: Directory, out: Path, docs: Path, waiting: Callable[[], object] = lambda: None) -> int:
    """Write the site to `out` (new, empty, or written before) and give the number of files.

    The site is made beside `out`, checked, and replaces it when complete; `waiting` is called if another writer has
    to end first. Raises, changing nothing, `TargetError` if `out` holds something else, `WriteRefusedError` if two
    files would have the same path, `SiteFaultsError` if a file is not whole, and `DataError` if a Markdown page has
    errors.
    """
    with replaced(out, waiting) as new:
        files = _files(directory, docs)
        for path, content in files.items():
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        finish(new, files)
    return len(files)


def _files(directory: Directory, docs: Path) -> dict[str, bytes]:
    """The bytes of every file, by its path."""
    prose = load_prose(docs, directory)
    files = {path: without_comments(path, (docs / path).read_bytes()) for path in other_files(docs)}
    files |= {path: text.encode() for path, text in prose.sources.items()}
    for artifact in artifacts(directory, source_path, prose.pages):
        path, content = as_file(artifact)
        if path in files or path == MANIFEST:
            raise WriteRefusedError(f"Två filer skulle heta {path}.")
        files[path] = content
    return files


def as_file(artifact: Artifact) -> tuple[str, bytes]:
    """Path and bytes on disk: a page becomes a Markdown file with front matter and its finished HTML."""
    if artifact.page is None:
        return artifact.path, artifact.content
    return markdown_path(artifact.path), artifact.page.front_matter.encode() + artifact.content + b"\n"
