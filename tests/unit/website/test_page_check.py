"""Pages checked one after the other: what is known of one is used for the next, but hides none of its faults."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from jourkontakt.website import page_check
from jourkontakt.website.page_check import PageCheck
from jourkontakt.website.policy import META
from jourkontakt.website.site_links import LinkCheck

HEAD = f'<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n{META}\n'
PATHS = ("index.html", "404.html", "a/b/index.html", "a/x/index.html", "c/index.html", "c/d/index.html", "karta.svg")


def said(*pages: tuple[str, str]) -> list[list[str]]:
    """What is said of each of the pages, by path and body, in turn."""
    check = PageCheck(LinkCheck(PATHS, ""))
    return [list(check.faults(path, f"{HEAD}</head><body>\n{body}\n</body></html>".encode())) for path, body in pages]


def of_links(path: str, links: Iterable[str]) -> list[str]:
    return [f"{path} länkar till {link}, som inte finns" for link in links]


def test_a_fault_is_found_on_any_page_and_named_once_a_page() -> None:
    good, bad = "<p>Text</p>", "<p hidden onclick=a>\n<p onclick='b'>Text</p>"
    found = said(("1/index.html", good), ("2/index.html", bad), ("3/index.html", good), ("4/index.html", bad))
    assert found == [[], ["2/index.html har onclick i <p>"], [], ["4/index.html har onclick i <p>"]]


def test_a_page_without_the_policy_is_found_although_its_lines_are_known() -> None:
    check = PageCheck(LinkCheck(PATHS, ""))
    whole = f"{HEAD}</head>".encode()
    beginning = "c/index.html börjar inte med sidornas policy (Content-Security-Policy)"
    assert list(check.faults("a/index.html", whole)) == []
    assert list(check.faults("c/index.html", b"<p>\n" + whole)) == [beginning]
    assert list(check.faults("c/index.html", whole.replace(META.encode() + b"\n", b""))) == [beginning]


def test_lines_that_are_right_alone_may_be_a_fault_together() -> None:
    # Each line of the tag has been right on another page.
    first, second = said(("a.html", "<p>\nonclick=x\n</p>"), ("b.html", "<p><b\nonclick=x\n></b></p>"))
    assert (first, second) == ([], ["b.html har onclick i <b>"])


def test_a_link_that_is_right_on_one_page_may_lead_nowhere_on_another() -> None:
    beside, by_root = '<a href="../x/">x</a>', '<a href="../../c/">c</a>'
    assert said(
        ("a/b/index.html", f"{beside}\n{by_root}"),
        ("c/d/index.html", f"{beside}\n{by_root}"),
        ("c/index.html", beside),
        ("c/index.html", by_root),
        ("a/x/index.html", f"{beside}\n{by_root}"),
    ) == [
        [],
        of_links("c/d/index.html", ["../x/"]),
        of_links("c/index.html", ["../x/"]),
        of_links("c/index.html", ["../../c/"]),
        [],
    ]


def test_an_anchor_is_looked_for_on_each_page_that_links_to_it() -> None:
    link, here, there = '<a href="#nummer">Nummer</a>', '<h2 id="nummer">Nord</h2>', '<h2 id="nummer">Syd</h2>'
    missing = "a/x/index.html länkar till #nummer, men ankaret finns inte"
    assert said(
        ("a/b/index.html", f"{link}\n{here}"),
        ("a/x/index.html", link),
        ("a/x/index.html", f"{link}\n{there}"),
        ("a/b/index.html", f"{link}\n{there}"),
        ("a/x/index.html", f"{link}\n<h2>Nord</h2>"),
        ("a/x/index.html", f"{link}\n{here}"),
    ) == [[], [missing], [], [], [missing], []]


def test_links_are_named_in_the_order_of_their_letters() -> None:
    body = "".join(f'<a href="{name}/">x</a>' for name in "ecab")
    assert said(("c/index.html", body)) == [of_links("c/index.html", ["a/", "b/", "c/", "e/"])]


def test_a_link_to_the_top_needs_no_anchor() -> None:
    assert said(("c/index.html", '<a href="#">Upp</a>'), ("a/index.html", '<a href="#">Upp</a>')) == [[], []]


def test_without_room_to_remember_more_lines_each_page_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = (("a.html", "<p>Text</p>"), ("b.html", "<p>Text</p>\n<style>"), ("c.html", '<a href="#x">x</a>'))
    usual = said(*pages)
    assert usual == [[], ["b.html har <style>"], ["c.html länkar till #x, men ankaret finns inte"]]
    monkeypatch.setattr(page_check, "_MOST_LINES", 0)
    assert said(*pages) == usual


def test_drawings_and_other_files_have_links_too() -> None:
    check = PageCheck(LinkCheck(PATHS, ""))
    style, drawing = b"a { background: url(bild.png) }", b'<svg><use href="#x"/><script></script></svg>'
    assert list(check.faults("assets/a.css", style)) == of_links("assets/a.css", ["bild.png"])
    assert list(check.faults("karta.svg", drawing)) == [
        "karta.svg har <script",
        "karta.svg länkar till #x, men ankaret finns inte",
    ]
    assert list(check.faults("kommuner.csv", b'<script> href="x"')) == []
