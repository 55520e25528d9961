"""Ranges and numbers in groups are one line each; markup, drawings and code stay as they are."""

from __future__ import annotations

import re

import pytest

from jourkontakt.website.unbroken import unbroken


@pytest.mark.parametrize(
    "number",
    [
        "10–16",
        "08.30–11.45",
        "13:15–14:00",
        "3–4",
        "1999–2003",
        "116 016",
        "077-123 45 67",
        "0200-98 76 54",
        "070-174 06 99",
        "2 000 000",
    ],
)
def test_a_number_is_kept_on_one_line(number: str) -> None:
    kept = f'<span class="jk-nowrap">{number}</span>'
    for before, after in (("", ""), ("Vardagar ", ", uppgift från 2024"), ("(", ")."), ("Ring ", ": säg så här")):
        assert unbroken(f"<p>{before}{number}{after}</p>") == f"<p>{before}{kept}{after}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Den 14 mars 2031 klockan 9</p>",
        "<p>14 januari 2027</p>",
        "<p>Mars–april</p>",
        "<p>A12 345</p>",
        "<p>Från 5 – 9 jourer</p>",
        '<img alt="2011–2013" src="x.svg">',
        '<a class="jk-tel" href="tel:+46771234567" translate="no">077-123 45 67</a>',
        '<svg viewBox="0 0 1 1"><text>2011–2013</text></svg>',
        "<title>Statistik 2011–2013</title>",
        '<pre class="jk-code">hours: "08–17"</pre>',
        '<p>Skriv <code>"116 016"</code></p>',
    ],
)
def test_the_rest_stays_as_it_is(html: str) -> None:
    assert unbroken(html) == html


def test_parts_that_were_kept_before_are_kept_once() -> None:
    html = "<p>Ring 116 016 mellan 08–17.</p>"
    once = unbroken(html)
    assert unbroken(f"<main>{once}</main>") == f"<main>{once}</main>"


def test_the_text_is_the_same() -> None:
    html = "<p>Alla dagar 08–17 och 10:00–11:30, ring 116 016 eller 070-174 06 51.</p>"
    assert re.sub(r"</?span[^>]*>", "", unbroken(html)) == html
