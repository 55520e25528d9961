"""Two spellings of a value are the same; a contact ends on the day before another takes its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jourkontakt.answers.succession import ending, has_ended, is_same, last_day
from jourkontakt.datafiles.edit import Insertion, apply
from jourkontakt.datafiles.problem import Fix
from jourkontakt.datafiles.reader import Mapping, read
from jourkontakt.model import Contact
from jourkontakt.values.dates import parse


def contact(since: str = "", until: str = "") -> Contact:
    dates = {name: parse(text) for name, text in (("since", since), ("until", until)) if text}
    return Contact(kind="phone", value="070-174 06 52", source="https://example.org", **dates)


@pytest.mark.parametrize(
    ("value", "other", "same"),
    [
        ("070-174 06 52", "070-174 06 52", True),
        ("070-174 06 52", "0701740652", True),
        ("070-174 06 52", "+46 (0)70-174 06 52", True),
        ("070-174 06 52", "070-174 06 53", False),
        ("070-174 06 52", "070-174 06 52x", False),
        ("070-174 06 52", "a@example.org", False),
        ("114 14", "11414", True),
        ("A@example.org", "a@Example.org", True),
        ("a@example.org", "b@example.org", False),
        ("", "-", False),
    ],
)
def test_same_values(value: str, other: str, same: bool) -> None:
    assert is_same(value, other) is same


@pytest.mark.parametrize(
    ("since", "until", "begins", "last"),
    [
        ("", "", "2026-09-15", "2026-09-14"),
        ("", "", "2024-03-01", "2024-02-29"),
        ("", "", "september 2026", "2026-08-31"),
        ("", "", "våren 2026", "2025-12-31"),
        ("2026-09-14", "", "2026-09-15", "2026-09-14"),
        ("2026-09-15", "", "2026-09-15", None),
        ("2027-01-01", "", "2026-09-15", None),
        ("september 2026", "", "september 2026", None),
        ("2026", "", "2026-09-15", "2026-09-14"),
        ("", "2026-12-31", "2026-09-15", "2026-09-14"),
        ("", "2026-06-30", "2026-09-15", "2026-06-30"),
        ("", "september 2026", "2026-09-15", "2026-09-14"),
    ],
)
def test_the_last_day(since: str, until: str, begins: str, last: str | None) -> None:
    assert last_day(contact(since, until), parse(begins)) == (last and date.fromisoformat(last))


@pytest.mark.parametrize(("until", "over"), [("", False), ("2026-09-14", True), ("2026-09-15", False), ("2026", False)])
def test_a_contact_has_ended_after_its_last_day(until: str, over: bool) -> None:
    assert has_ended(contact(until=until), date(2026, 9, 15)) is over


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('value: "1"\nsource: "x"', 'value: "1"\nuntil: 2026-09-14\nsource: "x"'),
        ('source: "x"\nvalue: "1"', 'source: "x"\nvalue: "1"\nuntil: 2026-09-14'),
        ('value: "1"\nnote: "a"\nsince: "2025"', 'value: "1"\nnote: "a"\nsince: "2025"\nuntil: 2026-09-14'),
        ('value: "1"\nuntil: "2027" # prel.', 'value: "1"\nuntil: 2026-09-14 # prel.'),
    ],
)
def test_the_edit_that_ends_a_contact(before: str, after: str, tmp_path: Path) -> None:
    node = read("x.yaml", before.encode())
    assert isinstance(node, Mapping)
    edit = ending(contact().replace(node=node), date(2026, 9, 14))
    fixes, insertions = ([edit], []) if isinstance(edit, Fix) else ([], [edit])
    assert isinstance(edit, Fix | Insertion)
    assert apply(before.encode(), fixes, insertions).decode() == after
