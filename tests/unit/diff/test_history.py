"""The log brought up to date from small git repositories: the same whatever happened to the history, or none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.cases.diff.cases import BASE
from tests.support.constants import TODAY
from tests.support.github import git

from jourkontakt.diff.history import UnknownHistoryError, brought_up_to_date
from jourkontakt.load import load_directory
from jourkontakt.model.changelog import ChangeLog
from jourkontakt.model.directory import Directory

BEFORE, OTHER, THIRD = "070-174 06 11", "070-174 06 61", "070-174 06 62"
Told = list[tuple[str, str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a repository whose only commit has it as it is in `tests/cases/diff/base/`."""
    folder = Path(shutil.copytree(BASE, tmp_path / "repo/uppgifter"))
    git(folder.parent, "init", "--quiet", "--initial-branch=main")
    commit(folder, "2026-11-02")
    return folder


def commit(data: Path, day: str, *arguments: str) -> None:
    """Commit everything as if on the day, in the afternoon in Sweden; the committer's day is another."""
    git(data, "add", "..")
    git(data, "commit", "--quiet", "--allow-empty-message", "-m", "", f"--date={day}T15:00:00+0100", *arguments)


def edit(data: Path, old: str, new: str, name: str = "regions.yaml") -> None:
    text = (data / name).read_text(encoding="utf-8")
    assert old in text
    (data / name).write_text(text.replace(old, new), encoding="utf-8")


def renumber(data: Path, old: str, new: str, day: str) -> None:
    edit(data, old, new)
    commit(data, day)


def loaded(data: Path, log: ChangeLog | None = None) -> Directory:
    directory = load_directory(data, TODAY)
    return replace(directory, changelog=log) if log else directory


def log_of(data: Path) -> ChangeLog:
    """The whole history's log."""
    return brought_up_to_date(loaded(data), data)


def started(data: Path, day: date) -> ChangeLog:
    """An empty log that goes up to the data as they are."""
    return ChangeLog((), loaded(data).state, day)


def told(log: ChangeLog, kind: str = "number") -> Told:
    """The days and the new numbers."""
    return [(str(each.day), each.text.partition("→ ")[2][:13]) for each in log.changes if each.kind == kind]


def test_the_first_state_is_no_change(data: Path) -> None:
    log = log_of(data)
    assert (log.changes, log.state, log.until) == ((), loaded(data).state, date(2026, 11, 2))


def test_each_commit_is_a_change_of_its_authors_day(data: Path) -> None:
    renumber(data, BEFORE, OTHER, "2026-11-05")
    (data.parent / "readme.md").write_text("x", encoding="utf-8")
    commit(data, "2026-11-06")
    renumber(data, OTHER, THIRD, "2026-11-07")
    log = log_of(data)
    assert told(log) == [("2026-11-05", OTHER), ("2026-11-07", THIRD)]
    assert log.until == date(2026, 11, 7)


def test_the_day_is_swedish(data: Path) -> None:
    edit(data, BEFORE, OTHER)
    commit(data, "2026-11-05", "--date=2026-11-05T23:30:00+0000")
    assert told(log_of(data)) == [("2026-11-06", OTHER)]


def test_a_log_is_continued_as_if_it_had_never_been_written(data: Path) -> None:
    renumber(data, BEFORE, OTHER, "2026-11-05")
    part = log_of(data)
    renumber(data, OTHER, THIRD, "2026-11-07")
    assert log_of(data) == brought_up_to_date(loaded(data, part), data)
    assert told(log_of(data))[:1] == told(part)


def test_a_log_that_began_later_has_only_what_came_after(data: Path) -> None:
    renumber(data, BEFORE, OTHER, "2026-11-05")
    beginning = started(data, date(2026, 11, 5))
    renumber(data, OTHER, THIRD, "2026-11-07")
    assert told(brought_up_to_date(loaded(data, beginning), data)) == [("2026-11-07", THIRD)]


def test_a_log_that_is_up_to_date_needs_no_history(tmp_path: Path) -> None:
    data = Path(shutil.copytree(BASE, tmp_path / "data"))
    log = started(data, TODAY)
    assert brought_up_to_date(loaded(data, log), data) is log


def test_what_was_undone_is_told_twice(data: Path) -> None:
    beginning = started(data, date(2026, 11, 2))
    renumber(data, BEFORE, OTHER, "2026-11-05")
    renumber(data, OTHER, BEFORE, "2026-11-05")
    renumber(data, BEFORE, THIRD, "2026-11-09")
    wanted = [("2026-11-05", OTHER), ("2026-11-05", BEFORE), ("2026-11-09", THIRD)]
    assert told(log_of(data)) == wanted
    assert told(brought_up_to_date(loaded(data, beginning), data)) == wanted


def test_a_merge_is_one_change(data: Path) -> None:
    git(data, "switch", "--quiet", "--create", "forslag")
    renumber(data, BEFORE, OTHER, "2026-11-03")
    renumber(data, OTHER, THIRD, "2026-11-04")
    git(data, "switch", "--quiet", "main")
    git(data, "merge", "--quiet", "--no-ff", "--no-commit", "forslag")
    commit(data, "2026-11-08")
    assert told(log_of(data)) == [("2026-11-08", THIRD)]


def test_a_rewritten_commit_of_the_same_day_is_the_same_change(data: Path) -> None:
    renumber(data, BEFORE, OTHER, "2026-11-05")
    wanted = log_of(data)
    commit(data, "2026-11-05", "--amend", "--date=2026-11-05T08:00:00+0100")
    assert log_of(data) == wanted


def test_a_commit_that_is_older_than_the_one_before_is_of_the_same_day(data: Path) -> None:
    renumber(data, BEFORE, OTHER, "2026-11-05")
    renumber(data, OTHER, THIRD, "2026-11-03")
    assert told(log_of(data)) == [("2026-11-05", OTHER), ("2026-11-05", THIRD)]


def test_data_with_errors_was_never_published(data: Path) -> None:
    edit(data, BEFORE, "070-174 06")
    commit(data, "2026-11-05")
    edit(data, '"070-174 06"', f'"{OTHER}"')
    commit(data, "2026-11-06")
    assert told(log_of(data)) == [("2026-11-06", OTHER)]


def test_data_that_begins_with_errors(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BASE, tmp_path / "repo/uppgifter"))
    git(folder.parent, "init", "--quiet", "--initial-branch=main")
    (folder / "places.csv").rename(tmp_path / "places.csv")
    commit(folder, "2026-11-01")
    (tmp_path / "places.csv").rename(folder / "places.csv")
    commit(folder, "2026-11-02")
    renumber(folder, BEFORE, OTHER, "2026-11-05")
    assert told(log_of(folder)) == [("2026-11-05", OTHER)]


def shallow(data: Path, depth: int) -> Path:
    git(data.parent, "clone", "--quiet", f"--depth={depth}", data.parent.as_uri(), "kopia")
    return data.parent / "kopia" / data.name


def uncommitted(data: Path) -> Path:
    edit(data, THIRD, "070-174 06 63")
    return data


def without_git(data: Path) -> Path:
    return Path(shutil.copytree(data, data.parents[1] / "annan/uppgifter"))


@pytest.mark.parametrize("depth", [2, 3, 9])
def test_a_clone_that_has_enough_gives_the_same(data: Path, depth: int) -> None:
    renumber(data, BEFORE, OTHER, "2026-11-05")
    log = log_of(data)
    renumber(data, OTHER, THIRD, "2026-11-07")
    clone = shallow(data, depth)
    assert brought_up_to_date(loaded(clone, log), clone) == brought_up_to_date(loaded(data, log), data)


@pytest.mark.parametrize("copied", [lambda data: shallow(data, 1), uncommitted, without_git])
@pytest.mark.parametrize("has_log", [True, False])
def test_with_less_there_is_none(copied: Callable[[Path], Path], has_log: bool, data: Path) -> None:
    renumber(data, BEFORE, OTHER, "2026-11-05")
    log = log_of(data) if has_log else None
    renumber(data, OTHER, THIRD, "2026-11-07")
    copy = copied(data)
    with pytest.raises(UnknownHistoryError):
        brought_up_to_date(loaded(copy, log), copy)


def test_a_log_of_another_history_is_not_continued(data: Path) -> None:
    renumber(data, BEFORE, OTHER, "2026-11-05")
    with pytest.raises(UnknownHistoryError, match="räcker inte"):
        brought_up_to_date(loaded(data, ChangeLog((), "0" * 32, date(2026, 11, 6))), data)
