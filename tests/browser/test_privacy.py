"""Nothing is kept about a reader, nothing is asked of others, and the strictest policy breaks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import serving
from tests.browser.states import KINDS, address_of, opened, type_in_lookup, unfold

from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.browser

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
_KEPT = """
async () => ({
  cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
})
"""
_NOTHING = {"cookie": "", "local": 0, "session": 0, "databases": 0}


@pytest.fixture(scope="module")
def strict(demo_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The example site as a server sends it that allows nothing it need not."""
    with serving(demo_site, tmp_path_factory.mktemp("strict"), {"Content-Security-Policy": _POLICY}) as address:
        yield address


def _use(page: Page) -> None:
    """Copy, look something up, and open what a page has to open."""
    for copy in page.locator(".jk-copy:visible").all()[:1]:
        copy.click()
        expect(page.locator(".jk-toast")).not_to_be_empty()
    unfold(page)
    type_in_lookup(page, "habo")
    assert page.locator("[role=option]").count() >= 2


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_kept_nobody_else_is_asked_and_the_policy_holds(
    browser: Browser, strict: str, demo: Directory, kind: str
) -> None:
    asked: list[str] = []
    broken: list[str] = []

    def watch(page: Page) -> None:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: broken.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: broken.append(str(error)))

    with opened(browser, strict + address_of(kind, demo), before=watch) as page:
        _use(page)
        assert broken == []
        assert page.evaluate(_KEPT) == _NOTHING
        assert page.context.cookies() == []
        assert page.evaluate("getComputedStyle(document.querySelector('.jk-tel')).borderTopWidth") == "2px"
    assert len(asked) >= 6  # the page, the sheet, the scripts, the index
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {urlsplit(strict).netloc}


def test_the_policy_is_in_force(browser: Browser, strict: str) -> None:
    with opened(browser, strict) as page:
        broken: list[str] = []
        page.on("console", lambda message: broken.append(message.text))
        page.evaluate("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))")
        assert any("Content Security Policy" in text for text in broken)
