"""The HTML pages of a built site: parsed documents, ids and links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html
from lxml.html import HtmlElement


@dataclass(frozen=True)
class BuiltPage:
    """A page of a built site: its path from the root, and its HTML."""

    path: str
    text: str

    @cached_property
    def document(self) -> HtmlElement:
        """The parsed document."""
        return html.fromstring(self.text)

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [element.get("id") for element in self.document.xpath("//*[@id]")]

    @cached_property
    def targets(self) -> list[str]:
        """Every address that the page refers to: links, style sheets, scripts, images."""
        return [link for _, _, link, _ in self.document.iterlinks()]

    @property
    def forwards(self) -> bool:
        """Whether the page sends its reader on to another address."""
        return bool(self.select("meta[http-equiv=refresh]"))

    def select(self, css: str) -> list[HtmlElement]:
        """All elements that match the CSS selector, in order."""
        return list(self.document.cssselect(css))


def pages(site: Path) -> list[BuiltPage]:
    """Every HTML page of the site, except those that only forward from a former address."""
    every = [
        BuiltPage(path.relative_to(site).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    ]
    return [page for page in every if not page.forwards]


def resolve(page: str, target: str) -> tuple[str, str]:
    """The file, relative to the site's root, and the anchor that a relative link on the page points to."""
    parts = urlsplit(target)
    base = [] if parts.path.startswith("/") else page.split("/")[:-1]
    for part in unquote(parts.path).split("/"):
        if part == "..":
            base.pop()
        elif part not in ("", "."):
            base.append(part)
    path = "/".join(base)
    if not parts.path:
        return page, parts.fragment
    is_folder = parts.path.endswith(("/", "/.", "/..")) or parts.path in (".", "..")
    return (f"{path}/index.html".lstrip("/") if is_folder else path), parts.fragment
