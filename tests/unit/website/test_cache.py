"""Results kept between builds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jourkontakt.website import cache
from jourkontakt.website.cache import cached


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kept results during the test."""
    monkeypatch.setattr(cache, "_shelf", {})
    cache.keep_in(tmp_path / "kept")
    return tmp_path / "kept"


def never() -> bytes:
    raise AssertionError("made again")


def test_a_result_is_made_once(folder: Path) -> None:
    assert cached("txt", b"a", lambda: b"first") == b"first"
    assert cached("txt", b"a", never) == b"first"
    assert cached("txt", b"b", lambda: b"second") == b"second"
    assert len(list(folder.iterdir())) == 2


def test_without_a_folder_it_is_made_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_shelf", {})
    assert [cached("txt", b"a", lambda text=text: text) for text in (b"first", b"second")] == [b"first", b"second"]


def test_only_the_latest_of_a_kind_stay(folder: Path) -> None:
    cached("other", b"0", lambda: b"other")
    for number in range(10):
        cached("txt", str(number).encode(), str(number).encode)
        for path in folder.iterdir():
            os.utime(path, (path.stat().st_mtime - 1, path.stat().st_mtime - 1))
    kept = {path.read_bytes() for path in folder.iterdir()}
    assert kept == {b"other", *(str(number).encode() for number in range(2, 10))}
