"""The HTML of a Markdown page: our classes, no inline styles, and each kind of Markdown that pages may use."""

from __future__ import annotations

import re

import pytest
from tests.support.constants import ROOT

from jourkontakt.website.prose import html_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| A | B |\n|--:|:-:|\n| 1 | 2 |", '<th class="num">A</th>\n<th>B</th>'),
        ("| A |\n|---|\n| 1 |", 'aria-label="Tabell" tabindex="0"><table class="jk-table">'),
        ('!!! tip "Obs"\n    Text', '<div class="jk-note">\n<p><strong>Obs</strong></p>\n<p>Text</p>\n</div>'),
        ("``` yaml\na: b\n```", '<pre class="jk-code"><code>a: b\n</code></pre>'),
        ("A  \nB\n\n---\n\n![k](k.svg)", "<p>A<br>\nB</p>\n<hr>\n<p><img alt=\"k\" src=\"k.svg\"></p>"),
        ("## Två { #egen }", '<h2 id="egen">Två</h2>'),
        ("Ord\n:   Betyder.", "<dl>\n<dt>Ord</dt>\n<dd>Betyder.</dd>\n</dl>"),
        ("<details markdown>\n<summary>S</summary>\n\n**f**\n\n</details>", "<p><strong>f</strong></p>"),
        ("1. a\n\n- b", "</ol>\n<ul>"),
    ],
)  # fmt: skip
def test_markdown_becomes_our_html(text: str, expected: str) -> None:
    assert expected in html_of(text)


def test_no_element_has_a_style_of_its_own_or_a_class_of_others() -> None:
    page = (ROOT / "tests/support/every_element.md").read_text(encoding="utf-8")
    html = html_of(page.split("---\n", 2)[2])
    assert "style=" not in html
    classes = set(re.findall(r'class="(.*?)"', html))
    assert classes == {"jk-tw", "jk-table", "num", "jk-note", "jk-code"}
