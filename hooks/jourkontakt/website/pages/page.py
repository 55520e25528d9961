"""`PageKind`: a kind of page, whose addresses are known before any page is rendered."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from ...model.directory import Directory
from ..artifact import Artifact, Page
from ..links import Links
from ..rendering import render


class PageKind(Struct, frozen=True):
    """A kind of page: `addresses` gives the addresses of its pages, `render` makes the pages."""

    name: str
    addresses: Callable[[Directory], tuple[str, ...]]
    render: Callable[[Directory, Links], Iterator[Artifact]]


def single(name: str, address: str, page: Page, facts: Callable[[Directory], dict[str, Any]]) -> PageKind:
    """A kind with one page: the template of this name, filled with `facts` and the page's `link`."""

    def rendered(directory: Directory, links: Links) -> Iterator[Artifact]:
        html = render(f"{name}.html", link=links.at(address), **facts(directory))
        yield Artifact(address, html.encode(), page)

    return PageKind(name, lambda _: (address,), rendered)
