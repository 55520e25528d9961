"""Privacy: nothing is stored, no other host is contacted, and the pages' policy breaks nothing."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.states import KINDS, address_of, opened, type_in_lookup, unfold

from jourkontakt.model.directory import Directory

pytestmark = pytest.mark.browser

_STORED = """
async () => ({
  cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
})
"""
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
