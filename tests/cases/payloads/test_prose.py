"""Payloads on Markdown pages: what the checks accept shows something and does nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from tests.cases.payloads.live import live
from tests.support.payloads import payloads, readable

from jourkontakt.model.directory import Directory
from jourkontakt.website.policy_check import of_markup
from jourkontakt.website.prose import Targets, html_of, of_form, of_links, source, values
from jourkontakt.website.prose.pages import Prose
from jourkontakt.website.prose.settings import Settings

_TARGETS = Targets(frozenset({""}), frozenset({"x.png"}), lambda address: frozenset())
# Where a payload stands on a page, after its heading.
_PLACES = (
    "{0}", "ord {0} ord", "- {0}\n- x", "> {0}", "| a | b |\n|---|---|\n| {0} | x |", "[{0}](https://example.org/)",
    "[x]({0})", "![{0}](x.png)", "![x]({0})", "[x][y]\n\n[y]: {0}", "<div markdown>\n\n{0}\n\n</div>",
    "<details><summary>{0}</summary>\n<p>x</p>\n</details>", '!!! note "{0}"\n\n    x', "ord { {0} }",
    '<span title="{0}">x</span>', "<p>`{0}`</p>", "<p>`{0}`", "<div>\n\n`{0}`\n\n</div>", "```\n{0}\n```",
    "   ```\n{0}\n   ```", "~~~\n{0}\n```", "``` ord ord\n{0}\n```", "- x\n\n    ```\n    {0}\n    ```",
    "> ```\n> {0}\n> ```",
    "`ord\n{0}\n`", "``{0}`", "\\`{0}`", "    {0}", "ord\n:   {0}", "<!-- {0} -->", "<!-- x --!>{0}<!-- -->",
    "<!-->{0}<!-- -->", "<scr<!-- x -->ipt>{0}", "<img o<!-- x -->nerror=alert(1)>{0}",
)  # fmt: skip
# What random pages are made of.
_PIECES = (
    "`", "``", "```", "````", "~~~", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<div>",
    "<div markdown>", "<p>", "<b>", "</b>", "\n", "\n\n", "    ", "> ", "- ", "<!--", "-->", "--!>", "# x ", "x", " ",
    "{ onclick=alert(1) }", "!!! note\n\n    ", "\\", "|", "\n|---|---|\n", "[x](", "](javascript:alert(1))", "[x]: ",
    "javascript:alert(1)", "<", ">", '"', "<details markdown>", "<summary>", "</summary>", "</details>", '<a href="',
    "</a>", '<span title="', '">', "</span>", "{{ organisation }}", ":   ", "<br>", "<pre>", "<code>", "</code>",
)  # fmt: skip


def _made(text: str, filled: dict[str, str]) -> str | None:
    """The HTML of the page's text; None if the checks refuse it, or its HTML in the end."""
    page = Prose("docs/x.md", "x.md", Settings(), f"# Rubrik\n\n{text}\n")
    problems = [*of_form(page), *of_links(page, _TARGETS, filled)]
    assert all(problem.code[0] in "WX" and problem.message and problem.line for problem in problems)
    if problems:
        return None
    html = html_of(source(page, filled, _TARGETS).partition("---\n")[2].partition("---\n")[2])
    return None if list(of_markup(html)) else html


def _pages() -> Iterator[str]:
    for payload in payloads():
        for place in _PLACES:
            yield place.replace("{0}", payload.text)


def _random_pages(count: int) -> Iterator[str]:
    chosen = random.Random(15)
    for _ in range(count):
        yield "".join(chosen.choices(_PIECES, k=chosen.randint(2, 12)))


def test_what_a_page_may_hold_runs_and_fetches_nothing() -> None:
    made = [(text, _made(text, {"organisation": "x", "källor": "y"})) for text in _pages()]
    assert [(text, found) for text, html in made if html is not None and (found := live(html))] == []
    accepted = sum(html is not None for _, html in made)
    assert 3_000 < accepted < len(made) - 3_000


def test_random_pages_that_are_accepted_run_and_fetch_nothing() -> None:
    made = [(text, _made(text, {"organisation": "x"})) for text in _random_pages(4_000)]
    assert [(text, found) for text, html in made if html is not None and (found := live(html))] == []
    assert sum(html is not None for _, html in made) > 200


def test_what_the_site_fills_in_is_shown_as_it_is(demo: Directory) -> None:
    for text in readable():
        site = demo.site.replace(organisation=text, publisher=text)
        filled = values(replace(demo, site=site))
        html = _made("Av {{ organisation }}. {{ ansvarig utgivare }}", filled)
        assert html is not None
        assert live(html) == [], text


def test_what_is_dangerous_is_found() -> None:
    dangers = ("<script>", "<img src=x onerror=x>", "<a href=' java\tscript:x'>", "<img src=//evil.example/>", "<svg>")
    assert [live(danger) != [] for danger in dangers] == [True] * len(dangers)
    assert live('<p><a href="https://example.org/">x</a> <img src="x.png" alt="x"> &lt;script&gt;</p>') == []
