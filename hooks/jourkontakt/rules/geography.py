"""Municipalities, counties and places: codes and names exist, and each municipality and county is in one region."""

from collections import Counter
from collections.abc import Iterator
from operator import attrgetter

from ..model.choices import RegionId
from ..model.directory import Directory
from ..model.fields import choices_of
from ..model.labels import REGIONS
from ..values.spelling import nearest
from .checks import likely_county, repeated, unknown_code
from .rule import Finding, error

_REGION_IDS = choices_of(RegionId)


@error(
    "U02",
    "Kommunen hör inte till någon av de sju polisregionerna, så att dess läsare inte får något svar. Rätta "
    "police_region_id i municipalities.csv.",
)
def every_municipality_has_a_region(directory: Directory) -> Iterator[Finding]:
    for municipality in directory.municipalities:
        if municipality.region not in _REGION_IDS:
            message = f"{municipality.name} hör till polisregionen ”{municipality.region}”, som inte finns"
            likely = nearest(municipality.region, _REGION_IDS, _REGION_IDS.synonyms)
            yield Finding(municipality, "police_region_id", message, likely)


@error(
    "G01",
    "En kommun ska stå på exakt en rad i municipalities.csv, annars har den två polisregioner. Ta bort den ena raden.",
)
def municipalities_are_listed_once(directory: Directory) -> Iterator[Finding]:
    for municipality, other in repeated(directory.municipalities, attrgetter("code")):
        message = f"kommunkoden {municipality.code} står redan på rad {other.row.line} ({other.name})"
        yield Finding(municipality, "municipality_code", message)


@error(
    "G02",
    "En polisregion har inga kommuner i municipalities.csv, så att ingen läsare hittar dit. Rätta kolumnen "
    "police_region_id.",
)
def each_region_has_municipalities(directory: Directory) -> Iterator[Finding]:
    for region in directory.regions:
        if not directory.municipalities_by_region[region.id]:
            yield Finding(region, "id", f"inga kommuner hör till polisregion {region.name} i municipalities.csv")


@error(
    "G03",
    "Ett län har hamnat i två polisregioner, fast regionerna består av hela län. Rätta raden i municipalities.csv.",
)
def each_county_is_in_one_region(directory: Directory) -> Iterator[Finding]:
    found: dict[str, Counter[str]] = {}
    for municipality in directory.municipalities:
        found.setdefault(municipality.county, Counter())[municipality.region] += 1
    usual = {county: regions.most_common(1)[0][0] for county, regions in found.items()}
    for municipality in directory.municipalities:
        right = usual[municipality.county]
        if municipality.region in REGIONS and municipality.region != right:
            rest = f"men resten av {municipality.county} i polisregion {REGIONS.get(right, right)}"
            message = f"{municipality.name} ligger i polisregion {REGIONS[municipality.region]}, {rest}"
            yield Finding(municipality, "police_region_id", message, right)


@error(
    "G04", "En ort i places.csv hör till en kommunkod som inte finns, så att sökningen på orten inte ger något svar."
)
def places_are_in_real_municipalities(directory: Directory) -> Iterator[Finding]:
    for place in directory.places:
        if place.code not in directory.municipality_by_code:
            message = f"orten {place.name} har kommunkoden {place.code}, som inte finns"
            yield Finding(place, "municipality_code", message)


@error("G08", "Kommunkoden finns inte, så att namnet inte leder någonstans. Koderna står i municipalities.csv.")
def names_lead_to_real_municipalities(directory: Directory) -> Iterator[Finding]:
    for name in directory.names.names:
        for index, code in enumerate(name.municipalities):
            if code not in directory.municipality_by_code:
                message, right = unknown_code(directory, code)
                write = right if right not in name.municipalities else ""
                yield Finding(name, "municipalities", message, write, index)


@error("G09", "Länet finns inte. Skriv länets hela namn, till exempel ”Skåne län”.")
def names_lead_to_real_counties(directory: Directory) -> Iterator[Finding]:
    counties = {municipality.county: None for municipality in directory.municipalities}
    for name in directory.names.names:
        for index, county in enumerate(name.counties):
            if county not in counties:
                right = likely_county(county, counties)
                write = right if right not in name.counties else ""
                yield Finding(name, "counties", f"det finns inget län som heter ”{county}”", write, index)
