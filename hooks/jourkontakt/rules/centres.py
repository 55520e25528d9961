"""Centres (jourer): only those confirmed today have contacts, and a closed one covers nothing any more."""

from collections.abc import Iterator

from ..model.directory import Directory
from ..model.labels import CENTRE_STATUS
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
