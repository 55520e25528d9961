"""The contents of the look-up's two files; `docs/assets/match.mjs` and `lookup.mjs` use these field names."""

from typing import Literal

from msgspec import Struct

Kind = Literal["municipality", "county", "region", "centre", "role", "errand", "number"]
# What another name of a hit means: a town or place within it, an area of several hits, or the hit itself.
Wording = Literal["town", "place", "area", "same"]


class Number(Struct, frozen=True, omit_defaults=True):
    """A number to call: its displayed form, its link, and whether it is for danger to life."""

    text: str
    href: str
    danger: bool = False


class Hit(Struct, frozen=True, omit_defaults=True):
    """A search result, found by its title or other names, and where it leads.

    `place` says where it is. `region` is an id, empty for the whole country. `errand` (a slug) and `number` are
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
    """An errand: the words to say, with `{region}` for the region's name, and its first number by region id."""

    slug: str
    say: str
    numbers: dict[str, Number]


class Twin(Struct, frozen=True):
    """The code of a similar name, and what distinguishes this name's spelling: `med a`."""

    code: str
    spelling: str


class Named(Struct, frozen=True):
    """Another name, and the ids of the hits that it means."""

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
