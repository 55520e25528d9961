"""Two builds are compared file by file."""

from __future__ import annotations

import sys

import pytest
from tools.same import differing, main


def test_files_that_differ_or_are_missing_are_found() -> None:
    assert differing({"both": "1", "first": "2", "same": "3"}, {"both": "4", "other": "5", "same": "3"}) == [
        "both",
        "first",
        "other",
    ]


@pytest.mark.parametrize("pythons", [[], [sys.executable], [sys.executable, "python-2099"]])
def test_comparing_takes_two_pythons_that_are_installed(pythons: list[str]) -> None:
    assert main(pythons) == 2
