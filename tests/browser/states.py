"""The pages and states that the browser tests go through, and helpers to open a page and put it in a state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any, Literal

from playwright.sync_api import Browser, Page
from tests.support.constants import ROOT

from jourkontakt.model.directory import Directory
from jourkontakt.website.pages import PAGES
from jourkontakt.website.prose import read_prose

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# The timeout of a wait in milliseconds, long enough for a busy machine.
PATIENCE = 60_000
# What is said for four seconds, such as "Kopierat", is said until something else is, so that no test comes too late.
_LASTING = """
const brief = window.setTimeout;
window.setTimeout = (call, time, ...rest) => time < 4000 || !time ? brief(call, time, ...rest) : 0;
"""
WIDTHS = (320, 390, 1280)
STATES = tuple(product(WIDTHS, SCHEMES))
TEXT_OF_DOUBLE_SIZE = "html { font-size: 200% !important; }"
# The pages in docs/ by their addresses; each is a kind of its own.
PROSE = {page.address.rstrip("/"): page.address for page in read_prose(ROOT / "docs")}
KINDS = [*(kind.name for kind in PAGES), *PROSE]
REGIONS = ["nord", "mitt", "bergslagen", "stockholm", "ost", "vast", "syd"]
# The page with the most content, for kinds where it is not the first one.
_FULLEST = {"region": "region/vast/", "municipality": "kommun/habo-0643/"}


def address_of(kind: str, directory: Directory) -> str:
    """The address of a page of the kind."""
    if kind in PROSE:
        return PROSE[kind]
    addresses = next(page.addresses(directory) for page in PAGES if page.name == kind)
    return _FULLEST.get(kind, addresses[0])


@contextmanager
def opened(
    browser: Browser,
    address: str,
    width: int = 1280,
    height: int = 900,
    before: Callable[[Page], object] = lambda page: None,
    **context: Any,
) -> Iterator[Page]:
    """Open a page of the site in a new profile and check that it has a heading.

    `before` is called with the page before it is loaded.
    """
    page = _new_page(browser, viewport={"width": width, "height": height}, **context)
    before(page)
    _go(page, address)
    yield page
    page.context.close()


@contextmanager
def revisited(browser: Browser, address: str, width: int = 1280, height: int = 900, **context: Any) -> Iterator[Page]:
    """Open a page of the site in a profile that is used again, in half the time that `opened` takes.

    For tests that only look: they store nothing, and leave no more behind than a size, a medium and a colour scheme.
    """
    free = _FREE.setdefault((browser, repr(sorted(context.items()))), [])
    page = free.pop() if free else _new_page(browser, service_workers="block", **context)
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="null", color_scheme="null")
    _go(page, address)
    yield page
    # Only the hash of an address may be new, so the page is left. One that a test failed on is not used again.
    page.goto("about:blank")
    free.append(page)


# Pages that no test uses now, by their browser and the settings of their profile.
_FREE: dict[tuple[Browser, str], list[Page]] = {}


def _new_page(browser: Browser, **context: Any) -> Page:
    profile = browser.new_context(reduced_motion="reduce", **context)
    profile.set_default_timeout(PATIENCE)
    page = profile.new_page()
    page.add_init_script(_LASTING)
    return page


def _go(page: Page, address: str) -> None:
    response = page.goto(address)
    assert response is not None
    assert response.status == 200, address
    assert page.locator("main h1").inner_text().strip()


def become(page: Page, width: int, scheme: Scheme = "light") -> None:
    """Change the width and the colour scheme of an open page."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)


@contextmanager
def styled(page: Page, style: str) -> Iterator[None]:
    """Add a style to the open page for the duration of a `with` block; the page's policy forbids style elements."""
    sheet = page.evaluate_handle(
        "(style) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style);"
        " document.adoptedStyleSheets.push(sheet); return sheet; }",
        style,
    )
    yield
    sheet.evaluate("(sheet) => sheet.replaceSync('')")


def unfold(page: Page) -> None:
    """Open all `details` elements."""
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")


def each_answer(page: Page) -> Iterator[str]:
    """Show each answer of the page in turn, also the one of 112; gives its anchor."""
    for anchor in page.locator(".answer").evaluate_all("all => all.map((answer) => answer.id)"):
        page.evaluate("anchor => { location.hash = anchor; }", anchor)
        page.locator(f"#{anchor}").wait_for()
        yield anchor


# Waits until the page has fetched both index files, then reads them again; by then the page has read them too.
_INDEX_LOADED = """
async () => {
  const names = () => performance.getEntriesByType("resource").map((entry) => entry.name);
  const index = () => names().filter((name) => /lookup(-places)?\\.json$/.test(name));
  while (index().length < 2) await new Promise((done) => setTimeout(done, 20));
  await Promise.all(index().map(async (name) => (await fetch(name)).json()));
}
"""


def type_in_lookup(page: Page, text: str) -> None:
    """Type key by key once the whole index is loaded, and wait for the hits or the message that there are none."""
    box = page.locator("#lookup")
    box.focus()
    page.evaluate(_INDEX_LOADED)
    box.press_sequentially(text)
    page.locator(".jk-hits__foot").wait_for()


def wait_until(page: Page, expression: str) -> None:
    """Wait until the JavaScript expression holds; the pages' policy forbids Playwright's own way."""
    page.evaluate(f"async () => {{ while (!({expression})) await new Promise((done) => setTimeout(done, 20)); }}")
