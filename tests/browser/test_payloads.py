"""Payloads in the browser: escaped in pages, unescaped under the content policy, typed, in links and in storage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from tests.browser.states import address_of, opened, type_in_lookup
from tests.browser.unescaped import HOST, PLANTED, Seen, holding, opened_in_frames, with_content, without_policy
from tests.cases.payloads.rounds import round_of
from tests.support.payloads import payloads
from tests.support.rendering import artifacts

from jourkontakt.model.directory import Directory
from jourkontakt.website import rendering
from jourkontakt.website.pages import PAGES

pytestmark = pytest.mark.browser

_TEXTS = [payload.text for payload in payloads()]
# One payload of each kind, and all that are markup.
_EACH_KIND = list({payload.kind: payload.text for payload in payloads()}.values())
_MARKUP = [text for text in _TEXTS if re.search(r"<\w|\son\w+=|script", text, re.IGNORECASE)]
_LEAVES = "<meta http-equiv=refresh content='0;url=https://evil.example/'>"
# The elements of a page's text, each with the names of its attributes, as a browser reads them.
_READ = """
(texts) => texts.map((text) => {
  const body = new DOMParser().parseFromString(`<!doctype html><main>${text}</main>`, "text/html").body;
  const found = {};
  for (const each of body.querySelectorAll("*:not(.jk-nowrap)")) {
    const name = [each.localName, ...each.getAttributeNames().sort()].join(" ");
    found[name] = (found[name] ?? 0) + 1;
  }
  return found;
})
"""


class Watched:
    """A page, and what happens in it that should not."""

    def __init__(self, page: Page) -> None:
        self.page, self.faults = page, list[str]()
        page.on("dialog", lambda dialog: (self.faults.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._request)

    def _request(self, request: Request) -> None:
        if HOST in request.url.partition("?")[0]:
            self.faults.append(request.url)

    def planted(self) -> int:
        """How many elements the page has that no page of the site has."""
        count: int = self.page.locator(PLANTED).count()
        return count


@pytest.fixture(scope="module")
def shell(hostile_site: Path) -> str:
    """A page of the site with all elements around its contents but its own files, which would come empty."""
    html = (hostile_site / "kommun/habo-0643/index.html").read_text(encoding="utf-8")
    html, count = re.subn(r'<link [^>]*>|<script [^>]*\bsrc="[^"]*"[^>]*></script>', "", html)
    assert count > 5
    return html


def _both(browser: Browser, pages: dict[str, str], refused: list[str]) -> tuple[Seen, Seen]:
    """What happens without the policy, and what with it."""
    free = opened_in_frames(browser, {name: without_policy(page) for name, page in pages.items()})
    kept = opened_in_frames(browser, pages)
    assert refused, "the policy refused nothing"
    refused.clear()
    return free, kept


def test_the_policy_alone_stops_what_nobody_escaped(browser: Browser, shell: str, refused: list[str]) -> None:
    free, kept = _both(browser, {str(n): holding(shell, text) for n, text in enumerate(_MARKUP)}, refused)
    # Without the policy they do run, fetch, and change the base of links.
    assert free.executed > 50
    assert len(set(free.fetched)) > 10
    assert free.based == 1
    assert kept.planted > 100
    assert (kept.executed, kept.fetched, kept.based) == (0, [], 0)
    # A policy has no word for this one: escaping keeps it out of pages, and the check of the built site refuses it.
    assert {_MARKUP[int(name)] for name in kept.left} == {_LEAVES}


def test_the_policy_alone_stops_the_pages_of_templates_that_do_not_escape(
    browser: Browser, shell: str, hostile: Directory, refused: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = rendering.environment().overlay(autoescape=False)
    monkeypatch.setattr(rendering, "environment", lambda: careless)
    pages = {}
    for kind in PAGES:
        address = address_of(kind.name, hostile)
        made = next(each for each in artifacts(kind, hostile) if each.path == address)
        assert made.page
        pages[kind.name] = with_content(shell, made.content.decode(), made.page.title)
    free, kept = _both(browser, pages, refused)
    assert free.executed > 10
    assert kept.planted > 50
    assert (kept.executed, kept.fetched, kept.based) == (0, [], 0)


def test_a_browser_reads_the_same_elements_as_of_harmless_words(browser: Browser, served_hostile: str) -> None:
    facts = round_of(0)
    with opened(browser, served_hostile) as page:
        for kind in PAGES:
            texts = []
            for directory in (facts.harmless, facts.dangerous):
                address = address_of(kind.name, directory)
                made = artifacts(kind, directory)
                texts.append(next(each.content for each in made if each.path == address).decode())
            harmless, dangerous = page.evaluate(_READ, texts)
            assert harmless == dangerous, kind.name
            assert sum(harmless.values()) > 5, kind.name


# Types each text at once, and gives the elements that the hits have each time.
_TYPE = """
async ([input, results, texts]) => {
  const box = document.querySelector(input);
  const names = new Set();
  for (const text of texts) {
    box.value = text;
    box.dispatchEvent(new Event("input"));
    await new Promise((done) => setTimeout(done));
    for (const each of document.querySelector(results).querySelectorAll("*")) {
      names.add([each.localName, ...each.getAttributeNames().sort()].join(" "));
    }
  }
  return { names: [...names].sort(), own: Object.keys(Object.prototype) };
}
"""
# The elements that the look-up and the box of Min jour make.
_MADE = re.compile(
    r"(?:a|b|div|input|label|li|mark|p|small|span|ul)(?: (?:aria-selected|class|data-(?:id|kind|region)"
    r"|disabled|href|id|role|translate|type))*"
)


_SHARED = """
async () => {
  while (!window.shared) await new Promise((done) => setTimeout(done, 20));
  return window.shared;
}
"""


@pytest.fixture(scope="module")
def watched(browser: Browser, served_hostile: str) -> Iterator[Watched]:
    """A page of the site with payloads in its facts."""
    with opened(browser, served_hostile, 390) as page:
        yield Watched(page)


def test_the_search_box_makes_nothing_else_of_what_is_typed(watched: Watched, served_hostile: str) -> None:
    watched.page.goto(served_hostile)
    type_in_lookup(watched.page, "habo")
    found = watched.page.evaluate(_TYPE, ["#lookup", "#lookup-results", _TEXTS])
    assert [name for name in found["names"] if not _MADE.fullmatch(name)] == []
    assert found["names"]
    assert found["own"] == []
    assert (watched.planted(), watched.faults) == (0, [])


def test_what_stands_in_an_address_runs_nothing(watched: Watched, served_hostile: str) -> None:
    for number, text in enumerate(_EACH_KIND):
        where = ("?q=", "kommun/habo-0643/#", "min-jour/?q=", "min-jour/#0643,")[number % 4]
        watched.page.goto(served_hostile + where + quote(text.encode("utf-8", "replace")))
        watched.page.locator("h1").wait_for()
        if "q=" in where:
            expect(watched.page.locator("#lookup")).to_have_value(re.sub(r"[\r\n]", "", text))
    assert (watched.planted(), watched.faults) == (0, [])


def test_what_is_kept_on_the_device_runs_nothing(watched: Watched, served_hostile: str) -> None:
    for number, text in enumerate([*_EACH_KIND, "0643,__proto__", "0643 <img src=x onerror=alert(1)>", "constructor"]):
        watched.page.evaluate("(text) => localStorage.setItem('min-jour /jourkontakt/', text)", text)
        watched.page.goto(served_hostile + ("", "min-jour/")[number % 2])
        watched.page.locator("#min-jour, .jk-acts, #val[open]").first.wait_for()
    watched.page.evaluate("localStorage.clear()")
    assert (watched.planted(), watched.faults) == (0, [])


def test_the_box_of_min_jour_makes_nothing_else_of_what_is_typed(watched: Watched, served_hostile: str) -> None:
    watched.page.goto(f"{served_hostile}min-jour/")
    watched.page.locator("#mina").press_sequentially("habo")
    watched.page.locator(".jk-picks li").first.wait_for()
    found = watched.page.evaluate(_TYPE, ["#mina", ".jk-picks", [*_TEXTS, "exempel", "brottsoffer", "malmö"]])
    assert [name for name in found["names"] if not _MADE.fullmatch(name)] == []
    assert found["names"]
    assert (watched.planted(), watched.faults) == (0, [])


def test_an_answer_is_shared_as_the_text_that_it_is(watched: Watched, served_hostile: str, hostile: Directory) -> None:
    watched.page.goto(f"{served_hostile}kommun/habo-0643/")
    watched.page.evaluate("() => { navigator.share = async ({ text }) => { window.shared = text; }; }")
    watched.page.locator(".jk-share:visible").first.click()
    shared = watched.page.evaluate(_SHARED)
    assert shared.startswith(f"{' '.join(hostile.site.title.split())} Habo, Jönköpings län\n")
    says = {" ".join(errand.say.replace("{region}", "Öst").split()) for errand in hostile.errands}
    assert any(f"Säg så här: ”{said}”\n" in shared or f"Säg så här: {said}\n" in shared for said in says)
    assert (watched.planted(), watched.faults) == (0, [])
