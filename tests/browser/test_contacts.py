"""Saving a contact: one tap on an answer gives the file, and the page stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.states import opened

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("site", "path", "file"),
    [
        ("served", "kommun/jonkoping-0680/", "region/ost-police.vcf"),
        ("served_demo", "region/vast/", "post/vast-section-head.vcf"),
    ],
)
def test_one_tap_gives_the_file(
    request: pytest.FixtureRequest, browser: Browser, site: str, path: str, file: str
) -> None:
    address: str = request.getfixturevalue(site)
    folder: Path = request.getfixturevalue({"served": "built_site", "served_demo": "demo_site"}[site])
    with opened(browser, address + path, width=390, height=844) as page:
        with page.expect_download() as download:
            page.get_by_role("link", name="Spara i telefonen").locator("visible=true").click()
        assert download.value.suggested_filename == file.rpartition("/")[2]
        assert Path(download.value.path()).read_bytes() == (folder / "kontakter" / file).read_bytes()
        assert page.url == address + path
