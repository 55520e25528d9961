"""The check of finished pages: it finds every spelling that browsers run or fetch, and nothing in text."""

from __future__ import annotations

import pytest

from jourkontakt.website.policy import META
from jourkontakt.website.policy_check import is_harmless, of_beginning, of_drawing, of_page

HEAD = f'<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n{META}\n'
PATH = "region/nord/index.html"


def of_file(path: str, content: bytes) -> list[str]:
    """What is said of a page or a drawing; nothing else is said of a page that is found harmless line by line."""
    if not path.endswith(".html"):
        return list(of_drawing(path, content))
    found = list(of_page(path, content))
    if is_harmless(b"\0".join(set(content.split(b"\n")))):
        assert found == list(of_beginning(path, content))
    return found


def faults(body: str, head: str = HEAD, path: str = PATH) -> list[str]:
    """What is said of a page, without its path."""
    said = of_file(path, f"{head}<title>Nord</title>\n</head>\n<body>\n{body}\n</body></html>".encode())
    assert all(each.startswith(f"{path} ") for each in said)
    return [each.removeprefix(f"{path} ") for each in said]


@pytest.mark.parametrize(
    "body",
    [
        '<script type="module" src="../../assets/copy.mjs"></script>',
        '<script type="application/ld+json">{"@context":"https://schema.org"}</script>',
        '<a class="jk-link" href="../ost/">Öst</a> <a href="#nummer">Nummer</a> <a href="./">Hit</a>',
        '<a href="https://www.example.org/en/lang/?a=1&amp;b=2" rel="noopener">example.org</a>',
        '<a href="tel:+4660123456" translate="no">060-12 34 56</a>',
        '<a href="mailto:nord@example.org?subject=Hej">nord@example.org</a> <a href="webcal://example.org/a.ics">x</a>',
        '<form class="jk-lookup" role="search" action="../../kommuner/"><input name="q" type="text" hidden></form>',
        '<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M2 9h25a3 3 0 0 1 3 3z"/></svg>',
        '<img src="../../assets/region-nord.svg" alt="Karta" width="213" height="504" loading="lazy">',
        # Legal, if not as we write it.
        "<IMG SRC='../karta.png' alt=Karta>\n<details\n open>\n<summary>Mer</summary></details><br />",
        '<video src="film.mp4" poster="film.png"></video><img srcset="a.png 1x, b.png 2x" alt="">',
        '<td data-on="x" data-style="y" aria-label="a">onload=x style=y javascript:x</td>',
        # What was meant to do harm and has become text.
        '<p title="&#34; onclick=&#34;x() style=&#34;">&lt;script&gt;alert(1)&lt;/script&gt; &lt;svg/onload=x&gt;</p>',
    ],
)
def test_what_pages_have_is_no_fault(body: str) -> None:
    assert faults(body) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<script>alert(1)</script>", "ett skript i sidan i stället för i en fil"),
        ("<SCRIPT\n>alert(1)</SCRIPT>", "ett skript i sidan i stället för i en fil"),
        ('<script type="module">import "x"</script>', "ett skript i sidan i stället för i en fil"),
        ('<script type="application/ld+json" id="x">1</script>', "ett skript i sidan i stället för i en fil"),
        ("<style>p { color: red }</style>", "<style>"),
        ("<sTyLe media=print>", "<style>"),
        ('<p style="color: red">', "style i <p>"),
        ("<p STYLE = 'color: red'>", "style i <p>"),
        ("<p\tstyle=color:red>", "style i <p>"),
        ('<p class="a"\nstyle\n=\n"color: red">', "style i <p>"),
        ('<img src="a.png" alt="" onerror="alert(1)">', "onerror i <img>"),
        ("<img alt=x\fonerror=alert(1)>", "onerror i <img>"),
        ("<details open ontoggle=alert(1)>", "ontoggle i <details>"),
        ('<a href="../" ONCLICK="x()">x</a>', "onclick i <a>"),
        ('<p oNclick="x()">', "onclick i <p>"),
        ('<p sTyle="color:red">', "style i <p>"),
        ('<a href="../" pIng="https://example.org/">x</a>', "ping i <a>"),
        ('<link rel="preload" as="image" imagesrcset="https://example.org/a.png">', "imagesrcset i <link>"),
        ('<button formaction="https://example.org/">x</button>', "formaction i <button>"),
        ('<a href="../" ping="https://example.org/">x</a>', "ping i <a>"),
        ('<a href="../" referrerpolicy="unsafe-url">x</a>', "referrerpolicy i <a>"),
        ('<iframe srcdoc="&lt;script&gt;"></iframe>', "<iframe>"),
        ('<base href="../">', "<base>"),
        ('<object data="a.svg"></object>', "<object>"),
        ("<math></math>", "<math>"),
        ("<svg><animate attributeName=href /></svg>", "<animate>"),
        ("<svg><foreignObject></foreignObject></svg>", "<foreignobject>"),
        ('<meta http-equiv="refresh" content="0; url=https://example.org/">', "<meta> med 0; url=https://example.org/"),
        ('<meta content="0;url=//example.org/" http-equiv=Refresh>', "<meta> med 0;url=//example.org/"),
        ('<meta name="referrer" content="unsafe-url">', "<meta> med unsafe-url"),
        ('<meta http-equiv="Content-Security-Policy" content="script-src *">', "<meta> med script-src *"),
        ('<meta name="x" http-equiv="set-cookie" content="a=b">', "<meta> med a=b"),
    ],
)  # fmt: skip
def test_what_the_policy_forbids_is_a_fault(body: str, fault: str) -> None:
    assert f"har {fault}" in faults(body)


@pytest.mark.parametrize(
    ("tag", "address"),
    [
        ('<a href="{}">', "javascript:alert(1)"),
        ('<a href="{}">', "&#106;avascript&colon;alert(1)"),
        ('<a href="{}">', "JaVaScRiPt:alert(1)"),
        ('<a href="{}">', " java\tscript:alert(1)"),
        ("<a href='{}'>", "java&Tab;script&#x3a;alert(1)"),
        ("<a href={}>", "data:text/html,x"),
        ('<a hRef="{}">', "javascript:alert(1)"),
        ('<img alt="" sRc="{}">', "https://example.org/a.png"),
        ('<form aCtion="{}">', "https://example.org/"),
        ('<svg><image href="{}"/></svg>', "https://example.org/a.png"),
        ('<area href="{}">', "https://example.org/"),
        ('<a href="{}" href="../">', "vbscript:x"),
        ('<a href="{}">', "//example.org/"),
        ('<a href="{}">', "\\\\example.org/"),
        ('<img alt="" src="{}">', "https://example.org/a.png"),
        ('<img alt="" src="{}">', "data:image/png;base64,AAAA"),
        ('<img alt="" srcset="{}">', "a.png 1x, https://example.org/b.png 2x"),
        ('<video poster="{}">', "https://example.org/b.png"),
        ('<script type="module" src="{}"></script>', "https://example.org/a.mjs"),
        ('<link rel="stylesheet" href="{}">', "https://example.org/a.css"),
        ('<link rel="preconnect" href="{}">', "//example.org"),
        ('<link rel="canonical" href="{}">', "javascript:x"),
        ('<form action="{}">', "https://example.org/"),
        ('<svg><a xlink:href="{}"></a></svg>', "https://example.org/"),
    ],
)
def test_an_address_that_runs_or_that_something_is_fetched_from_is_a_fault(tag: str, address: str) -> None:
    (fault,) = faults(tag.format(address))
    assert fault.startswith("har en adress i <")


@pytest.mark.parametrize(
    "body",
    [
        "<svg/onload=alert(1)>",
        '<a title="x"onclick="y">',
        '<img title=">" onerror=alert(1)>',
        "<p class=a'b onclick=c'>",
        "<!-- en kommentar -->",
        "<![CDATA[x]]>",
        "<?php x ?>",
        "Fler än 3 < 4",
        "<p",
        "<a href=`x`>",
    ],
)
def test_what_browsers_may_read_differently_is_a_fault(body: str) -> None:
    found = faults(body)
    assert found[0].startswith("har något som webbläsare läser olika: <")


@pytest.mark.parametrize(
    "head",
    [
        HEAD.replace("default-src 'none'", "default-src *"),
        HEAD.replace("base-uri 'none'", "base-uri 'self'"),
        HEAD.replace(META.split("\n")[0], ""),
        HEAD.replace("no-referrer", "origin"),
        HEAD.replace('<meta charset="utf-8">\n', '<meta charset="utf-8">\n<link rel="stylesheet" href="a.css">\n'),
        HEAD.replace("<head>", "<head><title>x</title>"),
        "",
    ],
)
def test_a_page_that_does_not_begin_with_the_policy_is_a_fault(head: str) -> None:
    assert "börjar inte med sidornas policy (Content-Security-Policy)" in faults("<p>Text</p>", head)


def test_spaces_before_and_between_the_elements_at_the_top_do_not_matter() -> None:
    assert faults("", "\n" + HEAD.replace("\n", "\n    ")) == []


def test_a_tag_over_two_lines_is_read_as_one() -> None:
    assert faults('<a\nhref="../">x</a>') == []
    assert faults('<a title="\n" href="javascript:x">x</a>') != []


def test_a_page_in_another_encoding_is_a_fault() -> None:
    assert "a.html är inte sparad som UTF-8" in of_file("a.html", "<p>å <b onclick=x>".encode("latin-1"))
    shown = "<p>\ufffd <b onclick=x>".encode()
    utf_8 = "a.html är inte sparad som UTF-8"
    assert utf_8 not in of_file("a.html", shown)
    assert utf_8 in of_file("a.html", shown + b"\xe5")


def test_a_drawing_may_have_styles_but_nothing_that_runs_or_is_fetched() -> None:
    def said(drawing: str) -> list[str]:
        return of_file("karta.svg", drawing.encode())

    begin = '<?xml version="1.0"?><!DOCTYPE svg><!-- a --><svg xmlns="http://www.w3.org/2000/svg">'
    good = f'{begin}<style>path {{ fill: url(#a) }}</style><use href="#b"/><path style="fill: red" d="M0 0"/></svg>'
    assert said(good) == []
    for bad in (
        "<script>x</script>",
        "<svg:script>x</svg:script>",
        '<path onclick="x()"/>',
        '<a href="javascript:x">',
        '<image xlink:href="https://example.org/a.png"/>',
        "<style>@import 'a.css'</style>",
        "<style>path { fill: url(https://example.org/) }</style>",
        "<foreignObject>",
        "<!ENTITY a 'b'>",
        # What Chromium has run or fetched.
        "<!ATTLIST svg onload CDATA 'x()'>",
        '<a.b:script xmlns:a.b="http://www.w3.org/2000/svg">x</a.b:script>',
        '<b title=\' d="\' onload="x()"/>',
        '<h:meta xmlns:h="http://www.w3.org/1999/xhtm&#108;" http-equiv="refresh" content="0;url=/"/>',
        "<style>@&#105;mport 'a.css'</style>",
        "<style>path { fill: u\\72l(a.svg) }</style>",
        '<style>path { background: image-set("a.png" 1x) }</style>',
    ):
        assert len(said(good.replace("</svg>", f"{bad}</svg>"))) == 1, bad
    assert said(good.replace("<!DOCTYPE svg>", "<!DOCTYPE svg [ ]>")) == ["karta.svg har <!DOCTYPE svg ["]
    for version in ('"1.0" encoding="UTF-8" standalone="no"', "'1.1'"):
        assert said(good.replace('"1.0"', version)) == []
    # Browsers read the letters that the escape character divides here as one word.
    hidden = good.replace('"1.0"', '"1.0" encoding="iso-2022-jp"').replace("</svg>", "<scr\x1b(Bipt>x</svg>")
    assert said(hidden) == ["karta.svg har <?xml"]
    assert of_file("KARTA.SVG", b"<svg><script>x</script></svg>") == ["KARTA.SVG har <script"]
    # Characters of two bytes would hide what stands in it.
    for coding in ("utf-16", "utf-16-le"):
        assert of_file("karta.svg", good.encode(coding)) == ["karta.svg är inte sparad som UTF-8"]


def test_other_files_are_left_alone() -> None:
    assert of_file("a.csv", b"<script>") == []
