"""Writes the site as a project for another publisher, completely or not at all: pages, frame and configuration."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import msgspec
import yaml

from ..model.directory import Directory
from .artifact import Artifact
from .build import artifacts
from .comments import without_comments
from .frame import Frame, frame_of
from .links import NOT_FOUND, site_url_style
from .offline import REMOVAL, WORKER
from .swap import beside, replaced
from .written import load_prose

MANIFEST = "manifest.json"
# The templates of the frame; those of other publishers read them too.
_THEME = Path(__file__).parents[2] / "theme"


class WriteRefusedError(Exception):
    """The folder contains files that this writer did not write, so it is left unchanged."""


def write(directory: Directory, out: Path, docs: Path, offline: bool) -> int:
    """Write the project to `out` (new, empty, or written before) and give the number of files.

    It is made beside `out`, in `NAME.new`, and replaces it when complete. The manifest lists each file's
    SHA-256. Raises `WriteRefusedError`, changing nothing, if one of these folders contains other files, and
    `DataError` if a Markdown page has errors. `offline` means that readers' browsers keep the site, once
    `offline_files` has been written into what the publisher makes.
    """
    for folder in (out, *beside(out)):
        if not _is_ours(folder):
            raise WriteRefusedError(f"Mappen {folder} innehåller annat än en tidigare skriven sida. Ange en ny mapp.")
    files: dict[str, bytes] = {}
    for path, content in _files(directory, docs, offline):
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


def _files(directory: Directory, docs: Path, offline: bool) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file of the project."""
    written = load_prose(docs, directory)
    style = site_url_style(directory.site.address or "")
    for template in sorted(_THEME.glob("*.html")):
        yield f"theme/{template.name}", template.read_bytes()
    for path in sorted(docs.rglob("*")):
        if path.is_file() and path.suffix != ".md":
            name = path.relative_to(docs).as_posix()
            yield f"docs/{name}", without_comments(name, path.read_bytes())
    # In place of the worker of an earlier site, until there is one for this site.
    yield f"docs/{WORKER}", REMOVAL.read_bytes()
    for artifact in (*artifacts(directory, style, written.pages), *written.artifacts(style)):
        if artifact.path == NOT_FOUND:
            # Publishers make this page of a template.
            yield f"theme/{NOT_FOUND}", b'{% extends "main.html" %}\n'
            yield "mkdocs.yml", _configuration(directory, frame_of(directory, written.pages, offline), artifact)
        else:
            yield as_file(artifact)


def as_file(artifact: Artifact) -> tuple[str, bytes]:
    """Path and bytes on disk: a page becomes a Markdown file with front matter and its finished HTML.

    It is named index.md, so that links are relative to the same folder in the file and on the site.
    """
    if artifact.page is None:
        return f"docs/{artifact.path}", artifact.content
    return f"docs/{artifact.path}index.md", artifact.page.front_matter.encode() + artifact.content + b"\n"


def _configuration(directory: Directory, frame: Frame, missing: Artifact) -> bytes:
    """The publisher's configuration, with the values of the frame as `extra.jk` and the 404 page as `extra.missing`."""
    page = missing.page
    assert page
    address = directory.site.address or ""
    shown = {
        "title": page.title,
        "meta": page.meta,
        "canonical_url": address and f"{address}{missing.path}",
        "content": missing.content.decode(),
    }
    configuration: Mapping[str, object] = {
        "site_name": directory.site.title,
        "site_url": address,
        "use_directory_urls": True,
        "theme": {"name": None, "custom_dir": "theme", "static_templates": [NOT_FOUND]},
        "plugins": [],
        "markdown_extensions": [],
        "extra": {"jk": msgspec.to_builtins(frame), "missing": shown},
    }
    return yaml.safe_dump(configuration, allow_unicode=True, sort_keys=False, width=10**9).encode()
