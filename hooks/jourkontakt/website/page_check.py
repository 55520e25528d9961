"""Checks the files of a finished site against the content policy and follows their links, one file after the other.

Pages are much alike, so most lines of a page are known from those before it, and only the others are looked at.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from . import policy_check
from .site_links import LinkCheck, declaration, links_in, local_links

# At each depth. The lines that many pages have come first; what only one page of a larger site has fills no memory.
_MOST_LINES = 10_000


@dataclass
class _Known:
    """Lines without faults on pages of the same depth.

    Some have links that must be followed on each page, since they do not lead by way of the root. Where those to
    anchors have been found is kept too: the lines with such an anchor.
    """

    lines: set[bytes] = field(default_factory=set)
    links: dict[bytes, list[bytes]] = field(default_factory=dict)
    anchors: dict[bytes, set[bytes]] = field(default_factory=lambda: defaultdict(set))

    def to_follow(self, lines: set[bytes]) -> Iterator[bytes]:
        """The links in the known ones of a page's lines, without those to an anchor where it has been before."""
        for line, links in self.links.items():
            if line in lines:
                yield from (link for link in links if self.anchors[link].isdisjoint(lines))

    def learn(self, lines: set[bytes], new: set[bytes], links: set[bytes], local: re.Pattern[bytes]) -> None:
        """Remember the new ones of a page's lines; `links` were right on it, and `local` finds those to follow."""
        if len(self.lines) >= _MOST_LINES:
            return
        self.lines |= new
        self.links |= {line: found for line in new if (found := local.findall(line))}
        for link in links:
            if link.startswith(b"#"):
                anchor = declaration(link)
                self.anchors[link].update(line for line in lines if anchor in line)


class PageCheck:
    """Remembers which lines are right, by the depth of their pages."""

    def __init__(self, links: LinkCheck) -> None:
        """Begin a site, whose links `links` follows."""
        self._links = links
        self._known = defaultdict[int, _Known](_Known)

    def faults(self, path: str, content: bytes) -> Iterator[str]:
        """A sentence for each fault of a page or a drawing, and for each link of another file that leads nowhere."""
        if not path.endswith(".html"):
            yield from policy_check.of_drawing(path, content)
            yield from self._links.faults(path, content, links_in(path, content))
            return
        depth = path.count("/")
        known, lines = self._known[depth], set(content.split(b"\n"))
        new = lines - known.lines
        text = b"\0".join(new)
        if not policy_check.is_harmless(text):
            yield from policy_check.of_page(path, content)
            yield from self._links.faults(path, content, links_in(path, content))
            return
        yield from policy_check.of_beginning(path, content)
        links = links_in(path, text).union(known.to_follow(lines))
        faults = list(self._links.faults(path, content, links))
        yield from faults
        if not faults:
            known.learn(lines, new, links, local_links(depth))

    def missing_anchors(self, site: Path) -> Iterator[str]:
        """A sentence for each link to a missing anchor in another file."""
        return self._links.missing_anchors(site)
