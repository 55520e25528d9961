"""The reader turns any bytes into a tree or a `DataError`, in linear time; it never raises anything else."""

from __future__ import annotations

from unicodedata import is_normalized

import pytest
import yaml
from fuzz.hostile import PIECES as HOSTILE
from fuzz.hostile import filled
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.support.constants import ROOT
from tests.support.random_files import flat, trees, write

from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.datafiles.reader import Mapping, read
from jourkontakt.datafiles.reader.characters import FORBIDDEN, look_alikes

CASES = [path.read_bytes() for path in sorted((ROOT / "tests/cases/reader").glob("*.yaml"))]
PIECES = [
    "\n", "\n  ", "\n    - ", ": ", ":", " ", "- ", "? ", "#", " #", '"', "'", "\\", "[", "]", "{", "}", ",", "&a ",
    "*a", "!", "!!str ", "|", ">", "|\n", "%", "@", "`", "---\n", "...\n", "\n---\n", "<<: ", "~", "null", "no", "0701",
    "13:30", "2018-03-01", "å", "o\u0308", "\u00a0", "\u200b", "\u2028", "\ufeff", "\t", "\r", "\r\n", "\x00", "\x85",
    "😀", "\ufffd", "\\u200b", "\\n", "\\x", "\\ud800", "<<<<<<<\n",
]  # fmt: skip


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\x00")
@settings(max_examples=500, deadline=None)
def test_random_bytes(raw: bytes) -> None:
    _read(raw)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=1000, deadline=None)
def test_random_pieces_of_yaml(text: str) -> None:
    _read(text.encode())


@given(st.one_of(st.sampled_from(CASES), trees().map(lambda tree: write(tree).raw)), st.data())
@settings(max_examples=500, deadline=None)
def test_random_changes_of_a_file(raw: bytes, data: st.DataObject) -> None:
    text = raw.decode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 5)))
    piece = data.draw(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)))
    _read((text[:start] + piece + text[end:]).encode(errors="surrogatepass"))


@pytest.mark.parametrize(("first", "piece"), [(first, piece) for first, pieces in HOSTILE.items() for piece in pieces])
def test_two_megabytes_of_one_piece(first: str, piece: str) -> None:
    _read(filled(first, piece))


def test_deep_nesting_and_exponential_aliases_are_refused() -> None:
    deep = "".join(" " * level + "a:\n" for level in range(1900))
    double = "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(50_000))
    for text in (deep, double):
        with pytest.raises(DataError):
            read("a.yaml", text.encode())


def test_libyaml_reads_every_character_that_the_reader_accepts() -> None:
    for first in range(0, 0x20000, 0x100):
        chars = [chr(code) for code in range(first, first + 0x100)]
        kept = [char for char in chars if not FORBIDDEN.search(char) and is_normalized("NFC", char)]
        kept = [char for char in kept if not any(look_alikes(char))]
        lines = [f'k{ord(char)}: "1 {char}"\n' for char in kept if char not in '\n"\\']
        if lines:
            _check(read("a.yaml", "".join(lines).encode()))


def _read(raw: bytes) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        tree = read("a.yaml", raw)
    except DataError as error:
        problems = error.problems
    else:
        _check(tree)
        return
    assert 1 <= len(problems) <= 100
    assert all(problem.line >= 1 and problem.column >= 1 and problem.as_text() for problem in problems)


def _check(tree: Mapping) -> None:
    assert isinstance(tree, Mapping)
    for text in flat(tree):
        line = tree.source.lines[text.line - 1]
        written = line[text.column - 1 : text.end_column - 1]
        assert written == text if text.plain else yaml.compose(written, Loader=yaml.CSafeLoader).value == text
