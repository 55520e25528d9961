"""The look-up's index: every name that may be typed, and the answer it leads to, as compact plain values.

`index` is what every page loads, `places` what follows when the box gets focus. `docs/assets/lookup-index.mjs` reads
both, so the order of the values in a row is an agreement between the two. A hit is: kind, id, the region's place in
the list (-1 for the whole country), title, where it lies, address, other names, and where they are not the usual
ones, errand and number.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import words
from .calls import Way, chain, national_way
from .directory import Directory
from .model import Errand, Region
from .namesakes import namesakes, spelling
from .swedish import capitalised, fold, listing, sort_key

Row = list[object]

# What stands for a county in short, by its code.
_LETTERS = {
    "01": "AB", "03": "C", "04": "D", "05": "E", "06": "F", "07": "G", "08": "H", "09": "I", "10": "K", "12": "M",
    "13": "N", "14": "O", "17": "S", "18": "T", "19": "U", "20": "W", "21": "X", "22": "Y", "23": "Z", "24": "AC",
    "25": "BD",
}  # fmt: skip
# The errand that most people call about, where the data have it.
_USUAL = "case"
_CENTRE_STATUS = {"historical": "historisk uppgift", "closed": "nedlagd", "active": ""}
# Words that name no place, and words that tell which kind is asked for.
_WORDS = {
    "": "i på för till från vid om hos av polis polisen polisens ring ringa ringer jag vem kontakt telefon nummer nr",
    "municipality": "kommun kommuns kommunen komun stad stads staden",
    "county": "län läns länet lan lans laen",
    "region": "region regionen polisregion polisregionen polisområde",
    "centre": "jour jouren brottsofferjour brottsofferjouren boj",
}


def index(directory: Directory) -> dict[str, object]:
    """Errands with each region's answer (the usual errand first), and hits for municipalities, counties, regions."""
    numbers = _Numbers(directory)
    return {
        "errands": [_errand(directory, errand, numbers) for errand in _errands(directory)],
        "regions": [[region.id, region.name] for region in directory.regions],
        "hits": [
            *_municipalities(directory),
            *_counties(directory),
            *_regions(directory),
            *_national(directory, numbers),
        ],
        "twins": _twins(directory),
        "numbers": numbers.rows,
        "words": {word: kind for kind, typed in _WORDS.items() for word in typed.split()},
    }


def places(directory: Directory) -> dict[str, object]:
    """Hits for centres, roles and errands; places; and other names with the ids of the hits they stand for."""
    numbers = _Numbers(directory)
    known = list(_places(directory))
    return {
        "hits": [*_centres(directory), *_roles(directory, numbers), *_errand_words(directory, numbers)],
        "phrases": _phrases(directory),
        "names": {"town": known, **_names(directory, set(known))},
        "numbers": numbers.rows,
    }


class _Numbers:
    """Each number once: its text, its link, and 1 where it is for danger to life."""

    def __init__(self, directory: Directory) -> None:
        self._danger = {number.number for number in directory.national_numbers if number.danger}
        self.rows: list[Row] = []

    def at(self, way: Way) -> int:
        """The number's place in the list."""
        row: Row = [way.text, way.href, *([1] if way.text in self._danger else [])]
        if row not in self.rows:
            self.rows.append(row)
        return self.rows.index(row)


def _errands(directory: Directory) -> list[Errand]:
    return sorted(directory.errands, key=lambda errand: errand.id != _USUAL)


def _errand(directory: Directory, errand: Errand, numbers: _Numbers) -> Row:
    """Anchor, the words to say from where they name the region (the greeting goes without saying), each number."""
    sentences = errand.say.split(". ")
    named = next((at for at, sentence in enumerate(sentences) if "{region}" in sentence), 0)
    direct = [numbers.at(chain(directory, region, errand).first_number) for region in directory.regions]
    return [errand.slug, ". ".join(sentences[named:]), direct]


def _municipalities(directory: Directory) -> Iterator[Row]:
    order = [region.id for region in directory.regions]
    for municipality in sorted(directory.municipalities, key=lambda m: sort_key(m.name)):
        region = directory.region_by_id[municipality.region]
        place = f"{municipality.county}, polisregion {region.name}"
        at = order.index(region.id)
        yield ["municipality", municipality.code, at, municipality.name, place, municipality.address, []]


def _counties(directory: Directory) -> Iterator[Row]:
    codes = {municipality.county: municipality.county_code for municipality in directory.municipalities}
    for at, region in enumerate(directory.regions):
        for county in directory.counties_by_region[region.id]:
            bare = county.removesuffix(" län").removesuffix("s")
            also = [bare, *filter(None, [_LETTERS.get(codes[county])])]
            yield ["county", county, at, county, f"polisregion {region.name}", _address(region), also]


def _regions(directory: Directory) -> Iterator[Row]:
    for at, region in enumerate(directory.regions):
        title = f"Polisregion {region.name}"
        yield ["region", region.id, at, title, _county_list(directory, region), _address(region), [region.name]]


def _national(directory: Directory, numbers: _Numbers) -> Iterator[Row]:
    for number in directory.national_numbers:
        at = numbers.at(national_way(directory, number))
        hours = "" if number.always or not number.hours else f", {number.hours.text}"
        age = f", uppgift från {number.hours.as_of.last.year}" if number.hours and hours else ""
        yield [
            "number",
            number.id,
            -1,
            number.name,
            f"{number.purpose}{hours}{age}",
            "#nummer",
            [number.number],
            None,
            at,
        ]


def _address(region: Region) -> str:
    return f"region/{region.id}/"


def _county_list(directory: Directory, region: Region) -> str:
    """`Hallands och Västra Götalands län`."""
    return f"{listing([county.removesuffix(' län') for county in directory.counties_by_region[region.id]])} län"


def _twins(directory: Directory) -> dict[str, list[Row]]:
    """By code, the codes of near namesakes, each with what tells the name's own spelling from theirs."""
    by_code = directory.municipality_by_code
    return {
        code: [[other.code, spelling(by_code[code].name, other.name)] for other in others]
        for code, others in namesakes(directory.municipalities).items()
    }


def _centres(directory: Directory) -> Iterator[Row]:
    order = [region.id for region in directory.regions]
    for centre in directory.centres:
        region = directory.region_by_id[centre.region]
        counties = {directory.municipality_by_code[coverage.code].county for coverage in centre.municipalities}
        known = [*sorted(counties, key=sort_key), f"polisregion {region.name}", _CENTRE_STATUS[centre.status]]
        place = ", ".join(filter(None, known))
        also = [centre.name.removeprefix("Brottsofferjouren "), *centre.aliases]
        yield ["centre", centre.id, order.index(region.id), centre.name, place, _address(region), also]


def _everywhere(directory: Directory) -> Iterator[tuple[int, Region, str]]:
    for at, region in enumerate(directory.regions):
        yield at, region, f"polisregion {region.name}, {_county_list(directory, region)}"


def _roles(directory: Directory, numbers: _Numbers) -> Iterator[Row]:
    """A hit a region for each role: the role's own number there, or else the one that always answers."""
    errands = _errands(directory)
    for entry in directory.names.roles:
        about = _about(errands, entry.role)
        for at, region, place in _everywhere(directory):
            steps = chain(directory, region, errands[about]).steps
            own = (way for step in steps if step.role == entry.role for way in step.ways if way.is_phone)
            number = numbers.at(next(own, steps[-1].ways[0]))
            title = capitalised(words.ROLES[entry.role])
            yield ["role", entry.role, at, title, place, _address(region), list(entry.words), about, number]


def _phrases(directory: Directory) -> dict[str, int]:
    """What is typed for each role and errand, folded, with the place of the errand."""
    errands = _errands(directory)
    of_errands = {entry.errand: entry.words for entry in directory.names.errands}
    found = {fold(word): at for at, e in enumerate(errands) for word in (e.name, *of_errands.get(e.id, ()))}
    for entry in directory.names.roles:
        found |= {fold(word): _about(errands, entry.role) for word in (words.ROLES[entry.role], *entry.words)}
    return found


def _about(errands: list[Errand], role: str) -> int:
    """The place of the errand about which one calls the role: where it comes first, or at all, or the usual one."""
    return min(range(len(errands)), key=lambda at: (*errands[at].roles, role).index(role) if errands[at].roles else 9)


def _errand_words(directory: Directory, numbers: _Numbers) -> Iterator[Row]:
    """A hit a region for each errand, or one for all where neither number nor words depend on the region."""
    errands = _errands(directory)
    for about, errand in enumerate(errands):
        typed = [word for entry in directory.names.errands if entry.errand == errand.id for word in entry.words]
        ways = [chain(directory, region, errand).first_number for region in directory.regions]
        if "{region}" not in errand.say and len({way.href for way in ways}) == 1:
            number = numbers.at(ways[0])
            yield ["errand", errand.id, -1, errand.name, "i hela landet", "#nummer", typed, about, number]
            continue
        for at, region, place in _everywhere(directory):
            yield ["errand", errand.id, at, errand.name, place, _address(region), typed, about, numbers.at(ways[at])]


def _places(directory: Directory) -> Iterator[tuple[str, str]]:
    """Places and seats with their municipality's code, largest first; none that says its municipality's name again."""
    population = {(place.name, place.code): place.population for place in directory.places}
    for municipality in directory.municipalities:
        if municipality.seat:
            population.setdefault((municipality.seat, municipality.code), 0)
    own = {(municipality.name, municipality.code) for municipality in directory.municipalities}
    yield from sorted(population.keys() - own, key=lambda place: (-population[place], sort_key(place[0]), place[1]))


def _names(directory: Directory, known: set[tuple[str, str]]) -> dict[str, list[Row]]:
    """Other names by how a hit is worded: the target itself, an area of several, or a place within it."""
    found: dict[str, list[Row]] = {"same": [], "area": [], "place": []}
    for other in directory.names.names:
        named = (*other.municipalities, *other.counties, *other.regions)
        targets = [target for target in named if (other.name, target) not in known]
        if not targets:
            continue
        wording = "same" if other.kind in ("short", "former", "other") else "place"
        found["area" if other.kind == "area" and len(targets) > 1 else wording].append([other.name, *targets])
    return found
