"""A real Chromium with known fonts, and the built sites served under the sub-path that they are published on."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from tests.browser.fonts import Family, environment
from tests.browser.states import PATIENCE
from tools.chromium import find

_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]


expect.set_options(timeout=PATIENCE)


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, headers_to_send: Mapping[str, str], **options: Any) -> None:
        self.headers_to_send = headers_to_send
        super().__init__(*args, **options)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def serving(site: Path, root: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The site at `/jourkontakt/` on a free port; gives the address with a slash at its end."""
    (root / "jourkontakt").symlink_to(site.resolve())
    handler = partial(_Quiet, directory=str(root), headers_to_send=headers or {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/jourkontakt/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def launch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Family], Browser]]:
    """Gives the Chromium that has a family of fonts: one for all browser tests of a worker."""
    executable = find()
    if executable is None:
        if os.environ.get("CI") == "true":
            pytest.fail("There is no Chromium, and in CI browser tests must run.")
        pytest.skip("There is no Chromium on this machine.")
    with sync_playwright() as playwright:

        @cache
        def launched(family: Family) -> Browser:
            env: dict[str, Any] = environment(family, tmp_path_factory.mktemp("fonts"))
            return playwright.chromium.launch(executable_path=executable, args=_FLAGS, env=env, timeout=PATIENCE)

        yield launched
        # Leaving closes the browsers too.


@pytest.fixture(scope="module")
def family(request: pytest.FixtureRequest) -> Family:
    """The wide fonts, or those that a test marked IN_BOTH_FAMILIES is run with."""
    chosen: Family = getattr(request, "param", "wide")
    return chosen


@pytest.fixture(scope="module")
def browser(launch: Callable[[Family], Browser], family: Family) -> Browser:
    """A Chromium that has a family of fonts and no other."""
    return launch(family)


@pytest.fixture(scope="session")
def served(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real site."""
    with serving(built_site, tmp_path_factory.mktemp("served")) as address:
        yield address


@pytest.fixture(scope="session")
def served_demo(demo_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example site."""
    with serving(demo_site, tmp_path_factory.mktemp("served")) as address:
        yield address
