"""The Markdown of a page for a publisher: front matter, filled-in names, links between files, telephone links."""

from __future__ import annotations

import pytest

from jourkontakt.website.prose import Prose, Targets, source
from jourkontakt.website.prose.settings import Settings

TARGETS = Targets(frozenset({"", "moten/", "rad/rutiner/"}), frozenset({"karta.png"}), lambda _: frozenset())


def written(text: str, settings: Settings | None = None, **filled: str) -> tuple[str, str]:
    """Front matter and text."""
    page = Prose("docs/rad/rutiner.md", "rad/rutiner.md", settings or Settings(title="Råd"), text)
    head, _, body = source(page, filled, TARGETS).removeprefix("---\n").partition("---\n\n")
    return head, body


def test_the_front_matter_is_the_title_and_the_description() -> None:
    settings = Settings(title='Råd: "två"', description="Så gör vi.", menu=2)
    head, body = written("\n\n\n# Rubrik\n", settings)
    assert (
        head == 'title: "Råd: \\"två\\""\ndescription: "Så gör vi."\nhero: false\nnumbers_above: false\nprose: true\n'
    )
    assert body == "# Rubrik\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](/moten/#b) [c](../moten.md) ![d](/karta.png)", "[a](../moten.md#b) [c](../moten.md) ![d](../karta.png)"),
        ("[a][r]\n\n[r]: /moten/", "[a][r]\n\n[r]: ../moten.md"),
        ("[a](#b) [c](https://example.org/moten/) [d](mailto:a@example.org)",
         "[a](#b) [c](https://example.org/moten/) [d](mailto:a@example.org)"),
        ("[114 14](tel:11414)", '<a href="tel:11414" translate="no">114 14</a>'),
        ('<a href="tel:112">112</a>', '<a href="tel:112">112</a>'),
        ("`[a](/moten/) {{ namn }}` {{namn}}, {{ namn }}.", "`[a](/moten/) {{ namn }}` Vi, Vi."),
        ("[{{ namn }}](/moten/)", "[Vi](../moten.md)"),
        ("Före<!-- Fråga först! --> efter.\n\n<!--\n[a](/b/)\n-->\n\n`<!-- kod -->`",
         "Före efter.\n\n\n\n`<!-- kod -->`"),
        ("Före.\n\n[//]: # (Fråga först!)\n\nEfter.", "Före.\n\n\n\nEfter."),
        ("!!! note\n    Text\n\n!!! warning \"Obs\"\n    Text", '!!! note ""\n    Text\n\n!!! warning "Obs"\n    Text'),
    ],
)  # fmt: skip
def test_the_text_is_ready_for_any_publisher(text: str, expected: str) -> None:
    assert written(text, namn="Vi")[1] == f"{expected}\n"
