"""Leaves code and comments out of Markdown, in a time in proportion to its length."""

import re
from collections.abc import Iterator

# A row of signs that is longer, or indented more, begins no block, so that there are few kinds of ends to look for.
_BEGINS = re.compile(
    r"^(?P<indent> {0,16}+)(?P<fence>`{3,9}+(?=[^`\n]*\n)|~{3,9}+(?!~))[^\n]*\n"
    r"|(?P<comment><!--)|(?<![`\\])(?P<ticks>`++)",
    re.MULTILINE,
)
# A comment that is never closed is none; the next one may be.
_COMMENT_ENDS = re.compile("--!?>")
_PARAGRAPH_ENDS = re.compile(r"\n\s*\n|\Z")
_NEVER_SHOWN = re.compile(r"^ {0,3}\[//\]: *+#[^\n]*$", re.MULTILINE)


def without_code(text: str, *, blocks_alone: bool = False) -> str:
    """The text with spaces in place of code and comments, so that positions stay the same.

    With `blocks_alone`, code within lines stays.
    """
    parts, at = [], 0
    for start, end in _places(text, blocks_alone=blocks_alone):
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join(parts) + text[at:]


def without_comments(text: str) -> str:
    """The text without notes for whoever edits the page: HTML comments outside of code, and links that never show.

    A space is left, so that what stands on both sides of a comment does not become one word or tag.
    """
    parts, at = [], 0
    for start, end in _places(text, blocks_alone=False):
        if text.startswith("<!--", start):
            parts += [text[at:start], " "]
            at = end
    return _NEVER_SHOWN.sub("", "".join(parts) + text[at:])


def _places(text: str, *, blocks_alone: bool) -> Iterator[tuple[int, int]]:
    """Where each piece begins and ends; what is found to be open in the rest of the text is not looked for again."""
    at, paragraph, is_open = 0, 0, set[tuple[str, int]]()
    while begin := _BEGINS.search(text, at):
        if begin["ticks"] and begin.end() > paragraph and (ends := _PARAGRAPH_ENDS.search(text, begin.end())):
            paragraph = ends.start()
        closing, limit = _closing(begin), paragraph if begin["ticks"] else len(text)
        is_left_out = (begin["ticks"] and blocks_alone) or (closing.pattern, limit) in is_open
        end = None if is_left_out else closing.search(text, begin.end(), limit)
        if end:
            yield begin.start(), end.end()
            at = end.end()
        else:
            is_open.add((closing.pattern, limit))
            at = begin.end("fence") if begin["fence"] else begin.end()


def _closing(begin: re.Match[str]) -> re.Pattern[str]:
    """What closes the piece of code or the comment that begins here."""
    if begin["fence"]:
        indent = len(begin["indent"])
        return re.compile(rf"^ {{{indent},{indent + 3}}}{begin['fence']}[`~]*+ *+$", re.MULTILINE)
    return _COMMENT_ENDS if begin["comment"] else re.compile(rf"(?<!`){begin['ticks']}(?!`)")
