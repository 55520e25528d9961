"""The contents of the look-up's two files; the scripts in `docs/assets/` use these field names."""

from typing import Literal

from msgspec import Struct

Kind = Literal["municipality", "county", "region", "centre", "role", "errand", "number"]
# What another name of a hit means: a town or place within it, an area of several hits, or the hit itself.
Wording = Literal["town", "place", "area", "same"]


class Number(Struct, frozen=True, omit_defaults=True):
    """A number to call: its displayed form, its link, who answers, and whether it is for danger to life.

    If several posts answer, it has no text and no link, and `several` says how many numbers there are.
    """

    text: str = ""
    href: str = ""
    who: str = ""
    danger: bool = False
    several: int = 0


class Hit(Struct, frozen=True, omit_defaults=True):
    """A search result, found by its title or other names, and where it leads.

    `place` says where it is. `region` is an id, empty for the whole country. `area` is the key of its numbers where
    they are not those of the whole region. `errand` (a slug) and `number` are there where they are not those of the
    usual errand.
    """

    kind: Kind
    id: str
    title: str
    place: str
    address: str
    region: str = ""
    area: str = ""
    names: tuple[str, ...] = ()
    errand: str = ""
    number: Number | None = None


class ErrandAnswer(Struct, frozen=True):
    """An errand: the words to say, with `{region}` for the region's name, and its first numbers.

    `numbers` are by region id or by the key of an area. `final` is the link of the number that the words are for.
    """

    slug: str
    say: str
    final: str
    numbers: dict[str, Number]


class Twin(Struct, frozen=True):
    """The code of a similar name, and what distinguishes this name's spelling: `med a`."""

    code: str
    spelling: str


class Named(Struct, frozen=True):
    """Other names of a hit, given by its id; a name may mean several hits."""

    target: str
    names: tuple[str, ...]


class Line(Struct, frozen=True, omit_defaults=True):
    """Words that name no place, and what to answer them with: a sentence, a number (its id), a page that says more."""

    words: tuple[str, ...]
    say: str = ""
    number: str = ""
    address: str = ""
    page: str = ""


class Index(Struct, frozen=True):
    """`lookup.json`, which every page loads.

    The usual errand comes first; `regions` gives names by id, `twins` are by code. `unsure` is for those who do not
    know where the crime was reported. `words` name no place; the value is the kind that a word asks for, or empty.
    `short` gives the full form of abbreviated words.
    """

    errands: tuple[ErrandAnswer, ...]
    regions: dict[str, str]
    hits: tuple[Hit, ...]
    twins: dict[str, tuple[Twin, ...]]
    unsure: str
    words: dict[str, str]
    short: dict[str, str]


class Places(Struct, frozen=True):
    """`lookup-places.json`, which follows when the box gets focus.

    `posts` are found by their number or by the holder's name. `phrases` (folded) give the slug of an errand.
    """

    hits: tuple[Hit, ...]
    posts: tuple[Hit, ...]
    names: dict[Wording, tuple[Named, ...]]
    phrases: dict[str, str]
    subjects: tuple[Line, ...]
