"""Reads the Markdown pages of a folder: address, title, place in menu and footer, and text."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from msgspec import Struct

from ...datafiles.problem import DataError, Problem
from ...datafiles.reader import decoded, read
from ...model.build import MOST, build
from ...rules import free_text
from ...values.text import slug
from .markup import heading
from .photos import says_where
from .settings import Settings

# Twenty times the length of a long page; Markdown itself takes long for more.
MOST_BYTES = 100_000
# The endings of pages that MkDocs builds.
_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
# What MkDocs and other publishers make the same address of, on any system.
_PATH = re.compile(r"(?!(?:.*/)?index\.md)[a-z0-9-]+(?:/[a-z0-9-]+)*\.md")
# Our own files and the name of the site's domain are none, whatever they are called.
_NO_PAGE = re.compile(r"(?!assets/|CNAME$)(?P<stem>[^.]+?)(?:\.html?|\.md\.txt)?", re.IGNORECASE)
# What a browser, or a program that most people have, opens. Anything else is a backup, a draft or somebody's notes.
_PUBLISHED = frozenset([
    ".avif", ".css", ".csv", ".docx", ".gif", ".ico", ".ics", ".jpeg", ".jpg", ".js", ".m4a", ".mjs", ".mp3", ".mp4",
    ".odp", ".ods", ".odt", ".pdf", ".png", ".pptx", ".svg", ".vcf", ".vtt", ".webm", ".webp", ".woff2", ".xlsx",
])  # fmt: skip
_PUBLISHED_NAMES = ("CNAME", "robots.txt")
_FROM_PHONES = frozenset({".avif", ".jpeg", ".jpg", ".m4a", ".mp4", ".png", ".webp"})
_PLACE = "filen säger var den är tagen, och det blir offentligt. Spara en kopia utan plats, till exempel en skärmbild"
_SETTINGS = re.compile(r"---[ \t]*\n(?P<yaml>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# The names that other publishers have for two settings; they are as long, so that columns stay right.
_SWEDISH = {"title:": "titel:", "description:": "beskrivning:"}
_ENGLISH = re.compile("^(?:title|description):", re.MULTILINE)


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
        return f"{self.path.removesuffix('.md')}/"

    @property
    def title(self) -> str:
        """The title in the settings, else the heading, else the file's name."""
        return self.settings.title or heading(self.text) or Path(self.path).stem.replace("-", " ").capitalize()

    @property
    def name(self) -> str:
        """The page's name in menu and footer."""
        return self.settings.short or self.title


def read_prose(docs: Path) -> tuple[Prose, ...]:
    """The Markdown pages of the folder, in the order of their paths; raises `DataError` with what they cannot be."""
    pages: list[Prose] = []
    problems: list[Problem] = []
    for path in markdown_files(docs):
        try:
            pages.append(parsed(path.as_posix(), path.relative_to(docs).as_posix(), path.read_bytes()))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    return tuple(pages)


def markdown_files(docs: Path) -> Iterator[Path]:
    """The files of the folder that are pages."""
    return (path for path in _files(docs) if path.suffix.lower() in _ENDINGS)


def other_files(docs: Path) -> frozenset[str]:
    """The paths of the folder's other files, which pages can link to and show."""
    found = (path for path in _files(docs) if path.suffix.lower() not in _ENDINGS)
    return frozenset(path.relative_to(docs).as_posix() for path in found)


def misnamed(docs: Path) -> Iterator[Problem]:
    """The files of the folder that were meant as pages, going by their names, and are none."""
    for path in sorted(other_files(docs)):
        if match := _NO_PAGE.fullmatch(path):
            message = "filen blir ingen sida. En sida skrivs i Markdown, i en fil som slutar på .md"
            yield Problem(f"{docs.as_posix()}/{path}", 1, 1, "error", "W06", message, f"{_slugs(match['stem'])}.md")


def strays(docs: Path) -> Iterator[Problem]:
    """The files of the folder that must not be published: links, what readers cannot use, photos that say where."""
    for link in sorted(path for path in docs.rglob("*") if path.is_symlink()):
        message = "det är en länk till något utanför mappen, som skulle bli offentligt. Lägg själva filen i mappen"
        yield Problem(link.as_posix(), 1, 1, "error", "W10", message)
    for path in sorted(other_files(docs)):
        if Path(path).suffix.lower() in _FROM_PHONES and says_where((docs / path).read_bytes()):
            yield Problem(f"{docs.as_posix()}/{path}", 1, 1, "error", "W11", _PLACE)
        if (
            Path(path).suffix.lower() not in _PUBLISHED
            and path not in _PUBLISHED_NAMES
            and not _NO_PAGE.fullmatch(path)
        ):
            message = "allt i mappen blir offentligt, men det här är ingen fil som läsare kan öppna. Ta bort den"
            yield Problem(f"{docs.as_posix()}/{path}", 1, 1, "error", "W10", message)


def _files(docs: Path) -> Iterator[Path]:
    """The files of the folder, without those whose name, or whose folder's, begins with a dot."""
    for path in sorted(docs.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(docs).parts):
            yield path


def parsed(file: str, name: str, raw: bytes) -> Prose:
    """The page that the bytes of the file make; `name` is its path in the folder. Raises `DataError` on errors."""
    text = decoded(file, raw, MOST_BYTES).replace("\r\n", "\n")
    if not _PATH.fullmatch(name):
        right = _slugs(name.rpartition(".")[0])
        message = "filens namn blir sidans adress: små bokstäver (a–z), siffror och bindestreck, inte index"
        raise DataError([Problem(file, 1, 1, "error", "W06", message, f"{right}.md" if right != "index" else "")])
    return Prose(file, name, *_split(file, text))


def _slugs(path: str) -> str:
    """The path, without ending, as a page's path is written."""
    path = path.removesuffix("/index").removesuffix("/README")
    return "/".join(map(slug, path.split("/")))


def _split(file: str, text: str) -> tuple[Settings, str]:
    """The settings of a page, and its text on the same lines; raises `DataError` if the settings are wrong."""
    found = _SETTINGS.match(text)
    if not found:
        return Settings(), text
    if problems := list(islice(free_text.on_page(file, found[0]), MOST)):
        raise DataError(problems)
    # The first line is empty here, since the settings begin on the second.
    yaml = _ENGLISH.sub(lambda name: _SWEDISH[name[0]], found["yaml"] or "")
    settings = build(Settings, read(file, f"\n{yaml}".encode())) if yaml.strip() else Settings()
    return settings, "\n" * found[0].count("\n") + text[found.end() :]
