"""The room of a comment: headings and what ends a section stay, and what matters least is left out first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jourkontakt.diff.sections import Section, fitting

SECTIONS = st.lists(
    st.builds(
        Section,
        st.sampled_from(["# a\n", "## en rubrik\n\n"]),
        st.lists(st.integers(1, 120).map(lambda length: "x" * length + "\n"), max_size=30).map(tuple),
        st.integers(0, 2),
        st.sampled_from(["", "slut\n"]),
    ),
    max_size=8,
)


def items(count: int, mark: str) -> tuple[str, ...]:
    return tuple(f"{mark}{number:04}\n" for number in range(count))


@given(SECTIONS, st.integers(1500, 12_000))
def test_the_text_is_never_too_long_and_is_made_of_whole_parts(sections: list[Section], most: int) -> None:
    text = fitting(sections, most, len)
    assert len(text) <= most
    lines = {line for each in sections for item in each.items for line in item.splitlines()}
    for line in text.splitlines():
        assert line in lines | {"", "# a", "## en rubrik", "slut"} or line.startswith("… och ")
    assert text.count("# ") == len(sections)
    assert text.count("slut\n") == sum(bool(each.end) for each in sections)


@given(SECTIONS)
def test_all_is_shown_where_there_is_room(sections: list[Section]) -> None:
    whole = "".join("".join([each.heading, *each.items, each.end]) for each in sections)
    assert fitting(sections, len(whole) + 100 * len(sections), len) == whole


def test_a_higher_rank_is_left_out_first() -> None:
    sections = [
        Section("A\n", items(100, "a"), rank=2),
        Section("B\n", items(100, "b")),
        Section("C\n", items(9, "c"), 1),
    ]
    text = fitting(sections, 1000, len)
    assert all(item in text for item in (*items(100, "b"), *items(9, "c")))
    assert "A\na0000\na0001\n" in text
    assert text.count("… och ") == 1


def test_a_short_section_is_whole_beside_a_long_one_of_its_rank() -> None:
    for sections in (
        [Section("A\n", items(900, "a")), Section("B\n", ("b\n",))],
        [Section("B\n", items(3, "b")), Section("A\n", items(900, "a"))],
    ):
        text = fitting(sections, 2000, len, " Se listan.")
        assert "B\nb" in text
        assert "… och 6" in text
        assert " till, som inte får plats här. Se listan.\n" in text


def test_long_sections_of_one_rank_get_as_much_each() -> None:
    text = fitting([Section("A\n", items(900, "a")), Section("B\n", items(900, "b"))], 4000, len)
    assert abs(text.count("\na") - text.count("\nb")) <= 1


def test_an_item_that_is_too_long_does_not_hide_the_next() -> None:
    text = fitting([Section("A\n", ("x" * 5000 + "\n", "kort\n", "y" * 5000 + "\n", "också\n"))], 1000, len)
    assert text == "A\nkort\nockså\n\n… och 2 till, som inte får plats här.\n"


def test_the_size_may_be_counted_in_bytes() -> None:
    text = fitting([Section("Å\n", items(900, "ö"))], 2000, lambda part: len(part.encode()))
    assert 1800 < len(text.encode()) <= 2000
