"""Measure in a browser how soon a number can be tapped on a slow phone, and the look-up; update BENCHMARKS.md.

Usage: python -m bench.page_speed
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from tools.chromium import find

from . import lookup
from .builders import jourkontakt
from .measure import ROOT
from .static_server import serving
from .table import Budget, budgets_table, update

BEGIN, END = "<!-- browser: written by make bench -->", "<!-- end of browser -->"
PAGES = {"start page": "", "municipality": "kommun/habo-0643/", "region": "region/vast/"}
RUNS = 5
CPU_SLOWER = 4
# The preset "Slow 4G" of Chromium's developer tools: milliseconds before each answer, bytes a second.
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
}
# `tappable` is the time when the number is painted and its middle uncovered, in milliseconds from the start of loading.
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
    """Seconds until a number can be tapped, at the first and the second visit; bytes and files of the first."""

    first: float
    repeat: float
    size: int
    requests: int


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
    """Seconds until the number can be tapped; returns when the whole page has loaded."""
    page.goto(address, wait_until="networkidle")
    return lookup.once_set(page, "tappable") / 1000


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
    """The three budgets of each page."""
    return [
        budget
        for name, seen in found.items()
        for budget in (
            Budget(f"First visit, {name}: s to a number to tap", 2, seen.first),
            Budget(f"Second visit, {name}: s to a number to tap", 0.5, seen.repeat),
            Budget(f"First visit, {name}: kB sent, {seen.requests} files", 40, seen.size / 1000),
        )
    ]


def in_browser(executable: str) -> list[Budget]:
    """Build the real site, serve it and measure it."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        jourkontakt(ROOT / "data").build(site)
        lookup.write_index(ROOT / "data", Path(scratch) / "data", site / "large")
        with serving(site) as port, sync_playwright() as playwright:
            address = f"http://127.0.0.1:{port}/"
            browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
            found = budgets(measure(browser, address)) + lookup.sizes(site) + lookup.measure(browser, address, "large")
            browser.close()
    return found


def main() -> None:
    """Measure, print the table, and write it to BENCHMARKS.md."""
    executable = find()
    report = budgets_table(in_browser(executable)) if executable else "Not measured: this machine has no Chromium."
    update(BEGIN, END, report)


if __name__ == "__main__":
    main()
