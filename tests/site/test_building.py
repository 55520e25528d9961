"""Builds are reproducible, and a failing build leaves the old site untouched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from tests.conftest import build
from tests.support.constants import EPOCH, ROOT
from tools.same import sums

from jourkontakt.datafiles.problem import as_text
from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.site


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "data", tmp_path / "data")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project, its folder named with a space, its files from 1970, without what builds keep."""
    folder = tmp_path / "vår kopia"
    for part in ("data", "docs", "examples/demo", "hooks"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    return folder


@pytest.mark.parametrize(("data", "site"), [("data", "built_site"), ("examples/demo", "demo_site")])
def test_builds_elsewhere_are_byte_identical(
    data: str, site: str, copy: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    elsewhere = {
        "HOME": str(tmp_path / "no home"),
        "LC_ALL": "C",
        "PATH": "",
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "tests/support/reverse"), str(copy / "hooks"))),
        "TZ": "Pacific/Kiritimati",
    }
    done = build(data, tmp_path / "ny webbplats", copy, 0o077, **elsewhere)
    assert done.returncode == 0, done.stderr
    assert (copy / ".cache/files").is_dir()
    assert sums(tmp_path / "ny webbplats") == sums(request.getfixturevalue(site))


def test_an_invalid_epoch_stops_the_build_and_leaves_the_old_site(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("the old site", encoding="utf-8")
    done = build("data", tmp_path, SOURCE_DATE_EPOCH="1795604400\n")
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert r"SOURCE_DATE_EPOCH: ”1795604400\n” är ingen tid. Skriv sekunder sedan 1970, eller ta bort den" in said
    assert "Traceback" not in said
    assert sums(tmp_path) == {"index.html": sha256(b"the old site").hexdigest()}


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


@pytest.fixture
def make(tmp_path: Path) -> Callable[[Path], subprocess.CompletedProcess[str]]:
    """Runs the commands of `make` on a data folder; the output is `site` in the test's folder."""

    def run(data: Path) -> subprocess.CompletedProcess[str]:
        environ = os.environ | {"JOURKONTAKT_DATA": str(data), "SOURCE_DATE_EPOCH": EPOCH}
        command = [sys.executable, "tools/build.py", str(tmp_path / "site")]
        return subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False, timeout=300)

    return run


def test_the_program_that_builds_says_how_it_is_used() -> None:
    command = [sys.executable, "tools/build.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python tools/build.py OUT\n")


def test_make_prints_each_warning_once_and_how_to_view_the_site(
    make: Callable[[Path], subprocess.CompletedProcess[str]], built_site: Path, real: Directory, tmp_path: Path
) -> None:
    done = make(ROOT / "data")
    assert done.returncode == 0, done.stderr
    assert as_text(real.warnings) in done.stderr
    assert done.stderr.count(as_text(real.warnings[:1]).partition("\n")[0]) == 1
    pages = len(list(built_site.rglob("index.html")))
    look = f"Look: JOURKONTAKT_DATA={ROOT / 'data'} make serve, http://127.0.0.1:8000/"
    assert done.stdout == f"\n{tmp_path / 'site'}/ holds {pages} pages.\n{look}\n"
    assert sums(tmp_path / "site") == sums(built_site)


def test_make_reads_the_data_once(make: Callable[[Path], subprocess.CompletedProcess[str]], data: Path) -> None:
    """A pipe is written once, so a second read would block."""
    regions = (data / "regions.yaml").read_bytes()
    (data / "regions.yaml").unlink()
    os.mkfifo(data / "regions.yaml")
    writer = threading.Thread(target=(data / "regions.yaml").write_bytes, args=(regions,), daemon=True)
    writer.start()
    done = make(data)
    assert done.returncode == 0, done.stdout + done.stderr
    writer.join()


def test_make_prints_each_error_once(
    make: Callable[[Path], subprocess.CompletedProcess[str]], data: Path, tmp_path: Path
) -> None:
    make(data)
    before = sums(tmp_path / "site")
    (data / "names.yaml").unlink()
    done = make(data)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert said.count("names.yaml:1:1 fel C02: filen finns inte") == 1
    assert "1 fel. Varningar visas när felet är rättat." in said
    assert "Look:" not in said
    assert sums(tmp_path / "site") == before
