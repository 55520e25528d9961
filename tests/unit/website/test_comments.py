"""Published files have no comments, and otherwise say what they said."""

from __future__ import annotations

import pytest

from jourkontakt.website.comments import can_have_comments, without_comments


@pytest.mark.parametrize(
    ("path", "text", "published"),
    [
        ("assets/a.css", "a { color: red; } /* x */\n/* y\n z */\nb {}\n", "a{color: red;}b{}"),
        ("assets/a.css", "a, b > c :hover {\n\tmargin: 1px -2px\n}\n", "a,b > c :hover{margin: 1px -2px}"),
        ("assets/a.css", 'a {\n  content: "{ ;\\" /* x */ , \\\n  }" }\n', 'a{content: "{ ;\\" /* x */ , \\\n  }"}'),
        ("assets/a.css", "a { content: ', \" ; ' }\n", "a{content: ', \" ; '}"),
        ("assets/a.css", "@media print { a {\n  /* it's */\n  b: c; } }\n", "@media print{a{b: c;}}"),
        (
            "assets/a.mjs",
            "// x\nlet a = 'https://b'; // y\n  /** z\n   * z */\n  f();\n",
            "let a = 'https://b';\n  f();\n",
        ),
        ("sw.js", "/* x */\nf(); /* y */\n", "f(); /* y */\n"),
        ("karta.svg", "<!-- x\n --><svg><!-- y --></svg>\n", "<svg></svg>\n"),
        ("KARTA.SVG", "<!-- x --><svg></svg>\n", "<svg></svg>\n"),
    ],
)
def test_comments_are_taken_out_and_white_space_out_of_styles(path: str, text: str, published: str) -> None:
    assert can_have_comments(path)
    assert without_comments(path, text.encode()).decode() == published


def test_other_files_are_left_as_they_are() -> None:
    assert not can_have_comments("rapport.csv")
    assert without_comments("rapport.csv", b"/* x */\n") == b"/* x */\n"
