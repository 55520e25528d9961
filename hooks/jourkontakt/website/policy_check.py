"""Finds in a finished page what the content policy forbids, and what it cannot forbid: redirects and foreign addresses.

A tag must be written so that all browsers read it alike; anything else between `<` and `>` is a fault.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from .policy import META, POLICY, REFERRER

# The policy stands first, so that it holds for all that follows.
_BEGINNING = re.compile(
    rb'\s*<!doctype html>\s*<html[^<>]*>\s*<head>\s*<meta charset="utf-8">\s*'
    + rb"\s*".join(map(re.escape, META.encode().split(b"\n")))
)
_ELEMENTS = (
    "animate|animatemotion|animatetransform|applet|base|dialog|embed|fencedframe|foreignobject|frame|frameset|iframe|"
    "listing|marquee|math|object|plaintext|portal|select|set|style|template|textarea|use|xmp"
)
_ATTRIBUTES = (
    "on[a-z]+|style|srcdoc|formaction|ping|background|manifest|data|cite|attributionsrc|referrerpolicy|imagesrcset"
)
_ADDRESSES = "action|href|poster|src|srcset|xlink:href"
# Relative addresses, and the values of other attributes; pages have no null characters, which join lines below.
_OWN = r'(?!//)[^":<>&\\\x00-\x20]*'
_VALUE = r'[^"<>\x00]*'
_OTHERS = rf'(?!(?i:{_ATTRIBUTES}|{_ADDRESSES})[ =/>])[a-z][a-zA-Z-]*(?:="{_VALUE}")?|(?:href|src|action)="{_OWN}"'
# Tags without harm, as our templates and Markdown write them.
_HARMLESS = re.compile(
    (
        r"<(?:/[a-z0-9]+|!doctype html"
        rf'|script type="(?:module" src="{_OWN}|application/ld\+json)"'
        rf'|link rel="canonical" href="https?://{_VALUE}"'
        rf'|link rel="[a-z -]+"(?: type="{_VALUE}")?(?: title="{_VALUE}")? href="{_OWN}"'
        rf'|meta (?:charset="utf-8"|name="(?!referrer)[a-z-]+"(?: media="{_VALUE}")? content="{_VALUE}")'
        rf"|{'|'.join(re.escape(tag[1:-1]) for tag in META.split(chr(10)))}"
        rf'|a(?: (?:{_OTHERS}|href="(?:https?://|tel:|mailto:|webcal:){_VALUE}"))*+'
        rf"|(?!(?:{_ELEMENTS}|a|link|meta|script)[ />])[a-z][a-z0-9]*(?: (?:{_OTHERS}))*+ ?/?"
        r")>"
    ).encode()
)
# Any tag that all browsers read alike.
_TAG = re.compile(
    r"<(?:/[a-z][a-z0-9:-]*\s*|!doctype html|\?xml [^<>]*|(?P<name>[a-z][a-z0-9:-]*)(?P<rest>(?:\s+[^\s\"'<>/=]+"
    r"(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'=<>`]+))?)*+)\s*/?)>",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_FORBIDDEN_ELEMENT = re.compile(_ELEMENTS)
_FORBIDDEN_ATTRIBUTE = re.compile(_ATTRIBUTES)
_ADDRESS = re.compile(_ADDRESSES)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}")
_LINK = re.compile("(?:https?://|tel:|mailto:|webcal:)")
_REFRESH = re.compile(r"\d+; *url=", re.IGNORECASE)
# A drawing has styles of its own, but no policy holds for it when it is opened alone.
_IN_DRAWING = re.compile(
    r"<(?:[^\s<>/:]+:)?(?:script|foreignobject|handler|listener|iframe|embed|object|animate\w*|set)\b"
    # A declaration can give every element an attribute, and another encoding hides what stands here.
    r"|<!(?:entity|attlist)|<!doctype[^>]*\["
    r"|<\?xml(?!\s+version=[\"']1\.\d[\"'](?:\s+encoding=[\"']utf-8[\"'])?(?:\s+standalone=[\"']\w+[\"'])?\s*\?>)"
    r"|[\s\"'/]on[a-z]+\s*=|\b(?:href|src)\s*=\s*[\"'](?!#)[^\"']*|javascript:|1999/xhtml"
    r"|url\(\s*[\"']?(?!#)[^)]*|(?:image-set|src)\(|@import|\\",
    re.IGNORECASE,
)
_OUTLINE = re.compile(r' d="[\w\s.,+-]*"')
_LONGEST_EXCERPT = 60


def is_harmless(lines: bytes) -> bool:
    """Whether these lines of a page, joined by null characters, have only tags without harm that end on their line."""
    return len(_HARMLESS.findall(lines)) == lines.count(b"<")


def of_beginning(path: str, content: bytes) -> Iterator[str]:
    """A sentence if the page does not begin with the policy."""
    if not _BEGINNING.match(content):
        yield f"{path} börjar inte med sidornas policy (Content-Security-Policy)"


def of_page(path: str, content: bytes) -> Iterator[str]:
    """A sentence for each fault of a page."""
    yield from of_beginning(path, content)
    yield from _sentences(path, content, of_markup)


def of_drawing(path: str, content: bytes) -> Iterator[str]:
    """A sentence for each fault of a drawing; nothing of other files."""
    if path.lower().endswith(".svg"):
        yield from _sentences(path, content, _in_drawing)


def _sentences(path: str, content: bytes, check: Callable[[str], Iterable[str]]) -> Iterator[str]:
    text = content.decode(errors="replace")
    # The page of codes shows the sign that stands for bytes that are none.
    if "\0" in text or text.count("\ufffd") > content.count("\ufffd".encode()):
        yield f"{path} är inte sparad som UTF-8"
    yield from (f"{path} har {fault}" for fault in dict.fromkeys(check(text)))


def _in_drawing(text: str) -> Iterator[str]:
    return map(_excerpt, _IN_DRAWING.findall(unescape(_OUTLINE.sub("", text))))


def of_markup(text: str) -> Iterator[str]:
    """What is wrong with the tags of a piece of HTML, in order."""
    end = 0
    while (start := text.find("<", end)) >= 0:
        tag = _TAG.match(text, start)
        if not tag:
            yield f"något som webbläsare läser olika: {_excerpt(text[start:])}"
        elif tag["name"]:
            found = _ATTRIBUTE.findall(tag["rest"])
            values = [(name.lower(), unescape(double or single or bare)) for name, double, single, bare in found]
            yield from _of_tag(tag["name"].lower(), values)
        end = tag.end() if tag else start + 1


def _of_tag(name: str, values: list[tuple[str, str]]) -> Iterator[str]:
    """What is wrong with a tag that has these attributes."""
    # Of two with the same name, browsers read the first.
    first = dict(reversed(values))
    if _FORBIDDEN_ELEMENT.fullmatch(name):
        yield f"<{name}>"
    if name == "script" and "src" not in first and first != {"type": "application/ld+json"}:
        yield "ett skript i sidan i stället för i en fil"
    if name == "meta" and not _is_allowed_meta(first):
        yield f"<meta> med {_excerpt(str(first.get('content')))}"
    for attribute, value in values:
        if _FORBIDDEN_ATTRIBUTE.fullmatch(attribute):
            yield f"{attribute} i <{name}>"
        elif _ADDRESS.fullmatch(attribute) and not _is_allowed_address(name, attribute, value, first.get("rel")):
            yield f"en adress i <{name}> som inte får stå där: {_excerpt(value)}"


def _is_allowed_meta(values: dict[str, str]) -> bool:
    """Whether it is our own policy, leads to a page of the site, or only says something of the page."""
    if values.get("charset", "utf-8") != "utf-8":
        return False
    content = values.get("content", "")
    kind = values.get("http-equiv", "").lower()
    if kind == "refresh":
        onward = _REFRESH.match(content)
        return onward is not None and not _leads_elsewhere(content[onward.end() :])
    if kind:
        return (kind, content) == ("content-security-policy", POLICY)
    return values.get("name", "").lower() != "referrer" or content == REFERRER


def _is_allowed_address(name: str, attribute: str, value: str, rel: str | None) -> bool:
    """Whether it is one of the site, or of another website that nothing is fetched from."""
    if attribute == "srcset":
        return not any(map(_leads_elsewhere, value.split(",")))
    return not _leads_elsewhere(value) or (
        attribute == "href" and (name == "a" or (name, rel) == ("link", "canonical")) and bool(_LINK.match(value))
    )


def _leads_elsewhere(address: str) -> bool:
    # Browsers ignore white space and control characters at the beginning, and line breaks and tabs anywhere.
    return bool(_ELSEWHERE.match(re.sub(r"[\x00-\x20]", "", address).lower()))


def _excerpt(text: str) -> str:
    """The beginning of the text, on one line, without invisible characters."""
    shown = "".join(char if char.isprintable() else " " for char in text[:_LONGEST_EXCERPT])
    return shown if len(text) <= _LONGEST_EXCERPT else f"{shown}…"
