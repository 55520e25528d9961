"""Makes links between pages in the writer's style, and refuses addresses that do not exist."""

from collections.abc import Callable, Container, Mapping
from posixpath import relpath
from urllib.parse import urlsplit

from msgspec import Struct

NOT_FOUND = "404.html"
Link = Callable[[str], str]
Style = Callable[[str, str], str]


class UnknownTargetError(LookupError):
    """A page links to an address without a page or file."""


class Links(Struct, frozen=True):
    """Makes links to the `known` addresses, to any if None; the writer's `style` gives their form.

    `sizes` has the size in bytes of each file to download, by its path.
    """

    known: Container[str] | None
    style: Style
    sizes: Mapping[str, int] = {}

    def at(self, page: str) -> Link:
        """The `link(target)` of one page; targets are addresses from the site's root, optionally with an anchor."""

        def link(target: str) -> str:
            address, hash_mark, anchor = target.partition("#")
            if self.known is not None and address not in self.known:
                raise UnknownTargetError(
                    f"sidan /{page} länkar till /{target}, som inte finns. Är en fil i docs borta?"
                )
            return self.style(page, address) + hash_mark + anchor

        return link


def relative_url(page: str, address: str) -> str:
    """The address relative to the page, for a browser: `../../region/nord/`."""
    if page == NOT_FOUND:
        raise ValueError("a page that any address can show has no relative links")
    depth = page.count("/")
    if address == page:
        return "./"
    return "../" * depth + address or "./"


def rooted_url(root: str) -> Style:
    """A style for pages shown at any depth (404): the address after the site's root path, `/jourkontakt/om/`."""
    return lambda _page, address: root + address


def site_url_style(site_url: str) -> Style:
    """The style of the finished site: relative addresses, except on the 404 page, which any address can show."""
    rooted = rooted_url(urlsplit(site_url).path or "/")
    return lambda page, address: (rooted if page == NOT_FOUND else relative_url)(page, address)


def source_path(page: str, address: str) -> str:
    """The address as a path from one Markdown file to another: `../region/nord.md`."""
    here = markdown_path(page)
    target = markdown_path(address) if address == "" or address.endswith("/") else address
    return relpath(target, here.rpartition("/")[0] or ".")


def markdown_path(address: str) -> str:
    """The Markdown file of a page: `region/nord/` → `region/nord.md`, `404.html` → `404.md`."""
    return "index.md" if address == "" else f"{address.removesuffix('/').removesuffix('.html')}.md"
