"""Take screenshots of the built example site: of each kind of page (committed), or of all states too.

Usage: python -m tools.screenshots SITE OUT [--all]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from .chromium import find
from .local_server import serving

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
    "redigera-falt": "redigera/falt/",
    "redigera-koder": "redigera/koder/",
    "samtalet": "samtalet/",
    "nar-arenden-inte-kommer": "nar-arenden-inte-kommer/",
    "nummer": "nummer/",
    "min-jour": "min-jour/#1480,1489",
    "hamta": "hamta/",
    "andringar": "andringar/",
    "api": "api/",
    "om": "om/",
    "404": "404.html",
}
WIDE, NARROW = (1280, 800), (320, 568)
# The most used pages, which are taken in the dark scheme too.
DARK = {"start", "kommun"}
# Each state of an answer, from the top of its page at a width of 390 px.
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


class Camera:
    """Takes screenshots of one site and saves them in one folder."""

    def __init__(self, browser: Browser, address: str, out: Path) -> None:
        self.browser, self.address, self.out = browser, address, out

    @contextmanager
    def opened(self, path: str, width: int, height: int, scheme: Scheme = "light") -> Iterator[Page]:
        """Open a page of the site in a new window."""
        profile = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        page = profile.new_page()
        # Min jour fetches its answers.
        page.goto(self.address + path, wait_until="networkidle")
        yield page
        profile.close()

    def shoot(self, page: Page, name: str) -> None:
        """Save what the window shows as a file small enough to commit."""
        page.screenshot(path=self.out / f"{name}.jpg", type="jpeg", quality=50)

    def pages(self) -> None:
        """Take each kind of page in a wide window."""
        for name, path in PAGES.items():
            with self.opened(path, *WIDE) as page:
                self.shoot(page, name)

    def narrow_and_dark(self) -> None:
        """Take each kind of page on a small phone, and the most used pages in the dark scheme."""
        for name, path in PAGES.items():
            with self.opened(path, *NARROW) as page:
                self.shoot(page, f"{name}-320")
        for name in sorted(DARK):
            for size in (WIDE, NARROW):
                with self.opened(PAGES[name], *size, "dark") as page:
                    self.shoot(page, f"{name}-{size[0]}-dark")

    def states(self) -> None:
        """Take each state of an answer, the look-up, and the open menu."""
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
        """Take A4 sheets as printed: 210 by 297 mm at 96 pixels per inch, without the margins."""
        for name in ("region", "kommun", "min-jour"):
            with self.opened(PAGES[name], 703, 1039) as page:
                page.emulate_media(media="print")
                self.shoot(page, f"papper-{name}")


def main(site: Path, out: Path, everything: bool) -> None:
    """Replace the pictures in OUT."""
    executable = find()
    if executable is None:
        sys.exit("Screenshots need a Chromium, and there is none.")
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
