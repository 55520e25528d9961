"""Take the pictures in docs-dev/screenshots/ from the built example site, so that they can be made again.

Usage: python tools/screenshots.py SITE OUT
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from chromium import find
from playwright.sync_api import Browser, sync_playwright

PAGES = {
    "start": "",
    "kommun": "kommun/habo-0643/",
    "region": "region/vast/",
    "kommuner": "kommuner/",
    "moten": "moten/",
    "om": "om/",
    "404": "404.html",
}
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The site on a port of this machine, in the folder that its own addresses name; gives its address."""
    with TemporaryDirectory() as root:
        (Path(root) / "jourkontakt").symlink_to(site.resolve())
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=root))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/jourkontakt/"
        server.shutdown()


def take(browser: Browser, address: str, out: Path) -> None:
    """One picture a page, width and colour scheme."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 900},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            for name, path in PAGES.items():
                page.goto(address + path)
                page.screenshot(path=out / f"{name}-{width}-{scheme}.png")
            context.close()


def main(site: Path, out: Path) -> None:
    """Take all pictures."""
    executable = find()
    if executable is None:
        sys.exit("There is no Chromium to take pictures with.")
    out.mkdir(parents=True, exist_ok=True)
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        take(browser, address, out)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
