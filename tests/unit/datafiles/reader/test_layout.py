"""Where a value starts and ends on its line, and how it is quoted."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jourkontakt.datafiles.reader.layout import LONGEST_KEY, missing_sign, quoted, rest, value_column


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("a: b", "b"),
        ("  a:   b c", "b c"),
        ("- b", "b"),
        ("  - - b", "b"),
        ("  - a: b: c", "b: c"),
        ('- "a: b" c', '"a: b" c'),
        ("a", "a"),
        ("a:", "a:"),
        ("- ", ""),
        ("", ""),
        ("- " + "x" * (LONGEST_KEY + 1) + ": y", "x" * (LONGEST_KEY + 1) + ": y"),
    ],
)
def test_where_a_value_starts(line: str, value: str) -> None:
    assert line[value_column(line) - 1 :] == value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("a: b # c", "b"),
        ("a: b #", "b"),
        ("a: b #c # d", "b #c"),
        ("a: b#c ", "b#c"),
        ("a: b # c # d", "b"),
    ],
)
def test_the_rest_ends_before_a_comment(line: str, value: str) -> None:
    assert rest(line, 4) == value


@settings(deadline=None)
@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_categories=["Cc"]), max_size=20))
def test_a_quoted_text_is_read_as_itself(text: str) -> None:
    assert yaml.compose(quoted(text), Loader=yaml.SafeLoader).value == text


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [('-"x"', "Y65", 4), ("-x", "Y65", 4), ("name:Nord", "Y62", 8), ('name "Nord"', "Y62", 7), ("name Nord", "", 0)],
)
def test_a_missing_sign(text: str, code: str, column: int) -> None:
    found = missing_sign(text, 1, 3)
    assert (found[0], found[1].column) == (code, column) if found else not code
