"""The command `fix`: what it changes, its output and its exit codes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.support.commands import run
from tests.support.constants import ROOT


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/cases/rules/base", tmp_path / "data"))


def fix(data: Path, *arguments: str) -> tuple[int, str]:
    return run("fix", "--data", data, *arguments)


def introduce_error(data: Path, old: str, new: str) -> str:
    """Replace the first `old` in regions.yaml; returns the text before."""
    path = data / "regions.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text


def test_valid_data_is_left_unchanged(data: Path) -> None:
    assert fix(data) == (0, "Inget att rätta av sig självt.\n")


def test_safe_fixes_are_applied_and_reported(data: Path) -> None:
    right = introduce_error(data, 'number: "114 14"', "nummer: 11414")
    code, printed = fix(data)
    assert code == 0
    assert (data / "regions.yaml").read_text(encoding="utf-8") == right
    place = f"{data.as_posix()}/regions.yaml:11"
    assert printed.splitlines() == [
        f"{place}:13 Y30",
        "  - nummer: 11414",
        '  + nummer: "114 14"',
        f"{place}:5 M02",
        '  - nummer: "114 14"',
        '  + number: "114 14"',
        "2 ställen rättade.",
    ]


@pytest.mark.parametrize("old", ['"on": 2026-11-20', "on: 2026-11-20", "'on': 2026-11-20"])
def test_the_former_name_of_a_checks_date_is_replaced(data: Path, old: str) -> None:
    path = data / "regions.yaml"
    text = path.read_text(encoding="utf-8")
    date = text.split("- date: ")[1].split("\n")[0]
    introduce_error(data, f"date: {date}", old)
    message = run("check", "--data", data)[1]
    assert "Skriv: - date: 2026-11-20" in message
    assert fix(data)[0] == 0
    assert path.read_text(encoding="utf-8") == text.replace(f"date: {date}", "date: 2026-11-20", 1)


def test_errors_without_a_safe_fix_are_reported(data: Path) -> None:
    introduce_error(data, "070-174 06 05", "070-174 06 0")
    code, printed = fix(data)
    assert code == 1
    assert printed.startswith("Inget att rätta av sig självt.\nDet här behöver du rätta själv:\n\n")
    assert " fel T03: telefonnumret saknar en siffra" in printed
    assert printed.endswith("1 fel. Varningar visas när felet är rättat.\n")


def test_check_writes_nothing(data: Path) -> None:
    introduce_error(data, "always: true", "always: ja")
    wrong = (data / "regions.yaml").read_bytes()
    code, printed = fix(data, "--check")
    assert code == 1
    assert printed.endswith("1 ställe skulle rättas.\n")
    assert (data / "regions.yaml").read_bytes() == wrong
    assert fix(data) == (0, printed.replace("skulle rättas", "rättade"))
    assert fix(data, "--check")[0] == 0
