"""Files that are kept between builds, by what they are made from."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from jourkontakt.website import shelf
from jourkontakt.website.shelf import keep_in, kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kept files during the test."""
    monkeypatch.setattr(shelf, "_shelf", {})
    keep_in(tmp_path / "kept")
    return tmp_path / "kept"


def counting(content: bytes = b"made") -> tuple[list[bytes], Callable[[], bytes]]:
    """The files made so far, and what makes another."""
    made: list[bytes] = []

    def make() -> bytes:
        made.append(content)
        return content

    return made, make


def test_a_file_is_made_once(folder: Path) -> None:
    made, make = counting()
    assert [kept("txt", [b"a", b"b"], make) for _ in range(3)] == [b"made"] * 3
    assert made == [b"made"]
    assert [path.read_bytes() for path in folder.iterdir()] == made


def test_without_a_folder_a_file_is_made_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_shelf", {})
    made, make = counting()
    assert [kept("txt", [b"a"], make) for _ in range(2)] == made == [b"made"] * 2


@pytest.mark.parametrize("parts", [[b"ab"], [b"", b"ab"], [b"a", b"b", b""], [b"b", b"a"], [b"a|b"], []])
def test_other_parts_are_another_file(folder: Path, parts: Iterable[bytes]) -> None:
    kept("txt", [b"a", b"b"], lambda: b"first")
    assert kept("txt", parts, lambda: b"second") == b"second"


def test_where_nothing_can_be_kept_a_file_is_made_every_time(folder: Path) -> None:
    folder.write_text("a file, so that no folder can be made here")
    made, make = counting()
    assert [kept("txt", [b"a"], make) for _ in range(2)] == made == [b"made"] * 2


def test_without_room_nothing_is_left_of_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_half(path: Path, content: bytes) -> None:
        with path.open("wb") as file:
            file.write(content[:2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", write_half)
    made, make = counting()
    assert [kept("txt", [b"a"], make) for _ in range(2)] == made == [b"made"] * 2
    assert list(folder.iterdir()) == []


def test_another_kind_is_another_file(folder: Path) -> None:
    assert [kept(kind, [b"a"], kind.encode) for kind in ("pdf", "xlsx")] == [b"pdf", b"xlsx"]


def test_only_the_latest_of_each_kind_are_kept(folder: Path) -> None:
    kept("pdf", [b"report"], lambda: b"report")
    for number in range(10):
        kept("txt", [b"%d" % number], lambda: b"made")
        for path in folder.iterdir():
            os.utime(path, (path.stat().st_mtime - 1, path.stat().st_mtime - 1))
    assert len(list(folder.glob("*.txt"))) == 8
    made, make = counting()
    assert kept("pdf", [b"report"], make) == b"report"
    assert {kept("txt", [b"%d" % number], make) for number in (9, 8, 2)} == {b"made"}
    assert made == []
    kept("txt", [b"1"], make)
    assert made == [b"made"]


def test_a_file_that_cannot_be_made_is_not_kept(folder: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        kept("txt", [b"a"], lambda: bytes(1 // 0))
    assert kept("txt", [b"a"], lambda: b"made") == b"made"


def test_another_build_may_remove_kept_files_meanwhile(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, make = counting()

    def gone(folder: Path, _: str) -> list[Path]:
        """Files that are no longer there when they are looked at, and no others."""
        for path in folder.iterdir():
            path.unlink()
        return [folder / f"{number}.txt" for number in range(9)]

    monkeypatch.setattr(Path, "glob", gone)
    assert [kept("txt", [b"a"], make) for _ in range(2)] == made == [b"made"] * 2
