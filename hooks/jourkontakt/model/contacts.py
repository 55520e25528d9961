"""Posts, their holders and their contacts, modelled on Popolo's Post, Membership and ContactDetail."""

from typing import Annotated, ClassVar

from ..values.text import counted, listing
from .choices import ContactKind, Method, PostStatus, Role
from .fields import Doc
from .kinds import Flag, Identifier, Point, Source, Value, When, Words
from .record import Record


class Verification(Record, frozen=True, kw_only=True):
    """A check of a contact or number: when, by which function (never a person), and how."""

    label: ClassVar = "Kontroll"

    date: Annotated[When, Doc("Kontrollerad", "Dagen då uppgiften kontrollerades.", ("2026-11-24",))]
    by: Annotated[
        Words, Doc("Av", "Den funktion eller jour som kontrollerade. Aldrig en persons namn.", ("polisgruppen",))
    ]
    method: Annotated[Method, Doc("Hur")]


class Hours(Record, frozen=True, kw_only=True):
    """Opening hours in words, and the date for which they were published."""

    label: ClassVar = "Tider"

    text: Annotated[Words, Doc("Tider", "Tiderna i ord.", ("vardagar 09–15", "dygnet runt"))]
    as_of: Annotated[When, Doc("Gällde", "När tiderna gällde, enligt källan.", ("2020-09-15", "2020"))]
    source: Source

    @property
    def with_year(self) -> str:
        """The hours with their year: `vardagar 09–15, uppgift från 2020`."""
        return f"{self.text}, uppgift från {self.as_of.last.year}"


class Contact(Record, frozen=True, kw_only=True):
    """A telephone number or address with its source and its checks, newest last."""

    label: ClassVar = "Kontakt"

    kind: Annotated[ContactKind, Doc("Sort")]
    value: Annotated[
        Value,
        Doc(
            "Nummer eller adress",
            "Som läsaren ska se det. Ett nummer skrivs 010-567 89 00: riktnummer, bindestreck, grupper.",
            ("070-174 06 05", "exempel@example.org"),
        ),
    ]
    note: Annotated[Words | None, Doc("Anmärkning", "Det läsaren behöver veta om numret.", ("anknytning 123",))] = None
    since: Annotated[Point | None, Doc("Gäller från", "Första dagen som kontakten gäller.")] = None
    until: Annotated[Point | None, Doc("Gäller till", "Sista dagen som kontakten gäller.")] = None
    hours: Annotated[Hours | None, Doc("Telefontider", "När någon svarar.")] = None
    source: Source
    consent: Annotated[
        Words | None,
        Doc(
            "Samtycke",
            "Krävs för ett mobilnummer: var det står att personen går med på att numret visas, "
            "eller att numret hör till en funktion.",
            ("Funktionens nummer, enligt källan",),
        ),
    ] = None
    shared: Annotated[
        Flag, Doc("Delas", "true om det är meningen att flera poster har samma nummer, till exempel en växel.")
    ] = False
    verified: Annotated[
        tuple[Verification, ...], Doc("Kontroller", "En rad per kontroll, den senaste sist. Ta aldrig bort en rad.")
    ] = ()


class Holder(Record, frozen=True, kw_only=True):
    """Who holds or held a post, and when. A name is optional and needs a public source."""

    label: ClassVar = "Innehavare"

    name: Annotated[
        Words | None,
        Doc("Namn", "Bara om namnet redan är offentligt, med källa. Kan utelämnas.", ("Exempel Exempelsson",)),
    ] = None
    since: Annotated[Point | None, Doc("Från", "När personen tillträdde.")] = None
    until: Annotated[Point | None, Doc("Till", "När personen slutade.")] = None
    source: Annotated[
        Value | None, Doc("Källa", "Offentlig sida. Krävs om ett namn står.", ("https://www.example.org/kontakt",))
    ] = None


class Notice(Record, frozen=True, kw_only=True):
    """A temporary message, shown until its last day has passed."""

    label: ClassVar = "Tillfälligt meddelande"

    text: Annotated[Words, Doc("Meddelande", "En mening till läsaren.", ("Ingen svarar under flytten.",))]
    start: Annotated[Point | None, Doc("Från", "Första dagen det visas.", name="from")] = None
    until: Annotated[Point, Doc("Till och med", "Sista dagen det visas.", ("2026-12-31",))]
    source: Source


class Absence(Record, frozen=True, kw_only=True):
    """The holder's leave: who answers meanwhile, and until when."""

    label: ClassVar = "Frånvaro"

    since: Annotated[Point | None, Doc("Från", "Första dagen som innehavaren är borta.")] = None
    until: Annotated[Point, Doc("Till och med", "Sista dagen som innehavaren är borta.", ("2026-12-31",))]
    deputy: Annotated[
        Identifier | None, Doc("Ersättare", "Id för den post som svarar under tiden.", ("nord-section-head",))
    ] = None


class Post(Record, frozen=True, kw_only=True):
    """A post at the police, which may be vacant."""

    label: ClassVar = "Post"

    id: Annotated[Identifier, Doc("Id", "Postens fasta namn. Ändras aldrig.")]
    role: Annotated[Role, Doc("Roll", "Vad posten är till för.")]
    title: Annotated[Words, Doc("Titel", "Titeln så som polisen skriver den.", ("Brottsoffersamordnare",))]
    area: Annotated[Words | None, Doc("Område", "I ord, när en region har flera på samma post.", ("norra delen",))] = (
        None
    )
    covers: Annotated[
        tuple[Value, ...],
        Doc(
            "Svarar för",
            "Län eller kommunkoder som posten svarar för. Utan raden gäller det hela regionen.",
            ("Värmlands län", "1780"),
        ),
    ] = ()
    status: Annotated[PostStatus, Doc("Läge")]
    since: Annotated[Point | None, Doc("Vakant sedan", "Bara för en vakant post. Får ligga framåt i tiden.")] = None
    deputy: Annotated[
        Identifier | None, Doc("Ersättare", "Id för den post som svarar medan denna är vakant.", ("nord-section-head",))
    ] = None
    absent: Annotated[Absence | None, Doc("Frånvarande", "När innehavaren är borta en tid och någon annan svarar.")] = (
        None
    )
    holders: Annotated[
        tuple[Holder, ...], Doc("Innehavare", "Tidigare, nuvarande och den som ska börja, den senaste sist.")
    ] = ()
    contacts: Annotated[tuple[Contact, ...], Doc("Kontakter", "Nummer och adresser, det bästa först.")] = ()
    notice: Annotated[Notice | None, Doc("Tillfälligt meddelande", "Visas ovanför numret.")] = None

    @property
    def area_in_words(self) -> str:
        """Where the post answers: its area, or else what it covers (`Värmlands län och 2 kommuner`); may be empty."""
        codes = [covered for covered in self.covers if covered.isdigit()]
        counties = [covered for covered in self.covers if not covered.isdigit()]
        return self.area or listing([*counties, *([counted(len(codes), "kommun", "kommuner")] if codes else [])])
