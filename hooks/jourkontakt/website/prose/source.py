"""The Markdown of a page as a publisher gets it: with its title, what the site fills in, and links in one style."""

import re
from collections.abc import Mapping

from ..artifact import Page
from ..links import Style, source_path
from .markup import TOKEN, Link, links, without_code, without_comments
from .pages import Prose
from .targets import Targets, styled

# A note without a heading would get its English kind as one.
_UNTITLED_NOTE = re.compile(r"^( *!!! +[a-z]+)[ ]*$", re.MULTILINE)


def source(page: Prose, filled: Mapping[str, str], targets: Targets) -> str:
    """The page's whole Markdown, for a publisher that reads front matter and links between Markdown files."""
    return head(page).front_matter + body(page, filled, targets, source_path)


def head(page: Prose) -> Page:
    """What the frame needs to know about the page."""
    return Page(page.title, page.settings.description or "", prose=True)


def body(page: Prose, filled: Mapping[str, str], targets: Targets, style: Style) -> str:
    """The page's Markdown without front matter, filled in.

    Links get the style. Telephone links become HTML, since a number must not be translated.
    """
    text = _UNTITLED_NOTE.sub(r'\1 ""', _with_tokens(without_comments(page.text), filled))
    edits = [edit for link in links(without_code(text)) for edit in _edits(page, link, targets, style)]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text.strip("\n") + "\n"


def _with_tokens(text: str, filled: Mapping[str, str]) -> str:
    for match in reversed(list(TOKEN.finditer(without_code(text)))):
        text = text[: match.start()] + filled[match["name"]] + text[match.end() :]
    return text


def _edits(page: Prose, link: Link, targets: Targets, style: Style) -> list[tuple[int, int, str]]:
    """What replaces the link or its target: start, end and the new text."""
    if link.kind == "html" or link.target.startswith("#"):
        return []
    if link.kind == "link" and link.target.startswith("tel:"):
        return [(link.start, link.end, f'<a href="{link.target}" translate="no">{link.label}</a>')]
    return [(link.at, link.at + len(link.target), styled(page, link.target, targets, style))]
