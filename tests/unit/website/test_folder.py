"""The folder writer: a complete project in which all links resolve, and no other files touched."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.support.constants import ROOT

from jourkontakt.datafiles.problem import DataError
from jourkontakt.model.directory import Directory
from jourkontakt.website.build import page_addresses
from jourkontakt.website.feeds import FEEDS
from jourkontakt.website.folder import TakenPathError, write
from jourkontakt.website.integrity import MANIFEST
from jourkontakt.website.links import NOT_FOUND
from jourkontakt.website.site_check import SiteFaultsError
from jourkontakt.website.verify import faults_of
from jourkontakt.website.written import load_prose

DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def tree(demo: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("written") / "project"
    write(demo, out, DOCS, offline=True)
    return out


def front_matter(page: Path) -> dict[str, Any]:
    head = page.read_text(encoding="utf-8").split("---\n")[1]
    return dict(yaml.load(head, yaml.CSafeLoader))  # noqa: TID251 (as a publisher reads it)


def configuration(tree: Path) -> dict[str, Any]:
    text = (tree / "mkdocs.yml").read_text(encoding="utf-8")
    return dict(yaml.load(text, yaml.CSafeLoader))  # noqa: TID251 (as a publisher reads it)


def test_the_folder_is_complete(tree: Path, demo: Directory) -> None:
    assert faults_of(tree) == []
    found = set(json.loads((tree / MANIFEST).read_text(encoding="utf-8")))
    pages = {*page_addresses(demo), *(page.address for page in load_prose(DOCS, demo).pages)} - {NOT_FOUND}
    assert {path for path in found if path.endswith(".md")} == {f"docs/{address}index.md" for address in pages}
    feeds = {f"docs/{artifact.path}" for feed in FEEDS for artifact in feed(demo)}
    assets = {f"docs/{path.relative_to(DOCS).as_posix()}" for path in DOCS.glob("assets/**/*") if path.is_file()}
    assert feeds | assets | {"docs/sw.js", "mkdocs.yml"} <= found
    assert {path for path in found if path.startswith("theme/")} == {
        "theme/404.html", "theme/base.html", "theme/lookup.html", "theme/main.html"
    }  # fmt: skip


def test_every_link_in_the_tree_resolves(tree: Path) -> None:
    astray = []
    for path in (tree / "docs").rglob("*.md"):
        here = path.parent.relative_to(tree).as_posix()
        for target in re.findall(r'(?:href|src|action)="([^"#]+)', path.read_text(encoding="utf-8")):
            if not re.match(r"https?:|mailto:|tel:|webcal:", target):
                resolved = tree / posixpath.normpath(posixpath.join(here, target))
                if not (resolved / "index.md" if target.endswith("/") else resolved).is_file():
                    astray.append((here, target))
    assert not astray


def test_every_address_of_the_frame_is_there(tree: Path) -> None:
    frame = configuration(tree)["extra"]["jk"]
    groups = (frame["menu"], *(entries for _, entries in frame["foot"]))
    pages = [address.partition("#")[0] for entries in groups for _, address in entries]
    files = [*frame["scripts"], *frame["styles"], *(feed for _, feed in frame["feeds"])]
    assert len(pages) > 10
    assert [page for page in pages if not (tree / "docs" / page / "index.md").is_file()] == []
    assert [path for path in files if not (tree / "docs" / path).is_file()] == []


def test_the_frame_has_its_values_and_no_theme(tree: Path, demo: Directory) -> None:
    found = configuration(tree)
    assert found["theme"] == {"name": None, "custom_dir": "theme", "static_templates": ["404.html"]}
    assert (found["site_name"], found["site_url"]) == (demo.site.title, demo.site.address)
    assert found["extra"]["jk"]["organisation"] == demo.site.organisation
    assert len(found["extra"]["jk"]["numbers"]) == len(demo.front_numbers)
    assert found["extra"]["missing"]["canonical_url"] == f"{demo.site.address}404.html"
    assert 'href="/jourkontakt/kommuner/"' in found["extra"]["missing"]["content"]


def test_a_page_is_front_matter_and_ready_html(tree: Path) -> None:
    page = tree / "docs/region/nord/index.md"
    assert front_matter(page)["title"] == "Polisregion Nord"
    assert not front_matter(page)["prose"]
    assert '<section class="answer' in page.read_text(encoding="utf-8")


def test_a_page_of_docs_is_ready_html_too(tree: Path, demo: Directory) -> None:
    page = tree / "docs/om/index.md"
    assert front_matter(page)["prose"]
    text = page.read_text(encoding="utf-8")
    assert f"Sidan görs för {demo.site.organisation}." in text
    assert "{{" not in text


def test_without_what_browsers_keep_no_script_asks_for_it(demo: Directory, tmp_path: Path) -> None:
    write(demo, tmp_path / "out", DOCS, offline=False)
    assert "assets/offline.mjs" not in configuration(tmp_path / "out")["extra"]["jk"]["scripts"]
    assert b"unregister" in (tmp_path / "out/docs/sw.js").read_bytes()


def test_a_wrong_page_of_docs_leaves_the_folder_as_it_was(demo: Directory, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/rutiner.md").write_text("# Rutiner\n\n[Alla](/alla/)\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"rutiner\.md:3:8 fel W01"):
        write(demo, tmp_path / "out", tmp_path / "docs", offline=True)
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_writing_twice_gives_the_same_folder(tree: Path, demo: Directory, tmp_path: Path) -> None:
    out = shutil.copytree(tree, tmp_path / "docs")
    (out / "mkdocs.yml").write_text("old", encoding="utf-8")
    write(demo, out, DOCS, offline=True)
    assert faults_of(out) == []
    assert (out / MANIFEST).read_bytes() == (tree / MANIFEST).read_bytes()


@pytest.mark.parametrize("name", ["rapport.pdf", "region/nord.md"])
def test_a_file_of_docs_never_replaces_another(name: str, demo: Directory, tmp_path: Path) -> None:
    shutil.copytree(DOCS, tmp_path / "docs")
    (tmp_path / "docs" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "docs" / name).write_text("# Min", encoding="utf-8")
    with pytest.raises((TakenPathError, DataError), match=name if name.endswith("pdf") else "W06"):
        write(demo, tmp_path / "out", tmp_path / "docs")
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_an_empty_file_of_docs_is_refused_and_the_old_folder_stays(tree: Path, demo: Directory, tmp_path: Path) -> None:
    shutil.copytree(DOCS, tmp_path / "docs")
    shutil.copytree(tree, tmp_path / "out")
    (tmp_path / "docs/bild.png").touch()
    with pytest.raises(SiteFaultsError, match=r"bild\.png är tom"):
        write(demo, tmp_path / "out", tmp_path / "docs")
    assert faults_of(tmp_path / "out") == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "out"]
