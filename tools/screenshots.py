"""Take pictures of the built example site: one of each kind of page, which git keeps, or all.

Usage: python -m tools.screenshots SITE OUT [--all]
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
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from .chromium import find

Scheme = Literal["light", "dark"]

# Each kind of page.
PAGES = {
    "start": "",
    "kommun": "kommun/lidkoping-1494/",
    "region": "region/vast/",
    "kommuner": "kommuner/",
    "moten": "moten/",
    "statistik": "statistik/",
    "rapport": "rapport/",
    "utskrift": "utskrift/",
    "kvalitet": "kvalitet/",
    "redigera": "redigera/",
    "om": "om/",
    "404": "404.html",
}
WIDE, NARROW = (1280, 800), (320, 568)
# Those that are used most, which are taken in the dark too.
IN_THE_DARK = {"start", "kommun"}
# Each state that an answer can be in, from the top of its page at 390 px.
STATES = {
    "vakant-med-ersattare": "region/vast/",
    "aldrig-kontrollerad": "region/nord/#samarbete",
    "bara-brevlada": "region/ost/",
    "flera-samordnare": "region/bergslagen/",
    "tillfalligt-meddelande": "region/stockholm/",
    "uppgift-saknas": "region/syd/",
    "kontaktcenter": "region/mitt/",
    "fara": "region/vast/#fara",
}
LOOKUPS = {"traff": "linköping", "tvillingar": "habo", "ingen-traff": "storköpinge"}


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


class Camera:
    """Takes the pictures of one site into one folder."""

    def __init__(self, browser: Browser, address: str, out: Path) -> None:
        self.browser, self.address, self.out = browser, address, out

    @contextmanager
    def opened(self, path: str, width: int, height: int, scheme: Scheme = "light") -> Iterator[Page]:
        """A page of the site in a window of its own."""
        profile = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        page = profile.new_page()
        page.goto(self.address + path)
        yield page
        profile.close()

    def shoot(self, page: Page, name: str) -> None:
        """What the window shows, small enough to keep beside the code."""
        page.screenshot(path=self.out / f"{name}.jpg", type="jpeg", quality=50)

    def pages(self) -> None:
        """Each kind of page, wide."""
        for name, path in PAGES.items():
            with self.opened(path, *WIDE) as page:
                self.shoot(page, name)

    def narrow_and_dark(self) -> None:
        """Each kind of page on a small phone, and some of them in the dark."""
        for name, path in PAGES.items():
            with self.opened(path, *NARROW) as page:
                self.shoot(page, f"{name}-320")
        for name in sorted(IN_THE_DARK):
            for size in (WIDE, NARROW):
                with self.opened(PAGES[name], *size, "dark") as page:
                    self.shoot(page, f"{name}-{size[0]}-dark")

    def states(self) -> None:
        """Each state of an answer, the look-up, the open menu."""
        for name, path in STATES.items():
            with self.opened(path, 390, 844) as page:
                self.shoot(page, f"svar-{name}")
        with self.opened("region/mitt/", 390, 844) as page:
            page.locator(".jk-skipped:visible").first.scroll_into_view_if_needed()
            self.shoot(page, "svar-vakant-utan-ersattare")
        for name, typed in LOOKUPS.items():
            with self.opened("", 390, 844) as page:
                page.locator("#lookup").press_sequentially(typed)
                page.locator(".jk-hits__foot").wait_for()
                self.shoot(page, f"sok-{name}")
        with self.opened("om/", 320, 568) as page:
            page.locator(".jk-menu").click()
            self.shoot(page, "meny-320")

    def paper(self) -> None:
        """One A4 as it is printed: 210 by 297 mm at 96 pixels an inch, without the margins."""
        for name, path in (("region", "region/vast/"), ("kommun", "kommun/lidkoping-1494/")):
            with self.opened(path, 703, 1039) as page:
                page.emulate_media(media="print")
                self.shoot(page, f"papper-{name}")


def main(site: Path, out: Path, everything: bool) -> None:
    """Take the pictures anew, in place of those in OUT."""
    executable = find()
    if executable is None:
        sys.exit("There is no Chromium to take pictures with.")
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.jpg"):
        old.unlink()
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        camera = Camera(browser, address, out)
        camera.pages()
        if everything:
            camera.narrow_and_dark()
            camera.states()
            camera.paper()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), "--all" in sys.argv)
