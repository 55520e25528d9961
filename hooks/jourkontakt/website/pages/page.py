"""What a kind of page is: the addresses it makes, known before anything is drawn, and how it is drawn."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from ...model.directory import Directory
from ..artifact import Artifact
from ..links import Links


class PageKind(Struct, frozen=True):
    """One kind of page: `addresses` of the pages it makes, and `render`, which makes them."""

    name: str
    addresses: Callable[[Directory], tuple[str, ...]]
    render: Callable[[Directory, Links], Iterator[Artifact]]
