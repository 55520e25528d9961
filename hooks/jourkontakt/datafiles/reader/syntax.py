"""Turns syntax errors of the YAML scanner and parser (libyaml) into problems with the reader's messages and fixes."""

import re
from collections.abc import Callable
from typing import Protocol

import yaml
from msgspec import Struct

from .findings import Findings
from .layout import LONGEST_KEY, first_column, move, quoted, rest, value_column
from .messages import QUOTE_ALL

# How far above a line that does not fit the levels are looked for.
_MOST_ABOVE = 1_000


class _Mark(Protocol):
    """A PyYAML position, counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class _Place(Struct, frozen=True):
    """Where libyaml stopped (`line`, `column`), and where the construct that it was reading started."""

    line: int
    column: int
    start_line: int
    start_column: int


def at(mark: _Mark | None) -> tuple[int, int]:
    """Line and column, counted from 1; the start of the file if the position is unknown."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def explain(findings: Findings, error: yaml.MarkedYAMLError) -> None:
    """Add the problem that the error stands for, recognised by libyaml's messages (scanner.c and parser.c)."""
    place = _Place(*at(error.problem_mark), *at(error.context_mark or error.problem_mark))
    message = f"{error.context}: {error.problem}"
    for words, handle in _EXPLANATIONS:
        if words in message:
            handle(findings, place)
            return
    findings.add("Y99", place.line, place.column)


def refuse_sign(findings: Findings, code: str, line: int, column: int) -> None:
    """Add a problem: the character here has a special meaning; the fix is to quote the text if it is a value."""
    text = findings.line(line)
    first = value_column(text)
    if text[first - 1 : first] in ("[", "{"):
        refuse_brackets(findings, line, first)
        return
    mark = text[column - 1 : column]
    if column != first:
        findings.add(code, line, column, mark=mark)
        return
    value = rest(text, column)
    new = value
    if value.startswith("!!"):
        new = value.partition(" ")[2].strip().strip("\"'")
    if new:
        findings.replace(code, line, column, value, quoted(new), mark=mark)
    else:
        findings.add(code, line, column, mark=mark)


def refuse_brackets(findings: Findings, line: int, column: int) -> None:
    """Add a problem: brackets are not allowed; the fix is to quote the text if it cannot be a list or fields."""
    text = findings.line(line)
    value = rest(text, column)
    closing = "]" if value.startswith("[") else "}"
    text_follows = closing in value and not value.endswith(closing)
    placeholder = value.startswith("{") and value.endswith("}") and not set(value) & set(":,\"'")
    if column == value_column(text) and (text_follows or (placeholder and len(value) > 2)):
        findings.replace("Y23", line, column, value, quoted(value))
    else:
        findings.add("Y23", line, column)


def refuse_open_quote(findings: Findings, line: int, column: int) -> None:
    """Add a problem: a quote is not closed on its line; the fix closes it."""
    value = rest(findings.line(line), column)
    backslashes = len(value) - len(value.rstrip("\\"))
    kept = "\\" if value.startswith('"') and backslashes % 2 else ""
    if value[-1] in "”“„" and not set(value[1:-1]) & set("”“„"):
        findings.replace("Y40", line, column, value, value[:-1] + value[:1])
        return
    findings.replace("Y36", line, column, value, value + kept + value[:1])


def _special_character(code: str) -> Callable[[Findings, _Place], None]:
    return lambda findings, place: refuse_sign(findings, code, place.start_line, place.start_column)


def _brackets(findings: Findings, place: _Place) -> None:
    text = findings.line(place.line)
    column = value_column(text)
    if text[column - 1 : column] in ("[", "{"):
        refuse_brackets(findings, place.line, column)
    else:
        findings.add("Y23", place.line, place.column)


def _open_quote(findings: Findings, place: _Place) -> None:
    text = findings.line(place.start_line)
    if place.start_column > value_column(text):
        _text_after_value(findings, place.start_line, place.start_column, text)
    else:
        refuse_open_quote(findings, place.start_line, place.start_column)


def _bad_escape(back: int) -> Callable[[Findings, _Place], None]:
    def handle(findings: Findings, place: _Place) -> None:
        findings.replace("Y64", place.line, place.column - back, "\\", "\\\\")

    return handle


def _missing_colon(findings: Findings, line: int, column: int) -> None:
    if not findings.missing_sign(line, column):
        findings.add("Y62", line, column)


def _unexpected_colon(findings: Findings, place: _Place) -> None:
    text = findings.line(place.line)
    first = value_column(text)
    if first < place.column and (": " in text[: place.column - 1] or place.column > LONGEST_KEY):
        value = rest(text, first)
        if value.startswith(('"', "'")):
            findings.add("Y63", place.line, place.column, cure=_cure(value))
        else:
            findings.replace("Y60", place.line, first, value, quoted(value))
        return
    number, above = _line_above(findings, place.line)
    content = above.strip()
    if _dash_without_space(findings, number, above):
        return
    if content and ": " not in content and not content.endswith(":"):
        _missing_colon(findings, number, first_column(above))
    else:
        findings.add("Y61", place.line, first_column(text), hint=_move(findings, place.line))


def _unexpected_line(findings: Findings, place: _Place) -> None:
    text = findings.line(place.line)
    before = text[: place.column - 1]
    if before.strip():
        _text_after_value(findings, place.line, place.column, text)
    elif text[place.column - 1 : place.column] == ":":
        findings.add("Y51", place.line, place.column)
    elif place.column == place.start_column and place.line > place.start_line:
        cure = "Ta bort bindestrecket" if text.lstrip().startswith("-") else _move(findings, place.line)
        findings.add("Y67", place.line, place.column, cure=cure)
    elif not _dash_without_space(findings, *_line_above(findings, place.line)) and not _missing_dash(findings, place):
        findings.add("Y61", place.line, place.column, hint=_move(findings, place.line))


def _move(findings: Findings, line: int) -> str:
    """Where the line should begin, as a sentence."""
    lines = map(findings.line, range(line - 1, max(line - _MOST_ABOVE, 0), -1))
    return move(findings.line(line), (text for text in lines if text.strip() and not text.lstrip().startswith("#")))


def _dash_without_space(findings: Findings, number: int, text: str) -> bool:
    """Add a problem if the line starts with a dash without a space; returns whether it does."""
    return text.lstrip().startswith("-") and findings.missing_sign(number, first_column(text))


def _missing_dash(findings: Findings, place: _Place) -> bool:
    """Add a problem if the first item of a list has no dash, as the next one has; returns whether so."""
    dash, indent = place.column - 1, place.column + 1
    if findings.line(place.line)[dash : dash + 2] != "- ":
        return False
    number, text = place.line, ""
    while (above := _line_above(findings, number))[1][:indent].isspace():
        number, text = above
    is_item = text.lstrip().startswith("- ")
    if is_item or first_column(text) != indent + 1 or not above[1].rstrip().endswith(":"):
        return False
    findings.replace("Y68", number, place.column, "  ", "- ")
    return True


def _text_after_value(findings: Findings, line: int, column: int, text: str) -> None:
    first = value_column(text)
    value = rest(text, first)
    quote, right = value[:1], ""
    if first < column and quote in ('"', "'"):
        if not value.endswith(quote):
            right = value
        elif re.match(rf"[^{quote}]*(?:\s{quote}\S|\w{quote}\w)", value[1:-1]):
            right = value[1:-1].replace('"', "”")
    if right:
        findings.replace("Y63", line, first, value, quoted(right), cure=_cure(value))
    else:
        findings.add("Y63", line, column, cure=_cure(value))


def _cure(value: str) -> str:
    """What to do with what follows a value within quotes."""
    if match := re.search(r"[\"'] +([a-z_]+): ", value):
        return f"Skriv ”{match[1]}” på en egen rad"
    if re.search(r"[\"'] *[,;] *[\"']", value):
        return "Skriv varje värde på en egen rad med bindestreck före"
    return QUOTE_ALL


def _line_above(findings: Findings, line: int) -> tuple[int, str]:
    for number in range(line - 1, 0, -1):
        text = findings.line(number)
        if text.strip() and not text.lstrip().startswith("#"):
            return number, text
    return line, ""


_EXPLANATIONS: tuple[tuple[str, Callable[[Findings, _Place], None]], ...] = (
    ("exceeded maximum nesting depth", _brackets),
    ("scanning a plain scalar", _brackets),
    ("scanning a quoted scalar", _open_quote),
    ("unknown escape character", _bad_escape(0)),
    ("parsing a quoted scalar", _bad_escape(2)),
    ("scanning a simple key", lambda findings, place: _missing_colon(findings, place.start_line, place.start_column)),
    ("scanning an anchor", _special_character("Y20")),
    ("scanning an alias", _special_character("Y20")),
    ("scanning a tag", _special_character("Y21")),
    ("parsing a tag", _special_character("Y21")),
    ("undefined tag handle", _special_character("Y21")),
    ("scanning a block scalar", _special_character("Y22")),
    ("cannot start any token", _special_character("Y22")),
    ("did not find expected node content", _special_character("Y22")),
    ("mapping keys are not allowed", _special_character("Y22")),
    ("block sequence entries are not allowed", lambda findings, place: findings.add("Y66", place.line, place.column)),
    ("mapping values are not allowed", _unexpected_colon),
    ("did not find expected key", _unexpected_line),
    ("did not find expected '-' indicator", _unexpected_line),
    ("did not find expected <document start>", _unexpected_line),
)
