"""Replace a folder as a whole: the new one is made beside it and takes its place by renaming."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replaced(out: Path) -> Iterator[Path]:
    """Give the path of a new folder to make, which takes the place of `out` unless the block raises.

    However the process ends, the old or the new folder is whole: in `out`, or beside it as `NAME.old` if the process
    was killed between the two renames. The next call puts that one back, and removes what else was left.
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
    """Where `replaced` puts the new and the old folder on the way: `NAME.new` and `NAME.old`."""
    return out.with_name(f"{out.name}.new"), out.with_name(f"{out.name}.old")
