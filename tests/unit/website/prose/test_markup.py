"""What is found in Markdown: links, tags and anchors, outside of code."""

from __future__ import annotations

import re

import markdown
import pytest

from jourkontakt.website.prose import anchors, markup


def found(text: str) -> list[tuple[str, str, str]]:
    return [(link.kind, link.label, link.target) for link in markup.links(markup.without_code(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se [mötena](moten/) och [**alla**](/kommuner/#s).",
         [("link", "mötena", "moten/"), ("link", "**alla**", "/kommuner/#s")]),
        ('[a]( moten.md "En titel" ) [b](<en sida.md>)', [("link", "a", "moten.md"), ("link", "b", "en sida.md")]),
        ("[a [b] c](x.md), [d](https://sv.wikipedia.org/wiki/A_(b))",
         [("link", "a [b] c", "x.md"), ("link", "d", "https://sv.wikipedia.org/wiki/A_(b)")]),
        ("![Karta](karta.png) ![](tom.png)", [("image", "Karta", "karta.png"), ("image", "", "tom.png")]),
        ("[a][ref]\n\n[ref]: moten.md 'Titel'\n[^1]: En not.", [("definition", "", "moten.md")]),
        ('<a class="x" href="tel:112">112</a> <img src=x.png>', [("html", "112", "tel:112"), ("html", "", "x.png")]),
        ("[tom]()", [("link", "tom", "")]),
        ("[a](en sida.md) [b](två\nrader.md) [c](d.md 'Titel')",
         [("link", "a", "en sida.md"), ("link", "b", "två\nrader.md"), ("link", "c", "d.md")]),
        ("[a](slutar\n\naldrig) b (c)", []),
        ("[![k](k.png)](a.md)", [("link", "![k](k.png)", "a.md"), ("image", "k", "k.png")]),
        ("[a]:\n  b.md", [("definition", "", "b.md")]),
        ("<https://a.example/b> <HTTP://c> <d@example.org>",
         [("link", "https://a.example/b", "https://a.example/b"), ("link", "HTTP://c", "HTTP://c")]),
        (r"\[ingen](länk.md) och [inte] (heller.md)", []),
        ("`[kod](a.md)` och ``[mer` kod](b.md)``", []),
        ("```\n[kod](a.md)\n```\n\n~~~ text\n[kod](b.md)\n~~~\n[d](d.md)", [("link", "d", "d.md")]),
        ("<!-- [dold](c.md)\n-->[d](d.md)", [("link", "d", "d.md")]),
    ],
)  # fmt: skip
def test_links_are_found_outside_of_code(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def test_a_link_knows_where_it_stands() -> None:
    text = "Å `[x](y)` se [mötena]( moten/ ) här"
    (link,) = markup.links(markup.without_code(text))
    assert text[link.start : link.end] == "[mötena]( moten/ )"
    assert text[link.at :].startswith(link.target)


def test_code_is_taken_out_without_moving_anything() -> None:
    text = "En `kod` rad\n\n```\nkod\nkod\n```\n\nslut"
    bare = markup.without_code(text)
    assert len(bare) == len(text)
    assert [at for at, char in enumerate(bare) if char == "\n"] == [at for at, char in enumerate(text) if char == "\n"]
    assert bare.split() == ["En", "rad", "slut"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<b style="x">fet</b> <br>', [("b", ' style="x"'), ("/b", ""), ("br", "")]),
        ("<A title='>' HREF=x>", [("a", " title='>' HREF=x")]),
        ("</b> och a < b > c", [("/b", "")]),
    ],
)
def test_tags_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(tag.name, tag.rest) for tag in markup.every_tag(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Så går samtalet till\n\n## ”Vi har ingen sådan”\n\n## Öva, öva & öva!\n",
        "Rubrik\n======\n\nOch *en* till\n-------------\n\n### Länk till [Öst](region/ost.md) #\n",
        "## Samma\n\n## Samma\n\n## Samma 1\n\n#### `kod` och <b>fet</b>\n",
        '## Egen { #min-egen }\n\n## Text\n\nMer\n{: #stycke }\n\n<p id="html">x</p>\n',
        "```\n# Ingen rubrik\n```\n\n## 112 – ring då\n",
    ],
)
def test_anchors_are_those_that_python_markdown_makes(text: str) -> None:
    html = markdown.markdown(text, extensions=["toc", "attr_list", "fenced_code"])
    assert anchors(text) == set(re.findall(r'id="([^"]+)"', html))
