"""Writes all artifacts to a folder, completely or not at all, for publishers other than MkDocs."""

import json
from hashlib import sha256
from pathlib import Path

from ..model.directory import Directory
from .artifact import Artifact
from .build import artifacts
from .links import markdown_path, source_path
from .swap import beside, replaced
from .written import load_prose

MANIFEST = "manifest.json"


class WriteRefusedError(Exception):
    """The folder contains files that this writer did not write, so it is left unchanged."""


def write(directory: Directory, out: Path, docs: Path) -> int:
    """Write the site to `out` (new, empty, or written before) and give the number of files.

    The site is made beside `out`, in `NAME.new`, and replaces it when complete. The manifest lists each file's
    SHA-256. Raises `WriteRefusedError`, changing nothing, if one of these folders contains other files, and
    `DataError` if a Markdown page has errors.
    """
    for folder in (out, *beside(out)):
        if not _is_ours(folder):
            raise WriteRefusedError(f"Mappen {folder} innehåller annat än en tidigare skriven sida. Ange en ny mapp.")
    prose = load_prose(docs, directory)
    files = {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    files |= {path: text.encode() for path, text in prose.sources.items()}
    for artifact in artifacts(directory, source_path, prose.pages):
        path, content = as_file(artifact)
        if path in files:
            raise WriteRefusedError(f"Två filer skulle heta {path}.")
        files[path] = content
    sums = {path: sha256(content).hexdigest() for path, content in sorted(files.items())}
    manifest = json.dumps(sums, indent=1).encode() + b"\n"
    with replaced(out) as new:
        # The manifest comes first, so that the leftovers of an interrupted run are recognised.
        for path, content in ((MANIFEST, manifest), *files.items()):
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return len(files)


def _is_ours(folder: Path) -> bool:
    """Whether the folder may be replaced: it is missing, empty, or made by `write`."""
    if not folder.exists():
        return True
    return folder.is_dir() and ((folder / MANIFEST).exists() or not any(folder.iterdir()))


def as_file(artifact: Artifact) -> tuple[str, bytes]:
    """Path and bytes on disk: a page becomes a Markdown file with front matter and its finished HTML."""
    if artifact.page is None:
        return artifact.path, artifact.content
    return markdown_path(artifact.path), artifact.page.front_matter.encode() + artifact.content + b"\n"
