"""Content lines, of which iCalendar and vCard files are made: escaped values and folded lines (RFC 5545, RFC 6350)."""

import re
from collections.abc import Iterable

# Octets in a line, one less than the formats allow, since a continued line begins with a space.
_MOST_OCTETS = 74
# A unit that folding must not split: an escape sequence or a character.
_UNIT = re.compile(r"\\.|.", re.DOTALL)
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def written(lines: Iterable[str]) -> bytes:
    """The content lines as they are in a file: folded, each ended by CR LF."""
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def folded(line: str) -> str:
    """A content line folded into parts of at most 75 octets (RFC 5545, 3.1)."""
    if len(line.encode()) <= _MOST_OCTETS:
        return line
    parts, room = [""], _MOST_OCTETS
    for unit in _UNIT.findall(line):
        size = len(unit.encode())
        if size > room:
            parts.append("")
            room = _MOST_OCTETS
        parts[-1] += unit
        room -= size
    return "\r\n ".join(parts)


def escaped(text: str) -> str:
    """The text as a value of type TEXT (RFC 5545, 3.3.11)."""
    return text.translate(_ESCAPES)
