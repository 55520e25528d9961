"""`lookup.json`: municipalities, counties, regions, national numbers, and each region's answer for each errand."""

from collections.abc import Iterator

from ...answers.namesakes import namesakes, spelling
from ...answers.ways import way
from ...model import Errand, NationalNumber, Region
from ...model.directory import Directory
from ...values.text import listing
from .areas import Area, areas, areas_by_key, first_number, key_of, national
from .contents import ErrandAnswer, Hit, Index, Twin
from .words import SHORT, WORDS

# The errand that most people call about, if the data have it.
_USUAL = "case"
# The letter of each county, by its code.
_LETTERS = {
    "01": "AB", "03": "C", "04": "D", "05": "E", "06": "F", "07": "G", "08": "H", "09": "I", "10": "K", "12": "M",
    "13": "N", "14": "O", "17": "S", "18": "T", "19": "U", "20": "W", "21": "X", "22": "Y", "23": "Z", "24": "AC",
    "25": "BD",
}  # fmt: skip
# What people type who do not know where the crime was reported; the first is the hit's title.
_UNSURE = (
    "Vet inte var brottet anmäldes", "jag vet inte var brottet anmäldes", "vet inte", "vet inte var",
    "jag vet inte var", "vet ej", "okänd plats", "på nätet", "anmält på nätet",
)  # fmt: skip
# What people type after "region" for the regions that are named by a direction.
_DIRECTIONS = {
    "nord": ("norr", "norra"),
    "syd": ("söder", "södra"),
    "ost": ("öster", "östra"),
    "vast": ("väster", "västra"),
}


def index(directory: Directory) -> Index:
    """The contents of `lookup.json`."""
    unsure = _unsure(directory)
    every = areas(directory)
    places = (*_municipalities(directory, every), *_regions(directory), *_counties(directory, every))
    by_key = areas_by_key(every, dict.fromkeys(hit.area for hit in places))
    return Index(
        errands=tuple(_errand(directory, errand, by_key) for errand in errands(directory)),
        regions={region.id: region.name for region in directory.regions},
        hits=(*places, *(_national(directory, each) for each in directory.front_numbers), unsure),
        twins=_twins(directory),
        unsure=unsure.place,
        words=WORDS,
        short=SHORT,
    )


def _errand(directory: Directory, errand: Errand, by_key: dict[str, list[Area]]) -> ErrandAnswer:
    """The errand; its words to say begin at the name of the region, without the greeting."""
    sentences = errand.say.split(". ")
    named = next((at for at, sentence in enumerate(sentences) if "{region}" in sentence), 0)
    numbers = {key: first_number(directory, errand, among) for key, among in by_key.items()}
    final = way(directory, directory.number_by_id[errand.final]).href
    return ErrandAnswer(errand.slug, ". ".join(sentences[named:]), final, numbers)


def _municipalities(directory: Directory, every: tuple[Area, ...]) -> Iterator[Hit]:
    keys = {member.code: key_of(every, [member]) for area in every for member in area.municipalities}
    for municipality in directory.municipalities_in_order:
        region, code = directory.region_by_id[municipality.region], municipality.code
        place = f"{municipality.county}, polisregion {region.name}"
        yield Hit("municipality", code, municipality.name, place, municipality.address, region.id, keys[code])


def _counties(directory: Directory, every: tuple[Area, ...]) -> Iterator[Hit]:
    codes = {municipality.county: municipality.county_code for municipality in directory.municipalities}
    for region in directory.regions:
        for county in directory.counties_by_region[region.id]:
            bare, letters = county.removesuffix(" län").removesuffix("s"), _LETTERS.get(codes[county])
            names = (bare, letters) if letters else (bare,)
            key = key_of(every, [m for m in directory.municipalities_by_region[region.id] if m.county == county])
            yield Hit("county", county, county, f"polisregion {region.name}", region.address, region.id, key, names)


def _regions(directory: Directory) -> Iterator[Hit]:
    for region in directory.regions:
        title, place = f"Polisregion {region.name}", county_list(directory, region)
        directions = (f"region {word}" for word in _DIRECTIONS.get(region.id, ()))
        adjectives = (f"{word} region" for word in _DIRECTIONS.get(region.id, ())[1:])
        names = (region.name, f"region {region.name}", *directions, *adjectives)
        yield Hit("region", region.id, title, place, region.address, region.id, names=names)


def _national(directory: Directory, entry: NationalNumber) -> Hit:
    return _number_hit(directory, entry, entry.name, when_to_call(entry), (entry.number,))


def when_to_call(entry: NationalNumber) -> str:
    """When to call the number; if it does not always answer, also its hours and the year that they are from."""
    if not entry.hours or entry.always:
        return entry.purpose
    return f"{entry.purpose}, {entry.hours.with_year}"


def _unsure(directory: Directory) -> Hit:
    """The hit for people who do not know where: the usual errand's last number, and what to ask for first."""
    final = directory.number_by_id[errands(directory)[0].final]
    text = f"Vet du inte var? Fråga den brottsutsatta efter diarienumret (K-numret), eller ring {final.number}"
    title, *names = _UNSURE
    return _number_hit(directory, final, title, text, tuple(names))


def _number_hit(directory: Directory, entry: NationalNumber, title: str, place: str, names: tuple[str, ...]) -> Hit:
    called = national(entry, way(directory, entry).href)
    return Hit("number", entry.id, title, place, "#nummer", names=names, number=called)


def _twins(directory: Directory) -> dict[str, tuple[Twin, ...]]:
    by_code = directory.municipality_by_code
    return {
        code: tuple(Twin(other.code, spelling(by_code[code].name, other.name)) for other in others)
        for code, others in namesakes(directory).items()
    }


def errands(directory: Directory) -> list[Errand]:
    """The errands, the usual one first."""
    return sorted(directory.errands, key=lambda errand: errand.id != _USUAL)


def county_list(directory: Directory, region: Region) -> str:
    """`Hallands och Västra Götalands län`."""
    return f"{listing([county.removesuffix(' län') for county in directory.counties_by_region[region.id]])} län"
