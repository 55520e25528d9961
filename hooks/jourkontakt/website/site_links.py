"""Follows the links in the finished files of a site: each must lead to a file of it, and to an anchor that is there."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath, splitext
from urllib.parse import unquote, unquote_to_bytes, urlsplit

# Attributes follow a space in the HTML of the templates and of Markdown.
_ATTRIBUTES = re.compile(rb' ((?:href|src|action|poster|srcset|id)="[^"]*)"')
_FILES_OF_SCRIPTS = re.compile(rb'"((?:\./)?[\w-]+\.(?:mjs|js|json|bin|html))"')
_LINKS = {
    ".html": _ATTRIBUTES,
    ".svg": _ATTRIBUTES,
    ".css": re.compile(rb"url\([\"']?([^\"')]*)"),
    ".webmanifest": re.compile(rb'"(?:src|start_url|scope)": "([^"]*)"'),
    ".mjs": _FILES_OF_SCRIPTS,
    ".js": _FILES_OF_SCRIPTS,
}
# Sources can be pages of the host that the site is published at; calendars to subscribe to are our own.
_ELSEWHERE = re.compile(rb"(?!webcal:)[a-z]+:|//")


class LinkCheck:
    """Checks one file after the other, and in the end the anchors in other files."""

    def __init__(self, paths: Collection[str], address: str) -> None:
        """Take the paths of all files, and the address of the site if it is known."""
        self._paths = paths
        self._address = address.partition(":")[2]
        self._root = urlsplit(address).path or "/"
        # Links from a page up to the root that are right; they are so on all pages as deep as that one.
        self._right = defaultdict[bytes, set[bytes]](set)
        self._anchors = defaultdict[str, dict[str, str]](dict)

    def faults(self, path: str, content: bytes) -> Iterator[str]:
        """A sentence for each link in the file that leads nowhere."""
        pattern = _LINKS.get(splitext(path)[1])
        if not pattern:
            return
        up = b"../" * path.count("/") or b"/"
        right = self._right[up]
        found = set(pattern.findall(content))
        for each in found - right:
            name, _, link = each.rpartition(b'="')
            if name == b"id" or link == b"#":
                continue
            if link[:1] == b"#":
                if b'id="' + unquote_to_bytes(link[1:]) not in found:
                    yield f"{path} länkar till {link.decode()}, men ankaret finns inte"
            elif not _ELSEWHERE.match(link) and not self._leads_somewhere(path, unescape(link.decode())):
                yield f"{path} länkar till {link.decode()}, som inte finns"
            elif link.startswith(up):
                right.add(each)

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
