"""`data/site.yaml`: the settings of the site itself."""

from typing import Annotated, ClassVar

from .fields import Doc
from .kinds import Count, Flag, Value, Words
from .record import Record


class Site(Record, frozen=True, kw_only=True):
    """The settings; the site handles missing ones (publisher, correction address)."""

    label: ClassVar = "Inställningar"

    title: Annotated[Words, Doc("Rubrik", "Sidans namn.", ("Vem ringer jag hos polisen?",))]
    organisation: Annotated[Words, Doc("Organisation", "Vem sidan görs för.", ("brottsofferjourer i Sverige",))]
    publisher: Annotated[
        Words | None, Doc("Ansvarig utgivare", "Den funktion eller förening som ansvarar.", ("Exempelorganisationen",))
    ] = None
    corrections: Annotated[
        Value | None, Doc("Rättelser", "Mejladress dit rättelser skickas.", ("rattelser@example.org",))
    ] = None
    repository: Annotated[
        Value | None, Doc("Kodförråd", "Adressen på GitHub.", ("https://github.com/exempel/exempel",))
    ] = None
    branch: Annotated[Value, Doc("Gren", "Grenen som publiceras.", ("main",))] = "main"
    address: Annotated[
        Value | None, Doc("Adress", "Sidans adress på webben, slutar med /.", ("https://www.example.org/",))
    ] = None
    noindex: Annotated[Flag, Doc("Inte i sökmotorer", "true ber sökmotorer att inte visa sidan.")] = True
    stale_after_months: Annotated[Count, Doc("Gammalt efter", "Antal månader utan kontroll.", ("12",))] = 12
    email_domains: Annotated[
        tuple[Value, ...], Doc("Väntade domäner", "Mejldomäner som inte väcker frågor.", ("polisen.se",))
    ] = ("polisen.se",)
    example: Annotated[Flag, Doc("Exempeldata", "true om allt är påhittat.")] = False

    def url(self, address: str) -> str:
        """The full URL of a page or file; empty if the site has no address of its own."""
        return f"{self.address}{address}" if self.address else ""

    def marked(self, name: str) -> str:
        """The name of something that is published, marked if all is invented: `Exempel: Polisen`."""
        return f"Exempel: {name}" if self.example else name

    @property
    def disclaimer(self) -> str:
        """What to say first if all is invented; empty otherwise."""
        return "Exempeldata, allt är påhittat." if self.example else ""
