"""The Markdown pages of `docs/`, checked against the generated site, and their Markdown or HTML for a publisher."""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from msgspec import Struct

from ..datafiles.problem import DataError, Problem
from ..model.directory import Directory
from .artifact import Artifact
from .build import page_addresses, page_anchors
from .links import NOT_FOUND, Style
from .prose import (
    Prose,
    Targets,
    anchors,
    body,
    head,
    html_of,
    misnamed,
    of_form,
    of_links,
    other_files,
    read_prose,
    source,
    strays,
    values,
)


class Written(Struct, frozen=True):
    """The Markdown pages, with what the site fills in on them and what they can link to."""

    pages: tuple[Prose, ...]
    filled: Mapping[str, str]
    targets: Targets

    def source(self, path: str) -> str:
        """The Markdown of the page at the path, filled in, with links between files."""
        page = next(page for page in self.pages if page.path == path)
        return source(page, self.filled, self.targets)

    def artifacts(self, style: Style) -> Iterator[Artifact]:
        """The pages as finished HTML, with links in the style."""
        for page in self.pages:
            html = html_of(body(page, self.filled, self.targets, style))
            yield Artifact(page.address, html.encode(), head(page))


def load_prose(docs: Path, directory: Directory) -> Written:
    """The Markdown pages of the folder; raises `DataError` with every problem found."""
    pages = read_prose(docs)
    generated = frozenset(page_addresses(directory))
    targets, filled = _targets(docs, directory, pages, generated), values(directory)
    problems = [*_of_form(docs, pages), *(problem for page in pages for problem in of_links(page, targets, filled))]
    problems += [_taken(page.file, page.address) for page in pages if page.address in generated]
    names = {f"{address}index.html": address for address in targets.addresses}
    problems += [_taken(f"{docs.as_posix()}/{path}", names[path]) for path in targets.files if path in names]
    if problems:
        raise DataError(_in_order(problems))
    return Written(pages, filled, targets)


def page_problems(docs: Path, directory: Directory | None) -> tuple[Problem, ...]:
    """What is wrong with the Markdown pages of the folder; without the facts, links are not checked."""
    try:
        if directory is None:
            return tuple(_in_order(_of_form(docs, read_prose(docs))))
        load_prose(docs, directory)
    except DataError as error:
        return error.problems
    return ()


def _of_form(docs: Path, pages: tuple[Prose, ...]) -> list[Problem]:
    return [*misnamed(docs), *strays(docs), *(problem for page in pages for problem in of_form(page))]


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column))


def _taken(file: str, address: str) -> Problem:
    message = f"adressen /{address} är upptagen av en sida som redan finns. Ge filen ett annat namn"
    return Problem(file, 1, 1, "error", "W06", message)


def _targets(docs: Path, directory: Directory, pages: tuple[Prose, ...], generated: frozenset[str]) -> Targets:
    own = {page.address: page for page in pages}
    return Targets(generated.union(own) - {NOT_FOUND}, other_files(docs), cache(partial(_anchors, directory, own)))


def _anchors(directory: Directory, own: dict[str, Prose], address: str) -> frozenset[str]:
    return anchors(own[address].text) if address in own else page_anchors(directory, address)
