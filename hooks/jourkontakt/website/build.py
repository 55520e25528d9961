"""Makes every page and feed as an `Artifact`, with links in the writer's style."""

import re
from collections.abc import Iterable, Iterator

from ..model.directory import Directory
from .artifact import Artifact
from .feeds import FEEDS
from .links import Links, Style, relative_url
from .pages import PAGES
from .prose import Prose

# Scripts that the templates of single pages load.
_PAGE_SCRIPTS = ("assets/mine.mjs", "assets/my-start.mjs")


def page_addresses(directory: Directory) -> Iterator[str]:
    """The addresses of all generated pages, without rendering them."""
    return (address for kind in PAGES for address in kind.addresses(directory))


def page_anchors(directory: Directory, address: str) -> frozenset[str]:
    """The anchors of the generated page at the address; renders its kind of page."""
    kind = next(kind for kind in PAGES if address in kind.addresses(directory))
    pages = kind.render(directory, Links(None, relative_url))
    html = next(page.content for page in pages if page.path == address).decode()
    return frozenset(re.findall(r'\sid="([^"]+)"', html))


def targets(directory: Directory, prose: Iterable[Prose]) -> set[str]:
    """All addresses that pages may link to, besides those of files made from the facts."""
    maps = (f"assets/region-{region.id}.svg" for region in directory.regions)
    return {*page_addresses(directory), *(page.address for page in prose), *maps, *_PAGE_SCRIPTS}


def artifacts(directory: Directory, style: Style, prose: Iterable[Prose]) -> Iterator[Artifact]:
    """All files made from the facts, feeds first; raises `UnknownTargetError` for a link without a target.

    The pages can also link to those of `prose`, which the writer makes.
    """
    sizes: dict[str, int] = {}
    for feed in FEEDS:
        for artifact in feed(directory):
            sizes[artifact.path] = len(artifact.content)
            yield artifact
    links = Links(targets(directory, prose).union(sizes), style, sizes)
    for kind in PAGES:
        yield from kind.render(directory, links)
