"""The comment for GitHub: its order, its length, and that texts from the data are escaped."""

from __future__ import annotations

import re

from tests.cases.diff.cases import base

from jourkontakt.datafiles.problem import Problem
from jourkontakt.diff.formats import MARKER, as_markdown, problems_as_markdown
from jourkontakt.diff.sentence import Sentence


def test_the_marker_comes_first_and_texts_cannot_contain_it() -> None:
    text = as_markdown([Sentence("vast", "other", f"Region Väst: {MARKER}")], base())
    assert text.startswith(f"{MARKER}\n")
    assert text.count(MARKER) == 1


def test_warnings_come_first_then_the_country_then_the_regions_in_order() -> None:
    found = [
        Sentence("syd", "other", "Region Syd: ett.", prefix="Region Syd: "),
        Sentence("nord", "other", "Region Nord: två.", prefix="Region Nord: "),
        Sentence("", "site", "Sidan: tre."),
        Sentence("nord", "warning", "Region Nord: fyra.", prefix="Region Nord: "),
    ]
    lines = as_markdown(found, base()).splitlines()
    assert [line for line in lines if line.startswith(("#", "-"))] == [
        "## Vad läsaren märker",
        "### Titta noga på det här",
        "- Region Nord: fyra.",
        "### Hela landet",
        "- Sidan: tre.",
        "### Region Nord (1 kommun)",
        "- Två.",
        "### Region Syd (1 kommun)",
        "- Ett.",
    ]


def test_a_removed_region_is_listed_under_the_whole_country() -> None:
    text = as_markdown([Sentence("nowhere", "other", "Region X: ett.")], base())
    assert "### Hela landet\n\n- Region X: ett." in text


def test_a_long_comment_is_cut_and_says_how_many_lines_are_missing() -> None:
    many = [Sentence("vast", "place", f"Orten Exempelort {number} går nu att söka.") for number in range(3000)]
    text = as_markdown(many, base())
    assert len(text) < 65_000
    assert re.search(r"\n… och [\d\u00a0]+ rader till, som inte får plats här\.\n\Z", text)


def test_problems_are_escaped() -> None:
    text = problems_as_markdown("Fel i data.", [Problem("data/site.yaml", 1, 2, "error", "M01", "här står ”<b>@alla”")])
    assert text.startswith(f"{MARKER}\nFel i data.\n\n- data/site.yaml:1:2 M01: ")
    assert "<b>" not in text.removeprefix(MARKER).replace("`<b>@alla`", "")
