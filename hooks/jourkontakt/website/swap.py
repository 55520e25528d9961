"""Replaces a folder atomically: the new one is made beside it and renamed into place."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replaced(out: Path) -> Iterator[Path]:
    """Gives the path of a new folder to make, which replaces `out` unless the block raises.

    However the process ends, the old or the new folder is complete: in `out`, or beside it as `NAME.old` if it
    was killed between the two renames. The next call restores that one, and removes other leftovers.
    """
    new, old = beside(out)
    if old.exists() and not out.exists():
        old.rename(out)
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
    try:
        yield new
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def beside(out: Path) -> tuple[Path, Path]:
    """The temporary paths that `replaced` uses: `NAME.new` and `NAME.old`."""
    return out.with_name(f"{out.name}.new"), out.with_name(f"{out.name}.old")
