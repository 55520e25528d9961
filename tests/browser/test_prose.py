"""A page in docs/ with every element of Markdown: accessible, valid, narrow enough, and black on white on paper."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.axe import findings, inject
from tests.browser.fonts import IN_BOTH_FAMILIES
from tests.browser.states import STATES, TEXT_OF_DOUBLE_SIZE, become, revisited, styled, unfold
from tests.conftest import build
from tests.support.constants import ROOT
from tools.local_server import serving

pytestmark = [pytest.mark.browser, pytest.mark.site]
NODE = ROOT / "tests/node"
_FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
# The colours of text, and of whatever has a background, that are not grey.
_COLOURED = """
() => [...document.querySelectorAll("main *")].filter((part) => part.checkVisibility()).flatMap((part) => {
  const { color, backgroundColor } = getComputedStyle(part);
  return [color, backgroundColor];
}).filter((colour) => new Set(colour.match(/\\d+/g).slice(0, 3)).size > 1)
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the page, built in a copy of the project."""
    folder = tmp_path_factory.mktemp("prose")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "tests/support/every_element.md", folder / "docs/allt.md")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("data", "hooks"):
        (folder / name).symlink_to(ROOT / name)
    done = build("data", folder / "site", cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    """The page with its folded part open."""
    with serving(site) as address, revisited(browser, f"{address}allt/") as made:
        unfold(made)
        yield made


def test_axe_finds_nothing(page: Page) -> None:
    inject(page)
    for width, scheme in STATES:
        become(page, width, scheme)
        assert findings(page) == [], (width, scheme)


@IN_BOTH_FAMILIES
def test_it_fits_on_a_small_phone_and_with_large_text(page: Page) -> None:
    become(page, 320)
    assert page.evaluate(_FITS)
    become(page, 640)
    with styled(page, TEXT_OF_DOUBLE_SIZE):
        assert page.evaluate(_FITS)


def test_its_text_is_no_wider_than_other_text(page: Page) -> None:
    become(page, 1280)
    widths = page.locator("article > :not(hr, h1, h2, h3, h4)").evaluate_all("all => all.map(one => one.offsetWidth)")
    assert max(widths) <= 38 * 16


def test_it_has_no_icons_and_is_black_on_paper(page: Page) -> None:
    become(page, 1280)
    icons = page.locator("article *").evaluate_all(
        "all => all.filter(one => ['::before', '::after'].some(side => getComputedStyle(one, side).content !== 'none'))"
        ".map(one => one.outerHTML)"
    )
    assert icons == []
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(_COLOURED) == []
    page.emulate_media(media="screen")


def test_the_folded_part_shows_where_the_focus_is(page: Page) -> None:
    become(page, 1280)
    page.locator("summary").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_it_is_valid(site: Path) -> None:
    node = Path(sys.executable).with_name("node")
    program = NODE / "node_modules/html-validate/bin/html-validate.mjs"
    options = ("--config", NODE / "html-validate.mjs", "--formatter", "json", site / "allt/index.html")
    run = subprocess.run([node, program, *options], cwd=NODE, capture_output=True, text=True, check=False)
    assert [message["message"] for report in json.loads(run.stdout) for message in report["messages"]] == []
