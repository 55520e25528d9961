"""Text from the data escaped as Markdown, so that GitHub shows it unchanged and makes no links or mentions of it."""

import re
from collections.abc import Callable, Sequence

from .text import counted

# GitHub turns these into links, mentions and issue references, even when written as entities, but not within code.
_LINKED = re.compile(r"@|#|://|www\.|gh-", re.IGNORECASE)
_WORD = re.compile(r"[^\s”“()]+")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~$!]")


def escaped(text: str) -> str:
    """The text as Markdown that is displayed as the same characters."""
    text, found, end = " ".join(text.split()), [], 0
    for match in _WORD.finditer(text):
        word = match[0].rstrip(".,;:")
        if _LINKED.search(word):
            found += [_without_markup(text[end : match.start()]), _code(word)]
            end = match.start() + len(word)
    return "".join([*found, _without_markup(text[end:])])


def code_block(lines: Sequence[str]) -> list[str]:
    """The lines of a YAML file as a block of code, fenced so that none of them can end it."""
    fence = _fence("\n".join(lines), least=3)
    return [f"{fence}yaml", *lines, fence]


def fitting(lines: Sequence[str], most: int, size: Callable[[str], int] = len) -> str:
    """The lines up to a total size of `most`, then the number of lines left out; `size` measures a line."""
    left = most
    for number, line in enumerate(lines):
        left -= size(line)
        if left < 0:
            rest = counted(len(lines) - number, "rad", "rader")
            return f"{''.join(lines[:number])}\n… och {rest} till, som inte får plats här.\n"
    return "".join(lines)


def _without_markup(text: str) -> str:
    plain = _MARKUP.sub(r"\\\g<0>", text.replace("&", "&amp;"))
    # These start a list, a quotation or a horizontal rule, but only at the beginning of the text.
    return re.sub(r"^([-+=>]|\d+[.)])", lambda match: f"{match[0][:-1]}\\{match[0][-1]}", plain)


def _code(text: str) -> str:
    fence, pad = _fence(text), " " if "`" in (text[0], text[-1]) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _fence(text: str, least: int = 1) -> str:
    """More backticks than stand together in the text."""
    return "`" * max(least, max((len(run) for run in re.findall("`+", text)), default=0) + 1)
