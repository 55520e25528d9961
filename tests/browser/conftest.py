"""Fixtures: a Chromium with known fonts, and the built sites on a local server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, expect, sync_playwright
from tests.browser.fonts import Family, environment
from tests.browser.states import PATIENCE
from tools.chromium import find
from tools.local_server import serving

_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]

expect.set_options(timeout=PATIENCE)


_refused: list[str] = []


def _note(message: ConsoleMessage) -> None:
    if "Content Security Policy" in message.text:
        _refused.append(message.text)


@pytest.fixture(autouse=True)
def refused() -> Iterator[list[str]]:
    """What the policy of a page refused in the browser: a test that does not expect anything, and clears it, fails."""
    yield _refused
    found = _refused.copy()
    _refused.clear()
    assert found == []


@pytest.fixture(scope="session")
def launch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Family], Browser]]:
    """Starts Chromium with a font family, once per family and worker."""
    executable = find()
    if executable is None:
        if os.environ.get("CI") == "true":
            pytest.fail("There is no Chromium, and browser tests must run in CI.")
        pytest.skip("There is no Chromium on this machine.")
    with sync_playwright() as playwright:

        @cache
        def launched(family: Family) -> Browser:
            env: dict[str, Any] = environment(family, tmp_path_factory.mktemp("fonts"))
            started = playwright.chromium.launch(executable_path=executable, args=_FLAGS, env=env, timeout=PATIENCE)
            started.on("context", lambda profile: profile.on("console", _note))
            return started

        yield launched
        # Stopping Playwright closes the browsers.


@pytest.fixture(scope="module")
def family(request: pytest.FixtureRequest) -> Family:
    """The wide font family, or each of the two for tests marked IN_BOTH_FAMILIES."""
    chosen: Family = getattr(request, "param", "wide")
    return chosen


@pytest.fixture(scope="module")
def browser(launch: Callable[[Family], Browser], family: Family) -> Browser:
    """A Chromium with only the fonts of the family."""
    return launch(family)


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """The address of the real site."""
    with serving(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def served_demo(demo_site: Path) -> Iterator[str]:
    """The address of the example site."""
    with serving(demo_site) as address:
        yield address


@pytest.fixture(scope="session")
def served_hostile(hostile_site: Path) -> Iterator[str]:
    """The address of the site with dangerous texts."""
    with serving(hostile_site) as address:
        yield address
