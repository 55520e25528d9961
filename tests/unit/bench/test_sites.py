"""Programs build in turn, each time into a new folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bench.builders import Builder
from bench.measure import measure
from bench.sites import build_in_turn, check_same, count
from bench.table import Result


def program(name: str, built: list[str], rounds: int = sys.maxsize) -> Builder:
    def command(out: Path) -> tuple[str, ...]:
        built.append(f"{name} {out.name}")
        return sys.executable, "-S", "-c", ""

    return Builder(name, command, Path.cwd(), {}, rounds)


def test_the_first_build_of_each_does_not_count_and_some_stop_earlier(tmp_path: Path) -> None:
    built: list[str] = []
    runs = build_in_turn([program("a", built), program("b", built, rounds=1)], tmp_path, 2)
    assert built == ["a 0", "b 0", "a 1", "b 1", "a 2"]
    assert {name: len(of_program) for name, of_program in runs.items()} == {"a": 2, "b": 1}


def test_pages_and_bytes_are_counted(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("index.html", "folder/index.html", "style.css"):
        (tmp_path / name).write_bytes(b"12345")
    assert count(tmp_path) == (2, 15)


@pytest.mark.parametrize("other", [Result(9, 1000, []), Result(10, 979, []), Result(10, 1021, [])])
def test_another_site_than_ours_is_refused(other: Result) -> None:
    check_same(Result(10, 1000, []), Result(10, 1020, []))
    with pytest.raises(ValueError, match=str(other.size)):
        check_same(Result(10, 1000, []), other)


def test_a_command_that_fails_is_shown_with_its_output(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="ended with 3:\nwrong"):
        measure((sys.executable, "-S", "-c", "print('wrong'); raise SystemExit(3)"), tmp_path, {})
