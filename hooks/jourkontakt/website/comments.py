"""Our own style sheet and scripts without comments, which are a sixth of them when compressed."""

import re
from pathlib import PurePath

_COMMENTS = {
    # Indents too, except in a text that continues from the line before.
    ".css": re.compile(rb"/\*.*?\*/\n?|(?<=\n)(?<!\\\n)[ \t]+", re.DOTALL),
    # Those on lines of their own; a comment can follow code only in a style sheet.
    ".mjs": re.compile(rb"^[ \t]*(?://[^\n]*|/\*\*.*?\*/)\n", re.DOTALL | re.MULTILINE),
}


def without_comments(path: str, content: bytes) -> bytes:
    """The content of the file without its comments; a file of another kind is unchanged."""
    pattern = _COMMENTS.get(PurePath(path).suffix)
    return pattern.sub(b"", content) if pattern else content
