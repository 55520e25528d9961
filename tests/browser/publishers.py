"""`make exit`: ProperDocs and Zensical build the same site of the written folder, and it works in a browser.

Both are too slow, and too new, for every run of the tests, so this module's name keeps it out of them.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.states import PATIENCE, opened, type_in_lookup
from tests.support.constants import ROOT
from tests.support.publishers import differences, published
from tools.local_server import serving

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.mark.parametrize("name", ["properdocs", "zensical"])
def test_it_builds_the_same_site_which_works(name: str, demo_site: Path, browser: Browser, tmp_path: Path) -> None:
    site = published(name, ROOT / "examples/demo", tmp_path / "written")
    assert differences(demo_site, site) == []
    hosts: set[str] = set()

    def watch(page: Page) -> None:
        page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))

    with serving(site) as address, opened(browser, f"{address}om/", before=watch) as page:
        type_in_lookup(page, "Habo")
        expect(page.locator("#lookup-results [role=option]").first).to_contain_text("Habo")
        page.locator("#lookup-results [role=option]").first.click()
        page.wait_for_url("**/kommun/habo-0643/")
        expect(page.locator(".answer a[href^='tel:']").first).to_be_visible()
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.context.set_offline(True)
        page.goto(f"{address}region/ost/", timeout=PATIENCE)
        expect(page.locator("main h1")).to_contain_text("Öst")
    assert hosts == {urlsplit(address).netloc}
