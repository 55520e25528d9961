"""What is refused on a Markdown page, and where."""

from __future__ import annotations

import pytest

from jourkontakt.website.prose import Prose, Targets, of_form, of_links
from jourkontakt.website.prose.settings import Settings

ANCHORS = {"region/ost/": {"kommuner"}, "rad/": {"rubrik"}}
TARGETS = Targets(
    frozenset({"", "moten/", "region/ost/", "rad/"}),
    frozenset({"karta.png"}),
    lambda address: frozenset(ANCHORS.get(address, {"start"})),
)


def page(text: str) -> Prose:
    return Prose("docs/rad.md", "rad.md", Settings(), text)


def form(text: str) -> list[str]:
    """Line, column, code and correction of what is wrong with the page in itself."""
    return [f"{one.line}:{one.column} {one.code} {one.write}".rstrip() for one in of_form(page(text))]


def links(text: str, *tokens: str) -> list[str]:
    """The same for what the site does not have."""
    found = of_links(page(text), TARGETS, tokens)
    return [f"{one.line}:{one.column} {one.code} {one.write}".rstrip() for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "[114 14](tel:11414), [0771-79 33 36](tel:+46771793336) och **[116 006](tel:116006)**",
        "[x](https://polisen.se/a?b#c) [y](http://example.org) [z](mailto:ratta@example.org?subject=Hej)",
        "<details markdown><summary>Mer</summary>\n\nText\n\n</details> <br> H<sub>2</sub>O",
        "`<script>`, ``[x](javascript:1)`` och <!-- <iframe> -->",
        '<a href="tel:112" translate="no">112</a> <a href="https://polisen.se">polisen.se</a> <a href="#x">hit</a>',
        "Vi ses 2026-11-24 – 2026-11-26, sidan 12–14. Skriv [namn] (inom parentes).",
        "![Karta över regionen](karta.png)",
        '<a href="https://polisen.se/?style=1&on=2" title="style = fin">polisen.se</a>',
        '## Ord {: #ord .stort title="Ord" }\n\n{{ organisation }}: <a href="#ord">ord</a> { .litet }',
    ],
)
def test_what_a_page_may_have(text: str) -> None:
    assert form(f"{text}\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rad\n\n<script>x</script>", ["3:1 W04"]),
        ('<p style="color: red">x</p>', ["1:1 W04"]),
        ("<b onclick='x()'>x</b>", ["1:1 W04"]),
        ("Ord { style='color:red' }", ["1:7 W04"]),
        ("Ord\n{: oNclick=x() }", ["2:4 W04"]),
        # Markdown would link to what stands in the braces.
        ('[114 14](moten.md){: href="tel:+46701740605" }', ["1:22 W04"]),
        ("[möten](moten.md){HREF=https://polisen.se}", ["1:19 W04"]),
        ('![Karta](karta.png){: title="}" src="https://example.org/k.png" }', ["1:33 W04"]),
        ('![Karta](karta.png){: title="{" src="https://example.org/k.png" }', ["1:33 W04"]),
        ("[x](moten.md){: a' href=tel:112 b='}' }", ["1:20 W04"]),
        ("<img/onerror=x alt=''> <b title='x'onclick=y>x</b>", ["1:1 W04", "1:24 W04"]),
        ("a <IFRAME></IFRAME> <object></object>\n<form></form>", ["1:3 W04", "1:21 W04", "2:1 W04"]),
        ('??? note "Mer"\n    text', ["1:1 W04"]),
        ("![Karta](https://example.org/k.png)", ["1:10 W05"]),
        ("![Karta](//example.org/k.png)", ["1:10 W05"]),
        ("<img src='https://example.org/k.png' alt='x'>", ["1:11 W05"]),
        ("![](karta.png)", ["1:1 W05 ![…](karta.png)"]),
        ("[x](javascript:alert) [y](file:///c) [z](//example.org)", ["1:5 W02", "1:27 W02", "1:42 W02"]),
        ("[x](mailto:ratta@example)", ["1:5 W02"]),
        ('<a href="moten/">möten</a>', ["1:10 W02 […](moten/)"]),
        ("[x]()", ["1:1 W01"]),
        ("[](moten.md) [ ](moten.md)", ["1:1 W02 […](moten.md)", "1:14 W02 […](moten.md)"]),
        ("[x](moten.md med en titel) [y](en fil.pdf)", ["1:5 W02", "1:32 W02"]),
        ("[x](javascript:alert 1) [y](https://polisen .se)", ["1:5 W02", "1:29 W02"]),
        ("[x](https:/polisen.se) <https://polisen>", ["1:5 W02", "1:25 W02"]),
        (
            "[x](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpolisen.se%2Fa&data=05)",
            ["1:5 W02 [x](https://polisen.se/a)"],
        ),
        ("<https://polisen.se/?svar=anna.berg@example.org>", ["1:2 W02"]),
        (
            "[![](https://example.org/k.png)](moten.md)",
            ["1:1 W02 […](moten.md)", "1:2 W05 ![…](https://example.org/k.png)", "1:6 W05"],
        ),
        ("[![Karta](https://example.org/k.png)](moten.md)", ["1:11 W05"]),
        ("![Karta][k] ![k]\n\n[k]: karta.png", ["1:1 W05", "1:13 W05"]),
        ("<img src='karta.png' alt='x'>", ["1:11 W05 ![…](karta.png)"]),
    ],
)
def test_what_a_page_may_not_have(text: str, expected: list[str]) -> None:
    assert form(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[114 14](tel:112)", ["1:10 W03 [114 14](tel:11414)"]),
        ("[0771-79 33 36](tel:0771793336)", ["1:17 W03 [0771-79 33 36](tel:+46771793336)"]),
        ("[0771-793 336](tel:+46771793336)", ["1:1 W03 [0771-79 33 36](tel:+46771793336)"]),
        ("[ring polisen](tel:11414)", ["1:16 W03"]),
        ("[ring 114 14](tel:11414)", ["1:1 W03 [114 14](tel:11414)"]),
        ("[**114 14**](tel:11414)", ["1:14 W03"]),
        ("[08-123 45 6](tel:+4681234567)", ["1:1 W03"]),
        ("[070-174 06 05](tel:+46701740605)", ["1:1 W03"]),
        ("[0988-123 45](tel:+4698812345)", ["1:1 W03"]),
        ("[112](tel: 112) [112](TEL:112)", ["1:7 W03 [112](tel:112)", "1:23 W03 [112](tel:112)"]),
        ("[114 14](tel:114 14)", ["1:10 W03 [114 14](tel:11414)"]),
        ("[x]: tel:11414", ["1:6 W03"]),
        ('<a href="tel:11414">112</a>', ["1:10 W03 [112](tel:112)"]),
    ],
)
def test_a_telephone_link_stands_around_the_number_that_it_dials(text: str, expected: list[str]) -> None:
    assert form(text) == expected


def test_personal_numbers_are_refused_and_not_shown() -> None:
    (found,) = of_form(page("# Råd\n\nRing om 121212-1212.\n"))
    assert (found.place, found.code) == ("docs/rad.md:3:9", "X01")
    assert "1212-1212" not in found.as_text()


@pytest.mark.parametrize(
    "text",
    [
        "[a](moten.md) [b](/moten/#start) [c](region/ost.md#kommuner) [d](#rubrik) [e](/rad/#rubrik) [f](karta.png)",
        "![Karta](karta.png) [ut](https://example.org/moten/#ingen) [112](tel:112) [m](mailto:a@example.org)",
        "[a][ref]\n\n[ref]: moten.md",
        "`[kod](finns-inte.md)`, `{{ inget }}` och { } {x}",
        "{{ namn }} och {{namn}}",
    ],
)
def test_right_links_and_names(text: str) -> None:
    assert links(f"## Rubrik\n\n{text}\n", "namn") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Mötena](möten.md)", ["3:10 W01 [Mötena](moten.md)"]),
        ("Se [öst](/region/oost/#kommuner)", ["3:10 W01 [öst](/region/ost/#kommuner)"]),
        ("[x](/region/ost/#jourer)", ["3:5 W01"]),
        ("[x](#rubriken)", ["3:5 W01"]),
        ("[x](rapport.docx)", ["3:5 W01"]),
        ("[ref]: helt-annat.md", ["3:8 W01"]),
        ("![Bild](bild.png)", ["3:9 W05"]),
        ("[x](www.polisen.se)", ["3:5 W01 [x](https://www.polisen.se)"]),
        ("[x](riksdagen.se/sv?a=b)", ["3:5 W01 [x](https://riksdagen.se/sv?a=b)"]),
        ("[x](rad@example.org)", ["3:5 W01 [x](mailto:rad@example.org)"]),
        ("Se {{ namnet }}\noch {{ }}", ["3:4 W07", "4:5 W07"]),
    ],
)
def test_wrong_links_and_names_are_reported_where_they_stand(text: str, expected: list[str]) -> None:
    assert links(f"## Rubrik\n\n{text}\n", "namn") == expected


def test_a_name_that_means_nothing_is_answered_with_those_that_do() -> None:
    (found,) = of_links(page("{{ nam }}"), TARGETS, ("namn", "ålder"))
    assert found.message == "inget heter ”nam”. Det som sidan fyller i är ”namn” och ”ålder”"
