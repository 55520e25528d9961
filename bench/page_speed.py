"""How soon a number can be tapped on a slow phone, what is fetched for it, and the look-up; written to BENCHMARKS.md.

Usage: python -m bench.page_speed. `make bench` runs it too. Without a Chromium the figures stay as they are.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from tools.chromium import find

from . import lookup_speed
from .table import Budget, budgets_table, replaced

ROOT = Path(__file__).parents[1]
BENCHMARKS = ROOT / "BENCHMARKS.md"
BEGIN, END = "<!-- page speed: written by make bench -->", "<!-- end of page speed -->"
PAGES = {"start page": "", "municipality": "kommun/habo-0643/", "region": "region/vast/"}
RUNS = 5
CPU_SLOWER = 4
# Chromium's own preset "Slow 4G": milliseconds before each answer, bytes a second.
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
}
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}
# The first moment when the number is painted and a finger on its middle would meet it.
WATCH = """
(() => {
  const look = () => {
    const number = document.querySelector("main a[href^='tel:']");
    if (number && performance.getEntriesByName("first-contentful-paint").length) {
      const { left, top, width, height } = number.getBoundingClientRect();
      if (number.contains(document.elementFromPoint(left + width / 2, top + height / 2))) {
        window.tappable = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
"""


@dataclass(frozen=True)
class Visit:
    """Seconds to the number at the first and the second visit; bytes and requests of the first."""

    first: float
    repeat: float
    size: int
    requests: int


class _Compressed(BaseHTTPRequestHandler):
    """Sends a site as its host does: compressed, to be kept for ten minutes."""

    def __init__(self, *args: Any, site: Path) -> None:
        self.site = site
        super().__init__(*args)

    def do_GET(self) -> None:
        """Send the file, or that there is none."""
        path = self.site / self.path.split("?")[0].lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(HTTPStatus.OK)
        for name, value in (
            ("Content-Type", TYPES.get(path.suffix, "application/octet-stream")),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "max-age=600"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The site on a port of this machine; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressed, site=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def visit(browser: Browser, address: str) -> Visit:
    """Open the page twice in a fresh profile."""
    profile = browser.new_context(**PHONE)
    page = profile.new_page()
    page.add_init_script(WATCH)
    chromium = profile.new_cdp_session(page)
    sizes: list[int] = []
    chromium.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    _slow_down(chromium)
    first = _seconds(page, address)
    size, requests = sum(sizes), len(sizes)
    page.goto("about:blank")
    repeat = _seconds(page, address)
    profile.close()
    return Visit(first, repeat, size, requests)


def _slow_down(chromium: CDPSession) -> None:
    chromium.send("Network.enable")
    chromium.send("Network.emulateNetworkConditions", SLOW_4G)
    chromium.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})


def _seconds(page: Page, address: str) -> float:
    """Until the number can be tapped; afterwards everything of the page is there."""
    page.goto(address, wait_until="networkidle")
    page.wait_for_function("window.tappable")
    return float(page.evaluate("window.tappable")) / 1000


def measure(browser: Browser, address: str) -> dict[str, Visit]:
    """The medians of several visits of each page."""
    visits = {name: [visit(browser, address + path) for _ in range(RUNS)] for name, path in PAGES.items()}
    return {
        name: Visit(
            median(one.first for one in found),
            median(one.repeat for one in found),
            max(one.size for one in found),
            max(one.requests for one in found),
        )
        for name, found in visits.items()
    }


def budgets(found: dict[str, Visit]) -> list[Budget]:
    """What is promised of each page."""
    return [
        budget
        for name, seen in found.items()
        for budget in (
            Budget(f"First visit, {name}: s to a number to tap", 2, seen.first),
            Budget(f"Second visit, {name}: s to a number to tap", 0.5, seen.repeat),
            Budget(f"First visit, {name}: kB sent, {seen.requests} files", 60, seen.size / 1000),
        )
    ]


def all_budgets(site: Path, executable: str) -> list[Budget]:
    """Measure the built site: its pages, and the look-up on a machine that is not slowed down."""
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        found = budgets(measure(browser, address))
        found += lookup_speed.budgets(lookup_speed.measure(browser, address))
        browser.close()
    return found


def main() -> None:
    """Build the real site, measure, print, and write the table anew."""
    executable = find()
    if executable is None:
        print("There is no Chromium, so how soon a number can be tapped was not measured.")
        return
    with tempfile.TemporaryDirectory() as scratch:
        command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", scratch)
        subprocess.run(command, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
        report = budgets_table(all_budgets(Path(scratch), executable))
    print(report)
    text = BENCHMARKS.read_text(encoding="utf-8")
    BENCHMARKS.write_text(replaced(text, BEGIN, END, report), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
