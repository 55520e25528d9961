"""What is wrong with the HTML on a Markdown page: tags that do not belong there, attributes, open tags."""

import re
from collections import Counter
from collections.abc import Iterator

from .layout import Found
from .markup import Tag, every_tag

_TAGS = frozenset([
    "a", "abbr", "address", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp",
    "section", "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
    "thead", "time", "tr", "u", "ul", "var", "video", "wbr",
])  # fmt: skip
_LONGEST_TAG = 40
# Attributes in braces take the place of those that Markdown gives, so an address there would be one that nobody checks.
_IN_BRACES = re.compile(
    r"[\s\"'/{:](?P<name>href|src|srcset|poster|action|data|style|background|ping|on[a-z]+)=", re.IGNORECASE
)
_FORBIDDEN_ATTRIBUTE = re.compile(r"(?:^|[\s\"'/])(?P<name>style|background|ping|on[a-z]+)\s*=", re.IGNORECASE)
# The beginning of a tag, whatever follows it.
_BEGINNING = re.compile(r"<(?P<name>/?[a-z][a-z0-9-]*)(?=[\s/>]|$)", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# Those that need no closing tag, or have none.
_NEVER_CLOSED = re.compile("/?(?:br|hr|img|wbr|col|source|p|li|d[td]|t[rdh]|thead|tbody|tfoot|caption|colgroup)")


def of_elements(text: str) -> Iterator[Found]:
    """The faults in a text without code."""
    for tag in every_tag(text):
        if tag.name.startswith("/"):
            continue
        if not _is_allowed(tag):
            shown = f"{tag.name}{tag.rest}" if len(tag.rest) < _LONGEST_TAG else f"{tag.name} …"
            yield Found(tag.at, "W04", f"<{shown}> går inte på en sida. Ta bort det")
        if attribute := _FORBIDDEN_ATTRIBUTE.search(_QUOTED.sub('""', tag.rest)):
            yield Found(tag.at, "W04", f"”{attribute['name']}” går inte på en sida. Ta bort det")
    yield from _in_braces(text)
    yield from _unfinished(text)
    yield from _open_tags(text)


def _in_braces(text: str) -> Iterator[Found]:
    """Forbidden attributes from the first to the last brace of a line, as Markdown reads braces; not those in tags."""
    at = 0
    for line in _without_tags(text).split("\n"):
        start, end = line.find("{"), line.rfind("}")
        for attribute in _IN_BRACES.finditer(line, max(start, 0), max(start, end)):
            yield Found(at + attribute.start("name"), "W04", f"”{attribute['name']}” går inte på en sida. Ta bort det")
        at += len(line) + 1


def _without_tags(text: str) -> str:
    """The text with spaces in place of HTML tags."""
    parts, at = [], 0
    for tag in every_tag(text):
        end = tag.at + len(tag.name) + len(tag.rest) + 2
        parts += [text[at : tag.at], re.sub(r"[^\n]", " ", text[tag.at : end])]
        at = end
    return "".join(parts) + text[at:]


def _unfinished(text: str) -> Iterator[Found]:
    """Tags inside a tag, which Markdown reads as tags of their own, and those that no `>` ends."""
    ends = {tag.at: tag.at + len(tag.name) + len(tag.rest) + 2 for tag in every_tag(text)}
    end = 0
    for match in _BEGINNING.finditer(text):
        if match.start() in ends:
            end = ends[match.start()]
        else:
            is_inside = match.start() < end
            why = "går inte inne i en tagg. Ta bort det" if is_inside else "slutar aldrig. Skriv &lt; om det ska synas"
            yield Found(match.start(), "W04", f"”{match[0]}” {why}")


def _is_allowed(tag: Tag) -> bool:
    return tag.name.lstrip("/") in _TAGS and not tag.rest.startswith(":")


def _open_tags(text: str) -> Iterator[Found]:
    """The HTML tags that are not closed, and those that close nothing."""
    opened: list[tuple[int, str]] = []
    names: Counter[str] = Counter()
    for tag in every_tag(text):
        if not _is_allowed(tag) or _NEVER_CLOSED.fullmatch(tag.name) or tag.rest.endswith("/"):
            continue
        if not tag.name.startswith("/"):
            opened.append((tag.at, tag.name))
            names[tag.name] += 1
        elif not names[tag.name[1:]]:
            yield Found(tag.at, "W04", f"<{tag.name}> stänger ingenting. Ta bort det")
        else:
            while opened[-1][1] != tag.name[1:]:
                names[opened[-1][1]] -= 1
                yield _unclosed(*opened.pop())
            names[opened.pop()[1]] -= 1
    yield from (_unclosed(*each) for each in opened)


def _unclosed(at: int, name: str) -> Found:
    return Found(at, "W04", f"<{name}> stängs aldrig. Skriv </{name}> där det slutar")
