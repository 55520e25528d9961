"""`lookup-places.json`: places, other names, centres, and what people call roles and errands."""

from collections.abc import Iterator

from ...answers.chain import chain
from ...model import Errand, Region, labels
from ...model.directory import Directory
from ...values.text import capitalised, fold, sort_key
from .rows import Numbers, Row, county_list, errands

_CENTRE_STATUS = {"historical": "historisk uppgift", "closed": "nedlagd", "active": ""}


def places(directory: Directory) -> dict[str, object]:
    """The file's values; other names stand by how a hit is worded, with the ids of the hits they stand for."""
    numbers = Numbers(directory)
    known = list(_towns(directory))
    return {
        "hits": [*_centres(directory), *_roles(directory, numbers), *_errands(directory, numbers)],
        "names": {"town": known, **_names(directory, set(known))},
        "phrases": _phrases(directory),
        "numbers": numbers.rows,
    }


def _centres(directory: Directory) -> Iterator[Row]:
    order = [region.id for region in directory.regions]
    for centre in directory.centres:
        region = directory.region_by_id[centre.region]
        counties = {directory.municipality_by_code[coverage.code].county for coverage in centre.municipalities}
        known = [*sorted(counties, key=sort_key), f"polisregion {region.name}", _CENTRE_STATUS[centre.status]]
        place = ", ".join(filter(None, known))
        also = [centre.name.removeprefix("Brottsofferjouren "), *centre.aliases]
        yield ["centre", centre.id, order.index(region.id), centre.name, place, region.address, also]


def _roles(directory: Directory, numbers: Numbers) -> Iterator[Row]:
    """A hit a region for each role: the role's own number there, or else the one that always answers."""
    known = errands(directory)
    for entry in directory.names.roles:
        about = _about(known, entry.role)
        for at, region in enumerate(directory.regions):
            steps = chain(directory, region, known[about]).steps
            own = (way for step in steps if step.role == entry.role for way in step.ways if way.is_phone)
            number = numbers.at(next(own, steps[-1].ways[0]))
            title, place, to = _in_region(directory, region, capitalised(labels.ROLES[entry.role]))
            typed = [labels.ROLES[entry.role], *entry.words]
            yield ["role", entry.role, at, title, place, to, typed, about, number]


def _errands(directory: Directory, numbers: Numbers) -> Iterator[Row]:
    """A hit a region for each errand, or one for all where neither number nor words depend on the region."""
    for about, errand in enumerate(errands(directory)):
        known = [word for entry in directory.names.errands if entry.errand == errand.id for word in entry.words]
        typed = [errand.name, *known]
        ways = [chain(directory, region, errand).first_number for region in directory.regions]
        if "{region}" not in errand.say and len({way.href for way in ways}) == 1:
            number = numbers.at(ways[0])
            yield ["errand", errand.id, -1, errand.name, "i hela landet", "#nummer", typed, about, number]
            continue
        for at, region in enumerate(directory.regions):
            title, place, to = _in_region(directory, region, errand.name)
            yield ["errand", errand.id, at, title, place, to, typed, about, numbers.at(ways[at])]


def _in_region(directory: Directory, region: Region, title: str) -> tuple[str, str, str]:
    """Title, where it lies and address of a hit that there is one of in each region."""
    return f"{title}, polisregion {region.name}", county_list(directory, region), region.address


def _about(known: list[Errand], role: str) -> int:
    """The place of the errand about which one calls the role: where it comes first, or comes at all."""
    ranks = [(*errand.roles, role).index(role) if errand.roles else len(known) for errand in known]
    return ranks.index(min(ranks))


def _phrases(directory: Directory) -> dict[str, int]:
    """What is typed for each role and errand, folded, with the place of the errand."""
    known = errands(directory)
    of_errands = {entry.errand: entry.words for entry in directory.names.errands}
    found = {fold(word): at for at, e in enumerate(known) for word in (e.name, *of_errands.get(e.id, ()))}
    for entry in directory.names.roles:
        found |= {fold(word): _about(known, entry.role) for word in (labels.ROLES[entry.role], *entry.words)}
    return found


def _towns(directory: Directory) -> Iterator[tuple[str, str]]:
    """Places and seats with their municipality's code, largest first; none that says its municipality's name again."""
    population = {(place.name, place.code): place.population for place in directory.places}
    for municipality in directory.municipalities:
        if municipality.seat:
            population.setdefault((municipality.seat, municipality.code), 0)
    own = {(municipality.name, municipality.code) for municipality in directory.municipalities}
    yield from sorted(population.keys() - own, key=lambda place: (-population[place], sort_key(place[0]), place[1]))


def _names(directory: Directory, known: set[tuple[str, str]]) -> dict[str, list[Row]]:
    """Other names: for the target itself ("same"), an area of several, or a place within it."""
    found: dict[str, list[Row]] = {"same": [], "area": [], "place": []}
    for other in directory.names.names:
        named = (*other.municipalities, *other.counties, *other.regions)
        targets = [target for target in named if (other.name, target) not in known]
        if not targets:
            continue
        wording = "same" if other.kind in ("short", "former", "other") else "place"
        found["area" if other.kind == "area" and len(targets) > 1 else wording].append([other.name, *targets])
    return found
