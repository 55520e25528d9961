"""The Markdown of a page as a publisher gets it: with its title, what the site fills in, and links between files."""

import re
from collections.abc import Mapping

from ..artifact import Page
from .code import without_code, without_comments
from .markup import TOKEN, Link, links
from .pages import Prose
from .targets import Targets, as_source

# A note without a heading would get its English kind as one.
_UNTITLED_NOTE = re.compile(r"^( *!!! +[a-z]+)[ ]*$", re.MULTILINE)


def source(page: Prose, filled: Mapping[str, str], targets: Targets) -> str:
    """The page's whole Markdown, for any publisher that reads front matter and links between Markdown files.

    Links to addresses become links to files. Telephone links become HTML, since a number must not be translated.
    """
    text = _UNTITLED_NOTE.sub(r'\1 ""', _with_tokens(without_comments(page.text), filled))
    edits = [edit for link in links(without_code(text)) for edit in _edits(page, link, targets)]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    head = Page(page.title, page.settings.description or "")
    return head.front_matter + text.strip("\n") + "\n"


def _with_tokens(text: str, filled: Mapping[str, str]) -> str:
    for match in reversed(list(TOKEN.finditer(without_code(text)))):
        text = text[: match.start()] + filled[match["name"]] + text[match.end() :]
    return text


def _edits(page: Prose, link: Link, targets: Targets) -> list[tuple[int, int, str]]:
    """What replaces the link or its target: start, end and the new text."""
    if link.kind == "html" or link.target.startswith("#"):
        return []
    if link.kind == "link" and link.target.startswith("tel:"):
        return [(link.start, link.end, f'<a href="{link.target}" translate="no">{link.label}</a>')]
    return [(link.at, link.at + len(link.target), as_source(page, link.target, targets))]
