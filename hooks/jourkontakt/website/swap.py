"""Replaces a site atomically: the new one is made beside it, and the two are exchanged when it is complete."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .integrity import MANIFEST, read_manifest

# A file of every site, also of one whose build was not finished, or that was made before sites had a manifest.
_MARK = "lookup.json"


class TargetError(Exception):
    """The target is left unchanged: `reason` is `link`, `file`, or `other` if it holds something that is no site."""

    def __init__(self, target: Path, reason: str) -> None:
        """Keep the path and the reason, which the caller words."""
        super().__init__(f"{target}: {reason}")
        self.target, self.reason = target, reason


@contextmanager
def replaced(out: Path, waiting: Callable[[], object]) -> Iterator[Path]:
    """Gives the path of a new folder to make, which replaces the site `out` unless the block raises.

    However the process ends, `out` is the old or the new folder, complete. Where the system cannot exchange folders,
    `out` is missing for a moment; if the process is killed then, the next call restores the old one. Each call removes
    what an earlier one left. A call waits for another one in the same parent folder; `waiting` is called first.
    Raises `TargetError` if `out` is no site.
    """
    if not out.name:
        raise TargetError(out, "other")  # the working directory or the root
    work = out.with_name(f".{out.name}.jourkontakt")
    new, old = work / "new", work / "old"
    out.parent.mkdir(parents=True, exist_ok=True)
    with _locked(out.parent, waiting):
        if old.exists() and not out.exists():
            old.rename(out)
        _check_target(out)
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        try:
            yield new
            _put_in_place(new, out, old)
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _check_target(out: Path) -> None:
    if out.is_symlink():
        raise TargetError(out, "link")
    if out.exists() and not out.is_dir():
        raise TargetError(out, "file")
    if out.exists() and any(out.iterdir()) and not _is_site(out):
        raise TargetError(out, "other")


def _is_site(folder: Path) -> bool:
    manifest = folder / MANIFEST
    return (folder / _MARK).is_file() or (manifest.is_file() and read_manifest(manifest.read_bytes()) is not None)


@contextmanager
def _locked(folder: Path, waiting: Callable[[], object]) -> Iterator[None]:
    """Hold the lock of the folder, which ends with the process; it leaves no file behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _put_in_place(new: Path, out: Path, old: Path) -> None:
    """Rename `new` to `out`; what was there ends up beside it."""
    if not out.exists():
        new.rename(out)
    elif not exchange(new, out):
        out.rename(old)
        try:
            new.rename(out)
        except OSError:
            old.rename(out)
            raise


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, and give whether the system can; Linux can, on most file systems."""
    import ctypes  # It takes a while, and few commands get here.

    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    here, both_ways = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return rename is not None and rename(here, os.fsencode(one), here, os.fsencode(other), both_ways) == 0
