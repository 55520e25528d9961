"""`lookup-places.json`: places, other names, centres, and the words that people use for roles and errands."""

from collections import Counter
from collections.abc import Iterator

from ...model import Errand, OtherName, labels
from ...model.directory import Directory
from ...values.text import capitalised, fold, sort_key
from ..centres import state
from .areas import areas, areas_by_key, first_number, role_number
from .base import county_list, errands
from .contents import Hit, Named, Places, Wording
from .districts import districts
from .posts import posts
from .subjects import lines, numbers


def places(directory: Directory) -> Places:
    """The contents of `lookup-places.json`."""
    return Places(
        hits=(*_centres(directory), *_roles(directory), *_errands(directory), *numbers(directory)),
        posts=tuple(posts(directory)),
        names=_names(directory),
        phrases=_phrases(directory),
        subjects=tuple(lines(directory)),
    )


def _centres(directory: Directory) -> Iterator[Hit]:
    for centre in directory.centres:
        region = directory.region_by_id[centre.region]
        counties = {directory.municipality_by_code[coverage.code].county for coverage in centre.municipalities}
        known = [*sorted(counties, key=sort_key), f"polisregion {region.name}"]
        known += [] if centre.status == "active" else [state(centre)]
        names = (centre.name.removeprefix("Brottsofferjouren ").removeprefix("i "), *centre.aliases)
        yield Hit("centre", centre.id, centre.name, ", ".join(known), region.address, region.id, names=names)


def _roles(directory: Directory) -> Iterator[Hit]:
    """A hit in each region for each role: the role's own number there, otherwise the one that always answers."""
    by_region = areas_by_key(areas(directory), ())
    for entry in directory.names.roles:
        errand, names = _errand_of(directory, entry.role), (labels.ROLES[entry.role], *entry.words)
        for region in directory.regions:
            called = role_number(directory, errand, entry.role, by_region[region.id])
            title, place = f"{capitalised(names[0])}, polisregion {region.name}", county_list(directory, region)
            yield Hit(
                "role", entry.role, title, place, region.address, region.id,
                names=names, errand=errand.slug, number=called,
            )  # fmt: skip


def _errands(directory: Directory) -> Iterator[Hit]:
    """A hit per region for each errand, or one for all if neither number nor words depend on the region."""
    every = areas(directory)
    by_region = areas_by_key(every, ())
    for errand in errands(directory):
        slug, names = errand.slug, _typed(directory, errand)
        called = first_number(directory, errand, every)
        if "{region}" not in errand.say and not called.several:
            yield Hit(
                "errand", errand.id, errand.name, "i hela landet", "#nummer", names=names, errand=slug, number=called
            )
            continue
        for region in directory.regions:
            title, place = f"{errand.name}, polisregion {region.name}", county_list(directory, region)
            called = first_number(directory, errand, by_region[region.id])
            yield Hit(
                "errand", errand.id, title, place, region.address, region.id, names=names, errand=slug, number=called
            )


def _typed(directory: Directory, errand: Errand) -> tuple[str, ...]:
    return errand.name, *(
        word for entry in directory.names.errands if entry.errand == errand.id for word in entry.words
    )


def _errand_of(directory: Directory, role: str) -> Errand:
    """The errand that the role is called about: one where it comes first, otherwise one that includes it."""
    known = errands(directory)
    return min(known, key=lambda errand: (*errand.roles, role).index(role) if errand.roles else len(known))


def _phrases(directory: Directory) -> dict[str, str]:
    """The folded phrases for each errand and role, with the slug of the errand."""
    found = {fold(word): errand.slug for errand in errands(directory) for word in _typed(directory, errand)}
    for entry in directory.names.roles:
        slug = _errand_of(directory, entry.role).slug
        found |= {fold(word): slug for word in (labels.ROLES[entry.role], *entry.words)}
    for errand in errands(directory):
        final = directory.number_by_id[errand.final]
        # "112 Ystad" means danger to life in Ystad.
        found |= {fold(final.number): errand.slug} if final.danger else {}
    return found


def _names(directory: Directory) -> dict[Wording, tuple[Named, ...]]:
    """Towns, the other names that editors have added, and the police's own districts, by what they mean."""
    towns = _towns(directory)
    found: dict[Wording, dict[str, list[str]]] = {"town": towns, "same": {}, "area": {}, "place": {}}
    for other in directory.names.names:
        named = (*other.municipalities, *other.counties, *other.regions)
        targets = tuple(target for target in named if other.name not in towns.get(target, ()))
        for target in targets:
            found[_wording(other, targets)].setdefault(target, []).append(other.name)
    former = (
        (former.name, (former.now,))
        for former in directory.names.former
        if former.name != directory.municipality_by_code[former.now].name
    )
    for name, targets in (*former, *_former_counties(directory), *districts(directory)):
        for target in targets:
            found["area" if len(targets) > 1 else "same"].setdefault(target, []).append(name)
    return {
        wording: tuple(Named(target, tuple(sorted(names))) for target, names in by_target.items())
        for wording, by_target in found.items()
    }


def _former_counties(directory: Directory) -> Iterator[tuple[str, tuple[str, ...]]]:
    """`Älvsborg` for `Älvsborgs län`, unless something else has that name."""
    names = {other.name for other in directory.names.names}
    names |= {place.name for place in directory.places} | {place.name for place in directory.municipalities}
    for other in directory.names.names:
        bare = other.name.removesuffix(" län").removesuffix("s")
        if other.kind == "former" and other.name.endswith(" län") and bare not in names:
            yield bare, other.counties


def _wording(other: OtherName, targets: tuple[str, ...]) -> Wording:
    if other.kind in ("short", "former", "other"):
        return "same"
    return "area" if other.kind == "area" and len(targets) > 1 else "place"


def _towns(directory: Directory) -> dict[str, list[str]]:
    """Places and seats that are not named like their municipality, by its code; the most populous ones first."""
    population: Counter[str] = Counter()
    found: dict[str, set[str]] = {}
    for place in directory.places:
        population[place.code] += place.population
        found.setdefault(place.code, set()).add(place.name)
    for municipality in directory.municipalities:
        names = found.setdefault(municipality.code, set())
        names |= {municipality.seat} if municipality.seat else set()
        names -= {municipality.name}
    return {
        code: list(found[code]) for code in sorted(found, key=lambda code: (-population[code], code)) if found[code]
    }
