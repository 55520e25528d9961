"""A data folder with other lines: it loads or is refused, can be fixed, and each change of it can be told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jourkontakt.datafiles.autofix import apply_safe_fixes
from jourkontakt.datafiles.effective_fixes import Files
from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader.layout import value_column
from jourkontakt.diff import describe_changes, formats
from jourkontakt.load import DataFolder
from jourkontakt.model.directory import Directory

from . import problems
from .forms import DATA, SEPARATOR, TODAY

# What an edit's first character does with the line that its second one chooses; otherwise its value is replaced.
_DELETED, _REPLACED, _ADDED = "-", "=", "+"


def run(raw: bytes) -> None:
    """Compare the folder with itself, changed as the bytes say."""
    files = edited(raw.decode(errors="replace"))
    try:
        new = DataFolder(DATA, TODAY, files).load()
    except DataError as error:
        problems.check(error.problems, {name: _lines_of(content) for name, content in files.items()})
        _check_fixes(files)
        return
    for before, after in ((_directory(), new), (new, _directory())):
        found = describe_changes(before, after)
        formats.as_text(found)
        formats.as_json(found)
        formats.as_markdown(found, after)
        formats.as_summary(found, after)
    assert describe_changes(new, new) == ()


def edited(text: str) -> Files:
    """The folder's files after the edits: each of two characters and the text, with a sign between them."""
    names, lines = zip(*_lines(), strict=True)
    changed: list[str | None] = list(lines)
    for edit in text.split(SEPARATOR):
        if len(edit) > 1:
            at = ord(edit[1]) % len(changed)
            changed[at] = _edited(edit[0], changed[at] or "", edit[2:])
    files = {name: [line for other, line in zip(names, changed, strict=True) if other == name] for name in names}
    return {name: "\n".join(line for line in kept if line is not None).encode() for name, kept in files.items()}


def _lines_of(content: bytes | None) -> Sequence[str]:
    return (content or b"").decode().split("\n")


def _edited(sign: str, line: str, text: str) -> str | None:
    if sign == _DELETED:
        return None
    if sign == _REPLACED:
        return text
    return f"{line}\n{text}" if sign == _ADDED else line[: value_column(line) - 1] + text


def _check_fixes(files: Files) -> None:
    folder = DataFolder(DATA, TODAY, files)
    new, changes, _ = apply_safe_fixes(folder.files, folder.problems)
    assert bool(changes) == (new != files)


@cache
def _lines() -> tuple[tuple[str, str], ...]:
    found = DataFolder(DATA, TODAY).files
    return tuple((name, line) for name, raw in found.items() if raw for line in _lines_of(raw))


@cache
def _directory() -> Directory:
    return DataFolder(DATA, TODAY).load()
