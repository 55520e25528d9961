"""What the look-up's two files hold; `docs/assets/match.mjs` and `lookup.mjs` read them by these names."""

from typing import Literal

from msgspec import Struct

Kind = Literal["municipality", "county", "region", "centre", "role", "errand", "number"]
# How a hit is worded under another name: as a town or place within the target, as an area of several, or as itself.
Wording = Literal["town", "place", "area", "same"]


class Number(Struct, frozen=True, omit_defaults=True):
    """A number to call: as a reader sees it, its link, and whether it is for danger to life."""

    text: str
    href: str
    danger: bool = False


class Hit(Struct, frozen=True, omit_defaults=True):
    """What may be found by its title and by other names, and where the hit leads.

    `place` says where it lies. `region` is an id, empty for the whole country. `errand` (a slug) and `number` are
    there where they are not those of the usual errand.
    """

    kind: Kind
    id: str
    title: str
    place: str
    address: str
    region: str = ""
    names: tuple[str, ...] = ()
    errand: str = ""
    number: Number | None = None


class ErrandAnswer(Struct, frozen=True):
    """An errand: the words to say, with `{region}` for the region's name, and the first number in each region by id."""

    slug: str
    say: str
    numbers: dict[str, Number]


class Twin(Struct, frozen=True):
    """A near namesake's code, and what tells the name's own spelling from it: `med a`."""

    code: str
    spelling: str


class Named(Struct, frozen=True):
    """Another name, and the ids of the hits that it stands for."""

    name: str
    targets: tuple[str, ...]


class Index(Struct, frozen=True):
    """`lookup.json`, which every page loads.

    The usual errand comes first; `regions` gives names by id, `twins` are by code. `unsure` is for those who do not
    know where the crime was reported. `words` name no place; the value is the kind that a word asks for, or empty.
    """

    errands: tuple[ErrandAnswer, ...]
    regions: dict[str, str]
    hits: tuple[Hit, ...]
    twins: dict[str, tuple[Twin, ...]]
    unsure: str
    words: dict[str, str]


class Places(Struct, frozen=True):
    """`lookup-places.json`, which follows when the box gets focus; `phrases` (folded) give the slug of an errand."""

    hits: tuple[Hit, ...]
    names: dict[Wording, tuple[Named, ...]]
    phrases: dict[str, str]
