"""Replacing a site: however the process ends, the old or the new one is complete, and found again."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jourkontakt.website import swap
from jourkontakt.website.integrity import MANIFEST
from jourkontakt.website.swap import TargetError, exchange, replaced

OLD, NEW = {"lookup.json": "old", "b/index.html": "old"}, {"lookup.json": "new", "c/index.html": "new"}

# Fills a new folder, and kills itself when the event happens for the nth time (`sys.addaudithook`).
KILLED = """\
import os, signal, sys
from pathlib import Path
from jourkontakt.website import swap

out, event, nth, exchanges = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4] == "exchanged"
left = [nth]

def kill(happened, arguments):
    if happened == event:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

if not exchanges:
    swap.exchange = lambda one, other: False
sys.addaudithook(kill)
with swap.replaced(out, lambda: None) as new:
    (new / "c").mkdir(parents=True)
    (new / "lookup.json").write_text("new", encoding="utf-8")
    (new / "c/index.html").write_text("new", encoding="utf-8")
"""
# Replaces the site again and again, with a number in two files.
SWAPPING = """\
import sys
from pathlib import Path
from jourkontakt.website.swap import replaced

for number in range(int(sys.argv[2])):
    with replaced(Path(sys.argv[1]), lambda: None) as new:
        new.mkdir()
        for name in ("index.html", "lookup.json"):
            (new / name).write_text(sys.argv[3] + str(number), encoding="utf-8")
"""


def never() -> None:
    raise AssertionError("nobody holds the lock")


def make(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def replace(out: Path, files: dict[str, str]) -> None:
    with replaced(out, never) as new:
        make(new, files)


def fail(out: Path) -> None:
    with replaced(out, never) as new:
        make(new, NEW)
        raise RuntimeError("the build fails")


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def run(program: str, *arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", program, *map(str, arguments)])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    make(tmp_path / "site", OLD)
    return tmp_path / "site"


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    out = tmp_path / "deep/down/site"
    for content in (OLD, NEW):
        replace(out, content)
        assert files_in(out) == content
    assert list(out.parent.iterdir()) == [out]


def test_an_error_leaves_the_old_folder(site: Path) -> None:
    with pytest.raises(RuntimeError, match="the build fails"):
        fail(site)
    assert files_in(site) == OLD
    assert list(site.parent.iterdir()) == [site]


@pytest.mark.parametrize("builds_again", [True, False], ids=["then-built", "then-failed"])
@pytest.mark.parametrize(
    ("event", "nth", "way", "published", "left"),
    [
        ("fcntl.flock", 1, "exchanged", OLD, 0),  # before the lock
        ("os.mkdir", 2, "exchanged", OLD, 0),  # before the folder beside
        ("os.mkdir", 5, "exchanged", OLD, 1),  # in the new folder
        ("open", 3, "exchanged", OLD, 1),  # between its files
        ("ctypes.dlopen", 1, "exchanged", OLD, 1),  # before the exchange
        ("shutil.rmtree", 2, "exchanged", NEW, 1),  # after it
        ("os.remove", 1, "exchanged", NEW, 1),  # at the first file of the old one
        ("os.remove", 2, "exchanged", NEW, 1),  # when it is half removed
        ("os.rename", 1, "renamed", OLD, 1),  # before the first of two renames
        ("os.rename", 2, "renamed", None, 1),  # between them
        ("shutil.rmtree", 2, "renamed", NEW, 1),  # after them
        ("os.remove", 2, "renamed", NEW, 1),
    ],
)
def test_a_kill_leaves_a_whole_site_that_is_found(
    event: str, nth: int, way: str, published: dict[str, str] | None, left: int, builds_again: bool, site: Path
) -> None:
    if way == "exchanged" and not can_exchange(site.parent):
        pytest.skip("this file system cannot exchange folders")
    assert run(KILLED, site, event, nth, way).wait() == -9
    assert files_in(site) == (published or {})
    assert len(list(site.parent.iterdir())) == left + bool(published)
    if builds_again:
        replace(site, NEW)
        assert files_in(site) == NEW
    else:
        with pytest.raises(RuntimeError, match="the build fails"):
            fail(site)
        assert files_in(site) == (published or OLD)
    assert list(site.parent.iterdir()) == [site]


def can_exchange(folder: Path) -> bool:
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    can = exchange(one, other)
    one.rmdir()
    other.rmdir()
    return can


def test_a_reader_finds_every_file_at_all_times(tmp_path: Path) -> None:
    if not can_exchange(tmp_path):
        pytest.skip("this file system cannot exchange folders")
    site = tmp_path / "site"
    make(site, {"index.html": "a0", "lookup.json": "a0"})
    swapping = [run(SWAPPING, site, 15, name) for name in "ab"]
    seen = set()
    while any(process.poll() is None for process in swapping):
        seen.add((site / "index.html").read_text(encoding="utf-8"))
        assert site.is_dir()
    assert [process.returncode for process in swapping] == [0, 0]
    assert seen <= {f"{name}{number}" for name in "ab" for number in range(15)}
    # Two that replace the same site never mix.
    assert len({(site / name).read_text(encoding="utf-8") for name in ("index.html", "lookup.json")}) == 1
    assert list(tmp_path.iterdir()) == [site]


def test_what_is_put_in_place_is_readable_by_the_server(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    replace(tmp_path / "site", NEW)
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_second_rename_that_fails_brings_the_old_folder_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def fail_for_new(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(OSError, match="Input/output error"):
        replace(site, NEW)
    assert files_in(site) == OLD
    assert list(site.parent.iterdir()) == [site]


def test_a_call_waits_for_the_one_before(site: Path) -> None:
    waited = []

    def release() -> None:
        waited.append(files_in(site))
        os.close(handle)

    handle = os.open(site.parent, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with replaced(site, release) as new:
        other = os.open(site.parent, os.O_RDONLY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(other)
        make(new, NEW)
    assert waited == [OLD]
    assert files_in(site) == NEW


def test_nobody_else_gets_in_meanwhile(site: Path) -> None:
    other = os.open(site.parent, os.O_RDONLY)
    with replaced(site, never) as new:
        for kind in (fcntl.LOCK_EX, fcntl.LOCK_SH):
            with pytest.raises(BlockingIOError):
                fcntl.flock(other, kind | fcntl.LOCK_NB)
        make(new, NEW)
    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(other)


@pytest.mark.parametrize("content", [{}, {MANIFEST: f'{{"index.html": "{"a0" * 32}"}}'}, {"lookup.json": "{}"}])
def test_an_empty_folder_and_a_site_are_replaced(content: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    make(tmp_path / "site", content)
    replace(tmp_path / "site", NEW)
    assert files_in(tmp_path / "site") == NEW


@pytest.mark.parametrize(
    "content",
    [
        {"precious.txt": "kept"},
        {".hidden": "kept"},
        {MANIFEST: '{"name": "A web app"}'},
        {MANIFEST: "{}", "index.html": "<p>"},
        {"deep/lookup.json": "{}"},
    ],
)
def test_a_folder_of_somebody_else_is_left_unchanged(content: dict[str, str], tmp_path: Path) -> None:
    make(tmp_path / "docs", content)
    with pytest.raises(TargetError) as refused:
        replace(tmp_path / "docs", NEW)
    assert (refused.value.target, refused.value.reason) == (tmp_path / "docs", "other")
    assert files_in(tmp_path) == {f"docs/{name}": text for name, text in content.items()}


@pytest.mark.parametrize("path", [".", "", "/", ".."])
def test_a_folder_that_has_no_name_is_left_unchanged(
    path: str, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    with pytest.raises(TargetError) as refused:
        replace(Path(path), {})
    assert refused.value.reason == "other"
    assert list(tmp_path.iterdir()) == [site]


def test_a_file_and_a_link_are_left_unchanged(site: Path) -> None:
    link, file, lost = (site.with_name(name) for name in ("link", "file", "lost"))
    link.symlink_to(site)
    lost.symlink_to(site.parent / "nowhere")
    file.write_text("kept", encoding="utf-8")
    for target, reason in ((link, "link"), (lost, "link"), (file, "file")):
        with pytest.raises(TargetError) as refused:
            replace(target, NEW)
        assert refused.value.reason == reason
    assert link.readlink() == site
    assert file.read_text(encoding="utf-8") == "kept"
    assert files_in(site) == OLD
    assert len(list(site.parent.iterdir())) == 4


@contextmanager
def somebody_without_rights() -> Iterator[None]:
    """For root no folder is read-only, so it works as nobody for a while."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_that_cannot_be_written_to_is_left_unchanged() -> None:
    parent = Path(tempfile.mkdtemp())
    try:
        make(parent / "site", OLD)
        parent.chmod(0o555)
        with somebody_without_rights(), pytest.raises(PermissionError):
            replace(parent / "site", NEW)
        assert files_in(parent / "site") == OLD
        assert [path.name for path in parent.iterdir()] == ["site"]
    finally:
        parent.chmod(0o755)
        shutil.rmtree(parent)
