"""Escaped text looks the same on GitHub, and GitHub does not act on it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.values.markdown import code_block, escaped, fitting

PIECES = (
    "@alla", "#12", "https://example.org/x", "www.example.org", "GH-3", "`", "``", "<b>", "<!--", "-->", "&lt;", "*",
    "_", "~~", "|", "$x$", "\\", "[a](b)", "1. ", "- ", "a@example.org", "”", "(", ")", "text", "å", ".", "!", ":",
)  # fmt: skip
CODE = re.compile(r"(?<![\\`])(`+)(?!`)( ?)(.*?)\2(?<!`)\1(?!`)")


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=30))
def test_github_acts_on_nothing_outside_code(text: str) -> None:
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
def test_no_block_starts(text: str) -> None:
    assert escaped(text)[0] in "\\`" or escaped(text)[1] == "\\"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("12) a & b", "12\\) a &amp; b"),
        ("se @alla.", "se `@alla`."),
        ("`@alla`", "`` `@alla` ``"),
        ("a@b`", "`` a@b` ``"),
        ("2*3 <b>", "2\\*3 \\<b\\>"),
        ("a - b", "a - b"),
    ],
)
def test_no_more_is_escaped_than_must_be(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


def test_lines_that_do_not_fit_are_counted() -> None:
    lines = ["ett\n", "två\n", "tre\n"]
    assert fitting(lines, 12) == "ett\ntvå\ntre\n"
    assert fitting(lines, 11) == "ett\ntvå\n\n… och 1 rad till, som inte får plats här.\n"
    assert fitting(lines, 5) == "ett\n\n… och 2 rader till, som inte får plats här.\n"
    assert fitting(lines, 12, lambda line: len(line.encode())) == fitting(lines, 11)


def test_a_block_of_code_is_ended_by_nothing_in_it() -> None:
    assert code_block(("a: 1", "  b: 2")) == ["```yaml", "a: 1", "  b: 2", "```"]
    assert code_block(("```", "@alla ````")) == ["`````yaml", "```", "@alla ````", "`````"]
