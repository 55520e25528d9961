"""HTML on a Markdown page: what belongs there, and whether each tag is closed."""

from __future__ import annotations

import pytest

from jourkontakt.website.prose.elements import of_elements


@pytest.mark.parametrize(
    "text",
    [
        "<details markdown>\n<summary>Mer</summary>\n\nText\n\n</details>",
        "H<sub>2</sub>O<br>x<br/><hr> <p>ett <p>två <ul><li>a<li>b</ul>",
        "<b><i>x</i></b> <DIV></div>",
        "<https://example.org/a> <anna@example.org> <anna.berg@example.org>",
        "3 < 4 och 5 > 2",
    ],
)
def test_right_html(text: str) -> None:
    assert list(of_elements(text)) == []


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("a <iframe>", 2, "<iframe> går inte på en sida. Ta bort det"),
        ("Jag heter <ditt namn>.", 10, "<ditt namn> går inte på en sida. Ta bort det"),
        ("<o:p></o:p>", 0, "<o:p> går inte på en sida. Ta bort det"),
        ("<tel:112>", 0, "<tel:112> går inte på en sida. Ta bort det"),
        (f"<font face='{'a' * 50}'></font>", 0, "<font …> går inte på en sida. Ta bort det"),
        ("<td background=k.png>", 0, "”background” går inte på en sida. Ta bort det"),
        ("<a ping='/x'>x</a>", 0, "”ping” går inte på en sida. Ta bort det"),
        ("<div>\n\nText", 0, "<div> stängs aldrig. Skriv </div> där det slutar"),
        ("Text</div>", 4, "</div> stänger ingenting. Ta bort det"),
        ("<div><b>x</div>", 5, "<b> stängs aldrig. Skriv </b> där det slutar"),
    ],
)
def test_wrong_html_is_reported_once(text: str, at: int, message: str) -> None:
    (found,) = of_elements(text)
    assert (found.at, found.code, found.message) == (at, "W04", message)
