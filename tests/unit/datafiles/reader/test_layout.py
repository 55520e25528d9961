"""Where a value starts and ends on its line, and how it is quoted."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jourkontakt.datafiles.reader.layout import LONGEST_KEY, missing_sign, move, quoted, rest, split_field, value_column


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("a: b", "b"),
        ("  a:   b c", "b c"),
        ("a:  b", "b"),
        (": b", "b"),
        ("- b", "b"),
        ("  - - b", "b"),
        ("  - a: b: c", "b: c"),
        ('- "a: b" c', '"a: b" c'),
        ("a", "a"),
        ("a:", "a:"),
        ("- ", ""),
        ("", ""),
        ("- " + "x" * LONGEST_KEY + ": y", "y"),
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


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('  - name: "Nord" ', ("name", '"Nord"')),
        ('"no": nej', ("no", "nej")),
        ('  - "Nord: a"', ("", '- "Nord: a"')),
        ("", ("", "")),
    ],
)
def test_a_line_is_split_after_its_field_name(line: str, field: tuple[str, str]) -> None:
    assert split_field(line) == field


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


@pytest.mark.parametrize(
    ("text", "above", "sentence"),
    [
        ("     b: 1", ["    - a: 1", "  x:"], "Flytta raden ett blanksteg åt höger (kolumn 7)"),
        ("       b: 1", ["    - a: 1", "  x:"], "Flytta raden ett blanksteg åt vänster (kolumn 7)"),
        ("    b: 1", ["    - a: 1", "  x:"], "Flytta raden två blanksteg åt höger (kolumn 7)"),
        (" b: 1", ["        c: 1", "      - a: 1", "    x:", "y:"], "Flytta raden ett blanksteg åt vänster (kolumn 1)"),
        ("   - b: 1", ["      c: 1", "    - a: 1", "  x:"], "Flytta raden ett blanksteg åt höger (kolumn 5)"),
        ("   - b", ["  x:"], "Flytta raden ett blanksteg åt höger (kolumn 5)"),
        ("   - b", ["  x:  "], "Flytta raden ett blanksteg åt höger (kolumn 5)"),
        ("   b: 1", ["  x:"], "Flytta raden ett blanksteg åt höger (kolumn 5)"),
        ("   b: 1", ["a: 1"], "Flytta raden tre blanksteg åt vänster (kolumn 1)"),
        ("    b: 1", ["a: 1"], "Flytta raden 4 blanksteg åt vänster (kolumn 1)"),
        ("    - b: 1", ["  - a: 1", "x:"], "Flytta raden två blanksteg åt vänster (kolumn 3)"),
        ("      - b: 1", ["      c: 1", "    - a: 1", "  x:"], "Flytta raden två blanksteg åt vänster (kolumn 5)"),
        ("      - b: 1", ["    x: 1", "y:"], "En lista börjar under ett fältnamn som slutar med kolon"),
        ("  b: 1", ["  a: 1", "x:"], "Rader på samma nivå börjar i samma kolumn"),
        ("  b: 1", [], "Rader på samma nivå börjar i samma kolumn"),
    ],
)
def test_a_line_that_does_not_fit_is_told_where_to_begin(text: str, above: list[str], sentence: str) -> None:
    assert move(text, above) == sentence
