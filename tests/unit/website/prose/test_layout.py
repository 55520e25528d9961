"""Markdown that would be shown otherwise than it was meant."""

from __future__ import annotations

import markdown
import pytest

from jourkontakt.website.prose.layout import of_layout


@pytest.mark.parametrize(
    "text",
    [
        "Text:\n\n- a\n- b\n\n1. c\n2. d",
        "# Rubrik\n- a\n\n## Rubrik\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "- en lång rad\n  som fortsätter\n- b\n    - c\n\n    Mer om c.",
        "1. a\n\n    Mer om a.\n\n    - b\n2. c",
        "Text\n\nInget – rad\n2018. Då hölls mötet.\n-2 grader",
        "{{ källor }}\n- a",
        "!!! note\n    Text\n\n    - a",
        "Text\n\n---\n\nMer\n\n a",
        "Namn: Anna\n\nmenyer: två",
        "Rubrik\n------\n- a",
    ],
)
def test_what_is_shown_as_it_was_meant(text: str) -> None:
    assert list(of_layout(text)) == []


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('---\ntitel: "Råd"\n\n# Råd', 1, 1),
        ('\n\n---\nMeny: "2"\n---\n', 3, 1),
        ('----\nsidfot: "nej"\n----\n', 1, 1),
        ('\nbeskrivning: "Råd."\n\n# Råd', 2, 1),
    ],
)
def test_settings_that_are_not_read(text: str, line: int, column: int) -> None:
    (found,) = of_layout(text)
    before = text[: found.at]
    assert (found.code, before.count("\n") + 1, found.at - before.rfind("\n")) == ("W08", line, column)


@pytest.mark.parametrize(
    ("text", "at", "write"),
    [
        ("Ta med:\n- a\n- b", "- a", ""),
        ("Rad\nrad\n* a", "* a", ""),
        ("Gör så:\n1. a\n2. b", "1. a", ""),
        ("- a\n\n    Text:\n    - b", "- b", ""),
        ("1) a\n2) b", "1) a", "1. a"),
        ("- a\n  - b", "- b", "    - b"),
        ("1. a\n   - b", "- b", "    - b"),
        ("1. a\n\n   Mer om a.", "Mer", "    Mer om a."),
        ("- a\n    - b\n      - c", "- c", "        - c"),
        ("Numren:\n| a | b |\n|---|---|\n| 1 | 2 |", "| a", ""),
        ("Numren:\na | b\n:-- | --:\n1 | 2", "a |", ""),
    ],
)
def test_lists_and_tables_that_would_be_text(text: str, at: str, write: str) -> None:
    found, *others = of_layout(text)
    assert (found.code, found.at, found.write) == ("W09", text.index(at), write)
    assert others == []


@pytest.mark.parametrize("text", ["Ta med:\n- a\n- b", "1) a\n2) b", "Numren:\n| a | b |\n|---|---|\n| 1 | 2 |"])
def test_they_are_text_for_the_program_that_builds_the_pages(text: str) -> None:
    html = markdown.markdown(text, extensions=["tables", "sane_lists"])
    assert not set(html.split("<")) & {"ul>\n", "ol>\n", "table>\n"}


def test_a_block_that_is_too_long_is_told_once_at_its_beginning() -> None:
    text = "a\n\n" + "b b\n" * 1_251 + "\n" + "c " * 3_000
    (found,) = of_layout(text)
    assert (found.at, found.code) == (3, "W09")
    assert "5 000 tecken" in found.message
    assert not list(of_layout("b b\n\n" * 3_000))


def test_a_page_has_at_most_300_headings() -> None:
    assert not list(of_layout("# a\n\n" * 300))
    (found,) = of_layout("# a\n\n" * 302)
    assert (found.at, found.code) == (300 * 5, "W09")
