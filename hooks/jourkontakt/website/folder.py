"""The disk writer: every artifact as a file in a folder, whole or not at all; the way to another publisher."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path

from ..model.directory import Directory
from .artifact import Artifact
from .build import artifacts
from .links import markdown_path, source_path

MANIFEST = "manifest.json"


class NotOurs(Exception):
    """The folder holds something that this writer did not write, so it is left alone."""


def write(directory: Directory, out: Path, docs: Path) -> int:
    """Write the site to `out` (new, empty, or written before) and give the number of files.

    Everything goes to a folder beside it first, which takes its place when it is whole. The manifest, written last,
    holds each file's SHA-256. Raises `NotOurs` and touches nothing when `out` holds other things.
    """
    if out.exists() and not (out.is_dir() and ((out / MANIFEST).exists() or not any(out.iterdir()))):
        raise NotOurs(f"Mappen {out} innehåller annat än en tidigare skriven sida. Ange en ny mapp.")
    fresh = out.with_name(f"{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    files = {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    for artifact in artifacts(directory, source_path):
        path, content = as_file(artifact)
        if path in files:
            raise NotOurs(f"Två filer skulle heta {path}.")
        files[path] = content
    for path, content in files.items():
        target = fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    sums = {path: sha256(content).hexdigest() for path, content in sorted(files.items())}
    (fresh / MANIFEST).write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8", newline="\n")
    shutil.rmtree(out, ignore_errors=True)
    fresh.rename(out)
    return len(files)


def as_file(artifact: Artifact) -> tuple[str, bytes]:
    """Path and bytes on disk: a page becomes Markdown with front matter around its ready HTML."""
    if artifact.page is None:
        return artifact.path, artifact.content
    page = artifact.page
    # JSON strings are YAML strings, whatever they hold.
    front = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in vars(page).items()]
    head = "\n".join(["---", *front, "---", "", ""])
    return markdown_path(artifact.path), head.encode() + artifact.content + b"\n"
