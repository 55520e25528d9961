"""Find the post, jour or national number that an answer means: by its id however spelt, or by its name in words."""

import re
from collections.abc import Iterator
from itertools import product

from msgspec import Struct

from ...answers.succession import is_same
from ...answers.ways import named
from ...model import Post, Region, labels
from ...model.choices import Role
from ...model.directory import Directory
from ...model.fields import choices_of
from ...values.errors import InvalidValueError
from ...values.spelling import nearest
from ...values.text import fold, listing, slug
from .answers import shown
from .targets import find, value_of

_ROLES = choices_of(Role)
# Words that say nothing of which post it is.
_FILLERS = frozenset({
    "i", "for", "pa", "av", "hos", "och", "polisen", "polisens", "region", "regionen", "polisregion", "polisregionen",
    "lan", "lans",
})  # fmt: skip
# What an id or a name in words may be written with.
_WORDS = re.compile(r"[\w ,:()‐‑–—-]+")
_MAX_LISTED = 12


class NoPostError(InvalidValueError):
    """The region has no post with this role."""

    def __init__(self, message: str, role: str) -> None:
        super().__init__(message)
        self.role = role


class _Owner(Struct, frozen=True):
    id: str
    region: Region | None
    words: str
    names: frozenset[str]
    is_post: bool = False

    @property
    def question(self) -> str:
        return f"Menar du {self.words}? Skriv {self.id}"

    def in_words(self, *, with_region: bool = False) -> str:
        region = f", polisregion {self.region.name}" if with_region and self.is_post and self.region else ""
        return f"{self.words}{region} (skriv {self.id})"


def identify(directory: Directory, text: str, region: str, value: str = "") -> str:
    """The id that the text means, in the region with this id (in any if empty); of several, the one with the value.

    Raises `InvalidValueError` if the text means none or several, or one in another region.
    """
    owners = [*_owners(directory)]
    keys = {fold(text), _key(text)} if _WORDS.fullmatch(text) else set()
    found = [owner for owner in owners if fold(owner.id) in keys]
    found = found or [owner for owner in owners if keys & owner.names]
    found = found or [owner for owner in owners if _is_named_twice(owner, text)]
    here = [owner for owner in found if not (region and owner.region) or owner.region.id == region]
    if len(here) > 1 and value:
        here = [owner for owner in here if _has(directory, owner, value)] or here
    if len(here) == 1:
        return here[0].id
    if here:
        words = listing([owner.in_words(with_region=not region) for owner in here[:_MAX_LISTED]], "eller")
        raise InvalidValueError(f"{shown(text)} kan vara {words}")
    # A role in words is not meant in another region, unless the text says which.
    meant = (each for each in found if each.region and (fold(each.id) in keys or not each.is_post))
    named_region = (each for each in found if each.region and _key(each.region.name) in _key(text))
    if region and (other := next(meant, None) or next(named_region, None)):
        raise _in_other_region(other, directory.region_by_id[region], owners)
    raise _absent(directory, text, region, owners)


def _is_named_twice(owner: _Owner, text: str) -> bool:
    """Whether the text has its id and its name, one of them in brackets: `gruppchef (skriv vast-group-head)`."""
    parts = [fold(part.removeprefix("skriv ")) for part in re.split(r" \(|\)$", text) if part]
    return len(parts) == 2 and fold(owner.id) in parts and set(parts) <= {fold(owner.id), *owner.names}


def _has(directory: Directory, owner: _Owner, value: str) -> bool:
    return any(is_same(value_of(contact), value) for contact in find(directory, owner.id).contacts)


def _owners(directory: Directory) -> Iterator[_Owner]:
    for post in directory.post_by_id.values():
        region = directory.region_by_post[post.id]
        yield _Owner(post.id, region, named(post), frozenset(_names(post, region)), True)
    for number in directory.national_numbers:
        yield _Owner(number.id, None, number.name, frozenset({fold(number.name), fold(number.number)}))
    for centre in directory.centres:
        names = frozenset(map(fold, (centre.name, *centre.aliases)))
        yield _Owner(centre.id, directory.region_by_id[centre.region], centre.name, names)


def _names(post: Post, region: Region) -> Iterator[str]:
    """What the post may be called: its role or title, with its area, its region or both, before or after."""
    roles = {*_role_words(post.role), _key(post.title), _key(post.title.partition(",")[0])}
    counties = {_key(place) for place in post.covers if not place.isdigit()}
    # An area is also called by what comes before its exceptions: "Gävleborg utom Ljusdal".
    own = {_key(post.area_in_words), _key(post.area_in_words.partition(" utom ")[0])}
    areas = {"", *own, *counties, *(county.removesuffix("s") for county in counties)}
    for role, area, where in product(roles, areas, ("", _key(region.name))):
        yield from (f"{role}{area}{where}", f"{role}{where}{area}", f"{area}{role}{where}", f"{where}{role}{area}")


def _role_words(role: str) -> set[str]:
    """The words for a role that mean no other."""
    choice, others = _ROLES[role], [choice.label for other, choice in _ROLES.items() if other != role]
    also = [word for word in choice.also.split(", ") if word and not any(word in label for label in others)]
    words = [choice.label, *also]
    return {_key(word) for word in (role, choice.definite, *words, *(f"{word}n" for word in words))}


def _key(text: str) -> str:
    return "".join(word for word in slug(text).split("-") if word not in _FILLERS)


def _in_other_region(owner: _Owner, region: Region, owners: list[_Owner]) -> InvalidValueError:
    assert owner.region is not None
    alike = [each for each in owners if each.region is region and each.words == owner.words]
    posts = _of_region(alike or owners, region)
    own = owner.region.name
    return InvalidValueError(
        f"{owner.id} hör till {own}, och polisregionen i formuläret är {region.name}. "
        f"Skriv {own} som polisregion, eller en post i polisregion {region.name}: {posts}"
    )


def _absent(directory: Directory, text: str, region: str, owners: list[_Owner]) -> InvalidValueError:
    start = f"{shown(text)} finns inte"
    own = next((each for each in directory.regions if each.id == (region or slug(text).partition("-")[0])), None)
    if own is None:
        others = {owner.id: owner for owner in owners if not owner.is_post}
        close = nearest(text, others)
        hint = (
            f"Menar du {others[close].words}? Skriv {others[close].id}"
            if close
            else "En post skrivs till exempel vast-section-head"
        )
        return InvalidValueError(f"{start}. {hint}")
    tails = {owner.id.removeprefix(f"{own.id}-"): owner for owner in owners if owner.region is own}
    tail = slug(text).removeprefix(f"{own.id}-")
    if close := nearest(tail, tails, cutoff=0.75):
        return InvalidValueError(f"{start}. {tails[close].question}")
    posts = _of_region(owners, own)
    known = f"I polisregion {own.name} finns {posts}" if posts else f"I polisregion {own.name} finns ingen post"
    key = _key(text).removeprefix(_key(own.name)).removesuffix(_key(own.name))
    titles = {_key(post.title): post.role for post in directory.post_by_id.values()}
    if role := next((role for role in _ROLES if key in _role_words(role)), titles.get(key, "")):
        missing = f"Polisregion {own.name} har ingen sådan post ({labels.ROLES[role]})"
        return NoPostError(f"{missing}. Formuläret ”Ny uppgift” lägger till den. {known}", role)
    return InvalidValueError(f"{start}. {known}")


def _of_region(owners: list[_Owner], region: Region) -> str:
    posts = [owner.in_words() for owner in owners if owner.is_post and owner.region is region]
    return listing(posts[:_MAX_LISTED])
