"""The folder writer: a complete folder in which all links resolve, and no other files touched."""

from __future__ import annotations

import json
import posixpath
import re
from hashlib import sha256
from pathlib import Path

import pytest
from tests.support.constants import ROOT

from jourkontakt.datafiles.problem import DataError
from jourkontakt.model.directory import Directory
from jourkontakt.website.folder import MANIFEST, WriteRefusedError, write

DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def tree(demo: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("written") / "docs"
    write(demo, out, DOCS)
    return out


def test_the_folder_is_complete(tree: Path, demo: Directory) -> None:
    listed = json.loads((tree / MANIFEST).read_text(encoding="utf-8"))
    found = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()} - {MANIFEST}
    assert set(listed) == found
    assert all(sha256((tree / path).read_bytes()).hexdigest() == digest for path, digest in listed.items())
    assert {f"{municipality.address.rstrip('/')}.md" for municipality in demo.municipalities} <= found
    assert {"index.md", "404.md", "lookup.json", "assets/lookup.mjs"} <= found


def test_every_link_in_the_tree_resolves(tree: Path) -> None:
    astray = []
    for path in tree.rglob("*.md"):
        here = path.relative_to(tree).as_posix()
        for target in re.findall(r'(?:href|src|action)="([^"#]+)', path.read_text(encoding="utf-8")):
            if not re.match(r"https?:|mailto:|tel:|webcal:", target):
                resolved = posixpath.normpath(posixpath.join(posixpath.dirname(here), target))
                if not (tree / resolved).is_file():
                    astray.append((here, target))
    assert not astray


def test_a_page_is_front_matter_and_ready_html(tree: Path) -> None:
    text = (tree / "region/nord.md").read_text(encoding="utf-8")
    assert text.startswith('---\ntitle: "')
    assert '<section class="answer' in text


def test_a_page_of_docs_is_filled_in_and_links_to_files(tree: Path, demo: Directory) -> None:
    names = [path.name for path in DOCS.glob("*.md")]
    assert names
    for name in names:
        text = (tree / name).read_text(encoding="utf-8")
        assert text.startswith('---\ntitle: "')
        assert "{{" not in text
        for target in re.findall(r"\]\(([^)#:]+\.md)\b", text):
            assert (tree / target).is_file(), (name, target)
    assert f"Sidan görs för {demo.site.organisation}." in (tree / "om.md").read_text(encoding="utf-8")


def test_a_wrong_page_of_docs_leaves_the_folder_as_it_was(demo: Directory, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/rutiner.md").write_text("# Rutiner\n\n[Alla](/alla/)\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"rutiner\.md:3:8 fel W01"):
        write(demo, tmp_path / "out", tmp_path / "docs")
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_writing_twice_gives_the_same_folder(tree: Path, demo: Directory, tmp_path: Path) -> None:
    out = tmp_path / "docs"
    write(demo, out, DOCS)
    first = (out / MANIFEST).read_bytes()
    write(demo, out, DOCS)
    assert (out / MANIFEST).read_bytes() == first == (tree / MANIFEST).read_bytes()


def test_a_folder_with_other_files_is_left_unchanged(demo: Directory, tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(WriteRefusedError, match="annat"):
        write(demo, tmp_path, DOCS)
    assert [path.name for path in tmp_path.iterdir()] == ["precious.txt"]


@pytest.mark.parametrize("name", ["docs.new", "docs.old"])
def test_a_folder_of_somebody_else_beside_it_is_left_unchanged(name: str, demo: Directory, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "precious.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(WriteRefusedError, match=name):
        write(demo, tmp_path / "docs", DOCS)
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")] == [name, f"{name}/precious.txt"]


def test_what_an_interrupted_run_left_is_replaced(demo: Directory, tmp_path: Path) -> None:
    out = tmp_path / "docs"
    write(demo, out, DOCS)
    manifest = (out / MANIFEST).read_bytes()
    out.rename(tmp_path / "docs.old")
    (tmp_path / "docs.new").mkdir()
    (tmp_path / "docs.new" / MANIFEST).write_bytes(manifest)
    write(demo, out, DOCS)
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]
    assert (out / MANIFEST).read_bytes() == manifest
