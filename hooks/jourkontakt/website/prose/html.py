"""The HTML of a Markdown page, with the classes of our style sheet."""

import re

import markdown  # type: ignore[import-untyped]

from ..unbroken import unbroken

# Tables, code and headings' ids; notes, ids of the page's own, lists of words, folded parts with Markdown in them.
EXTENSIONS = (
    "toc",
    "tables",
    "fenced_code",
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "sane_lists",
)
# What Python-Markdown writes, and what our pages have instead.
_DRESSED = [
    (re.compile(pattern), ours)
    for pattern, ours in (
        (r' style="text-align: right;"', ' class="num"'),
        (r' style="text-align: (?:left|center);"', ""),
        (r"<table>", '<div class="jk-tw" role="group" aria-label="Tabell" tabindex="0"><table class="jk-table">'),
        (r"</table>", "</table></div>"),
        (r"<(br|hr|img)\b([^>]*?) */>", r"<\1\2>"),
        (r'<div class="admonition[^"]*">', '<div class="jk-note">'),
        (r'<p class="admonition-title">(.*?)</p>', r"<p><strong>\1</strong></p>"),
        (r"<pre><code(?: class=\"[^\"]*\")?>", '<pre class="jk-code"><code>'),
    )
]


def html_of(text: str) -> str:
    """The HTML of a page's Markdown, without front matter."""
    return dressed(str(markdown.markdown(text, extensions=list(EXTENSIONS))))


def dressed(html: str) -> str:
    """Markdown's HTML with the classes of our style sheet for tables, notes and code, and without inline styles."""
    for pattern, ours in _DRESSED:
        html = pattern.sub(ours, html)
    return unbroken(html)
