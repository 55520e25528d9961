"""What is taken out of the theme's frame: parts outside its blocks that nothing uses, and empty lines.

The adapter calls it once a shell. A theme that has changed stops the build here, rather than on somebody's phone.
"""

from __future__ import annotations

import re

from mkdocs.exceptions import PluginError

# Boxes of a menu and a search that are not there, and an empty message box. The boxes are not valid HTML.
_UNUSED = re.compile(
    r'<input class="md-toggle".*?<label class="md-overlay" for="__drawer"></label>'
    r'(?:\s*<div data-md-component="(?:skip|announce)">\s*</div>)*|<div class="md-dialog".*?</div>\s*</div>',
    re.DOTALL,
)


def tidied(html: str) -> str:
    """The frame without them; raises `PluginError` unless each part is there once."""
    html, cut = _UNUSED.subn("", html)
    if cut != 2:
        raise PluginError(f"the theme's frame has changed: {cut} unused parts where there were 2")
    return re.sub(r"\s*\n\s*", "\n", html).lstrip()
