"""Surgical edits: the named characters and no others."""

from __future__ import annotations

import pytest

from jourkontakt.editing import apply
from jourkontakt.problem import Fix

TEXT = "# Ärende\nvalue: 0701 # å\nname: x\n"


def test_only_the_named_characters_change() -> None:
    assert apply(TEXT.encode(), [Fix(2, 8, 12, '"0701"')]).decode() == '# Ärende\nvalue: "0701" # å\nname: x\n'


def test_several_on_a_line_and_in_any_order() -> None:
    fixes = [Fix(3, 7, 8, '"y"'), Fix(2, 8, 12, "a"), Fix(2, 1, 6, "phone")]
    assert apply(TEXT.encode(), fixes).decode() == '# Ärende\nphone: a # å\nname: "y"\n'


def test_of_two_that_overlap_the_first_is_made() -> None:
    assert apply(b"abcdef", [Fix(1, 2, 4, "X"), Fix(1, 3, 5, "Y")]) == b"aXdef"


def test_bom_and_line_ends_stay() -> None:
    raw = "\ufeffa: 1\r\nb: 2\r\n".encode()
    assert apply(raw, [Fix(1, 4, 5, '"1"'), Fix(2, 4, 5, '"2"')]) == '\ufeffa: "1"\r\nb: "2"\r\n'.encode()


def test_the_same_fix_twice_is_made_once() -> None:
    assert apply(b"a: 1", [Fix(1, 4, 5, '"1"')] * 2) == b'a: "1"'


@pytest.mark.parametrize("fix", [Fix(9, 1, 1, "x"), Fix(1, 5, 7, "x"), Fix(1, 0, 1, "x"), Fix(1, 3, 2, "x")])
def test_outside_the_text_is_an_error(fix: Fix) -> None:
    with pytest.raises(ValueError, match=r"no (line|column)"):
        apply(b"abcd", [fix])
