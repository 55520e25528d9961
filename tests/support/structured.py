"""Structured data of a page, and what schema.org's vocabulary (`schemaorg.csv`) says is wrong with it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, NamedTuple

from lxml.html import HtmlElement
from tests.support.constants import ROOT

CONTEXT = "https://schema.org"
Node = dict[str, Any]


class Term(NamedTuple):
    """A type with the types it is a kind of, a property with domain and range, or a member of an enumeration."""

    of: list[str]
    range: list[str]


def _vocabulary() -> dict[str, dict[str, Term]]:
    """The terms by name, for each kind."""
    found: dict[str, dict[str, Term]] = {"type": {}, "property": {}, "member": {}}
    lines = (ROOT / "tests/support/schemaorg.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        found[row["kind"]][row["name"]] = Term(row["of"].split(), row["range"].split())
    return found


_TERMS = _vocabulary()


def documents(page: HtmlElement) -> list[Node]:
    """The structured data in the page, parsed."""
    return [json.loads(script.text_content()) for script in page.cssselect('script[type="application/ld+json"]')]


def nodes(document: Node) -> list[Node]:
    """The outermost objects of a document."""
    found: list[Node] = document.get("@graph", [document])
    return found


def faults(document: Node) -> list[str]:
    """What is wrong with the document: its context, unknown terms, properties of other types, values of other kinds."""
    wrong = [] if document.get("@context") == CONTEXT else ["@context"]
    return [*wrong, *(fault for node in nodes(document) for fault in _faults(node))]


def _faults(node: Node) -> Iterator[str]:
    kind = str(node.get("@type"))
    if kind not in _TERMS["type"]:
        yield f"unknown type {kind}"
        return
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in _TERMS["property"]:
            yield f"unknown property {kind}.{name}"
            continue
        term = _TERMS["property"][name]
        if not _kinds(kind) & set(term.of):
            yield f"{name} is no property of {kind}"
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from _faults(each)
            if not each or not any(_fits(each, wanted) for wanted in term.range):
                yield f"{kind}.{name} is {each!r}"


def _kinds(kind: str) -> set[str]:
    """The type and all that it is a kind of."""
    return {kind, *(above for parent in _TERMS["type"][kind].of for above in _kinds(parent))}


def _fits(value: object, wanted: str) -> bool:
    if isinstance(value, dict):
        return value.get("@type") in _TERMS["type"] and wanted in _kinds(value["@type"])
    text = str(value)
    members = {f"{CONTEXT}/{name}" for name, term in _TERMS["member"].items() if wanted in term.of}
    forms = {"Date": date, "DateTime": datetime, "Time": time}
    if wanted in forms:
        return _is_iso(text, forms[wanted])
    return text in members if members else wanted == "Text" or (wanted == "URL" and text.startswith("https://"))


def _is_iso(text: str, form: type[date | datetime | time]) -> bool:
    """Whether it is a day, a time of day, or a moment with its offset."""
    try:
        read = form.fromisoformat(text)
    except ValueError:
        return False
    return read.isoformat() == text and (not isinstance(read, datetime) or read.tzinfo is not None)
