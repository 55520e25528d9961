"""A build that is killed, has no room, or is one of two: what is published is the old or the new site, whole."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.constants import ROOT
from tests.support.interrupted import environment, interrupted, started

from jourkontakt.website.integrity import MANIFEST
from jourkontakt.website.swap import replaced
from jourkontakt.website.verify import faults_of

pytestmark = pytest.mark.site
OLD, NEW = "old", "new"
KILLS = [
    ("it reads the data", "open", r"regions\.yaml$", 1, OLD),
    ("it makes its folder", "os.mkdir", r"/\.site\.jourkontakt$", 1, OLD),
    ("it copies the first file of docs", "open", r"w .*/new/assets/", 1, OLD),
    ("it writes a page of docs", "open", r"w .*/new/samtalet/index\.html$", 1, OLD),
    ("it writes the first feed", "open", r"w .*/new/lookup\.json$", 1, OLD),
    ("it writes the start page", "open", r"w .*/new/index\.html$", 1, OLD),
    ("it has written half of the municipalities", "open", r"w .*/new/kommun/", 145, OLD),
    ("it writes the pack of kept pages", "open", r"w .*/new/offline\.bin$", 1, OLD),
    ("it writes the worker", "open", r"w .*/new/sw\.js$", 1, OLD),
    ("it begins to check", "open", r"r .*/new/404\.html$", 2, OLD),
    ("it has checked half of the municipalities", "open", r"r .*/new/kommun/", 290 + 145, OLD),
    ("it writes the manifest", "open", rf"w .*/new/{MANIFEST}$", 1, OLD),
    ("it exchanges the two", "ctypes.dlopen", "None", 2, OLD),
    ("it begins to remove the old site", "shutil.rmtree", r"/\.site\.jourkontakt$", 2, NEW),
    ("it has removed half of the old site", "os.remove", r"^index\.html$", 150, NEW),
]


class StoppedError(Exception):
    """The next build stops at once."""


@pytest.fixture
def site(built_site: Path, tmp_path: Path) -> Path:
    """The old site, of `data/`; the new ones are of the example data."""
    folder: Path = shutil.copytree(built_site, tmp_path / "site", copy_function=os.link)
    return folder


@pytest.fixture(scope="session")
def manifests(built_site: Path, demo_site: Path) -> dict[str, bytes]:
    return {OLD: (built_site / MANIFEST).read_bytes(), NEW: (demo_site / MANIFEST).read_bytes()}


def published(site: Path, manifests: dict[str, bytes]) -> str:
    """Whether the site is the old or the new one, which must be whole."""
    assert faults_of(site) == []
    found = (site / MANIFEST).read_bytes()
    return next(name for name, manifest in manifests.items() if manifest == found)


def mend(site: Path) -> None:
    """What the next build does before and after MkDocs."""
    with pytest.raises(StoppedError), replaced(site, lambda: None):
        raise StoppedError


@pytest.mark.parametrize(
    ("event", "pattern", "nth", "found"), [point[1:] for point in KILLS], ids=[point[0] for point in KILLS]
)
def test_a_kill_leaves_a_whole_site(
    event: str, pattern: str, nth: int, found: str, site: Path, manifests: dict[str, bytes]
) -> None:
    done = interrupted("make", site, event, pattern, nth)
    assert done.returncode == -9, done.stdout + done.stderr
    assert published(site, manifests) == found
    mend(site)
    assert published(site, manifests) == found
    assert list(site.parent.iterdir()) == [site]


def test_make_mends_by_itself_what_a_kill_has_left(site: Path, manifests: dict[str, bytes]) -> None:
    assert interrupted("make", site, "open", r"w .*/new/kommun/", 100).returncode == -9
    done = interrupted("make", site, "never", "")
    assert done.returncode == 0, done.stderr
    assert published(site, manifests) == NEW
    assert list(site.parent.iterdir()) == [site]


@pytest.mark.parametrize(
    ("event", "pattern", "number", "said"),
    [
        ("os.mkdir", r"/\.site\.jourkontakt$", errno.EROFS, "Read-only file system"),
        ("open", r"w .*/new/assets/jourkontakt\.css$", errno.ENOSPC, "No space left on device"),
        ("open", r"w .*/new/samtalet/index\.html$", errno.ENOSPC, "No space left on device"),
        ("open", r"w .*/new/kommun/lund-1281/index\.html$", errno.ENOSPC, "No space left on device"),
        ("open", rf"w .*/new/{MANIFEST}$", errno.EDQUOT, "Disk quota exceeded"),
    ],
    ids=["read-only", "copying", "page-of-docs", "generated-page", "manifest"],
)
def test_an_error_of_the_disk_is_said_plainly_and_leaves_the_old_site(
    event: str, pattern: str, number: int, said: str, site: Path, manifests: dict[str, bytes]
) -> None:
    done = interrupted("make", site, event, pattern, deed=str(number))
    assert done.returncode == 1, done.stdout + done.stderr
    error = done.stderr.splitlines()[-1]
    assert error.startswith(f"Error: {said}: {site.parent}/.site.jourkontakt")
    assert error.endswith(f". {site} is unchanged.")
    assert "Traceback" not in done.stdout + done.stderr
    assert published(site, manifests) == OLD
    assert list(site.parent.iterdir()) == [site]


def test_a_file_that_the_system_refuses_leaves_the_old_site(site: Path, manifests: dict[str, bytes]) -> None:
    limit = "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))"
    done = started(f"{limit}; runpy.run_path('tools/build.py', run_name='__main__')", site)
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.fullmatch(rf"Error: File too large(: .*)?\. {site} is unchanged\.", done.stderr.splitlines()[-1])
    assert "Traceback" not in done.stdout + done.stderr
    assert published(site, manifests) == OLD
    assert list(site.parent.iterdir()) == [site]


def test_two_builds_at_once_wait_for_each_other(site: Path, manifests: dict[str, bytes]) -> None:
    handle = os.open(site.parent, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    command = [sys.executable, "tools/build.py", str(site)]
    both = [
        subprocess.Popen(
            command, cwd=ROOT, env=environment() | {"JOURKONTAKT_DATA": data}, stdout=subprocess.PIPE, encoding="utf-8"
        )
        for data in ("data", "examples/demo")
    ]
    for process in both:
        assert process.stdout
        assert process.stdout.readline() == f"Waiting for another build in {site.parent}/.\n"
    assert published(site, manifests) == OLD
    os.close(handle)
    for process in both:
        output, _ = process.communicate()
        assert process.returncode == 0
        assert f"{site}/ holds " in output
    assert published(site, manifests) in (OLD, NEW)
    assert list(site.parent.iterdir()) == [site]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("link", "is a symbolic link. Name the folder that it leads to."),
        ("file", "is a file. Name a folder."),
        ("strange", "holds something that is no site. Name another folder, or remove it."),
    ],
)
def test_a_target_that_is_no_site_is_refused(target: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "strange").mkdir()
    (tmp_path / "strange/precious.txt").write_text("kept", encoding="utf-8")
    (tmp_path / "link").symlink_to("strange")
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    done = interrupted("make", tmp_path / target, "never", "")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"Error: {tmp_path / target} {said}\n")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "link", "precious.txt", "strange"]
