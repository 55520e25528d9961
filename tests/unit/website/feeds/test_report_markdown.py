"""The report as Markdown."""

from __future__ import annotations

import re

import pytest
from markdown import markdown
from tests.support import factory
from tests.support.factory import meeting, region

from jourkontakt.model import Answer, Question
from jourkontakt.model.directory import Directory
from jourkontakt.report import compiled
from jourkontakt.website.feeds.report_markdown import as_markdown


@pytest.mark.parametrize("facts", ["real", "demo"])
def test_every_region_and_every_missing_item_is_there(facts: str, request: pytest.FixtureRequest) -> None:
    report = compiled(request.getfixturevalue(facts))
    text = as_markdown(report)
    for item in report.missing:
        assert re.search(rf"^\| {item.what} \| {len(item.regions)} av 7 \|", text, re.M), item.what
    assert re.findall(r"^### Region (.*)$", text, re.M) == [part.name for part in report.regions]
    assert [int(number) for number in re.findall(r"^(\d+)\. <https?://", text, re.M)] == [
        source.number for source in report.sources
    ]


def test_blocks_are_separated_by_one_empty_line(demo: Directory) -> None:
    text = as_markdown(compiled(demo))
    assert "\n\n\n" not in text
    assert text.endswith(".\n")
    assert not text.endswith("\n\n")
    for line, after in zip(text.splitlines(), text.splitlines()[1:], strict=False):
        assert not line.startswith("#") or after == "", line


def test_tables_have_as_many_cells_in_every_row(demo: Directory) -> None:
    tables = re.findall(r"(?:^\|.*\n)+", as_markdown(compiled(demo)), re.M)
    assert len(tables) > 10
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1, table


def test_data_is_escaped() -> None:
    hostile = "# Rubrik | *fet* <b>x</b> [länk](https://example.org) ![b](c) `kod` @namn #1 <!-- -->"
    held = meeting(
        "m", "2025", "held", title=hostile, about=hostile, outcomes=(hostile,),
        answers=(Answer(question="q", state="answered", text=hostile),),
    )  # fmt: skip
    questions = (Question(id="q", text=hostile),)
    plain = as_markdown(compiled(factory.directory(region(meetings=(held,)), questions=questions)))
    html = markdown(plain, extensions=["tables"])
    assert "<b>x</b>" not in html
    assert "<img" not in html
    assert "<em>fet</em>" not in html
    assert "<h1>Rubrik" not in html
    assert 'href="https://example.org"' not in html
