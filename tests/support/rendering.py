"""Renders a kind of page from a directory, and gets its texts."""

from __future__ import annotations

import re

from lxml import html
from lxml.html import HtmlElement
from tests.support.constants import ROOT

from jourkontakt.model.directory import Directory
from jourkontakt.website.artifact import Artifact
from jourkontakt.website.build import targets
from jourkontakt.website.feeds import FEEDS
from jourkontakt.website.links import Links, relative_url, rooted_url
from jourkontakt.website.pages import PageKind
from jourkontakt.website.prose import read_prose

# The pages in docs/, which generated pages may link to.
PROSE = read_prose(ROOT / "docs")


def style(page: str, address: str) -> str:
    """A link as on the site: relative, except on the 404 page."""
    return rooted_url("/jourkontakt/")(page, address) if page == "404.html" else relative_url(page, address)


class _Targets:
    """The addresses that a page may link to; files are made, one feed after another, until the address is found."""

    def __init__(self, directory: Directory) -> None:
        self._pages = targets(directory, PROSE)
        self._made = (artifact for feed in FEEDS for artifact in feed(directory))
        self._sizes: dict[str, int] = {}

    def __contains__(self, address: str) -> bool:
        while address not in self._pages and address not in self._sizes:
            if (artifact := next(self._made, None)) is None:
                return False
            self._sizes[artifact.path] = len(artifact.content)
        return True

    @property
    def sizes(self) -> dict[str, int]:
        """The size of each file to download, by its path."""
        self._sizes |= {artifact.path: len(artifact.content) for artifact in self._made}
        return self._sizes


def artifacts(kind: PageKind, directory: Directory) -> list[Artifact]:
    """All pages of the kind."""
    known = _Targets(directory)
    sizes = known.sizes if kind.name == "downloads" else {}
    found = list(kind.render(directory, Links(known, style, sizes)))
    assert sorted(artifact.path for artifact in found) == sorted(kind.addresses(directory))
    # In Markdown an empty line would end the HTML block.
    assert not [artifact.path for artifact in found if re.search(rb"\n\s*\n", artifact.content)]
    return found


def draw(kind: PageKind, directory: Directory, address: str | None = None) -> HtmlElement:
    """The page of the kind at the address, by default the first page."""
    found = artifacts(kind, directory)
    chosen = next(artifact for artifact in found if address in (None, artifact.path))
    return html.fromstring(f"<main>{chosen.content.decode()}</main>")


def texts(document: HtmlElement, selector: str) -> list[str]:
    """The text of each element that matches the selector, with whitespace collapsed."""
    return [" ".join(element.text_content().split()) for element in document.cssselect(selector)]


def text(document: HtmlElement, selector: str) -> str:
    """The text of the only element that matches the selector."""
    (found,) = texts(document, selector)
    return found
