"""`Artifact`: what pages and feeds produce and both writers (the MkDocs adapter and `folder`) write."""

import json

from msgspec import Struct, structs


class Page(Struct, frozen=True):
    """What a publisher's frame needs to know about a page besides its body.

    `title` and `description` are plain text; `hero` selects the tall header with its own look-up;
    `numbers_above` means that the body already contains the national numbers; `prose` is a page of `docs/`, which gets
    its crumbs, and a heading if it has none.
    """

    title: str
    description: str
    hero: bool = False
    numbers_above: bool = False
    prose: bool = False

    @property
    def meta(self) -> dict[str, str | bool]:
        """The values by their names."""
        return structs.asdict(self)

    @property
    def front_matter(self) -> str:
        """The values as the YAML lines at the top of a Markdown page, with the empty line after them."""
        # Every JSON string is a valid YAML string.
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.meta.items()]
        return "\n".join(["---", *lines, "---", "", ""])


class Artifact(Struct, frozen=True):
    """A file of the site: its path and its bytes.

    A page's path is its address (`region/nord/`; empty for the start page; `404.html` unchanged) and its bytes
    are ready HTML for the frame's `<main>`; any other file's path and bytes are final.
    """

    path: str
    content: bytes
    page: Page | None = None
