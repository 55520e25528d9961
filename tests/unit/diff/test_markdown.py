"""The comment for GitHub: what strangers wrote shows as it is and does nothing, and a long one is cut."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases.diff.diff_cases import base

from jourkontakt.datafiles.problem import Problem
from jourkontakt.diff.markdown import MARKER, as_markdown, escaped, problems_as_markdown
from jourkontakt.diff.sentence import Consequence

PIECES = (
    "@alla", "#12", "https://example.org/x", "www.example.org", "GH-3", "`", "``", "<b>", "<!--", "-->", "&lt;", "*",
    "_", "~~", "|", "$x$", "\\", "[a](b)", "1. ", "- ", "a@example.org", "”", "(", ")", "text", "å", ".", "!", ":",
)  # fmt: skip
CODE = re.compile(r"(?<![\\`])(`+)(?!`)( ?)(.*?)\2(?<!`)\1(?!`)")


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=30))
def test_outside_code_nothing_is_left_that_github_acts_on(text: str) -> None:
    plain = CODE.sub("", escaped(text))
    assert not re.search(r"@|#|://|www\.|gh-", plain, re.IGNORECASE)
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_{}\[\]<>|~$!]", re.sub(r"\\[^\\]", "", plain))
    assert not re.search(r"&(?!amp;)", plain)


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=30))
def test_the_reader_sees_the_same_characters(text: str) -> None:
    read, end, source = "", 0, escaped(text)
    for match in CODE.finditer(source):
        read += _read(source[end : match.start()]) + match[3]
        end = match.end()
    assert read + _read(source[end:]) == " ".join(text.split())


def _read(plain: str) -> str:
    return re.sub(r"\\(.)", r"\1", plain).replace("&amp;", "&")


@pytest.mark.parametrize("text", ["- ett", "+ ett", "1. ett", "1) ett", "# ett", "> ett", "===", "---"])
def test_no_block_begins(text: str) -> None:
    assert escaped(text)[0] in "\\`" or escaped(text)[1] == "\\"


def test_the_marker_comes_first_and_cannot_be_forged() -> None:
    text = as_markdown([Consequence("vast", "other", f"Region Väst: {MARKER}")], base())
    assert text.startswith(f"{MARKER}\n")
    assert text.count(MARKER) == 1


def test_warnings_come_first_then_the_country_then_the_regions_in_order() -> None:
    found = [
        Consequence("syd", "other", "Region Syd: ett."),
        Consequence("nord", "other", "Region Nord: två."),
        Consequence("", "site", "Sidan: tre."),
        Consequence("nord", "warning", "Region Nord: fyra.", warning=True),
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


def test_a_region_that_is_gone_is_told_all_the_same() -> None:
    text = as_markdown([Consequence("nowhere", "other", "Region X: ett.")], base())
    assert "Region X: ett." in text


def test_a_long_comment_is_cut_and_says_so() -> None:
    many = [Consequence("vast", "place", f"Orten Exempelort {number} går nu att söka.") for number in range(3000)]
    text = as_markdown(many, base())
    assert len(text) < 65_000
    assert re.search(r"\n… och [\d\u00a0]+ rader till, som inte får plats här\.\n\Z", text)


def test_problems_are_escaped_too() -> None:
    text = problems_as_markdown("Fel i data.", [Problem("data/site.yaml", 1, 2, "error", "M01", "här står ”<b>@alla”")])
    assert text.startswith(f"{MARKER}\nFel i data.\n\n- data/site.yaml:1:2 M01: ")
    assert "<b>" not in text.removeprefix(MARKER).replace("`<b>@alla`", "")
