"""A page that is rendered once, with gaps, and filled for each address."""

import re

from markupsafe import Markup

# No data file may hold the null character, so only `gap` makes gaps.
_GAP = re.compile("\0([a-z]+)\0")


def gap(name: str) -> Markup:
    """The value to render a template with where the pages differ; `name` is lower-case letters."""
    return Markup(f"\0{name}\0")


class Shell:
    """Rendered text, cut at its gaps; what fills them is bytes, so no page is decoded and encoded again."""

    def __init__(self, text: str) -> None:
        parts = _GAP.split(text)
        self._parts = [part.encode() for part in parts]
        self._gaps = list(enumerate(parts))[1::2]

    def fill(self, **values: bytes) -> bytes:
        """The whole text; raises `KeyError` for a gap without a value."""
        parts = self._parts.copy()
        for at, name in self._gaps:
            parts[at] = values[name]
        return b"".join(parts)
