"""The pages that are written by hand as Markdown in `docs/`: what they are, and what is wrong with them.

Stages: `pages` (files to pages) with `settings`, `checks` with `layout`, `elements`, `markup` and `targets`, `source`
with `tokens`.
"""

from .checks import of_form, of_links
from .markup import anchors
from .pages import Prose, misnamed, other_files, parsed, read_prose, strays
from .source import source
from .targets import Targets
from .tokens import values

__all__ = [
    "Prose",
    "Targets",
    "anchors",
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
