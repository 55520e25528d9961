"""Brings the log of changes up to date from git: each commit that changed the data is compared with the one before."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from ..datafiles.problem import DataError
from ..model.changelog import ChangeLog, LoggedChange
from ..model.directory import Directory
from . import git
from .git import Version
from .news import news


class UnknownHistoryError(Exception):
    """The history that is here does not lead from the log to the data; the message says why."""


def started(directory: Directory, data: Path, today: date) -> ChangeLog:
    """An empty log that goes up to the facts, for which the newest commit may be dated ahead."""
    days = [version.day for version in islice(git.versions(data), 1)]
    return ChangeLog((), directory.state, max([today, *days]))


def brought_up_to_date(directory: Directory, data: Path) -> ChangeLog:
    """The log with the changes since; raises `UnknownHistoryError` rather than giving a log with gaps.

    Without a log it begins with the first data that can be read, which is no change. What was undone after the log was
    written, but on the day that it goes up to, is not told.
    """
    if directory.has_all_changes:
        return directory.changelog
    since = _since(directory, data)
    changes = [*directory.changelog.changes, *_changes(since, data)]
    return ChangeLog(tuple(changes), directory.state, max(version.day for version in since))


def _since(directory: Directory, data: Path) -> list[Version]:
    """The versions of the data from the one that the log goes up to, or from the first, oldest first."""
    log, found = directory.changelog, list[Version]()
    for version in git.versions(data):
        if not found and version.state != directory.state:
            raise UnknownHistoryError("Uppgifterna har ändringar som inte är sparade i git. Spara dem där först.")
        found.append(version)
        if log.until and version.state == log.state and version.day <= log.until:
            return found[::-1]
    if not found or log.state or not git.is_whole(data):
        cure = "Hämta hela, eller börja om med --start om listan inte ska fortsätta."
        raise UnknownHistoryError(f"Historiken i git räcker inte till. {cure}")
    return found[::-1]


def _changes(versions: Sequence[Version], data: Path) -> Iterator[LoggedChange]:
    """The news of each version; one with errors was never published, so the next is compared with the last without."""
    before, latest = "", date.min
    for version in versions:
        # A rebased commit may be dated before the one that it follows.
        latest = max(latest, version.day)
        new = _loaded(version.commit, data, latest)
        if new is None:
            continue
        old = _loaded(before, data, latest) if before else None
        if old is not None:
            yield from news(old, new, latest)
        before = version.commit


def _loaded(commit: str, data: Path, day: date) -> Directory | None:
    try:
        return git.load_side(commit, data, day)
    except DataError:
        return None
