"""Markdown pages: settings, links, HTML, tokens; a page without problems can be published."""

from __future__ import annotations

from functools import partial

import markdown

from jourkontakt.datafiles.problem import DataError
from jourkontakt.website.prose import Prose, Targets, anchors, of_form, of_links, parsed, source

from . import problems

FILE = "docs/sida.md"
# As in `mkdocs.yml`; MkDocs adds the first three.
EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "attr_list", "def_list", "md_in_html", "sane_lists")
_FILLED = {"organisation": "Exempeljouren", "skriv hit": "Skriv till [a@example.org](mailto:a@example.org)."}
_PAGES = frozenset({"", "sida/", "kommuner/", "region/syd/"})


def run(raw: bytes) -> None:
    """Read the bytes as a page, and publish it if it has no problems."""
    try:
        page = parsed(FILE, "sida.md", raw)
    except DataError as error:
        assert all(problem.as_text() for problem in error.problems)
        return
    targets = Targets(_PAGES, frozenset({"karta.png"}), partial(_anchors, page))
    found = [*of_form(page), *of_links(page, targets, _FILLED)]
    if found:
        problems.check(found, {FILE: page.text.split("\n")})
    else:
        markdown.markdown(source(page, _FILLED, targets).partition("\n---\n")[2], extensions=EXTENSIONS)


def _anchors(page: Prose, address: str) -> frozenset[str]:
    return anchors(page.text) if address == page.address else frozenset({"del"})
