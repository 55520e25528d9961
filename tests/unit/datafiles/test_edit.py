"""Edits change only the given characters."""

from __future__ import annotations

import pytest

from jourkontakt.datafiles.edit import (
    Insertion,
    apply,
    at_end,
    field_after,
    in_place_of,
    item_after,
    last_line,
    written,
)
from jourkontakt.datafiles.problem import Fix
from jourkontakt.datafiles.reader import Mapping, Sequence, Text, read
from jourkontakt.datafiles.reader.layout import quoted

TEXT = "# Ärende\nvalue: 0701 # å\nname: x\n"


def test_only_the_given_characters_change() -> None:
    assert apply(TEXT.encode(), [Fix(2, 8, 12, '"0701"')]).decode() == '# Ärende\nvalue: "0701" # å\nname: x\n'


def test_several_fixes_on_a_line_in_any_order() -> None:
    fixes = [Fix(3, 7, 8, '"y"'), Fix(2, 8, 12, "a"), Fix(2, 1, 6, "phone")]
    assert apply(TEXT.encode(), fixes).decode() == '# Ärende\nphone: a # å\nname: "y"\n'


def test_of_two_overlapping_fixes_the_first_is_applied() -> None:
    assert apply(b"abcdef", [Fix(1, 2, 4, "X"), Fix(1, 3, 5, "Y")]) == b"aXdef"


def test_two_fixes_side_by_side_are_both_applied() -> None:
    assert apply(b"abcd", [Fix(1, 2, 3, "X"), Fix(1, 3, 4, "Y")]) == b"aXYd"


def test_byte_order_mark_and_line_ends_are_kept() -> None:
    raw = "\ufeffa: 1\r\nb: 2\r\n".encode()
    assert apply(raw, [Fix(1, 4, 5, '"1"'), Fix(2, 4, 5, '"2"')]) == '\ufeffa: "1"\r\nb: "2"\r\n'.encode()


def test_the_same_fix_twice_is_applied_once() -> None:
    assert apply(b"a: 1", [Fix(1, 4, 5, '"1"')] * 2) == b'a: "1"'


@pytest.mark.parametrize("fix", [Fix(9, 1, 1, "x"), Fix(1, 5, 6, "x"), Fix(1, 0, 1, "x"), Fix(1, 3, 2, "x")])
def test_a_fix_outside_the_text_is_an_error(fix: Fix) -> None:
    with pytest.raises(ValueError, match=r"no (line|column)"):
        apply(b"abcd", [fix])


YAML = """\
# Före
posts:
  - id: "a" # först
    contacts:
      - value: "1" # ett
        verified:
          - date: 2026-01-01
            by: "x"
      # Mellan
  - id: "b"
# Efter
"""


def first() -> Mapping:
    tree = read("x.yaml", YAML.encode())
    posts = tree[tree.key("posts")]
    assert isinstance(posts, Sequence)
    assert isinstance(posts[0], Mapping)
    return posts[0]


def contact() -> Mapping:
    contacts = first()[first().key("contacts")]
    assert isinstance(contacts, Sequence)
    assert isinstance(contacts[0], Mapping)
    return contacts[0]


def test_a_new_item_is_added_at_the_end_of_its_list() -> None:
    checks = contact()[contact().key("verified")]
    assert isinstance(checks, Sequence)
    new = at_end(checks, ({"date": "2026-11-24", "by": 'y "z" \\'},))
    assert new == Insertion(8, ("          - date: 2026-11-24", '            by: "y \\"z\\" \\\\"'))
    expected = YAML.replace(
        '            by: "x"\n', '            by: "x"\n' + "".join(f"{line}\n" for line in new.lines)
    )
    assert apply(YAML.encode(), [], [new]).decode() == expected


def test_a_new_field_is_added_at_the_end_of_its_record_or_after_another() -> None:
    assert at_end(contact(), {"note": "å"}).lines == ('        note: "å"',)
    assert at_end(contact(), {"note": "å"}).after == 8
    assert field_after(contact(), "value", "note", "å") == Insertion(5, ('        note: "å"',))
    with pytest.raises(KeyError):
        field_after(contact(), "nothing", "note", "å")


def test_a_whole_record_is_written_as_editors_write_it() -> None:
    fact = {"kind": "phone", "verified": ({"on": "våren 2026"}, {"on": "2026-11-24"}), "no": "nej"}
    assert written(fact) == (
        'kind: "phone"',
        "verified:",
        '  - "on": "våren 2026"',
        '  - "on": 2026-11-24',
        '"no": "nej"',
    )


def test_written_facts_are_read_back_unchanged() -> None:
    fact = {"a": 'x: "y" # \\z', "b": ({"on": "2026-11-24", "c": "å - b"},), "d": ({"e": ({"f": "0701"},)},)}
    assert read("x.yaml", "\n".join(written(fact)).encode()) == {
        "a": 'x: "y" # \\z',
        "b": [{"on": "2026-11-24", "c": "å - b"}],
        "d": [{"e": [{"f": "0701"}]}],
    }


@pytest.mark.parametrize(
    ("raw", "after", "expected"),
    [
        (b"a\nb\n", 1, b"a\nX\nY\nb\n"),
        (b"a\nb\n", 2, b"a\nb\nX\nY\n"),
        (b"a\nb", 2, b"a\nb\nX\nY"),
        (b"a\r\nb\r\n", 1, b"a\r\nX\r\nY\r\nb\r\n"),
        (b"a\r\nb", 2, b"a\r\nb\r\nX\r\nY"),
        (b"a\r\nb\r\nc", 3, b"a\r\nb\r\nc\r\nX\r\nY"),
        (b"\xef\xbb\xbfa\n", 1, b"\xef\xbb\xbfa\nX\nY\n"),
    ],
)
def test_inserted_lines_have_the_line_endings_of_the_file(raw: bytes, after: int, expected: bytes) -> None:
    assert apply(raw, [], [Insertion(after, ("X", "Y"))]) == expected


def test_insertions_count_the_original_lines_and_keep_their_order() -> None:
    new = [Insertion(2, ("3",)), Insertion(1, ("1",)), Insertion(1, ("2",))]
    assert apply(b"a\nb\n", [Fix(2, 1, 2, "B")], new) == b"a\n1\n2\nB\n3\n"


def test_a_line_is_inserted_before_one_that_replaces_others_at_the_same_place() -> None:
    new = [Insertion(1, ("2",), removed=1), Insertion(1, ("1",))]
    assert apply(b"a\nb\nc\n", [], new) == apply(b"a\nb\nc\n", [], new[::-1]) == b"a\n1\n2\nc\n"


def test_an_item_is_added_after_another() -> None:
    posts = read("x.yaml", YAML.encode())["posts"]
    assert isinstance(posts, Sequence)
    new = item_after(posts, posts[0], {"id": "c", "contacts": ({"value": "2"},)})
    assert new == Insertion(8, ('  - id: "c"', "    contacts:", '      - value: "2"'))
    text = apply(YAML.encode(), [], [new])
    assert [post["id"] for post in read("x.yaml", text)["posts"]] == ["a", "c", "b"]


def test_items_are_written_in_place_of_others() -> None:
    checks = contact()[contact().key("verified")]
    assert isinstance(checks, Sequence)
    new = in_place_of(checks, ({"date": "2026-11-24"}, {"date": "maj 2026"}))
    assert apply(YAML.encode(), [], [new]).decode() == YAML.replace(
        '          - date: 2026-01-01\n            by: "x"\n',
        '          - date: 2026-11-24\n          - date: "maj 2026"\n',
    )


@pytest.mark.parametrize(
    ("raw", "expected"),
    [(b"a\nb\nc\n", b"a\nX\nc\n"), (b"a\r\nb\r\nc", b"a\r\nX\r\nc"), (b"a\r\nb", b"a\r\nX"), (b"a\nb", b"a\nX")],
)
def test_replaced_lines_have_the_line_endings_of_the_file(raw: bytes, expected: bytes) -> None:
    assert apply(raw, [], [Insertion(1, ("X",), removed=1)]) == expected


@pytest.mark.parametrize("after", [0, 4, -1])
def test_a_line_outside_the_text_is_an_error(after: int) -> None:
    with pytest.raises(ValueError, match="no line"):
        apply(b"a\nb\n", [], [Insertion(after, ("X",))])


def test_a_value_is_replaced_with_its_quotation_marks() -> None:
    value = contact()[contact().key("value")]
    assert isinstance(value, Text)
    assert apply(YAML.encode(), [value.replacement(quoted('2"'))]).decode() == YAML.replace('"1" # ett', '"2\\"" # ett')


def test_the_last_line_of_a_node_excludes_comments_after_it() -> None:
    assert last_line(first()) == 8
    assert last_line(contact()) == 8
