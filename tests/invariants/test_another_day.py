"""Another day changes nothing on the site but what says an age or the day, as long as no fact begins or ends."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

import msgspec
import pytest
from lxml import html
from lxml.html import HtmlElement
from pypdf import PdfReader
from tests.support.constants import ROOT, TODAY
from tests.support.rendering import PROSE, style

from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import day_in_words
from jourkontakt.website.artifact import Artifact
from jourkontakt.website.build import artifacts
from jourkontakt.website.frame import frame_of
from jourkontakt.website.links import source_path
from jourkontakt.website.written import load_prose

# Two days between which no fact of the folder begins, ends, passes or grows too old.
PAIRS = [
    ("data", date(2027, 2, 3), date(2028, 11, 30)),
    ("examples/demo", date(2026, 11, 25), date(2026, 11, 26)),
]
# What says an age: the trust line, beneath a number, in lists and in the report, and what is overdue.
AGES = {"jk-trust", "jk-lead__more", "jk-bul", "jk-tag"}
# What says the day, all in the report.
DAYS = {"jk-kick", "p"}
AGE = re.compile(r"för \d+ (?:dagar|månader|år) sedan|i dag|i går|\d+ dagar sent")


@cache
def facts(folder: str) -> Directory:
    return load_directory(ROOT / folder, TODAY)


@cache
def files(folder: str, today: date) -> Mapping[str, Artifact]:
    """All files made from the facts that day, by their paths."""
    return {made.path: made for made in artifacts(replace(facts(folder), today=today), style, PROSE)}


def undated(text: str, today: date) -> str:
    """The text in one line, without ages, and without the day in words and in digits."""
    return AGE.sub(
        "‹age›", " ".join(text.split()).replace(day_in_words(today), "‹day›").replace(today.isoformat(), "‹day›")
    )


def texts(page: bytes) -> Iterator[tuple[str, str]]:
    """Each element of the page with its attributes, and each text with the name of the element that it stands in."""
    for element in html.fromstring(page.decode()).iter():
        yield "", f"{element.tag} {sorted(element.attrib.items())}"
        yield name(element), element.text or ""
        if (around := element.getparent()) is not None:
            yield name(around), element.tail or ""


def name(element: HtmlElement) -> str:
    """The first class of the closest element that has one, or the tag of a paragraph without."""
    while not element.get("class") and element.tag != "p" and element.getparent() is not None:
        element = element.getparent()
    return str(element.get("class", element.tag)).split()[0]


def readable(path: str, content: bytes) -> str:
    """The texts of a file to download."""
    if path.endswith(".pdf"):
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if path.endswith(".xlsx"):
        parts = zipfile.ZipFile(io.BytesIO(content))
        return "\n".join(f"{part}\n{parts.read(part).decode()}" for part in parts.namelist())
    return content.decode()


@pytest.mark.parametrize(("folder", "first", "later"), PAIRS)
def test_pages_differ_only_in_ages_and_in_the_day(folder: str, first: date, later: date) -> None:
    before, after = files(folder, first), files(folder, later)
    assert before.keys() == after.keys()
    names = set()
    for path, made in before.items():
        if made.page and made.content != after[path].content:
            for (around, text), (_, other) in zip(texts(made.content), texts(after[path].content), strict=True):
                assert undated(text, first) == undated(other, later), path
                names |= {around} if text != other else set()
    assert names == (DAYS if folder == "data" else AGES | DAYS)


@pytest.mark.parametrize(("folder", "first", "later"), PAIRS)
def test_files_to_download_differ_only_in_the_day(folder: str, first: date, later: date) -> None:
    before, after = files(folder, first), files(folder, later)
    changed = {path for path in before if not before[path].page and before[path].content != after[path].content}
    dated = {path for path in before if f'"valid_on":"{first}"'.encode() in before[path].content}
    assert changed == {"jourkontakt.xlsx", "rapport.pdf", *dated}
    for path in changed:
        text, other = (readable(path, each[path].content) for each in (before, after))
        assert undated(text, first) == undated(other, later), path


@pytest.mark.parametrize(("folder", "first", "later"), PAIRS)
def test_only_the_day_of_the_build_differs_in_the_frame_and_nothing_in_prose(
    folder: str, first: date, later: date
) -> None:
    before, after = (replace(facts(folder), today=day) for day in (first, later))
    frame, other = (msgspec.structs.asdict(frame_of(each, PROSE, offline=True)) for each in (before, after))
    assert {key for key in frame if frame[key] != other[key]} == {"built", "built_in_words"}
    prose, same = (list(load_prose(ROOT / "docs", each).artifacts(source_path)) for each in (before, after))
    assert len(prose) > 3
    assert prose == same
