"""What readers of each format find in the published files, as values that can be compared whatever their order is."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from unicodedata import normalize
from urllib.parse import parse_qs

import icalendar
import openpyxl
from lxml import etree, html
from tests.support.vcards import read_by_vobject

Translated = Callable[[str], str]
Values = Counter[tuple[str, str]]
# Made of digits, wherever they stand.
_NOWRAP = re.compile(r'<span class="jk-nowrap">([^<]*)</span>')


def values(path: str, content: bytes, translated: Translated = str) -> Values:
    """Each value in the file with the name of where it stands, such as a column."""
    ending, read = next((ending, read) for ending, read in _READERS.items() if path.endswith(ending))
    comparable = _COMPARABLE.get(ending, _words)
    return Counter((name, comparable(translated(text))) for name, text in read(content))


def _words(text: str) -> str:
    """The words in any order, since names are sorted, in lower case, since sentences begin with a capital, and without
    the stops that end sentences.
    """
    words = (word.strip(".,") for word in text.casefold().split())
    return " ".join(sorted(filter(None, words)))


def _in_vcards(text: str) -> str:
    """The same without signs that phones do not agree on in names."""
    return _words(text.replace(";", ",").replace("\\", "/"))


def _in_tables(text: str) -> str:
    """The same without the mark that keeps a cell from being read as a formula."""
    return _words(re.sub(r"^'(?=[=+@\t\r-])", "", text))


def _letters(text: str) -> str:
    """The letters and digits alone, without accents, as the search compares words."""
    return "".join(filter(str.isalnum, normalize("NFD", text.casefold())))


def elements(content: bytes) -> Iterator[tuple[str, str]]:
    """Each element of a page with its attributes' names; and the text and each attribute by what it belongs to."""
    text = _NOWRAP.sub(r"\1", content.decode())
    document = html.fromstring(f"<main>{text}</main>")
    for element in document.iter():
        assert isinstance(element.tag, str), element
        yield f"<{element.tag} {' '.join(sorted(element.attrib))}>", ""
        yield from ((f"{element.tag} {name}", _linked(value)) for name, value in element.attrib.items() if name != "id")
        assert re.fullmatch(r"\S*", element.get("id", "")), element.get("id")
        if element.tag == "script" and element.text:
            yield from _json(element.text.encode())
        else:
            yield from ((element.tag, text) for text in (element.text, element.tail) if text and text.strip())


def _linked(value: str) -> str:
    """An address with the names alone of what stands after its question mark, where long texts are cut."""
    address, mark, query = value.partition("?")
    return f"{address}?{sorted(parse_qs(query))}" if mark and re.match("mailto:|https://", value) else value


def _csv(content: bytes) -> Iterator[tuple[str, str]]:
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";", strict=True)
    head = next(rows)
    for row in rows:
        yield from zip(head, row, strict=True)


def _xlsx(content: bytes) -> Iterator[tuple[str, str]]:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        head, *rows = sheet.iter_rows(values_only=True)
        for row in rows:
            yield from ((f"{sheet.title} {name}", str(cell or "")) for name, cell in zip(head, row, strict=True))


def _ics(content: bytes) -> Iterator[tuple[str, str]]:
    for part in icalendar.Calendar.from_ical(content).walk():
        for name, value in part.property_items(recursive=False):
            yield f"{part.name} {name}", str(value) if not hasattr(value, "dt") else str(value.dt)


def _vcf(content: bytes) -> Iterator[tuple[str, str]]:
    for card in read_by_vobject(content):
        for name, found in card.items():
            yield from ((name, "\n".join(value) if isinstance(value, tuple) else value) for value in found)


def _json(content: bytes) -> Iterator[tuple[str, str]]:
    yield from _within(json.loads(content), "")


def _within(found: Any, path: str) -> Iterable[tuple[str, str]]:
    if isinstance(found, dict):
        if path == ".phrases":
            return ((path, f"{name} {inner}") for name, inner in found.items())
        return (each for name, inner in found.items() for each in _within(inner, f"{path}.{name}"))
    if isinstance(found, list):
        return (each for inner in found for each in _within(inner, path))
    return ((path, str(found)),)


def _xml(content: bytes) -> Iterator[tuple[str, str]]:
    for element in etree.fromstring(content).iter():
        yield from ((f"{element.tag} {name}", value) for name, value in element.attrib.items())
        # An id is made from the text.
        yield str(element.tag), "" if str(element.tag).endswith("}id") else element.text or ""


_READERS: dict[str, Callable[[bytes], Iterable[tuple[str, str]]]] = {
    "lookup.json": _json, "lookup-places.json": _json, ".csv": _csv, ".xlsx": _xlsx, ".ics": _ics, ".vcf": _vcf,
    ".json": _json, ".webmanifest": _json, ".atom": _xml, ".html": elements,
}  # fmt: skip
_COMPARABLE = {"lookup.json": _letters, "lookup-places.json": _letters, ".csv": _in_tables, ".vcf": _in_vcards}
