"""How a value is written on its line: where it starts, how far it goes, how to quote it, and which sign is missing."""

import re

from ..problem import Fix

# Longer keys are not keys to libyaml.
LONGEST_KEY = 1024

_FIELD = re.compile(r'\s*(?:- +)?"?([a-z_]+)"?:')
_COMMENT = re.compile(r"(?<= )#(?: .*)?$")
_DASH_GLUED = re.compile(r"-(?=[\"'\w])")
_COLON_GLUED = re.compile(r"[a-z_]+:(?=[\"'\w])")
_COLON_FORGOTTEN = re.compile(r"[a-z_]+(?= +[\"'])")


def quoted(text: str) -> str:
    """The text within straight double quotes, as YAML writes it."""
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
    """The name of the field that the line begins with, empty for none, and what stands after it."""
    match = _FIELD.match(line)
    return (match[1], line[match.end() :].strip()) if match else ("", line.strip())


def rest(line: str, column: int) -> str:
    """What stands from the column to the end of the line, without a comment."""
    return _COMMENT.sub("", line[column - 1 :]).rstrip()


def missing_sign(text: str, line: int, column: int) -> tuple[str, Fix] | None:
    """Code and fix for a list's dash or a field's colon that lacks its blank, or a field that lacks its colon."""
    for code, pattern, sign in (("Y65", _DASH_GLUED, " "), ("Y62", _COLON_GLUED, " "), ("Y62", _COLON_FORGOTTEN, ":")):
        if match := pattern.match(text):
            place = column + match.end()
            return code, Fix(line, place, place, sign)
    return None


def _skip(line: str, start: int) -> int:
    while line.startswith(" ", start):
        start += 1
    return start
