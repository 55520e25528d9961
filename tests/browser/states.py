"""What the tests of the look walk through: a page of each kind, narrow and wide, light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any, Literal

from playwright.sync_api import Browser, Page

from jourkontakt.model.directory import Directory
from jourkontakt.website.pages import PAGES

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# Milliseconds until a wait is given up: no measure of the page, so that a busy machine changes no result.
PATIENCE = 60_000
WIDTHS = (320, 390, 1280)
STATES = tuple(product(WIDTHS, SCHEMES))
KINDS = [kind.name for kind in PAGES]
REGIONS = ["nord", "mitt", "bergslagen", "stockholm", "ost", "vast", "syd"]
# The kind's page that has the most to show; elsewhere its first.
_FULLEST = {"region": "region/vast/", "municipality": "kommun/habo-0643/"}


def address_of(kind: str, directory: Directory) -> str:
    """A page of the kind."""
    made = next(page.addresses(directory) for page in PAGES if page.name == kind)
    return _FULLEST.get(kind, made[0])


@contextmanager
def opened(
    browser: Browser,
    address: str,
    width: int = 1280,
    height: int = 900,
    before: Callable[[Page], object] = lambda page: None,
    **context: Any,
) -> Iterator[Page]:
    """A page of the site in a fresh profile, once it is certain that it is there and says something.

    `before` sees the page before it is asked for.
    """
    profile = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **context)
    profile.set_default_timeout(PATIENCE)
    page = profile.new_page()
    before(page)
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200, address
    assert page.locator("main h1").inner_text().strip()
    yield page
    profile.close()


def become(page: Page, width: int, scheme: Scheme = "light") -> None:
    """Change the size and the colours of an open page."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)


def unfold(page: Page) -> None:
    """Open all that is folded."""
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")


# Whoever asks for the index after the page has got it, and reads it, is answered after the page has read it.
_ALL_THERE = """
async () => {
  const names = () => performance.getEntriesByType("resource").map((entry) => entry.name);
  const index = () => names().filter((name) => /lookup(-places)?\\.json$/.test(name));
  while (index().length < 2) await new Promise((done) => setTimeout(done, 20));
  await Promise.all(index().map(async (name) => (await fetch(name)).json()));
}
"""


def type_in_lookup(page: Page, text: str) -> None:
    """Type as a person does, once all of the index is there, and wait for the hits or the words that there are none."""
    box = page.locator("#lookup")
    box.focus()
    page.evaluate(_ALL_THERE)
    box.press_sequentially(text)
    page.locator(".jk-hits__foot").wait_for()
