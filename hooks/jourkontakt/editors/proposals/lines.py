"""Read the lines of the form for confirmations: which are ticked, and the post and the value that each names."""

import re

from msgspec import Struct

from ...model.directory import Directory
from ...values.errors import InvalidValueError
from ...values.text import capitalised
from . import kinds
from .answers import RefusedError, shown
from .cleaning import bare, cleaned, refuse_unreadable
from .posts import identify

_MAX_LINES = 200
_BOX = re.compile(r"(?:[-*+•] ?)?\[ ?(?P<box>[xX✓✔]?) ?\] *|[-*+•☑✓✔] +|[☑✓✔]")
_PARTS = re.compile(r"(?P<id>.+?)(?: *[·•|] *| +[-–—] +|: +)(?P<value>.+)")
_APART = re.compile(r"(?P<id>[^\W_]+(?:[-_]+[^\W_]+)+) +(?P<value>.+)")


class Line(Struct, frozen=True):
    """A ticked line as typed, without its checkbox; how it is written; and what was done about invisible characters."""

    typed: str
    written: str
    done: tuple[str, ...]

    @property
    def is_put_right(self) -> bool:
        """Whether it is written in another way than it was typed."""
        return bool(self.done) or self.typed != self.written


def read_lines(directory: Directory, text: str) -> list[Line]:
    """The lines that are ticked or have no checkbox; raises `RefusedError` if one of them cannot be read."""
    lines = [line for line in text.split("\n") if cleaned(line).text]
    if len(lines) > _MAX_LINES:
        raise RefusedError("Raderna är för många.")
    found: list[Line] = []
    reasons: list[str] = []
    for line in lines:
        try:
            found += _line(directory, line)
        except InvalidValueError as problem:
            reasons.append(f"{capitalised(str(problem))}.")
    if reasons:
        raise RefusedError(*dict.fromkeys(reasons))
    if not found:
        raise RefusedError("Ingen rad är ikryssad. Skriv x i rutan [x].")
    return found


def parts(line: str) -> tuple[str, str]:
    """The id and the value of a line as it is written: `nord-section-head · 010-567 89 00`."""
    identifier, _, value = line.partition(" · ")
    return identifier, value


def _line(directory: Directory, line: str) -> list[Line]:
    seen = cleaned(line)
    refuse_unreadable(seen.text)
    box = _BOX.match(seen.text)
    typed = seen.text[box.end() :] if box else seen.text
    if box and box["box"] == "":
        return []
    match = _PARTS.fullmatch(typed) or _APART.fullmatch(typed)
    if match is None:
        form = "- [x] nord-section-head · 010-567 89 00"
        raise InvalidValueError(f"Raden {shown(seen.text)} går inte att läsa. Så ser en rad ut: {form}")
    value = known(match["value"])
    try:
        identifier = identify(directory, bare(match["id"]), "", value)
    except InvalidValueError as problem:
        raise InvalidValueError(f"Post: {problem}") from None
    return [Line(typed, f"{identifier} · {value}", seen.done)]


def known(text: str) -> str:
    """The value that the data should hold, spelt as there; as typed if it cannot be read, so that the file decides."""
    try:
        return kinds.contact(text).value
    except InvalidValueError:
        return bare(text)
