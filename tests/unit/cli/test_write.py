"""The command `write` where something goes wrong: the old folder stays, whole, and a sentence says why."""

from __future__ import annotations

import errno
import fcntl
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.commands import run
from tests.support.constants import ROOT
from tests.support.interrupted import interrupted

from jourkontakt.website.integrity import MANIFEST
from jourkontakt.website.verify import faults_of

DATA = ("--data", ROOT / "examples/demo", "--docs", ROOT / "docs")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that every test here leaves as it was; it has other data than those that are written."""
    out = tmp_path_factory.mktemp("written") / "ut"
    code, said = run("write", "--data", ROOT / "data", "--docs", ROOT / "docs", out)
    assert code == 0
    assert re.fullmatch(rf"\d+ filer skrivna till {out}\.\n", said)
    assert (out / "docs/index.md").is_file()
    return out


@pytest.fixture
def out(written: Path) -> Iterator[Path]:
    """The same folder, and nothing beside it, before and after."""
    before = (written / MANIFEST).read_bytes()
    yield written
    assert faults_of(written) == []
    assert (written / MANIFEST).read_bytes() == before


@pytest.mark.parametrize(
    ("event", "pattern"),
    [
        ("open", r"w .*/new/docs/kommun/lund-1281/index\.md$"),
        ("open", rf"w .*/new/{MANIFEST}$"),
    ],
    ids=["writing", "manifest"],
)
def test_a_kill_leaves_the_old_folder(event: str, pattern: str, out: Path) -> None:
    done = interrupted("write", out, event, pattern)
    assert done.returncode == -9, done.stdout + done.stderr


def test_a_full_disk_is_said_plainly(out: Path) -> None:
    done = interrupted("write", out, "open", r"w .*/new/docs/region/syd/index\.md$", deed=str(errno.ENOSPC))
    said = f"fel: disken är full: {out.parent}/.ut.jourkontakt/new/docs/region/syd/index.md\n{out} är som förut.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, said, "")
    assert list(out.parent.iterdir()) == [out]


def test_a_folder_that_is_read_only_is_said_plainly(out: Path) -> None:
    done = interrupted("write", out, "os.mkdir", r"/\.ut\.jourkontakt$", deed=str(errno.EROFS))
    said = f"fel: det går bara att läsa där: {out.parent}/.ut.jourkontakt\n{out} är som förut.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, said, "")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("link", "är en symbolisk länk. Ange mappen som den leder till.\n"),
        ("file", "är en fil. Ange en mapp.\n"),
        ("strange", "innehåller annat än en tidigare skriven sida. Ange en ny mapp.\n"),
    ],
)
def test_a_target_that_is_no_site_is_refused(target: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "strange").mkdir()
    (tmp_path / "strange/manifest.json").write_text("{}", encoding="utf-8")
    (tmp_path / "link").symlink_to("strange")
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    assert run("write", *DATA, tmp_path / target) == (2, f"{tmp_path / target} {said}")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "link", "manifest.json", "strange"]


def test_it_says_that_it_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    lock = fcntl.flock

    def release(number: int, operation: int) -> None:
        if operation == fcntl.LOCK_EX:
            os.close(handle)
        lock(number, operation)

    monkeypatch.setattr(fcntl, "flock", release)
    (tmp_path / "docs").mkdir()
    code, said = run("write", *DATA[:2], "--docs", tmp_path / "docs", tmp_path / "ut")
    assert said.startswith(f"Något annat skrivs i {tmp_path}. Väntar.\n")
    # Without its pages, docs has what the site links to.
    assert (code, (tmp_path / "ut").exists()) == (1, False)
