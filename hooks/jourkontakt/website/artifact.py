"""`Artifact`: what pages and feeds yield, and what both writers (the MkDocs adapter and `folder`) take."""

from msgspec import Struct


class Page(Struct, frozen=True):
    """What a publisher's frame needs to know of a page besides its body.

    `title` and `description` are plain text; `hero` asks for the tall head with its own look-up;
    `numbers_above` says that the body already holds the national numbers.
    """

    title: str
    description: str
    hero: bool = False
    numbers_above: bool = False


class Artifact(Struct, frozen=True):
    """A file of the site: its path and its bytes.

    A page's path is its address (`region/nord/`, the start page's is empty, `404.html` as it stands) and its bytes
    are ready HTML for the frame's `<main>`; any other file's path and bytes are final.
    """

    path: str
    content: bytes
    page: Page | None = None
