"""The pages that are written by hand as Markdown in `docs/`: what they are, and what is wrong with them.

Stages: `pages` (files to pages) with `settings`, `checks` with `layout`, `elements`, `markup`, `code` and `targets`,
`source` with `tokens`, `html`.
"""

from .checks import of_form, of_links
from .html import EXTENSIONS, dressed, html_of
from .markup import anchors
from .pages import Prose, misnamed, other_files, parsed, read_prose, strays
from .source import body, head, source
from .targets import Targets
from .tokens import values

__all__ = [
    "EXTENSIONS",
    "Prose",
    "Targets",
    "anchors",
    "body",
    "dressed",
    "head",
    "html_of",
    "misnamed",
    "of_form",
    "of_links",
    "other_files",
    "parsed",
    "read_prose",
    "source",
    "strays",
    "values",
]
