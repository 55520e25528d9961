"""The tree: values and positions as written, and no value that other YAML readers would read differently."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from tests.support.constants import ROOT
from tests.support.random_files import Written, flat, trees, write

from jourkontakt.datafiles.edit import apply
from jourkontakt.datafiles.problem import DataError, Problem
from jourkontakt.datafiles.reader import Mapping, Sequence, Source, Text, read, reader

CASES = sorted((ROOT / "tests/cases/reader").glob("*.yaml"))
WRITTEN = trees().map(write)


def test_a_tree_has_values_and_positions() -> None:
    tree = read("data/regions.yaml", '# Öst\nregions:\n  - id: "öst"\n    name: Öst # kommentar\n'.encode())
    regions = tree["regions"]
    assert isinstance(regions, Sequence)
    region = regions[0]
    assert isinstance(region, Mapping)
    assert tree == {"regions": [{"id": "öst", "name": "Öst"}]}
    assert [(node.line, node.column) for node in (tree, regions, region)] == [(2, 1), (3, 3), (3, 5)]
    assert _place(region.key("id")) == (3, 5, 7, True)
    assert _place(region["id"]) == (3, 9, 14, False)
    assert _place(region["name"]) == (4, 11, 14, True)
    assert region.source == Source("data/regions.yaml", region.source.lines)
    assert region.source.lines[2] == '  - id: "öst"'


def test_a_missing_key_raises_key_error() -> None:
    with pytest.raises(KeyError, match="region"):
        read("a.yaml", b'a: "x"').key("region")


def test_lines_have_neither_byte_order_mark_nor_cr() -> None:
    assert read("a.yaml", b'\xef\xbb\xbfa: "x"\r\nb: "y"\r\n').source.lines == ('a: "x"', 'b: "y"', "")


def test_a_wrong_byte_is_shown_with_its_own_line() -> None:
    (problem,) = _problems(b'a: "x"\nort: "\xc5re"\r\nb: "y"\n')
    assert (problem.place, problem.excerpt) == ("a.yaml:2:7", 'ort: "�re"')
    assert "Å" in problem.message


@pytest.mark.parametrize(
    ("value", "right"),
    [("Yes", "true"), ("on", "true"), ("Off", "false"), ("NO", "false"), ("2", '"2"'), ("nej", "")],
)
def test_a_yes_or_no_is_proposed_only_where_one_belongs(value: str, right: str) -> None:
    raw = f"always: {value}\n".encode()
    if not right:
        assert read("a.yaml", raw, frozenset({"always"})) == {"always": value}
        return
    for flags, wanted in (("always", right), ("never", f'"{value}"')):
        with pytest.raises(DataError) as caught:
            read("a.yaml", raw, frozenset({flags}))
        assert [problem.write for problem in caught.value.problems] == [f"always: {wanted}"]


def test_a_field_that_is_there_twice_can_begin_the_next_item() -> None:
    raw = b'posts:\n    - id: "a"\n      name: "x"\n      id: "b"\n'
    (problem,) = _problems(raw)
    assert problem.fix
    assert read("a.yaml", apply(raw, [problem.fix])) == {"posts": [{"id": "a", "name": "x"}, {"id": "b"}]}


@pytest.mark.parametrize(
    ("length", "is_shown", "is_corrected"),
    [(1_998, True, True), (1_999, True, False), (2_000, True, False), (2_001, False, False)],
)
def test_neither_a_line_nor_its_correction_is_shown_if_it_is_too_long(
    length: int, is_shown: bool, is_corrected: bool
) -> None:
    line = "a: " + "1" * (length - 3)
    (problem,) = _problems(line.encode())
    assert problem.excerpt == (line if is_shown else "")
    assert problem.write == (f'a: "{line[3:]}"' if is_corrected else "")


def test_a_correction_that_shortens_a_line_that_is_too_long_is_not_shown_either() -> None:
    (problem,) = _problems(f'a: "{"x" * 1_995}\u200b"'.encode())
    assert (problem.excerpt, problem.write) == ("", "")


def test_blanks_at_the_end_of_a_line_are_no_part_of_a_text() -> None:
    (problem,) = _problems(b"place: Sal #2  \n")
    assert problem.write == 'place: "Sal #2"'
    assert problem.fix
    assert read("a.yaml", apply(b"place: Sal #2  \n", [problem.fix])) == {"place": "Sal #2"}


@pytest.mark.parametrize(("length", "fixed"), [(2_000, True), (2_001, False)])
def test_only_a_line_that_can_be_shown_is_normalised(length: int, fixed: bool) -> None:
    line = 'a: "' + "x" * (length - 7) + 'o\u0308"'
    (problem,) = _problems(line.encode())
    assert (problem.column, problem.fix is not None) == (length - 2, fixed)


@settings(deadline=None)
@given(WRITTEN)
def test_every_text_has_its_position(written: Written) -> None:
    tree = read("a.yaml", written.raw)
    assert [(str(text), text.line, text.column, text.end_column) for text in flat(tree)] == written.places


@settings(deadline=None)
@given(WRITTEN)
def test_other_readers_read_every_value_as_the_same_text(written: Written) -> None:
    _check_tags(yaml.compose(written.raw, Loader=yaml.SafeLoader))


@settings(deadline=None)
@given(WRITTEN)
def test_the_python_parser_gives_the_same_tree(written: Written) -> None:
    assert _places(written.raw, yaml.SafeLoader) == _places(written.raw, yaml.CSafeLoader)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_gives_the_same_tree_with_the_python_parser(path: Path) -> None:
    raw = path.read_bytes()
    try:
        tree = _places(raw, yaml.CSafeLoader)
    except DataError:
        with pytest.raises(DataError):
            _places(raw, yaml.SafeLoader)
        return
    assert _places(raw, yaml.SafeLoader) == tree
    _check_tags(yaml.compose(raw, Loader=yaml.SafeLoader))


def _problems(raw: bytes) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        read("a.yaml", raw)
    return caught.value.problems


def _places(raw: bytes, loader: object) -> list[tuple[str, int, int, int, bool]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_LOADER", loader)
        return [(str(text), *_place(text)) for text in flat(read("a.yaml", raw))]


def _place(text: object) -> tuple[int, int, int, bool]:
    assert isinstance(text, Text)
    return text.line, text.column, text.end_column, text.plain


def _check_tags(node: yaml.Node | None) -> None:
    if isinstance(node, yaml.ScalarNode):
        tag = node.tag.rpartition(":")[2]
        kept = (tag == "bool" and node.value in ("true", "false")) or (tag == "timestamp" and len(node.value) == 10)
        assert tag == "str" or kept
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            assert key.tag == "tag:yaml.org,2002:str"
            _check_tags(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _check_tags(value)
