"""A small page at each former address of a municipality; it leads on to the present one without a script."""

from collections.abc import Iterator

from ...model.directory import Directory
from ..artifact import Artifact
from ..links import relative_url
from ..rendering import render


def forwarding_pages(directory: Directory) -> Iterator[Artifact]:
    """`kommun/heby-1917/index.html` and so on, as finished HTML; no page or list links to them."""
    for former in directory.names.former:
        now = directory.municipality_by_code[former.now]
        html = render(
            "forwarding.html",
            former=former,
            now=now,
            address=relative_url(former.address, now.address),
            style=relative_url(former.address, "assets/jourkontakt.css"),
        )
        yield Artifact(f"{former.address}index.html", html.encode())
