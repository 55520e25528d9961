"""`lookup.json`: municipalities, counties, regions, national numbers, and each region's answer for each errand."""

from collections.abc import Iterator

from ...answers.chain import chain, way
from ...answers.namesakes import namesakes, spelling
from ...model import Errand, NationalNumber
from ...model.directory import Directory
from ...values.text import sort_key
from .rows import Numbers, Row, county_list, errands

# What stands for a county in short, by its code.
_LETTERS = {
    "01": "AB", "03": "C", "04": "D", "05": "E", "06": "F", "07": "G", "08": "H", "09": "I", "10": "K", "12": "M",
    "13": "N", "14": "O", "17": "S", "18": "T", "19": "U", "20": "W", "21": "X", "22": "Y", "23": "Z", "24": "AC",
    "25": "BD",
}  # fmt: skip
# Words that name no place, and words that tell which kind is asked for.
_WORDS = {
    "": "i på för till från vid om hos av och polis polisen polisens ring ringa ringer jag vem kontakt telefon nummer "
    "nr boka enskilt brottsoffer personsäkerhet",
    "municipality": "kommun kommuns kommunen komun stad stads staden",
    "county": "län läns länet lan lans laen",
    "region": "region regionen polisregion polisregionen polisområde",
    "centre": "jour jouren brottsofferjour brottsofferjouren boj",
}
# What somebody types who does not know where the crime was reported; the first is the hit's title.
_UNSURE = ("Vet inte var brottet anmäldes", "jag vet inte var", "vet ej", "okänd plats", "på nätet", "anmält på nätet")


def index(directory: Directory) -> dict[str, object]:
    """The file's values; errands are in the usual order, with the most usual first."""
    numbers = Numbers(directory)
    unsure = _unsure(directory, numbers)
    return {
        "errands": [_errand(directory, errand, numbers) for errand in errands(directory)],
        "regions": [[region.id, region.name] for region in directory.regions],
        "hits": [
            *_municipalities(directory),
            *_regions(directory),
            *_counties(directory),
            *(_national(directory, number, numbers) for number in directory.national_numbers),
            unsure,
        ],
        "twins": _twins(directory),
        "numbers": numbers.rows,
        "unsure": unsure[4],
        "words": {word: kind for kind, typed in _WORDS.items() for word in typed.split()},
    }


def _errand(directory: Directory, errand: Errand, numbers: Numbers) -> Row:
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
            yield ["county", county, at, county, f"polisregion {region.name}", region.address, also]


def _regions(directory: Directory) -> Iterator[Row]:
    for at, region in enumerate(directory.regions):
        title = f"Polisregion {region.name}"
        yield ["region", region.id, at, title, county_list(directory, region), region.address, [region.name]]


def _national(directory: Directory, number: NationalNumber, numbers: Numbers) -> Row:
    at = numbers.at(way(directory, number))
    purpose = number.purpose
    if number.hours and not number.always:
        purpose += f", {number.hours.text}, uppgift från {number.hours.as_of.last.year}"
    return ["number", number.id, -1, number.name, purpose, "#nummer", [number.number], None, at]


def _unsure(directory: Directory, numbers: Numbers) -> Row:
    """The hit for nobody knows where: the number in which the usual errand ends, and what to ask for first."""
    final = directory.number_by_id[errands(directory)[0].final]
    text = (
        f"Anmäldes brottet på nätet eller per telefon: fråga efter K-numret (diarienumret), eller ring {final.number}"
    )
    at = numbers.at(way(directory, final))
    return ["number", final.id, -1, _UNSURE[0], text, "#nummer", list(_UNSURE[1:]), None, at]


def _twins(directory: Directory) -> dict[str, list[Row]]:
    """By code, the codes of near namesakes, each with what tells the name's own spelling from theirs."""
    by_code = directory.municipality_by_code
    return {
        code: [[other.code, spelling(by_code[code].name, other.name)] for other in others]
        for code, others in namesakes(directory.municipalities).items()
    }
