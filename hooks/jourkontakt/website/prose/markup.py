"""Finds links, HTML tags, anchors and tokens in Markdown without code, with their positions."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from .code import without_code

# Each of these takes a time in proportion to the text's length, whatever stands in it: hence `*+`, which gives nothing
# back of what it has taken.
_TITLE = r"(?:\s{1,9}(?:\"[^\"\n]*\"|'[^'\n]*'))?"
_INLINE = re.compile(
    r"(?<!\\)(?P<image>!?)\[(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]\n]*\]){0,500})\]"
    rf"\(\s*+(?:<(?P<wrapped>[^<>\n]*)>|(?P<bare>(?:[^()<>\n]|\n(?!\s*\n)|\([^()\n]*\))*?)){_TITLE}\s{{0,9}}\)"
)
_DEFINITION = re.compile(
    rf"^ {{0,3}}\[(?P<label>[^\]\n]+)\]:[ \t]*+\n?[ \t]*+<?(?P<bare>[^\s<>]+)>?{_TITLE}[ \t]*$", re.MULTILINE
)
_TAG = re.compile(r"</?(?P<name>[a-z][a-z0-9-]*+)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:href|src|srcset|poster|action|data)\s*=\s*[\"']?(?P<bare>[^\"'>\s]*)", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?P<bare>(?:https?|ftps?)://[^<>\n]*)>", re.IGNORECASE)
# What stands between the signs of a tag and is shown: web and e-mail addresses.
_WRITTEN_OUT = re.compile(r"://|[^\s/]*@")
_ID, _HTML_ID = re.compile(r"#([\w-]+)"), re.compile(r"\bid\s*+=\s*+[\"']?([\w-]+)")
_HEADING = re.compile(
    r"^(?P<marks>#{1,6}+)(?P<hash>[^\n]+)$|^(?=\S)(?P<line>[^\n]+)\n(?P<under>=++|-++) *+$", re.MULTILINE
)
_ATTRIBUTES = re.compile(r"\{:?(?P<list>[^{}\n]*)\}")
_LINKED = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])?")
_SIGNS = re.compile(r"[*_`]|<[^<>]*>")
TOKEN = re.compile(r"\{\{\s*+(?P<name>(?:[^{}\s](?:[^{}\n]*[^{}\s])?)?)\s*+\}\}")


class Link(NamedTuple):
    """A link or image: where it begins and ends, where its target stands, the target, and the text of a link."""

    start: int
    end: int
    at: int
    target: str
    label: str
    kind: Literal["link", "image", "definition", "html"]


class Tag(NamedTuple):
    """An HTML tag with its position."""

    at: int
    name: str
    rest: str


def links(text: str) -> Iterator[Link]:
    """The links and images in a text without code, with images in links and those in HTML tags."""
    for match in _INLINE.finditer(text):
        yield _inline(match)
        yield from map(_inline, _INLINE.finditer(text, match.start("label"), match.end("label")))
    for match in _AUTOLINK.finditer(text):
        yield Link(match.start(), match.end(), match.start("bare"), match["bare"], match["bare"], "link")
    for match in _DEFINITION.finditer(text):
        if not match["label"].startswith("^"):
            yield Link(match.start(), match.end(), match.start("bare"), match["bare"], "", "definition")
    for match in _TAG.finditer(text):
        for found in _ADDRESS.finditer(match["rest"]):
            at = match.start("rest") + found.start("bare")
            end = text.find("<", match.end()) if match["name"].casefold() == "a" else match.end()
            label = text[match.end() : end if end >= 0 else len(text)]
            yield Link(match.start(), match.end(), at, found["bare"], label, "html")


def _inline(match: re.Match[str]) -> Link:
    group = "bare" if match["wrapped"] is None else "wrapped"
    kind: Literal["image", "link"] = "image" if match["image"] else "link"
    return Link(match.start(), match.end(), match.start(group), match[group], match["label"], kind)


def every_tag(text: str) -> Iterator[Tag]:
    """The HTML tags in a text without code; the name of a closing one begins with a slash."""
    for match in _TAG.finditer(text):
        if not _WRITTEN_OUT.match(match["rest"]):
            yield Tag(match.start(), match[0][1 : match.start("rest") - match.start()].casefold(), match["rest"])


def plain(text: str) -> str:
    """A line of Markdown without its markup."""
    return _SIGNS.sub("", _LINKED.sub(r"\1", _ATTRIBUTES.sub("", text))).strip()


def heading(text: str) -> str:
    """The first heading of the highest level, without its markup; empty if there is none."""
    return next((plain(line) for level, line in _headings(text) if level == 1), "")


def anchors(text: str) -> frozenset[str]:
    """The anchors that a page has: its own ids, and one for each other heading as Python-Markdown makes it."""
    counts: Counter[str] = Counter()
    found = set(_ids(without_code(text)))
    for _, line in _headings(text):
        if not any(_ids(line)):
            ascii_only = unicodedata.normalize("NFKD", plain(line)).encode("ascii", "ignore").decode()
            slug = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())
            found.add(f"{slug}_{counts[slug]}" if counts[slug] else slug)
            counts[slug] += 1
    return frozenset(found)


def _ids(text: str) -> Iterator[str]:
    """The ids in HTML tags, and the last one in each pair of braces."""
    yield from _HTML_ID.findall(text)
    for braces in _ATTRIBUTES.finditer(text):
        yield from _ID.findall(braces["list"])[-1:]


def _headings(text: str) -> Iterator[tuple[int, str]]:
    """Level and text of each heading; code within it is kept, since it is part of the heading."""
    for match in _HEADING.finditer(without_code(text, blocks_alone=True)):
        level = len(match["marks"]) if match["marks"] else 1 if match["under"].startswith("=") else 2
        yield level, match["line"] or match["hash"].rstrip(" ").rstrip("#").strip(" ")
