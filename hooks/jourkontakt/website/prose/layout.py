"""What Markdown would show otherwise than it was meant: settings that are not read, lists and tables."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SETTINGS = re.compile(
    r"\s*(?:(?P<dashes>-{3,})[ \t]*\n\s*(?i:titel|title|beskrivning|description|namn|meny|sidfot)"
    r"|(?P<bare>titel|beskrivning|meny|sidfot)):"
)
_ITEM = re.compile(r" *(?:[-*+]|\d+\.) +\S")
_FIRST_ITEM = re.compile(r" *(?:[-*+]|1\.) +\S")
# What no text goes on after: headings, quotations, HTML, notes, definitions, what the site fills in, link targets.
_ENDS = re.compile(r" *(?:#|>|<|!!!|:|\{\{|\[[^\]]+\]:|(?:=+|-+|\*+) *$)")
_BRACKET = re.compile(r" *1\) +(?=\S)")
_COLUMNS = re.compile(r" *+\|?(?: *+:?-++:? *+\|)++(?: *+:?-++:?)? *+$")


class Found(NamedTuple):
    """A fault: where it is in the text, its code, a Swedish sentence, and what to write."""

    at: int
    code: str
    message: str
    write: str = ""


def of_layout(text: str) -> Iterator[Found]:
    """The faults in a text without code."""
    yield from _settings(text)
    yield from _blocks(text)


def _settings(text: str) -> Iterator[Found]:
    if match := _SETTINGS.match(text):
        message = "raderna överst läses inte. De står mellan två rader med ---, och den första är filens första rad"
        yield Found(match.start("dashes" if match["dashes"] else "bare"), "W08", message)


def _blocks(text: str) -> Iterator[Found]:
    """Lists and tables that continue a paragraph, and what belongs to an item and is indented too little."""
    block: list[str] = []  # the lines just before, without a blank one: the last two, or the item that they belong to
    item = -1  # how far the last list item is indented; -1 outside of lists
    at = 0
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if line.strip():
            yield from _line(block, line, at, item)
            if _ITEM.match(line):
                item = indent
            elif not block and indent == 0:
                item = -1
        if not line.strip() or _ENDS.match(line):
            block = []
        elif not any(map(_ITEM.match, block)):
            block = [*block[-1:], line]
        at += len(line) + 1


def _line(block: list[str], line: str, at: int, item: int) -> Iterator[Found]:
    """What is wrong with the line after those of its block."""
    indent = len(line) - len(line.lstrip(" "))
    if item >= 0 and item < indent < item + 4 and (_ITEM.match(line) or not block):
        message = "det som hör till en punkt i en lista dras in med fyra blanksteg"
        yield Found(at + indent, "W09", message, f"{' ' * (item + 4)}{line.strip()}")
    elif not block and (number := _BRACKET.match(line)):
        message = "en numrerad lista skrivs med punkt efter siffran"
        yield Found(at + indent, "W09", message, f"1. {line[number.end() :]}")
    elif block and _FIRST_ITEM.match(line) and not any(map(_ITEM.match, block)):
        yield Found(at + indent, "W09", "en tom rad saknas före listan. Utan den blir den vanlig text")
    elif len(block) > 1 and _COLUMNS.match(line) and "|" in block[-1] and "|" not in block[-2]:
        yield Found(at - len(block[-1]) - 1, "W09", "en tom rad saknas före tabellen. Utan den blir den vanlig text")
