"""The commands that build the site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench import builders


def test_other_publishers_get_pages_configuration_and_output_in_one_folder(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").touch()
    publisher = builders.zensical(tmp_path / "docs")
    out = tmp_path / "Zensical"
    for number in ("0", "1"):
        assert publisher.command(out / number)[-1] == out / f"{number}.yml"
        assert json.loads((out / f"{number}.yml").read_text(encoding="utf-8"))["site_dir"] == number
    assert (out / "docs/index.md").is_file()


def test_an_earlier_revision_builds_the_same_data_with_its_own_python_and_package(tmp_path: Path) -> None:
    earlier = builders.jourkontakt(tmp_path / "data", "Earlier", tmp_path, tmp_path / "python")
    assert earlier.folder == tmp_path
    assert earlier.command(tmp_path / "out")[0] == tmp_path / "python"
    assert earlier.environ["JOURKONTAKT_DATA"] == str(tmp_path / "data")
    assert earlier.environ["PYTHONPATH"] == str(tmp_path / "hooks")


def test_our_site_is_built_with_an_address_whatever_the_shell_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURKONTAKT_ADDRESS", "https://www.example.net/other/")
    assert builders.jourkontakt(tmp_path).environ["JOURKONTAKT_ADDRESS"] == builders.ADDRESS
