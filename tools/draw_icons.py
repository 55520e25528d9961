"""Draw the icons for home screens from docs/assets/mark.svg, with the Chromium of the browser tests.

Run by hand when the mark changes (`python -m tools.draw_icons`); the icons are committed.
"""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.chromium import find

ASSETS = Path(__file__).resolve().parent.parent / "docs" / "assets"
# The style sheet's --paper.
PAPER = "#f6f3ec"
# Each icon's size, its background, and how much of its width the mark takes. Phones cut a maskable icon to a circle,
# of which only the middle 80 % is certain to be seen, and show Apple's on black where it is transparent.
ICONS = {
    "icon-192.png": (192, "none", 1.0),
    "icon-512.png": (512, "none", 1.0),
    "icon-maskable.png": (512, PAPER, 0.6),
    "icon-180.png": (180, PAPER, 0.76),
}
_ALONE = "body { margin: 0 } svg { display: block }"


def drawing(mark: str, size: int, background: str, part: float) -> str:
    """Return an SVG of this many pixels with the mark in the middle of the background."""
    paths = "".join(re.findall("<path.*?/>", mark))
    width = 32 * part
    offset = (32 - width) / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="{size}" height="{size}">'
        f'<path fill="{background}" d="M0 0h32v32H0z"/>'
        f'<g transform="translate({offset} {offset}) scale({part})">{paths}</g></svg>'
    )


def main() -> None:
    """Write the icons."""
    mark = (ASSETS / "mark.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = browser.new_page()
        for name, (size, background, part) in ICONS.items():
            page.set_viewport_size({"width": size, "height": size})
            page.set_content(f"<style>{_ALONE}</style>{drawing(mark, size, background, part)}")
            page.screenshot(path=ASSETS / name, omit_background=True)


if __name__ == "__main__":
    main()
