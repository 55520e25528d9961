"""Leaves code and comments out of Markdown, in a time in proportion to its length."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

# A row of signs that is longer, or indented more, begins no block, so that there are few kinds of ends to look for.
_BEGINS = re.compile(
    r"^(?P<indent> {0,16}+)(?P<fence>`{3,9}+(?=[^`\n]*\n)|~{3,9}+(?!~))[^\n]*\n"
    r"|(?P<comment><!--)(?P<empty>-?>)?|(?<![`\\])(?P<ticks>`++)",
    re.MULTILINE,
)
# A comment that is never closed is none; the next one may be.
_COMMENT_ENDS = re.compile("--!?>")
# A fence as Python-Markdown knows it.
_FENCED = re.compile(
    r"(?P<fence>`{3,9}+|~{3,9}+) *+(?:\{[^\n]*\}|\.?[\w#.+-]*+ *+)\n(?:.*?\n)??(?P=fence) *+", re.DOTALL
)
_ELEMENT = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*+)(?P<rest>[^<>]*+)>", re.IGNORECASE)
_EMPTY = frozenset({"br", "hr", "img", "wbr", "col", "source"})
_PARAGRAPH_ENDS = re.compile(r"\n\s*\n|\Z")
_NEVER_SHOWN = re.compile(r"^ {0,3}\[//\]: *+#[^\n]*$", re.MULTILINE)


def without_code(text: str, *, blocks_alone: bool = False) -> str:
    """The text with spaces in place of code and comments, so that positions stay the same.

    With `blocks_alone`, code within lines stays. What Markdown may read otherwise counts as text: tags and braces
    between backticks in an HTML element without `markdown`, on several lines that are no fence of Python-Markdown's, or
    in a paragraph with other backticks.
    """
    places = list(_places(text, blocks_alone=blocks_alone))
    return _blanked(text, places if blocks_alone else _certain(text, places))


def _blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in places:
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join(parts) + text[at:]


def _certain(text: str, places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places of what is certainly code or a comment, or harmless."""
    without = _blanked(text, places)
    raw, paragraph, has_ticks = _raw_html(without), -1, False
    for start, end in places:
        if start >= paragraph:
            paragraph = without.find("\n\n", end)
            paragraph = len(text) if paragraph < 0 else paragraph
            has_ticks = "`" in without[without.rfind("\n\n", 0, start) + 1 : paragraph]
        piece = text[start:end]
        is_fence = text[start - 1 : start] in ("", "\n") and _FENCED.fullmatch(piece)
        is_doubtful = raw[start] or "\n" in piece or has_ticks
        if piece.startswith("<!--") or is_fence or not is_doubtful or not re.search("[<{]", piece):
            yield start, end


def _raw_html(text: str) -> list[int]:
    """For each position of a text without code, in how many HTML elements without `markdown` it is."""
    changes = [0] * (len(text) + 1)
    opened: list[re.Match[str]] = []
    counts: Counter[str] = Counter()
    for tag in _ELEMENT.finditer(text):
        name = tag["name"].casefold()
        if not tag["end"] and name not in _EMPTY:
            opened.append(tag)
            counts[name] += 1
            changes[tag.start()] += _is_raw(tag)
        while tag["end"] and counts[name]:
            last = opened.pop()
            counts[last["name"].casefold()] -= 1
            changes[tag.start()] -= _is_raw(last)
            if last["name"].casefold() == name:
                break
    return list(accumulate(changes))


def _is_raw(tag: re.Match[str]) -> bool:
    return not re.search(r"\bmarkdown\b", tag["rest"])


def without_comments(text: str) -> str:
    """The text without notes for whoever edits the page: HTML comments outside of code, and links that never show."""
    parts, at = [], 0
    for start, end in _places(text, blocks_alone=False):
        if text.startswith("<!--", start):
            # A space keeps what stands on both sides from becoming one word or tag.
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
        if begin["empty"]:
            end = begin
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
