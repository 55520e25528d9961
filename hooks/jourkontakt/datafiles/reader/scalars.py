"""Checks one scalar: its form, and that every YAML version reads it as text (`0701234567` would be a number)."""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import Any

import yaml

from ...values.numbers import spelt
from ...values.phones import national, spelling
from ..problem import Fix
from .characters import FORBIDDEN, character
from .findings import Findings
from .layout import quoted, rest
from .messages import KINDS, shown
from .syntax import refuse_open_quote
from .tree import Mapping, Text

MOST_CHARACTERS = 4_000

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TAGS = {"bool": "bool", "float": "number", "int": "number", "null": "null", "timestamp": "time"}
# Numbers in YAML 1.2 core (https://yaml.org/spec/1.2.2/#103-core-schema) that are not numbers in YAML 1.1.
_CORE_NUMBER = re.compile(
    r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_COMMENT_WITHOUT_SPACE = re.compile(r" +(?=#[^ ])")
_CURLY = "”“„‟’‘‚»«"
_CODES = {"bool": "Y31", "null": "Y32"}


@lru_cache(maxsize=4096)
def reading(text: str) -> str:
    """The type of the unquoted text in YAML 1.1 or 1.2: `number`, `bool`, `null`, `time`, `special`; empty for text.

    Dates count as text, since the model checks them; so do `true` and `false`, which every version reads alike.
    """
    if text in ("true", "false") or _DATE.fullmatch(text):
        return ""
    for tag, pattern in yaml.SafeLoader.yaml_implicit_resolvers.get(text[:1], []):
        if pattern.match(text):
            return _TAGS.get(tag.removeprefix("tag:yaml.org,2002:"), "special")
    return "number" if _CORE_NUMBER.fullmatch(text) else ""


def check_key(findings: Findings, parent: Mapping, key: Text) -> None:
    """Refuse a field name that is missing, duplicated, or not read as text by every YAML version."""
    if not key:
        findings.add("Y51", key.line, key.column)
    elif key.plain and key == "<<":
        findings.add("Y24", key.line, key.column)
    elif key in parent:
        _refuse_again(findings, parent, key)
    elif key.plain and (reading(key) or key in ("true", "false") or _DATE.fullmatch(key)):
        findings.add("Y52", key.line, key.column, key.replacement(quoted(key)), name=shown(key))


def _refuse_again(findings: Findings, parent: Mapping, key: Text) -> None:
    """Add a problem: the field is there already; a list item's first field may begin the next item."""
    line, first, fix = findings.line(key.line), parent.key(key), None
    cure = "Ta bort det ena"
    if first is next(iter(parent)) and findings.line(first.line).lstrip().startswith("- "):
        fix = Fix(key.line, key.column - 2, key.column, "- ") if line[: key.column - 1].isspace() else None
        cure = "Sätt bindestreck före om här börjar nästa i listan, eller ta bort det ena"
    elif line.rstrip().endswith(":"):
        cure = "Flytta raderna som hör till det dit, och ta bort den här raden"
    findings.add("Y50", key.line, key.column, fix, name=shown(key), first=first.line, cure=cure)


def check_value(findings: Findings, text: Text, style: str, last_line: int, is_key: bool, is_flag: bool) -> None:
    """Refuse a scalar in a form not allowed or not read as text by every YAML version; see `check_key` for keys.

    `is_flag` is true for the value of a boolean field.
    """
    if style in ("|", ">"):
        _suggest_one_line("Y37", findings, text, mark=style)
    elif last_line > text.line:
        _check_lines(findings, text, last_line)
    elif len(text) > MOST_CHARACTERS:
        findings.add("Y34", text.line, text.column, length=spelt(len(text)), limit=spelt(MOST_CHARACTERS))
    elif not text.plain:
        # The value's length differs from the written text only if the text has escapes.
        if text.end_column - text.column - 2 != len(text) and (char := _escaped(text)):
            findings.add("Y39", text.line, text.column, name=character(char))
    elif match := _COMMENT_WITHOUT_SPACE.match(findings.line(text.line), text.end_column - 1):
        _comment_without_space(findings, text, match.end() + 1)
    elif not is_key:
        _check_plain(findings, text, is_flag)


def _check_plain(findings: Findings, text: Text, is_flag: bool) -> None:
    if not text:
        findings.add("Y33", text.line, text.column)
    elif text.startswith(('-"', "-'")):
        findings.add("Y65", text.line, text.column, Fix(text.line, text.column + 1, text.column + 1, " "))
    elif kind := reading(text):
        if kind == "null":
            findings.add("Y32", text.line, text.column, value=shown(text))
        else:
            # The fix also corrects the spelling of a telephone number, so that no second fix is needed.
            digits = national(text) if text.removeprefix("+").isdecimal() else ""
            right = quoted(spelling(digits) or text)
            if is_flag and kind == "bool":
                right = "true" if yaml.SafeLoader.bool_values[text.lower()] else "false"
            fix, code = text.replacement(right), _CODES.get(kind, "Y30")
            findings.add(code, text.line, text.column, fix, value=shown(text), kind=KINDS.get(kind))
    elif len(text) > 2 and text[0] in _CURLY and text[-1] in _CURLY + "\"'" and not set(text[1:-1]) & set(_CURLY):
        findings.add("Y40", text.line, text.column, text.replacement(quoted(text[1:-1])))
    elif text.endswith('"') and text.count('"') == 1:
        findings.add("Y41", text.line, text.column, text.replacement(quoted(text[:-1])))


def _comment_without_space(findings: Findings, text: Text, comment_column: int) -> None:
    column = text.column if text else comment_column
    value = findings.line(text.line)[column - 1 :].rstrip()
    findings.replace("Y38", text.line, column, value, quoted(value))


def _check_lines(findings: Findings, text: Text, last_line: int) -> None:
    starts_line = not findings.line(text.line)[: text.column - 1].strip(" -")
    if not text.plain and rest(findings.line(last_line), text.end_column):
        refuse_open_quote(findings, text.line, text.column)
    elif not text.plain:
        _suggest_one_line("Y36", findings, text)
    elif not (starts_line and findings.missing_sign(text.line, text.column)):
        _suggest_one_line("Y35", findings, text)


def _suggest_one_line(code: str, findings: Findings, text: Text, **words: Any) -> None:
    before = findings.line(text.line)[: text.column - 1].strip()
    write = f"{before} {quoted(' '.join(text.split()))}".strip()
    findings.add(code, text.line, text.column, write=write, **words)


def _escaped(text: str) -> str:
    """The character of an escape that is not allowed unescaped, or an empty string."""
    if match := FORBIDDEN.search(text.replace("\n", "\r")):
        return text[match.start()]
    if unicodedata.is_normalized("NFC", text):
        return ""
    # The last character of the shortest beginning that is not normalised.
    ends = range(len(text))
    return text[bisect_left(ends, True, key=lambda end: not unicodedata.is_normalized("NFC", text[:end])) - 1]
