"""A real Chromium, and the built sites served under the sub-path that they are published on."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from tools.chromium import find

_FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


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
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests of a worker."""
    executable = find()
    if executable is None:
        if os.environ.get("CI") == "true":
            pytest.fail("There is no Chromium, and in CI browser tests must run.")
        pytest.skip("There is no Chromium on this machine.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=_FLAGS)
        yield chromium
        chromium.close()


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
