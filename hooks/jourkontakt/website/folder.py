"""Writes the site as a project for another publisher, completely or not at all, and finishes what that builds."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec
import yaml

from ..model.directory import Directory
from .artifact import Artifact
from .build import artifacts
from .comments import without_comments
from .frame import Frame, frame_of
from .integrity import MANIFEST, read_manifest
from .links import NOT_FOUND, site_url_style
from .offline import offline_files
from .prose import other_files
from .site_check import SiteFaultsError, finish
from .swap import replaced
from .written import load_prose

# Where in the project the publisher puts the site.
BUILT = "site"
# The templates of the frame; those of other publishers read them too.
_THEME = Path(__file__).parents[2] / "theme"
# What publishers add, and no page links to.
_ADDED = ("sitemap.xml", "sitemap.xml.gz", "search.json")


class TakenPathError(Exception):
    """Two files would have the same path."""


def write(
    directory: Directory, out: Path, docs: Path, waiting: Callable[[], object] = lambda: None, offline: bool = True
) -> int:
    """Write the project to `out` (new, empty, or written before) and give the number of files.

    It is made beside `out`, checked, and replaces it when complete; `waiting` is called if another writer has
    to end first. Raises, changing nothing, `TargetError` if `out` holds something else, `TakenPathError` if two
    files would have the same path, `SiteFaultsError` if a file is not whole, and `DataError` if a Markdown page has
    errors. `offline` means that readers' browsers keep the site, once `finish_built` has made what they keep.
    """
    with replaced(out, waiting) as new:
        files: dict[str, bytes] = {}
        for path, content in _files(directory, docs, offline):
            if path in files or path == f"docs/{MANIFEST}":
                raise TakenPathError(f"Två filer skulle heta {path.removeprefix('docs/')}.")
            files[path] = content
        for path, content in files.items():
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        finish(new, files)
    return len(files)


def finish_built(project: Path, directory: Directory, offline: bool) -> None:
    """Complete the site that a publisher has built in the project: what browsers keep, and the manifest.

    Raises `SiteFaultsError` if the site is not whole.
    """
    site, manifest = project / BUILT, project / MANIFEST
    listed = read_manifest(manifest.read_bytes()) if manifest.is_file() else None
    if listed is None:
        raise SiteFaultsError(f"{manifest} saknas eller går inte att läsa")
    for name in (*_ADDED, MANIFEST):
        (site / name).unlink(missing_ok=True)
    expected = {NOT_FOUND} | {_built(path) for path in listed if path.startswith("docs/")}
    for path, content in offline_files(site, offline):
        (site / path).write_bytes(content)
        expected.add(path)
    finish(site, expected, directory.site.address or "")


def _built(path: str) -> str:
    """The path in the site of a file of the project."""
    name = path.removeprefix("docs/")
    return f"{name.removesuffix('.md')}.html" if name.endswith(".md") else name


def _files(directory: Directory, docs: Path, offline: bool) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file of the project."""
    written = load_prose(docs, directory)
    style = site_url_style(directory.site.address or "")
    for template in sorted(_THEME.glob("*.html")):
        yield f"theme/{template.name}", template.read_bytes()
    for path in sorted(other_files(docs)):
        yield f"docs/{path}", without_comments(path, (docs / path).read_bytes())
    # In place of the worker of an earlier site, until there is one for this site.
    for path, content in offline_files(docs, wanted=False):
        yield f"docs/{path}", content
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
        "site_dir": BUILT,
        "use_directory_urls": True,
        "theme": {"name": None, "custom_dir": "theme", "static_templates": [NOT_FOUND]},
        "plugins": [],
        "markdown_extensions": [],
        "extra": {"jk": msgspec.to_builtins(frame), "missing": shown},
    }
    return yaml.safe_dump(configuration, allow_unicode=True, sort_keys=False, width=10**9).encode()
