"""What a link on a Markdown page leads to: a page by its address or its Markdown file, or a file in the folder."""

from collections.abc import Callable
from difflib import get_close_matches
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from msgspec import Struct

from ...values.text import slug
from ..links import Style, source_path
from .pages import Prose


class Targets(Struct, frozen=True):
    """What pages can link to: addresses, files in the folder, and the anchors of the page at an address."""

    addresses: frozenset[str]
    files: frozenset[str]
    anchors: Callable[[str], frozenset[str]]


def address_of(page: Prose, target: str, addresses: frozenset[str]) -> str | None:
    """The address that the page's link leads to, written as an address or as a Markdown file; None if there is none.

    An address may begin at the site's root, with a slash or without, or at the page's own address.
    """
    path = unquote(_path(target))
    if path.endswith(".md"):
        found = _joined(dirname(page.path), path).removesuffix("index.md").removesuffix(".md")
        candidates = [f"{found}/" if found else ""]
    else:
        path = path.removesuffix("index.html")
        path = path if path.endswith("/") or not path else f"{path}/"
        beside = _folder(_joined(page.address, path))
        candidates = [beside] if path.startswith(".") else [_folder(_joined("", path)), beside]
    return next((each for each in candidates if each in addresses), None)


def file_of(page: Prose, target: str, files: frozenset[str]) -> str | None:
    """The file in the folder that the page's link leads to; None if there is none."""
    path = _joined(dirname(page.path), unquote(_path(target)))
    return path if path in files else None


def styled(page: Prose, target: str, targets: Targets, style: Style) -> str:
    """The page's link to the target in the style; unchanged if it is no page or file of the site."""
    found = address_of(page, target, targets.addresses)
    if found is None:
        found = file_of(page, target, targets.files)
    return target if found is None else style(page.address, found) + target[len(_path(target)) :]


def suggested(page: Prose, target: str, addresses: frozenset[str]) -> str:
    """The most similar target, written in the same way; empty if there is none."""
    path = unquote(_path(target))
    base = dirname(page.path) if path.endswith(".md") else ""
    wanted = "/".join(map(slug, _joined(base, path).removesuffix(".md").strip("/").split("/")))
    names = {address.strip("/"): address for address in sorted(addresses) if address}
    near = get_close_matches(wanted, names, n=1)
    if not near:
        return ""
    return source_path(page.address, names[near[0]]) if path.endswith(".md") else f"/{names[near[0]]}"


def _path(target: str) -> str:
    return target.partition("#")[0].partition("?")[0]


def _joined(folder: str, path: str) -> str:
    """The path from the root; one that begins with a slash begins there."""
    found = normpath(path.lstrip("/") if path.startswith("/") else join(folder, path))
    return "" if found == "." else found


def _folder(path: str) -> str:
    return f"{path}/" if path else ""
