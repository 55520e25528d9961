"""Makes every page and feed as an `Artifact`, with links in the writer's style."""

import re
from collections.abc import Iterable, Iterator

from ..model.directory import Directory
from .artifact import Artifact
from .feeds import FEEDS
from .links import Links, Style, relative_url
from .pages import PAGES
from .prose import Prose

# The scripts of single pages, which their templates load.
PAGE_SCRIPTS = frozenset({"assets/mine.mjs", "assets/my-start.mjs"})


def page_addresses(directory: Directory) -> Iterator[str]:
    """The addresses of all generated pages, without rendering them."""
    return (address for kind in PAGES for address in kind.addresses(directory))


def page_anchors(directory: Directory, address: str) -> frozenset[str]:
    """The anchors of the generated page at the address; renders its kind of page."""
    kind = next(kind for kind in PAGES if address in kind.addresses(directory))
    pages = kind.render(directory, Links(None, relative_url))
    html = next(page.content for page in pages if page.path == address).decode()
    return frozenset(re.findall(r'\sid="([^"]+)"', html))


def artifacts(directory: Directory, style: Style, prose: Iterable[Prose]) -> Iterator[Artifact]:
    """All files made from the facts, feeds first; raises `UnknownTargetError` for a link without a target.

    The pages can also link to those of `prose`, which the writer makes.
    """
    known = {*page_addresses(directory), *(page.address for page in prose)}
    known |= {f"assets/region-{region.id}.svg" for region in directory.regions} | PAGE_SCRIPTS
    sizes: dict[str, int] = {}
    for feed in FEEDS:
        for artifact in feed(directory):
            sizes[artifact.path] = len(artifact.content)
            yield artifact
    links = Links(frozenset(known.union(sizes)), style, sizes)
    for kind in PAGES:
        yield from kind.render(directory, links)
