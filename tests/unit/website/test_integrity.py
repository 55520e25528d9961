"""The manifest: which files it lists, and what is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jourkontakt.website.integrity import files_in, manifest_of, read_manifest

DIGESTS = {"kommun/öckerö/index.html": "b7" * 32, "index.html": "0e" * 32}


def test_the_manifest_lists_the_files_in_order() -> None:
    content = manifest_of(DIGESTS)
    assert list(json.loads(content)) == ["index.html", "kommun/öckerö/index.html"]
    assert "öckerö" in content.decode()
    assert read_manifest(content) == DIGESTS


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"a": 1}',
        manifest_of(DIGESTS | {"a": "0e" * 31}),
        manifest_of(DIGESTS | {"a": "0E" * 32}),
        manifest_of(DIGESTS)[:-3],
        b'{"a": ["' + b"a" * 64 + b'"]}',
    ],
)
def test_what_is_no_manifest_is_none(content: bytes) -> None:
    assert read_manifest(content) is None


def test_hidden_files_are_no_part_of_a_site(tmp_path: Path) -> None:
    for path in ("index.html", "a/b/c.html", ".nojekyll", ".git/HEAD", "a/.b/c.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    assert sorted(files_in(tmp_path)) == ["a/b/c.html", "index.html"]
