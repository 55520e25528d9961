"""The layout of a line: where its value starts and ends, how to quote it, and missing colons and spaces."""

import re

from ..problem import Fix

# libyaml does not accept longer keys.
LONGEST_KEY = 1024

_FIELD = re.compile(r'\s*(?:- +)?"?([a-z_]+)"?:')
_COMMENT = re.compile(r"(?<= )#(?: .*)?$")
_BARE_DASH = re.compile(r"-(?=[\"'\w])")
_BARE_COLON = re.compile(r"[a-z_]+:(?=[\"'\w])")
_NO_COLON = re.compile(r"[a-z_]+(?= +[\"'])")


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def value_column(line: str) -> int:
    """The column where the value of `key: value`, `- value` or `- key: value` starts."""
    start = _skip(line, 0)
    while line.startswith("- ", start):
        start = _skip(line, start + 2)
    colon = line.find(": ", start)
    if start <= colon <= start + LONGEST_KEY and line[start] not in "\"'":
        start = _skip(line, colon + 2)
    return start + 1


def first_column(line: str) -> int:
    """The column where the line's text starts, after its indentation."""
    return len(line) - len(line.lstrip()) + 1


def split_field(line: str) -> tuple[str, str]:
    """The field name at the start of the line, empty if there is none, and the text after it."""
    match = _FIELD.match(line)
    return (match[1], line[match.end() :].strip()) if match else ("", line.strip())


def rest(line: str, column: int) -> str:
    """The text from the column to the end of the line, without a comment."""
    return _COMMENT.sub("", line[column - 1 :]).rstrip()


def missing_sign(text: str, line: int, column: int) -> tuple[str, Fix] | None:
    """Code and fix for a missing space after a dash or colon, or a missing colon after a field name."""
    for code, pattern, sign in (("Y65", _BARE_DASH, " "), ("Y62", _BARE_COLON, " "), ("Y62", _NO_COLON, ":")):
        if match := pattern.match(text):
            place = column + match.end()
            return code, Fix(line, place, place, sign)
    return None


def _skip(line: str, start: int) -> int:
    while line.startswith(" ", start):
        start += 1
    return start
