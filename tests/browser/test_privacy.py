"""Privacy: nothing is stored, no other host is contacted, no address is passed on, and the policy breaks nothing."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect
from tests.browser.states import KINDS, PATIENCE, address_of, opened, type_in_lookup, unfold
from tools.local_server import serving

from jourkontakt.model.directory import Directory
from jourkontakt.website.policy import POLICY, REFERRER

pytestmark = pytest.mark.browser

_STORED = """
async () => ({
  cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
})
"""
# What the site keeps for when there is no network, from the first click on.
_KEPT = "async () => [...await caches.keys(), ...await navigator.serviceWorker.getRegistrations()].length"
_NOTHING = {"cookie": "", "local": 0, "session": 0, "databases": 0}


def _use(page: Page) -> None:
    """Copy a number, open all folded parts, and use the look-up."""
    for copy in page.locator(".jk-copy:visible").all()[:1]:
        copy.click()
        expect(page.locator(".jk-toast")).not_to_be_empty()
    unfold(page)
    type_in_lookup(page, "habo")
    assert page.locator("[role=option]").count() >= 2


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_stored_no_other_host_is_contacted_and_the_policy_is_kept(
    browser: Browser, served_demo: str, demo: Directory, kind: str
) -> None:
    requested: list[str] = []
    errors: list[str] = []

    def watch(page: Page) -> None:
        page.on("request", lambda request: requested.append(request.url))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))

    with opened(browser, served_demo + address_of(kind, demo), before=watch) as page:
        _use(page)
        assert errors == []
        assert page.evaluate(_STORED) == _NOTHING
        assert page.context.cookies() == []
        assert page.evaluate("getComputedStyle(document.querySelector('.jk-tel')).borderTopWidth") == "2px"
    assert len(requested) >= 6  # the page, the sheet, the scripts, the index
    assert {urlsplit(url).netloc for url in requested} == {urlsplit(served_demo).netloc}


@pytest.mark.parametrize(("site", "facts"), [("served", "real"), ("served_demo", "demo")])
def test_a_reader_who_follows_links_is_watched_by_nobody(
    browser: Browser, site: str, facts: str, request: pytest.FixtureRequest
) -> None:
    """One page of each kind, and of each kind that they link to."""
    root: str = request.getfixturevalue(site)
    directory: Directory = request.getfixturevalue(facts)
    requests: list[Request] = []
    profile = browser.new_context(reduced_motion="reduce")
    profile.set_default_timeout(PATIENCE)
    profile.on("request", lambda asked: requests.append(asked))
    page = profile.new_page()
    ahead = [urljoin(root, address_of(kind, directory)) for kind in KINDS]
    seen: set[str] = set()
    for address in ahead:
        kind = re.sub(r"(kommun|region)/[^/]+/$", r"\1/", address)
        if kind in seen:
            continue
        seen.add(kind)
        page.goto(address)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        links = page.locator("a[href]").evaluate_all("all => all.map((link) => link.getAttribute('href'))")
        found = [urldefrag(urljoin(address, link)).url for link in links]
        ahead += [link for link in found if link.startswith(root) and link.endswith("/")]
        assert (page.evaluate(_STORED), page.evaluate(_KEPT)) == (_NOTHING, 0), address
    assert len(seen) >= len(KINDS)
    assert profile.cookies() == []
    assert {urlsplit(each.url).netloc for each in requests} == {urlsplit(root).netloc}
    # Not even the site's own host is told which page led to another; style sheets fetch the icons.
    assert {each.headers.get("referer") or "" for each in requests} == {"", f"{root}assets/jourkontakt.css"}
    profile.close()


def test_a_choice_of_municipalities_is_stored_only_when_asked_for(browser: Browser, served_demo: str) -> None:
    errors: list[str] = []

    def watch(page: Page) -> None:
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))

    with opened(browser, f"{served_demo}min-jour/#0643,2480", before=watch) as page:
        expect(page.locator(".jk-group")).to_have_count(2)
        page.locator("#val summary").click()
        page.locator("#mina").press_sequentially("malmö")
        page.get_by_role("checkbox", name="Malmö").first.check()
        expect(page.locator(".jk-group")).to_have_count(3)
        for path in ("", "kommun/habo-0643/", "min-jour/#0643"):
            assert page.evaluate(_STORED) == _NOTHING
            page.goto(served_demo + path)
        page.get_by_role("button", name="Kom ihåg på den här enheten").click()
        assert page.evaluate(_STORED) == _NOTHING | {"local": 1}
        page.goto(served_demo)
        page.get_by_role("button", name="Glöm").click()
        assert page.evaluate(_STORED) == _NOTHING
    assert errors == []


def test_the_policy_is_in_force(browser: Browser, served_demo: str, refused: list[str]) -> None:
    with opened(browser, served_demo) as page:
        page.evaluate("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))")
    assert len(refused) == 1
    refused.clear()


def _submit(page: Page) -> None:
    page.evaluate("document.querySelector('form').submit()")


def _ask_for_manifest(page: Page) -> None:
    page.context.new_cdp_session(page).send("Page.getAppManifest")


# What makes a page need what the policy allows; nothing but to load it, if not named.
_NEEDING: dict[str, Callable[[Page], object]] = {
    "connect-src": lambda page: page.locator("#lookup").focus(),
    "form-action": _submit,
    "manifest-src": _ask_for_manifest,
    "worker-src": lambda page: page.locator("h1").click(),
}


@pytest.mark.parametrize("directive", [each.split(" ")[0] for each in POLICY.split("; ") if "'self'" in each])
def test_all_that_the_policy_allows_is_needed(
    browser: Browser, demo_site: Path, refused: list[str], directive: str
) -> None:
    with serving(demo_site, {"Content-Security-Policy": f"{directive} 'none'"}) as address:
        profile = browser.new_context()
        profile.set_default_timeout(PATIENCE)
        page = profile.new_page()
        with page.expect_console_message(lambda message: f"\"{directive} 'none'" in message.text):
            page.goto(f"{address}region/vast/")
            _NEEDING.get(directive, lambda _: None)(page)
        profile.close()
    refused.clear()


@contextmanager
def _source() -> Iterator[tuple[str, list[str | None]]]:
    """Another website that pages link to: its address, and the page that each request is said to come from."""
    told: list[str | None] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            if self.path == "/source":
                told.append(self.headers["Referer"])
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/source", told
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("referrer", [REFERRER, "unsafe-url"])
def test_no_source_is_told_which_page_led_to_it(browser: Browser, served: str, referrer: str) -> None:
    """The other policy shows that it would be told."""
    place = f"{served}kommun/malmo-1280/"

    def altered(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace(f'"{REFERRER}"', f'"{referrer}"'))

    def before(page: Page) -> None:
        page.route(place, altered)

    with _source() as (address, told), opened(browser, place, before=before) as page:
        link = page.locator("main a[href^='https://'][rel=noopener]:visible").first.element_handle()
        link.evaluate("(link, address) => { link.href = address; }", address)
        link.click()
        page.wait_for_url(address)
    assert told == [None if referrer == REFERRER else place]
