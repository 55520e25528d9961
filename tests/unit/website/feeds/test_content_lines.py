"""Content lines: values escaped and lines folded as icalendar does it."""

from __future__ import annotations

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar.parser import Contentline

from jourkontakt.website.feeds.content_lines import escaped, folded, written

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=40)
# Many units that must not be split, so that folds occur at every position.
LINES = st.lists(st.sampled_from(["a", "å", "👩", "\\\\", "\\n", "\\,", "\\;", " "]), max_size=400).map("".join)


@given(TEXTS.filter(lambda text: "\\N" not in text))
def test_text_is_escaped_as_in_icalendar(text: str) -> None:
    assert escaped(text).encode() == icalendar.vText(text).to_ical()


@pytest.mark.parametrize(("text", "value"), [("a\\Nb", "a\\\\Nb"), ("a\nb", "a\\nb"), ("\\;", "\\\\\\;")])
def test_a_backslash_is_kept(text: str, value: str) -> None:
    """Not compared with icalendar, which reads `\\N` in a text as a line break."""
    assert escaped(text) == value


@given(st.text(st.sampled_from("aå👩 :;,"), min_size=1, max_size=400))
def test_a_line_is_folded_as_in_icalendar(line: str) -> None:
    assert folded(line).encode() == Contentline(line).to_ical()


@given(LINES)
@example("a" * 71 + r"\\" + r"\n")
@example("a" * 72 + r"\\" + r"\n")
def test_a_fold_splits_neither_a_character_nor_an_escape(line: str) -> None:
    parts = folded(line).split("\r\n ")
    assert "".join(parts) == line
    for part in parts:
        assert len(part.encode()) <= 74
        assert not part.replace("\\\\", "").endswith("\\")
    assert all(len(part.encode()) > 70 for part in parts[:-1])


def test_lines_end_as_the_formats_ask() -> None:
    assert written(["BEGIN:X", "Å:å"]) == "BEGIN:X\r\nÅ:å\r\n".encode()
