"""`lookup-places.json`: places, other names, centres, and the words that people use for roles and errands."""

from collections.abc import Iterator

from ...answers.chain import chain
from ...model import Errand, OtherName, labels
from ...model.directory import Directory
from ...values.text import capitalised, fold, sort_key
from .base import county_list, errands, number
from .contents import Hit, Named, Places, Wording

_CENTRE_STATUS = {"historical": "historisk uppgift", "closed": "nedlagd", "active": ""}


def places(directory: Directory) -> Places:
    """The contents of `lookup-places.json`."""
    return Places(
        hits=(*_centres(directory), *_roles(directory), *_errands(directory)),
        names=_names(directory),
        phrases=_phrases(directory),
    )


def _centres(directory: Directory) -> Iterator[Hit]:
    for centre in directory.centres:
        region = directory.region_by_id[centre.region]
        counties = {directory.municipality_by_code[coverage.code].county for coverage in centre.municipalities}
        known = [*sorted(counties, key=sort_key), f"polisregion {region.name}", _CENTRE_STATUS[centre.status]]
        names = (centre.name.removeprefix("Brottsofferjouren "), *centre.aliases)
        yield Hit("centre", centre.id, centre.name, ", ".join(filter(None, known)), region.address, region.id, names)


def _roles(directory: Directory) -> Iterator[Hit]:
    """A hit in each region for each role: the role's own number there, otherwise the one that always answers."""
    for entry in directory.names.roles:
        errand, names = _errand_of(directory, entry.role), (labels.ROLES[entry.role], *entry.words)
        for region in directory.regions:
            steps = chain(directory, region, errand).steps
            own = (way for step in steps if step.role == entry.role for way in step.ways if way.is_phone)
            called = number(directory, next(own, steps[-1].ways[0]))
            title, place = f"{capitalised(names[0])}, polisregion {region.name}", county_list(directory, region)
            yield Hit("role", entry.role, title, place, region.address, region.id, names, errand.slug, called)


def _errands(directory: Directory) -> Iterator[Hit]:
    """A hit per region for each errand, or one for all if neither number nor words depend on the region."""
    for errand in errands(directory):
        slug, names = errand.slug, _typed(directory, errand)
        ways = [chain(directory, region, errand).steps[0].ways[0] for region in directory.regions]
        if "{region}" not in errand.say and len({way.href for way in ways}) == 1:
            called = number(directory, ways[0])
            yield Hit("errand", errand.id, errand.name, "i hela landet", "#nummer", "", names, slug, called)
            continue
        for region, way in zip(directory.regions, ways, strict=True):
            title, place = f"{errand.name}, polisregion {region.name}", county_list(directory, region)
            called = number(directory, way)
            yield Hit("errand", errand.id, title, place, region.address, region.id, names, slug, called)


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
    return found


def _names(directory: Directory) -> dict[Wording, tuple[Named, ...]]:
    """Towns, and the other names that editors have added."""
    towns = list(_towns(directory))
    known = set(towns)
    found: dict[Wording, list[Named]] = {"town": [Named(name, (code,)) for name, code in towns]}
    found |= {"same": [], "area": [], "place": []}
    for other in directory.names.names:
        named = (*other.municipalities, *other.counties, *other.regions)
        targets = tuple(target for target in named if (other.name, target) not in known)
        if targets:
            found[_wording(other, targets)].append(Named(other.name, targets))
    for former in directory.names.former:
        if former.name != directory.municipality_by_code[former.now].name:
            found["same"].append(Named(former.name, (former.now,)))
    return {wording: tuple(names) for wording, names in found.items()}


def _wording(other: OtherName, targets: tuple[str, ...]) -> Wording:
    if other.kind in ("short", "former", "other"):
        return "same"
    return "area" if other.kind == "area" and len(targets) > 1 else "place"


def _towns(directory: Directory) -> Iterator[tuple[str, str]]:
    """Places and seats with their municipality's code, largest first, without those named like their municipality."""
    population = {(place.name, place.code): place.population for place in directory.places}
    for municipality in directory.municipalities:
        if municipality.seat:
            population.setdefault((municipality.seat, municipality.code), 0)
    own = {(municipality.name, municipality.code) for municipality in directory.municipalities}
    yield from sorted(population.keys() - own, key=lambda place: (-population[place], sort_key(place[0]), place[1]))
