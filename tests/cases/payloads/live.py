"""What runs, fetches or leads astray in HTML that Markdown has made, as an HTML parser reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

_ELEMENTS = frozenset([
    "applet", "base", "body", "button", "dialog", "embed", "form", "frame", "head", "html", "iframe", "image", "input",
    "link", "marquee", "math", "meta", "noscript", "object", "plaintext", "portal", "script", "select", "style", "svg",
    "template", "textarea", "xmp",
])  # fmt: skip
_ATTRIBUTES = re.compile("on.*|style|ping|srcset|srcdoc|formaction|background")
_SCHEME = re.compile(r"\s*(?:javascript|data|vbscript|blob|file):", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s*(?:https?:)?//")
# Browsers end a comment earlier than the parser does.
_COMMENT = re.compile("<!--(?:-?>|.*?--!?>)", re.DOTALL)


def live(text: str) -> list[str]:
    """Each dangerous element, attribute and address; none if the HTML only shows something."""
    return list(_found(_COMMENT.sub("", text)))


def _found(text: str) -> Iterator[str]:
    for element in html.fromstring(f"<main>{text}</main>").iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in _ELEMENTS:
            yield element.tag
        for name, value in element.attrib.items():
            address = re.sub(r"[\x00-\x20]", "", value)
            is_fetched = name in ("src", "poster", "data")
            is_script = (is_fetched or name == "href") and _SCHEME.match(address)
            if _ATTRIBUTES.fullmatch(name) or is_script or (is_fetched and _ELSEWHERE.match(value)):
                yield f"{element.tag} {name}"
