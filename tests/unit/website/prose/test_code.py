"""Code and comments are left out of Markdown, and nothing else is."""

from __future__ import annotations

import pytest

from jourkontakt.website.prose.code import without_code


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a `b\nc` d", "a   \n   d"),
        ("a \\`b` c", "a \\`b` c"),
        ("a `b\n\nc` d", "a `b\n\nc` d"),
        ("a ``b` c", "a ``b` c"),
        ("```\nb\n```\nc", "   \n \n   \nc"),
        ("````\n```\nb\n````\nc", "    \n   \n \n    \nc"),
        ("~~~ yaml\nb\n~~~~\nc", "        \n \n    \nc"),
        ("  ```\n  b\n     ```\nc", "     \n   \n        \nc"),
        ("  ```\nb\n```\n[c](d)", "  ```\nb\n```\n[c](d)"),
        ("```\n[b](c)", "```\n[b](c)"),
        ("```b``` c\n```", "        c\n```"),
        ("a <!-- b\n\nc --> d", "a       \n\n      d"),
        ("a <!-- b `c` d", "a <!-- b     d"),
    ],
)
def test_code_and_comments_become_spaces(text: str, left: str) -> None:
    assert without_code(text) == left


def test_code_within_lines_can_stay() -> None:
    assert without_code("# `a`\n<!-- b -->\n```\nc\n```\n", blocks_alone=True) == "# `a`\n          \n   \n \n   \n"
