"""A publisher that knows nothing of us builds the same site of the written folder: frame, contents and files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.support.commands import run
from tests.support.publishers import differences, published

from jourkontakt.website.verify import faults_of

pytestmark = [pytest.mark.site, pytest.mark.slow]


def test_it_builds_the_same_site(hostile_site: Path, hostile_data: Path, tmp_path: Path) -> None:
    site = published("mkdocs", hostile_data, tmp_path / "written")
    assert differences(hostile_site, site) == []
    assert (site / "offline.bin").stat().st_size > 100_000
    assert faults_of(site) == []
    (site / "om/index.html").rename(site / "om.html")
    code, printed = run("finish", site.parent, "--data", hostile_data)
    assert code == 1
    assert "om/index.html saknas" in printed
    assert "om.html hör inte till sidan" in printed
    assert not (site / "manifest.json").exists()


def test_only_a_folder_that_was_written_is_finished(tmp_path: Path) -> None:
    assert run("finish", tmp_path) == (2, f"Mappen {tmp_path / 'site'} finns inte.\n")
    (tmp_path / "site").mkdir()
    assert run("finish", tmp_path) == (1, f"fel: {tmp_path / 'manifest.json'} saknas eller går inte att läsa\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id="lookup"', 'id="look"'),
        ("114 14", "114 15"),
        ('href="../om/"', 'href="../../om/"'),
        ("kommuner.csv", "kommuner.txt"),
        ("no-referrer", "origin"),
    ],
)
def test_a_page_that_differs_is_found(old: str, new: str, demo_site: Path, tmp_path: Path) -> None:
    for site in ("ours", "theirs"):
        (tmp_path / site / "hamta").mkdir(parents=True)
        shutil.copy(demo_site / "hamta/index.html", tmp_path / site / "hamta")
    page = tmp_path / "theirs/hamta/index.html"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert differences(tmp_path / "ours", tmp_path / "theirs") == ["hamta/index.html"]


def test_a_missing_or_unknown_file_is_found(tmp_path: Path) -> None:
    for site, name, text in (
        ("ours", "a.csv", "1"),
        ("theirs", "b.csv", "1"),
        ("ours", "c", "1"),
        ("theirs", "c", "2"),
    ):
        (tmp_path / site).mkdir(exist_ok=True)
        (tmp_path / site / name).write_text(text, encoding="utf-8")
    assert differences(tmp_path / "ours", tmp_path / "theirs") == ["a.csv", "b.csv", "c"]
