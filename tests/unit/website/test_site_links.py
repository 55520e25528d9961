"""Links in the files of a finished site: each leads to a file that is there, and to an anchor in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jourkontakt.website.site_links import LinkCheck, links_in

ADDRESS = "https://example.org/jourkontakt/"
FILES = {
    "index.html": '<h1 id="topp">',
    "404.html": "",
    "region/nord/index.html": '<h2 id="kommuner">',
    "region/öst/index.html": "",
    "kommun/habo-0643/index.html": "",
    "assets/a.css": "",
    "assets/b.mjs": "",
    "assets/map.svg": '<g id="nord">',
    "lookup.json": "",
    "sw.js": "",
    "moten.ics": "",
}


def faults(path: str, content: str, tmp_path: Path, address: str = ADDRESS) -> list[str]:
    """What is said of the content at the path."""
    for name, text in {**FILES, path: content}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    check = LinkCheck({*FILES, path}, address)
    raw = content.encode()
    return [*check.faults(path, raw, links_in(path, raw)), *check.missing_anchors(tmp_path)]


RIGHT = [
    ("kommun/habo-0643/index.html", '<a href="../../region/nord/#kommuner">'),
    ("kommun/habo-0643/index.html", '<a href="../../region/%C3%B6st/"> <a href="../../region/öst/">'),
    ("kommun/habo-0643/index.html", '<a href="./"> <a href="../habo-0643/"> <a href="#"> <a id="x" href="#x">'),
    ("kommun/habo-0643/index.html", '<a href="../../"> <a href="../../#topp"> <form action="../../?q=1&amp;r=2#topp">'),
    (
        "kommun/habo-0643/index.html",
        '<a href="tel:11414"> <a href="mailto:a@example.org"> <a href="https://polisen.se/x">',
    ),
    (
        "kommun/habo-0643/index.html",
        f'<link href="{ADDRESS}kommun/habo-0643/"> <a href="webcal://example.org/jourkontakt/moten.ics">',
    ),
    ("404.html", '<a href="/jourkontakt/region/nord/"> <script src="/jourkontakt/assets/b.mjs">'),
    ("404.html", '<a href="/jourkontakt/.">'),
    ("index.html", '<a href="."> <a href=""> <a href="./region/nord/.">'),
    ("assets/map.svg", '<g id="nord"><a href="../region/nord/"><use href="#nord">'),
    ("assets/a.css", 'a { background: url("map.svg") } b { mask: url(data:image/svg+xml;a) }'),
    ("assets/a.css", """a { mask: url("data:image/svg+xml;a") } b { mask: url('//example.org/x') }"""),
    ("assets/b.mjs", 'import { x } from "./b.mjs"; fetch(new URL("lookup.json", root)); new URL("sw.js", root)'),
    ("sw.js", 'const PACK = "lookup.json"; keptPage(id, "404.html")'),
    ("manifest.webmanifest", '{"start_url": "./", "icons": [{"src": "assets/map.svg"}]}'),
    ("kommun/habo-0643/index.html", f'<a href="{ADDRESS}en/sida/som/en/kalla"> <a href="//example.org/x">'),
    ("lookup.json", f'{{"source": "{ADDRESS}en/sida"}}'),
    ("rapport.pdf", 'href="borta/"'),
]


@pytest.mark.parametrize(("path", "content"), RIGHT)
def test_a_link_that_leads_somewhere_is_right(path: str, content: str, tmp_path: Path) -> None:
    assert faults(path, content, tmp_path) == []


WRONG = [
    ("kommun/habo-0643/index.html", '<a href="../../region/nor/">', "../../region/nor/"),
    ("kommun/habo-0643/index.html", '<a href="../../region/nord">', "../../region/nord"),
    ("kommun/habo-0643/index.html", '<a href="../../../">', "../../../"),
    ("kommun/habo-0643/index.html", '<img class="x" src="bild.png">', "bild.png"),
    ("kommun/habo-0643/index.html", '<form role="search" action="../kommuner/">', "../kommuner/"),
    (
        "kommun/habo-0643/index.html",
        '<a href="webcal://example.org/jourkontakt/mote.ics">',
        "webcal://example.org/jourkontakt/mote.ics",
    ),
    ("404.html", '<a href="/jourkontakt/region/">', "/jourkontakt/region/"),
    ("404.html", '<a href="/region/nord/index.htm">', "/region/nord/index.htm"),
    ("assets/map.svg", '<a href="../region/nor/">', "../region/nor/"),
    ("assets/a.css", "a { background: url(bild.png) }", "bild.png"),
    ("assets/b.mjs", 'const load = () => import("./c.mjs")', "./c.mjs"),
    ("assets/b.mjs", 'fetch(new URL("look.json", root))', "look.json"),
    ("sw.js", 'const PACK = "offline.bin"', "offline.bin"),
    ("manifest.webmanifest", '{"icons": [{"src": "assets/mark.svg"}]}', "assets/mark.svg"),
]


@pytest.mark.parametrize(("path", "content", "link"), WRONG)
def test_a_link_that_leads_nowhere_is_named(path: str, content: str, link: str, tmp_path: Path) -> None:
    assert faults(path, content, tmp_path) == [f"{path} länkar till {link}, som inte finns"]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("#topp", "#topp"),
        ("../../#botten", "index.html#botten"),
        ("../../region/nord/#kommun", "region/nord/index.html#kommun"),
        ("../../assets/map.svg#syd", "assets/map.svg#syd"),
    ],
)
def test_an_anchor_that_is_missing_is_named(link: str, said: str, tmp_path: Path) -> None:
    page = "kommun/habo-0643/index.html"
    assert faults(page, f'<a href="{link}">', tmp_path) == [f"{page} länkar till {said}, men ankaret finns inte"]


def test_without_an_address_the_root_is_that_of_the_host(tmp_path: Path) -> None:
    assert faults("404.html", '<a href="/region/nord/"> <a href="/x/">', tmp_path, "") == [
        "404.html länkar till /x/, som inte finns"
    ]
