"""Content lines, of which iCalendar and vCard files are made: escaped values and folded lines (RFC 5545, RFC 6350)."""

from collections.abc import Iterable

# Octets in a line, one less than the formats allow, since a continued line begins with a space.
_MOST_OCTETS = 74
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def written(lines: Iterable[str]) -> bytes:
    """The content lines as they are in a file: folded, each ended by CR LF."""
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def folded(line: str) -> str:
    """A content line folded into parts of at most 75 octets (RFC 5545, 3.1)."""
    rest, parts = line.encode(), []
    while len(rest) > _MOST_OCTETS:
        end = _MOST_OCTETS
        # Within a character, whose later octets are 10xxxxxx.
        while rest[end] & 0xC0 == 0x80:
            end -= 1
        # Within an escape sequence, unless the backslashes are pairs.
        end -= (end - len(rest[:end].rstrip(b"\\"))) % 2
        parts.append(rest[:end])
        rest = rest[end:]
    return b"\r\n ".join((*parts, rest)).decode()


def escaped(text: str) -> str:
    """The text as a value of type TEXT (RFC 5545, 3.3.11)."""
    return text.translate(_ESCAPES)
