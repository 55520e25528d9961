"""The folder writer: a complete folder in which all links resolve, and no other files touched."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from pathlib import Path

import pytest
from tests.support.constants import ROOT

from jourkontakt.datafiles.problem import DataError
from jourkontakt.model.directory import Directory
from jourkontakt.website.folder import WriteRefusedError, write
from jourkontakt.website.integrity import MANIFEST
from jourkontakt.website.site_check import SiteFaultsError
from jourkontakt.website.swap import TargetError
from jourkontakt.website.verify import faults_of

DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def tree(demo: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("written") / "docs"
    write(demo, out, DOCS)
    return out


def test_the_folder_is_complete(tree: Path, demo: Directory) -> None:
    assert faults_of(tree) == []
    found = set(json.loads((tree / MANIFEST).read_text(encoding="utf-8")))
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
    with pytest.raises(TargetError):
        write(demo, tmp_path, DOCS)
    assert [path.name for path in tmp_path.iterdir()] == ["precious.txt"]


@pytest.mark.parametrize("name", ["rapport.pdf", "region/nord.md"])
def test_a_file_of_docs_never_replaces_another(name: str, demo: Directory, tmp_path: Path) -> None:
    shutil.copytree(DOCS, tmp_path / "docs")
    (tmp_path / "docs" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "docs" / name).write_text("# Min", encoding="utf-8")
    with pytest.raises((WriteRefusedError, DataError), match=name if name.endswith("pdf") else "W06"):
        write(demo, tmp_path / "out", tmp_path / "docs")
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_an_empty_file_of_docs_is_refused_and_the_old_folder_stays(demo: Directory, tmp_path: Path) -> None:
    shutil.copytree(DOCS, tmp_path / "docs")
    write(demo, tmp_path / "out", tmp_path / "docs")
    (tmp_path / "docs/bild.png").touch()
    with pytest.raises(SiteFaultsError, match=r"bild\.png är tom"):
        write(demo, tmp_path / "out", tmp_path / "docs")
    assert faults_of(tmp_path / "out") == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "out"]
