"""Takes comments out of published files, and white space that says nothing out of the style sheet.

Both are for whoever changes the files, and a sixth of what is sent.
"""

import re
from posixpath import splitext

# In scripts those on lines of their own, and after a semicolon at the end of a line.
_OF_SCRIPT = re.compile(rb"^[ \t]*(?://[^\n]*|/\*.*?\*/)\n|(?<=;)[ \t]+// [^\n]*$", re.DOTALL | re.MULTILINE)
_COMMENTS = {
    # The group is a text in quotation marks, which stays as it is.
    ".css": re.compile(
        rb"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/\n?|(?<=[{};,\n])\s+|\s+(?=[{}])""", re.DOTALL
    ),
    ".js": _OF_SCRIPT,
    ".mjs": _OF_SCRIPT,
    ".svg": re.compile(rb"<!--.*?-->\n?", re.DOTALL),
}


def can_have_comments(path: str) -> bool:
    """Whether comments are taken out of files of this kind."""
    return splitext(path)[1].lower() in _COMMENTS


def without_comments(path: str, content: bytes) -> bytes:
    """The bytes of the file without its comments."""
    comment = _COMMENTS.get(splitext(path)[1].lower())
    if not comment:
        return content
    return comment.sub(rb"\1" if comment.groups else b"", content)
