"""The manifest, with which the site can be put on a phone's home screen."""

import json
from collections.abc import Iterator

from ...model.directory import Directory
from ..artifact import Artifact

MANIFEST = "manifest.webmanifest"
# The style sheet's --pine and --paper.
THEME, BACKGROUND = "#0e4b42", "#f6f3ec"


def manifest(directory: Directory) -> Iterator[Artifact]:
    """`manifest.webmanifest`; its addresses are relative, so it holds wherever the site is published."""
    icons = [("mark.svg", "any", "any"), *((f"icon-{size}.png", f"{size}x{size}", "any") for size in (192, 512))]
    icons.append(("icon-maskable.png", "512x512", "maskable"))
    text = {
        "name": directory.site.title,
        "short_name": "Jourkontakt",
        "lang": "sv",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        # With the browser's button to go back.
        "display": "minimal-ui",
        "theme_color": THEME,
        "background_color": BACKGROUND,
        "icons": [
            {
                "src": f"assets/{name}",
                "sizes": sizes,
                "type": "image/svg+xml" if name.endswith(".svg") else "image/png",
                "purpose": purpose,
            }
            for name, sizes, purpose in icons
        ],
    }
    yield Artifact(MANIFEST, json.dumps(text, ensure_ascii=False, indent=1).encode() + b"\n")
