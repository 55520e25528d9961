"""Centres (jourer): which have contacts, and which municipalities they cover."""

from collections.abc import Iterator

from ..model import Coverage
from ..model.directory import Directory
from ..model.labels import CENTRE_STATUS, REGIONS
from .checks import unknown_code
from .rule import Finding, error, warning


@error("J01", "Gamla nummer till en jour kan vara privata. Bara en jour som är bekräftad i dag (active) har kontakter.")
def only_active_centres_have_contacts(directory: Directory) -> Iterator[Finding]:
    for centre in directory.centres:
        if centre.status != "active" and centre.contacts:
            message = f"jouren är {CENTRE_STATUS[centre.status]} ({centre.status}) och får inte ha kontakter"
            yield Finding(centre, "contacts", message)


@warning("J02", "Jouren är nedlagd men står som om den täckte kommunen än. Skriv ”until” på kommunen.")
def closed_centres_cover_nothing(directory: Directory) -> Iterator[Finding]:
    for centre in directory.centres:
        for coverage in centre.municipalities if centre.status == "closed" else ():
            if coverage.until is None:
                yield Finding(coverage, "code", f"{centre.name} är nedlagd, men slutdatum (until) saknas för kommunen")


@warning(
    "J03",
    "Jouren är historisk, och läsaren måste få veta hur gammal uppgiften är. Lägg till ”seen” eller ”source_date”.",
)
def historical_centres_say_when(directory: Directory) -> Iterator[Finding]:
    for centre in directory.centres:
        if centre.status == "historical" and not centre.seen and not centre.source_date:
            yield Finding(centre, "status", f"det framgår inte när {centre.name} senast nämndes (seen)")


@error(
    "G05", "Kommunkoden finns inte. Koderna står i municipalities.csv och har fyra siffror, ofta med en nolla först."
)
def centres_cover_real_municipalities(directory: Directory) -> Iterator[Finding]:
    for centre in directory.centres:
        for coverage in centre.municipalities:
            if coverage.code not in directory.municipality_by_code:
                yield Finding(coverage, "code", *unknown_code(directory, coverage.code, centre.region))


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
                municipality = directory.municipality_by_code.get(coverage.code)
                name = municipality.name if municipality else coverage.code
                yield Finding(coverage, "code", f"kommunen {name} står redan hos {centre.name}")


def _may_precede(one: Coverage, other: Coverage) -> bool:
    """Whether `one` can have ended before `other` began; if neither order is possible, they certainly overlap."""
    return one.until is not None and not (other.since is not None and other.since.is_before(one.until))


@warning("G07", "Jouren täcker en kommun i en annan polisregion än sin egen. Rätta kommunkoden eller jourens region.")
def centres_stay_within_their_region(directory: Directory) -> Iterator[Finding]:
    for centre in directory.centres:
        for coverage in centre.municipalities:
            municipality = directory.municipality_by_code.get(coverage.code)
            if municipality and municipality.region in REGIONS and municipality.region != centre.region:
                here, there = REGIONS[municipality.region], REGIONS[centre.region]
                message = (
                    f"{municipality.name} ligger i polisregion {here}, men {centre.name} står under polisregion {there}"
                )
                yield Finding(coverage, "code", message)
