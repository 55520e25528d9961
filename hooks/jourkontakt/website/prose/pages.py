"""Reads the Markdown pages of a folder: address, title, place in menu and footer, and text."""

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from ...datafiles.problem import DataError, Problem
from ...datafiles.reader import read
from ...model.build import build
from .settings import Settings

# The endings of pages that MkDocs builds.
_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
_SETTINGS = re.compile(r"---[ \t]*\n(?P<yaml>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^# +(.+?)(?: +#+)?(?: *\{[^}]*\})? *$|^(?=\S)(.+)\n=+ *$", re.MULTILINE)
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`]")


class Prose(Struct, frozen=True):
    """A Markdown page: its file as shown in problems, its path in the folder, its settings, and its text.

    `text` has the lines of the file, but for the settings, which are empty lines in it.
    """

    file: str
    path: str
    settings: Settings
    text: str

    @property
    def address(self) -> str:
        """The page's address from the site's root: `rad/rutiner.md` → `rad/rutiner/`."""
        folder, _, name = f"/{self.path}".rpartition("/")
        stem = name.rpartition(".")[0]
        own = "" if stem in ("index", "README") else f"{stem}/"
        return f"{folder}/{own}".lstrip("/")

    @property
    def title(self) -> str:
        """The title in the settings, else the heading, else the file's name."""
        found = _HEADING.search(self.text)
        heading = _MARKUP.sub(r"\1", found[1] or found[2]) if found else ""
        return self.settings.title or heading or Path(self.path).stem.replace("-", " ").capitalize()

    @property
    def name(self) -> str:
        """The page's name in menu and footer."""
        return self.settings.short or self.title


def read_prose(docs: Path) -> tuple[Prose, ...]:
    """The Markdown pages of the folder, in the order of their paths; raises `DataError` with their problems."""
    problems: list[Problem] = []
    pages: list[Prose] = []
    for path in markdown_files(docs):
        text = path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        try:
            settings, body = split(path.as_posix(), text)
        except DataError as error:
            problems += error.problems
        else:
            pages.append(Prose(path.as_posix(), path.relative_to(docs).as_posix(), settings, body))
    if problems:
        raise DataError(problems)
    return tuple(pages)


def markdown_files(docs: Path) -> Iterator[Path]:
    """The files of the folder that are pages; those whose names begin with a dot are none."""
    for path in sorted(docs.rglob("*")):
        parts = path.relative_to(docs).parts
        if path.suffix.lower() in _ENDINGS and path.is_file() and not any(part.startswith(".") for part in parts):
            yield path


def split(file: str, text: str) -> tuple[Settings, str]:
    """The settings of a page, and its text on the same lines; raises `DataError` if the settings are wrong."""
    found = _SETTINGS.match(text)
    if not found:
        return Settings(), text
    # The first line is empty here, since the settings begin on the second.
    yaml = found["yaml"] or ""
    settings = build(Settings, read(file, f"\n{yaml}".encode())) if yaml.strip() else Settings()
    return settings, "\n" * found[0].count("\n") + text[found.end() :]
