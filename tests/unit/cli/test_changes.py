"""The command `changes`: writes the log, or says why it cannot and leaves it as it was."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.cases.diff.cases import BASE
from tests.support.commands import run
from tests.support.constants import TODAY
from tests.support.github import git

from jourkontakt.load import load_directory
from jourkontakt.model.changelog import ChangeLog


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder in a repository, with a meeting that was cancelled in its second commit."""
    folder = Path(shutil.copytree(BASE, tmp_path / "repo/uppgifter"))
    git(folder.parent, "init", "--quiet", "--initial-branch=main")
    regions = folder / "regions.yaml"
    text = regions.read_text(encoding="utf-8")
    for day, content in (("03", text), ("04", text.replace("070-174 06 11", "070-174 06 64"))):
        regions.write_text(content, encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "-m", "x", f"--date=2026-11-{day}T12:00:00+0100")
    return folder


def log_in(data: Path) -> ChangeLog:
    return load_directory(data, TODAY).changelog


def test_the_log_is_written_once(data: Path) -> None:
    code, said = run("changes", "--data", data)
    count = len(log_in(data).changes)
    assert (code, said) == (0, f"{data}/changes.csv är aktuell, med {count} nya ändringar.\n")
    assert count > 1
    assert {change.day for change in log_in(data).changes} == {date(2026, 11, 4)}
    assert load_directory(data, TODAY).has_all_changes
    written = (data / "changes.csv").read_bytes()
    assert run("changes", "--data", data) == (0, f"{data}/changes.csv är aktuell, med 0 nya ändringar.\n")
    assert (data / "changes.csv").read_bytes() == written


def test_without_history_the_log_stays(data: Path) -> None:
    run("changes", "--data", data)
    written = (data / "changes.csv").read_bytes()
    text = (data / "regions.yaml").read_text(encoding="utf-8")
    (data / "regions.yaml").write_text(text.replace("070-174 06 64", "070-174 06 65"), encoding="utf-8")
    code, said = run("changes", "--data", data)
    assert code == 1
    assert said.startswith("Uppgifterna har ändringar som inte är sparade i git. Spara dem där först.")
    # Starting anew would empty the list.
    assert "--start" not in said
    assert (data / "changes.csv").read_bytes() == written


def test_a_log_can_start_without_history(data: Path) -> None:
    shutil.rmtree(data.parent / ".git")
    assert run("changes", "--data", data)[0] == 1
    assert not (data / "changes.csv").exists()
    assert run("changes", "--data", data, "--start")[0] == 0
    assert log_in(data) == ChangeLog((), load_directory(data, TODAY).state, TODAY)


def test_the_log_of_example_data_is_never_continued() -> None:
    assert run("changes", "--data", "examples/demo")[0] == 0
