"""The page for an address that does not exist: the numbers can be rung all the same."""

from collections.abc import Iterator

from ...model.directory import Directory
from ..artifact import Artifact, Page
from ..links import Links
from ..rendering import render
from .page import PageKind
from .pieces import split_numbers

ADDRESS = "404.html"
_DESCRIPTION = "Sidan finns inte, men numren går att ringa: polisen, stödlinjen och 112."


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    first, others = split_numbers(directory)
    count = len(directory.municipalities)
    html = render("not_found.html", link=links.at(ADDRESS), first=first, others=others, count=count)
    yield Artifact(ADDRESS, html.encode(), Page("Sidan finns inte", _DESCRIPTION, numbers_above=True))


PAGE = PageKind("not_found", lambda _: (ADDRESS,), _render)
