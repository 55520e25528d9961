"""A page that is rendered once with gaps, which are filled for each address."""

import re

from markupsafe import Markup

# Data files cannot contain the null character, so only `gap` makes gaps.
_GAP = re.compile("\0([a-z]+)\0")


def gap(name: str) -> Markup:
    """The template value for a part that differs between pages; `name` is lower-case letters."""
    return Markup(f"\0{name}\0")


class Shell:
    """Rendered text, split at its gaps; they are filled with bytes, so that nothing is encoded twice."""

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
