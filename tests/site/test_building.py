"""Builds are reproducible, and a failing build leaves the old site untouched."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from tests.conftest import build
from tests.support.constants import ROOT

pytestmark = pytest.mark.site


def sums(folder: Path) -> dict[str, str]:
    """Each file's path and SHA-256."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "data", tmp_path / "data")


def test_two_builds_are_byte_identical(built_site: Path, data: Path, tmp_path: Path) -> None:
    done = build(data, tmp_path / "again", TZ="Pacific/Auckland", LANG="C", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    assert sums(tmp_path / "again") == sums(built_site)


def test_broken_data_stops_the_build_and_leaves_the_old_site(data: Path, tmp_path: Path) -> None:
    old = tmp_path / "site"
    old.mkdir()
    (old / "index.html").write_text("the old site", encoding="utf-8")
    regions = data / "regions.yaml"
    text = regions.read_text(encoding="utf-8")
    line = 1 + text[: text.index('number: "114 14"')].count("\n")
    regions.write_text(text.replace('number: "114 14"', "number: 11414", 1), encoding="utf-8")
    done = build(data, old)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert f"regions.yaml:{line}:13 fel Y" in said
    assert 'Skriv: number: "114 14"' in said
    assert "Traceback" not in said
    assert sums(old) == {"index.html": sha256(b"the old site").hexdigest()}


def test_warnings_about_the_data_never_stop_a_strict_build(data: Path, tmp_path: Path) -> None:
    far = build(data, tmp_path / "site", SOURCE_DATE_EPOCH="2000000000")
    assert far.returncode == 0, far.stderr
