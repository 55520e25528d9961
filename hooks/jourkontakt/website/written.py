"""The Markdown pages of `docs/`, checked against the generated site, and their Markdown for a publisher."""

from functools import partial
from pathlib import Path

from ..datafiles.problem import DataError, Problem
from ..model.directory import Directory
from .build import page_addresses, page_anchors
from .links import NOT_FOUND
from .prose import Prose, Targets, anchors, misnamed, of_form, of_links, other_files, read_prose, source, values


def load_prose(docs: Path, directory: Directory) -> tuple[Prose, ...]:
    """The Markdown pages of the folder; raises `DataError` with every problem found."""
    pages = read_prose(docs)
    if problems := _problems(docs, directory, pages):
        raise DataError(problems)
    return pages


def page_problems(docs: Path, directory: Directory | None) -> tuple[Problem, ...]:
    """What is wrong with the Markdown pages of the folder; without the facts, links are not checked."""
    try:
        return tuple(_problems(docs, directory, read_prose(docs)))
    except DataError as error:
        return error.problems


def sources(docs: Path, directory: Directory, pages: tuple[Prose, ...]) -> dict[str, str]:
    """The Markdown of each page by its path, filled in, with links between files."""
    targets, filled = _targets(docs, directory, pages), values(directory)
    return {page.path: source(page, filled, targets) for page in pages}


def _problems(docs: Path, directory: Directory | None, pages: tuple[Prose, ...]) -> list[Problem]:
    problems = [*misnamed(docs), *(problem for page in pages for problem in of_form(page))]
    if directory is not None:
        targets, tokens = _targets(docs, directory, pages), values(directory)
        problems += [problem for page in pages for problem in of_links(page, targets, tokens)]
        taken = frozenset(page_addresses(directory))
        problems += [_taken(page.file, page.address) for page in pages if page.address in taken]
        names = {f"{address}index.html": address for address in (*taken, *(page.address for page in pages))}
        problems += [_taken(f"{docs.as_posix()}/{path}", names[path]) for path in other_files(docs) if path in names]
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column))


def _taken(file: str, address: str) -> Problem:
    message = f"adressen /{address} är upptagen av en sida som redan finns. Ge filen ett annat namn"
    return Problem(file, 1, 1, "error", "W06", message)


def _targets(docs: Path, directory: Directory, pages: tuple[Prose, ...]) -> Targets:
    own = {page.address: page for page in pages}
    addresses = frozenset({*page_addresses(directory), *own}) - {NOT_FOUND}
    return Targets(addresses, other_files(docs), partial(_anchors, directory, own))


def _anchors(directory: Directory, own: dict[str, Prose], address: str) -> frozenset[str]:
    return anchors(own[address].text) if address in own else page_anchors(directory, address)
