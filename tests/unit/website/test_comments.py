"""Style sheets and scripts are published without comments; nothing else of them changes."""

from __future__ import annotations

import pytest

from jourkontakt.website.comments import without_comments


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        ("assets/a.css", "/* 1\n   2 */\na { b: c; /* d */ }\n", "a { b: c;  }\n"),
        ("a.mjs", "// one\nconst a = 1; // two\n  /** three\n   * four */\nb();\n", "const a = 1; // two\nb();\n"),
        ("a.mjs", 'fetch("https://a.example/*b");\n', 'fetch("https://a.example/*b");\n'),
        ("a.svg", "/* c */", "/* c */"),
    ],
)
def test_comments_are_removed(path: str, content: str, expected: str) -> None:
    assert without_comments(path, content.encode()).decode() == expected
