"""Replacing a folder: whenever the process is killed, the old or the new one is complete and found again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jourkontakt.website.swap import replaced

OLD, NEW = {"index.html": "old", "b/index.html": "old"}, {"index.html": "new", "c/index.html": "new"}


class KilledError(BaseException):
    """Simulates a kill: nothing runs after it."""


def make(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def kill_after(steps: int, patch: pytest.MonkeyPatch) -> None:
    """Allow this many renames and removals, and none after; a removal that is stopped is half done."""
    left = [steps]

    def counted(do: Callable[..., Any], at_the_end: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                if left[0] == -1:
                    at_the_end(*arguments)
                raise KilledError
            return do(*arguments, **options)

        return run

    def remove_one(folder: Path, *_: object) -> None:
        next((path for path in folder.rglob("*") if path.is_file()), folder / "none").unlink(missing_ok=True)

    patch.setattr(Path, "rename", counted(Path.rename, lambda *_: None))
    patch.setattr(shutil, "rmtree", counted(shutil.rmtree, remove_one))


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    out = tmp_path / "site"
    for content in (OLD, NEW):
        with replaced(out) as new:
            make(new, content)
        assert files_in(out) == content
    assert list(tmp_path.iterdir()) == [out]


def fail(out: Path) -> None:
    with replaced(out) as new:
        make(new, NEW)
        raise RuntimeError("the build fails")


def test_an_error_leaves_the_old_folder(tmp_path: Path) -> None:
    out = tmp_path / "site"
    make(out, OLD)
    with pytest.raises(RuntimeError, match="the build fails"):
        fail(out)
    assert files_in(out) == OLD
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("steps", range(6))
@pytest.mark.parametrize("builds_again", [True, False], ids=["then-built", "then-failed"])
def test_a_kill_leaves_a_whole_folder_that_is_found(steps: int, builds_again: bool, tmp_path: Path) -> None:
    out = tmp_path / "site"
    make(out, OLD)
    with pytest.MonkeyPatch.context() as patch:
        kill_after(steps, patch)
        try:
            with replaced(out) as new:
                make(new, NEW)
            killed = False
        except KilledError:
            killed = True
    assert killed == (steps < 5)
    assert files_in(out if out.exists() else tmp_path / "site.old") in (OLD, NEW)
    if builds_again:
        with replaced(out) as new:
            make(new, NEW)
        assert files_in(out) == NEW
    else:
        with pytest.raises(RuntimeError, match="the build fails"):
            fail(out)
        assert files_in(out) in (OLD, NEW)
    assert list(tmp_path.iterdir()) == [out]
