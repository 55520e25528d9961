"""First stage of the reader: decodes the bytes to lines and refuses invisible and look-alike characters."""

import re
import unicodedata
from bisect import bisect_left
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress
from itertools import takewhile
from typing import Never

from ...values.numbers import spelt
from ..problem import LONG, DataError, Fix, Problem
from .characters import CLASSES, FORBIDDEN, ODD, character, look_alikes, visible
from .findings import EnoughError, Findings
from .messages import sentence, shown
from .tree import Source

MOST_BYTES = 2_000_000


_MARKERS = re.compile(r"^(?:%|(?:\.{3}|-{3}|<{7}|={7}|>{7}|\|{7})(?=\s|$))", re.MULTILINE)
# Word processors begin the items of a list so.
_BULLETS = re.compile(r"^ *((?:[•·●▪◦–—−‐‑]|\*(?= )) *)(?=\S)", re.MULTILINE)
_PREAMBLE = re.compile(r"(?:(?: *#.*| *|%.*)\n)*")


def check_text(name: str, raw: bytes) -> Source:
    """The file's lines; raises `DataError` with all problems with its characters."""
    source = Source(name, tuple(decoded(name, raw).replace("\r\n", "\n").split("\n")))
    findings = Findings(source)
    with suppress(EnoughError):
        _check_lines(findings)
    if findings.problems:
        raise DataError(findings.problems)
    return source


def decoded(name: str, raw: bytes, most: int = MOST_BYTES) -> str:
    """The file's text; raises `DataError` if it has more bytes than `most`, or is no UTF-8."""
    if len(raw) > most:
        _refuse(name, "Y01", size=spelt(len(raw)), limit=spelt(most))
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in raw[:4]:
        _refuse(name, "Y02", encoding="UTF-32" if b"\0\0" in raw[:4] else "UTF-16")
    raw = raw.removeprefix(BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        _refuse_byte(name, raw, error.start)


def _refuse(name: str, code: str, line: int = 1, column: int = 1, excerpt: str = "", **words: object) -> Never:
    raise DataError([Problem(name, line, column, "error", code, sentence(code, **words), excerpt=excerpt)])


def _refuse_byte(name: str, raw: bytes, at: int) -> Never:
    start = raw.rfind(b"\n", 0, at) + 1
    column = len(raw[start:at].decode()) + 1
    excerpt = raw[start:].split(b"\n", 1)[0].decode(errors="replace").rstrip("\r")
    letter = raw[at : at + 1].decode("cp1252", errors="ignore")
    guess = f" (”{letter}” i äldre program)" if letter.isalpha() else ""
    _refuse(name, "Y03", raw.count(b"\n", 0, at) + 1, column, visible(excerpt), byte=raw[at], guess=guess)


def _check_lines(findings: Findings) -> None:
    text = "\n".join(findings.source.lines)
    for match in _MARKERS.finditer(text):
        if match[0] != "---" or not _PREAMBLE.fullmatch(text, 0, match.start()):
            code = "Y17" if match[0][0] in "%.-" else "Y18"
            findings.add(code, text.count("\n", 0, match.start()) + 1, 1, mark=match[0])
    for match in _BULLETS.finditer(text):
        place = text.count("\n", 0, match.start()) + 1
        column = match.start(1) - match.start() + 1
        findings.replace("Y69", place, column, match[1], "- ", mark=match[1].strip())
    # For speed, each distinct character is checked once: a megabyte of text has only about a hundred.
    used = "".join(set(text))
    if unicodedata.is_normalized("NFC", text) and not FORBIDDEN.search(used) and not ODD.search(used):
        return
    for number, line in enumerate(findings.source.lines, 1):
        if ODD.search(line):
            _check_letters(findings, number, line)
        if FORBIDDEN.search(line):
            _check_characters(findings, number, line)
        if not unicodedata.is_normalized("NFC", line):
            _check_normalisation(findings, number, line)


def _check_characters(findings: Findings, number: int, line: str) -> None:
    for kind in CLASSES:
        if match := kind.pattern.search(line):
            start = match.start()
            fix = None
            # A tab that indents the line may stand for any number of blanks.
            if kind.replacement is not None and (kind.code != "Y10" or line[:start].strip()):
                fix = Fix(number, start + 1, len(line) + 1, kind.pattern.sub(kind.replacement, line[start:]))
            findings.add(kind.code, number, start + 1, fix, name=character(match[0][0]))


def _check_letters(findings: Findings, number: int, line: str) -> None:
    for found in look_alikes(line):
        first, column = found.start + 1, line.index(found.char, found.start) + 1
        fix = Fix(number, first, first + len(found.word), found.right) if found.right else None
        findings.add("Y19", number, column, fix, char=found.char, word=shown(found.word), kind=found.kind)


def _check_normalisation(findings: Findings, number: int, line: str) -> None:
    if len(line) <= LONG:
        new = unicodedata.normalize("NFC", line)
        start = next(at for at, (old, composed) in enumerate(zip(line, new, strict=False)) if old != composed)
        fix = Fix(number, start + 1, len(line) + 1, new[start:])
    else:
        # Normalising many combining marks takes quadratic time, so long lines are not normalised as a whole.
        new, fix = line, None
        ends = range(len(line) + 1)
        start = bisect_left(ends, True, key=lambda end: not unicodedata.is_normalized("NFC", line[:end])) - 1
        while start and unicodedata.combining(line[start]):
            start -= 1
    marks = takewhile(unicodedata.combining, line[start + 1 : start + 4])
    names = " + ".join(f"U+{ord(char):04X}" for char in (line[start], *marks))
    findings.add("Y16", number, start + 1, fix, char=new[start], names=names)
