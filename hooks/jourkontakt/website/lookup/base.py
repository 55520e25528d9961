"""`lookup.json`: municipalities, counties, regions, national numbers, and each region's answer for each errand."""

from collections.abc import Iterator

from ...answers.chain import chain
from ...answers.namesakes import namesakes, spelling
from ...answers.ways import Way, way
from ...model import Errand, NationalNumber, Region
from ...model.directory import Directory
from ...values.text import listing, sort_key
from .contents import ErrandAnswer, Hit, Index, Number, Twin

# The errand that most people call about, if the data have it.
_USUAL = "case"
# The letter of each county, by its code.
_LETTERS = {
    "01": "AB", "03": "C", "04": "D", "05": "E", "06": "F", "07": "G", "08": "H", "09": "I", "10": "K", "12": "M",
    "13": "N", "14": "O", "17": "S", "18": "T", "19": "U", "20": "W", "21": "X", "22": "Y", "23": "Z", "24": "AC",
    "25": "BD",
}  # fmt: skip
# Words that name no place; some say which kind of place is meant.
_WORDS = {
    "": "i på för till från vid om hos av och polis polisen polisens ring ringa ringer jag vem kontakt telefon nummer "
    "nr boka enskilt brottsoffer personsäkerhet",
    "municipality": "kommun kommuns kommunen komun stad stads staden",
    "county": "län läns länet lan lans laen",
    "region": "region regionen polisregion polisregionen polisområde",
    "centre": "jour jouren brottsofferjour brottsofferjouren boj",
}
# What people type who do not know where the crime was reported; the first is the hit's title.
_UNSURE = ("Vet inte var brottet anmäldes", "jag vet inte var", "vet ej", "okänd plats", "på nätet", "anmält på nätet")


def index(directory: Directory) -> Index:
    """The contents of `lookup.json`."""
    unsure = _unsure(directory)
    hits = (
        *_municipalities(directory),
        *_regions(directory),
        *_counties(directory),
        *(_national(directory, each) for each in directory.national_numbers),
        unsure,
    )
    return Index(
        errands=tuple(_errand(directory, errand) for errand in errands(directory)),
        regions={region.id: region.name for region in directory.regions},
        hits=hits,
        twins=_twins(directory),
        unsure=unsure.place,
        words={word: kind for kind, typed in _WORDS.items() for word in typed.split()},
    )


def _errand(directory: Directory, errand: Errand) -> ErrandAnswer:
    """The errand; its words to say begin at the name of the region, without the greeting."""
    sentences = errand.say.split(". ")
    named = next((at for at, sentence in enumerate(sentences) if "{region}" in sentence), 0)
    numbers: dict[str, Number] = {
        region.id: number(directory, chain(directory, region, errand).steps[0].ways[0]) for region in directory.regions
    }
    return ErrandAnswer(errand.slug, ". ".join(sentences[named:]), numbers)


def _municipalities(directory: Directory) -> Iterator[Hit]:
    for municipality in sorted(directory.municipalities, key=lambda m: sort_key(m.name)):
        region = directory.region_by_id[municipality.region]
        place = f"{municipality.county}, polisregion {region.name}"
        yield Hit("municipality", municipality.code, municipality.name, place, municipality.address, region.id)


def _counties(directory: Directory) -> Iterator[Hit]:
    codes = {municipality.county: municipality.county_code for municipality in directory.municipalities}
    for region in directory.regions:
        for county in directory.counties_by_region[region.id]:
            bare, letters = county.removesuffix(" län").removesuffix("s"), _LETTERS.get(codes[county])
            names = (bare, letters) if letters else (bare,)
            yield Hit("county", county, county, f"polisregion {region.name}", region.address, region.id, names)


def _regions(directory: Directory) -> Iterator[Hit]:
    for region in directory.regions:
        title, place = f"Polisregion {region.name}", county_list(directory, region)
        yield Hit("region", region.id, title, place, region.address, region.id, (region.name,))


def _national(directory: Directory, entry: NationalNumber) -> Hit:
    purpose = entry.purpose
    if entry.hours and not entry.always:
        purpose += f", {entry.hours.text}, uppgift från {entry.hours.as_of.last.year}"
    return _number_hit(directory, entry, entry.name, purpose, (entry.number,))


def _unsure(directory: Directory) -> Hit:
    """The hit for people who do not know where: the usual errand's last number, and what to ask for first."""
    final = directory.number_by_id[errands(directory)[0].final]
    text = (
        f"Anmäldes brottet på nätet eller per telefon: fråga efter K-numret (diarienumret), eller ring {final.number}"
    )
    title, *names = _UNSURE
    return _number_hit(directory, final, title, text, tuple(names))


def _number_hit(directory: Directory, entry: NationalNumber, title: str, place: str, names: tuple[str, ...]) -> Hit:
    called = number(directory, way(directory, entry))
    return Hit("number", entry.id, title, place, "#nummer", names=names, number=called)


def _twins(directory: Directory) -> dict[str, tuple[Twin, ...]]:
    by_code = directory.municipality_by_code
    return {
        code: tuple(Twin(other.code, spelling(by_code[code].name, other.name)) for other in others)
        for code, others in namesakes(directory.municipalities).items()
    }


def number(directory: Directory, way: Way) -> Number:
    """The number as shown and as dialled."""
    return Number(
        way.text, way.href, any(each.danger and each.number == way.text for each in directory.national_numbers)
    )


def errands(directory: Directory) -> list[Errand]:
    """The errands, the usual one first."""
    return sorted(directory.errands, key=lambda errand: errand.id != _USUAL)


def county_list(directory: Directory, region: Region) -> str:
    """`Hallands och Västra Götalands län`."""
    return f"{listing([county.removesuffix(' län') for county in directory.counties_by_region[region.id]])} län"
