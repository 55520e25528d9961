"""Municipalities, counties and places: every code and name is real and lies where it should."""

from collections import Counter
from collections.abc import Iterator

from ..model import Centre, Coverage
from ..model.directory import Directory
from ..model.labels import REGIONS
from ..model.tables import Municipality
from ..values.spelling import nearest
from .rule import Finding, error, warning


@error(
    "G01",
    "En kommun ska stå på exakt en rad i municipalities.csv, annars har den två polisregioner. Ta bort den ena raden.",
)
def each_municipality_stands_once(directory: Directory) -> Iterator[Finding]:
    first: dict[str, Municipality] = {}
    for municipality in directory.municipalities:
        other = first.setdefault(municipality.code, municipality)
        if other is not municipality:
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
            yield Finding(region, "id", f"inga kommuner hör till region {region.name} i municipalities.csv")


@error(
    "G03",
    "Ett län har hamnat i två polisregioner, fast regionerna består av hela län. Rätta raden i municipalities.csv.",
)
def each_county_lies_in_one_region(directory: Directory) -> Iterator[Finding]:
    found: dict[str, Counter[str]] = {}
    for municipality in directory.municipalities:
        found.setdefault(municipality.county, Counter())[municipality.region] += 1
    usual = {county: regions.most_common(1)[0][0] for county, regions in found.items()}
    for municipality in directory.municipalities:
        right = usual[municipality.county]
        if municipality.region in REGIONS and municipality.region != right:
            rest = f"men resten av {municipality.county} i region {REGIONS.get(right, right)}"
            message = f"{municipality.name} ligger i region {REGIONS[municipality.region]}, {rest}"
            yield Finding(municipality, "police_region_id", message, right)


@error(
    "G04",
    "En ort i places.csv hör till en kommunkod som inte finns, så att sökningen på orten inte ger något svar.",
)
def places_lie_in_municipalities(directory: Directory) -> Iterator[Finding]:
    for place in directory.places:
        if place.code not in directory.municipality_by_code:
            yield Finding(
                place, "municipality_code", f"orten {place.name} har kommunkoden {place.code}, som inte finns"
            )


@error(
    "G05",
    "Kommunkoden finns inte. Koderna står i municipalities.csv och har fyra siffror, ofta med en nolla först.",
)
def centres_cover_real_municipalities(directory: Directory) -> Iterator[Finding]:
    for _, coverage in _coverages(directory):
        if coverage.code not in directory.municipality_by_code:
            yield Finding(coverage, "code", f"det finns ingen kommun med koden {coverage.code}")


@error(
    "G06",
    "Samma kommun står två gånger hos en jour. Ta bort den ena raden, eller skriv datum som inte går in i varandra.",
)
def centres_cover_a_municipality_once(directory: Directory) -> Iterator[Finding]:
    for centre in directory.centres:
        latest: dict[str, Coverage] = {}
        for coverage in centre.municipalities:
            other = latest.get(coverage.code)
            latest[coverage.code] = coverage
            if other and not _may_precede(other, coverage) and not _may_precede(coverage, other):
                yield Finding(coverage, "code", f"kommunen {_name(directory, coverage)} står redan hos {centre.name}")


def _may_precede(one: Coverage, other: Coverage) -> bool:
    """Whether one can have ended before the other began: only an overlap that is certain counts."""
    return one.until is not None and not (other.since is not None and other.since.is_before(one.until))


@warning("G07", "Jouren täcker en kommun i en annan polisregion än sin egen. Rätta kommunkoden eller jourens region.")
def centres_stay_within_their_region(directory: Directory) -> Iterator[Finding]:
    for centre, coverage in _coverages(directory):
        municipality = directory.municipality_by_code.get(coverage.code)
        if municipality and municipality.region in REGIONS and municipality.region != centre.region:
            here, there = REGIONS[municipality.region], REGIONS[centre.region]
            message = f"{municipality.name} ligger i region {here}, men {centre.name} står under region {there}"
            yield Finding(coverage, "code", message)


@error("G08", "Kommunkoden finns inte, så att namnet inte leder någonstans. Koderna står i municipalities.csv.")
def names_lead_to_real_municipalities(directory: Directory) -> Iterator[Finding]:
    for name in directory.names.names:
        for index, code in enumerate(name.municipalities):
            if code not in directory.municipality_by_code:
                message = f"det finns ingen kommun med koden {code}"
                yield Finding(name, "municipalities", message, index=index)


@error("G09", "Länet finns inte. Skriv länets hela namn, till exempel ”Skåne län”.")
def names_lead_to_real_counties(directory: Directory) -> Iterator[Finding]:
    counties = {municipality.county: None for municipality in directory.municipalities}
    for name in directory.names.names:
        for index, county in enumerate(name.counties):
            if county not in counties:
                right = nearest(county, counties, cutoff=0.75)
                write = right if right not in name.counties else ""
                yield Finding(name, "counties", f"det finns inget län som heter ”{county}”", write, index)


def _coverages(directory: Directory) -> Iterator[tuple[Centre, Coverage]]:
    for centre in directory.centres:
        for coverage in centre.municipalities:
            yield centre, coverage


def _name(directory: Directory, coverage: Coverage) -> str:
    municipality = directory.municipality_by_code.get(coverage.code)
    return municipality.name if municipality else coverage.code
