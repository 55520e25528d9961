"""Follows the links in the finished files of a site: each must lead to a file of it, and to an anchor that is there."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath, splitext
from urllib.parse import unquote, unquote_to_bytes, urlsplit

# Sources can be pages of the host that the site is published at; calendars to subscribe to are our own.
_NOT_ELSEWHERE = r"(?!(?!webcal:)[a-z]+:|//)"
# Attributes follow a space in the HTML of the templates and of Markdown. Lines are joined by null characters.
_ATTRIBUTE, _VALUE = rf' (?:href|src|action|poster|srcset)="{_NOT_ELSEWHERE}', r'([^"\0]*)"'
_IN_MARKUP = re.compile(f"{_ATTRIBUTE}{_VALUE}".encode())
_FILES_OF_SCRIPTS = re.compile(rb'"((?:\./)?[\w-]+\.(?:mjs|js|json|bin|html))"')
_LINKS = {
    ".html": _IN_MARKUP,
    ".svg": _IN_MARKUP,
    ".css": re.compile(rf"url\([\"']?+{_NOT_ELSEWHERE}([^\"')]*)".encode()),
    ".webmanifest": re.compile(rf'"(?:src|start_url|scope)": "{_NOT_ELSEWHERE}([^"]*)"'.encode()),
    ".mjs": _FILES_OF_SCRIPTS,
    ".js": _FILES_OF_SCRIPTS,
}


def links_in(path: str, content: bytes) -> set[bytes]:
    """The links in the file or a part of it, without those to other sites."""
    pattern = _LINKS.get(splitext(path)[1])
    return set(pattern.findall(content)) if pattern else set()


@cache
def local_links(depth: int) -> re.Pattern[bytes]:
    """What finds the links of pages in `depth` folders that are not right on all of them: not by way of the root."""
    root = r"\.\./" * depth or "/"
    return re.compile(f"{_ATTRIBUTE}(?!{root}){_VALUE}".encode())


def declaration(link: bytes) -> bytes:
    """How an element says that it is the anchor that the link leads to, `#` and a name; `#` alone is the top."""
    return b' id="' + unquote_to_bytes(link[1:]) + b'"' if link != b"#" else b""


class LinkCheck:
    """Checks one file after the other, and in the end the anchors in other files."""

    def __init__(self, paths: Collection[str], address: str) -> None:
        """Take the paths of all files, and the address of the site if it is known."""
        self._paths = paths
        self._address = address.partition(":")[2]
        self._root = urlsplit(address).path or "/"
        self._anchors = defaultdict[str, dict[str, str]](dict)

    def faults(self, path: str, content: bytes, links: Iterable[bytes]) -> Iterator[str]:
        """A sentence for each of the links in the file that leads nowhere, in the order of their letters."""
        for link in sorted(links):
            if link[:1] == b"#":
                if declaration(link) not in content:
                    yield f"{path} länkar till {link.decode()}, men ankaret finns inte"
            elif not self._leads_somewhere(path, unescape(link.decode())):
                yield f"{path} länkar till {link.decode()}, som inte finns"

    def missing_anchors(self, site: Path) -> Iterator[str]:
        """A sentence for each link to a missing anchor in another file."""
        for path, wanted in sorted(self._anchors.items()):
            content = (site / path).read_bytes()
            for anchor, page in sorted(wanted.items()):
                if f' id="{anchor}"'.encode() not in content:
                    yield f"{page} länkar till {path}#{anchor}, men ankaret finns inte"

    def _leads_somewhere(self, path: str, link: str) -> bool:
        """Whether the link leads to a file; remembers its anchor."""
        address, _, anchor = link.partition("#")
        target = self._target(path, unquote(address.partition("?")[0]))
        if target not in self._paths:
            return False
        if anchor:
            self._anchors[target].setdefault(unquote(anchor), path)
        return True

    def _target(self, path: str, address: str) -> str:
        """The file that the address leads to."""
        if address.startswith("webcal:"):
            whole = address.removeprefix(f"webcal:{self._address}")
        elif address.startswith("/"):
            whole = address.removeprefix(self._root)
        elif path.endswith("js") and not address.startswith("./"):
            # Scripts name files as the site's root sees them.
            whole = address
        else:
            whole = normpath(join(dirname(path), address)) + "/" * address.endswith(("/", "..", "/."))
        whole = "" if whole == "." else whole.removeprefix("./")
        return f"{whole}index.html" if whole.endswith("/") or not whole else whole
