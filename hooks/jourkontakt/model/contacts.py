"""Posts, who holds them and how they are reached: Popolo's Post, Membership and ContactDetail."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..values.dates import PartialDate
from .base import Identifier, Record, When, Words

Role = Literal["section_head", "group_head", "victim_coordinator", "contact_centre"]
PostStatus = Literal["held", "vacant", "unknown"]
ContactKind = Literal["phone", "mailbox", "email"]
Method = Literal["called", "written", "published"]
ROLE_MEANINGS = (
    "section_head = sektionschef, group_head = gruppchef, victim_coordinator = brottsoffersamordnare, "
    "contact_centre = Polisens kontaktcenter."
)

Source = Annotated[
    Words,
    Field(
        title="Källa",
        description="Webbadressen där uppgiften står, hela adressen med https://.",
        examples=["https://www.example.org/kontakt"],
    ),
]


class Verification(Record, title="Kontroll"):
    """One check of a contact: when, by which function (never a person), how."""

    on: Annotated[
        When,
        Field(title="Kontrollerad", description="Dagen då uppgiften kontrollerades.", examples=["2026-11-24"]),
    ]
    by: Annotated[
        Words,
        Field(
            title="Av",
            description="Den funktion eller jour som kontrollerade. Aldrig en persons namn.",
            examples=["polisgruppen"],
        ),
    ]
    method: Annotated[
        Method,
        Field(
            title="Hur",
            description="called = ringt och bekräftat, written = bekräftat skriftligt, published = hämtat från sida.",
        ),
    ]


class Hours(Record, title="Tider"):
    """Opening hours in words, and how old they are."""

    text: Annotated[
        Words, Field(title="Tider", description="Tiderna i ord.", examples=["vardagar 09–15", "dygnet runt"])
    ]
    as_of: Annotated[
        When, Field(title="Gällde", description="När tiderna gällde, enligt källan.", examples=["2020-09-15", "2020"])
    ]
    source: Source


class Contact(Record, title="Kontakt"):
    """One number or address with its source and its checks, newest last."""

    kind: Annotated[
        ContactKind,
        Field(
            title="Sort",
            description="phone = telefon, mailbox = en funktions brevlåda, email = en namngiven persons adress.",
        ),
    ]
    value: Annotated[
        Words,
        Field(
            title="Nummer eller adress",
            description="Som läsaren ska se det. Ett nummer skrivs 010-567 89 00: riktnummer, bindestreck, grupper.",
            examples=["070-174 06 05", "exempel@example.org"],
        ),
    ]
    note: Annotated[
        Words | None,
        Field(title="Anmärkning", description="Det läsaren behöver veta om numret.", examples=["anknytning 123"]),
    ] = None
    since: Annotated[When | None, Field(title="Gäller från", description="Första dagen som kontakten gäller.")] = None
    until: Annotated[When | None, Field(title="Gäller till", description="Sista dagen som kontakten gäller.")] = None
    hours: Annotated[Hours | None, Field(title="Telefontider", description="När någon svarar.")] = None
    source: Source
    consent: Annotated[
        Words | None,
        Field(
            title="Samtycke",
            description="Krävs för ett mobilnummer: var det står att personen går med på att numret visas, "
            "eller att numret hör till en funktion.",
            examples=["Funktionens nummer, enligt källan"],
        ),
    ] = None
    verified: Annotated[
        tuple[Verification, ...],
        Field(
            title="Kontroller",
            description="En rad per kontroll, den senaste sist. Ta aldrig bort en rad.",
        ),
    ] = ()

    @property
    def checked(self) -> PartialDate | None:
        """When it was last verified, or None."""
        return max((v.on for v in self.verified), key=lambda when: when.last, default=None)


class Holder(Record, title="Innehavare"):
    """Who holds or held a post, and when. A name is optional and needs a public source."""

    name: Annotated[
        Words | None,
        Field(
            title="Namn",
            description="Bara om namnet redan är offentligt, med källa. Kan utelämnas.",
            examples=["Exempel Exempelsson"],
        ),
    ] = None
    since: Annotated[When | None, Field(title="Från", description="När personen tillträdde.")] = None
    until: Annotated[When | None, Field(title="Till", description="När personen slutade.")] = None
    source: Annotated[
        Words | None,
        Field(
            title="Källa",
            description="Offentlig sida. Krävs om ett namn står.",
            examples=["https://www.example.org/kontakt"],
        ),
    ] = None


class Notice(Record, title="Tillfälligt meddelande"):
    """A temporary message, shown until its last day has passed."""

    text: Annotated[
        Words,
        Field(title="Meddelande", description="En mening till läsaren.", examples=["Ingen svarar under flytten."]),
    ]
    start: Annotated[When | None, Field(alias="from", title="Från", description="Första dagen det visas.")] = None
    until: Annotated[When, Field(title="Till och med", description="Sista dagen det visas.", examples=["2026-12-31"])]
    source: Source


class Post(Record, title="Post"):
    """A post at the police that exists with or without a holder."""

    id: Annotated[Identifier, Field(title="Id", description="Postens fasta namn. Ändras aldrig.")]
    role: Annotated[Role, Field(title="Roll", description=f"Vad posten är till för. {ROLE_MEANINGS}")]
    title: Annotated[
        Words,
        Field(title="Titel", description="Titeln så som polisen skriver den.", examples=["Brottsoffersamordnare"]),
    ]
    area: Annotated[
        Words | None,
        Field(title="Område", description="I ord, när en region har flera på samma post.", examples=["norra delen"]),
    ] = None
    status: Annotated[
        PostStatus,
        Field(title="Läge", description="held = tillsatt, vacant = vakant, unknown = uppgift saknas."),
    ]
    since: Annotated[When | None, Field(title="Vakant sedan", description="Bara för en vakant post.")] = None
    deputy: Annotated[
        Identifier | None,
        Field(
            title="Ersättare",
            description="Id för den post som svarar medan denna är vakant.",
            examples=["nord-section-head"],
        ),
    ] = None
    holders: Annotated[
        tuple[Holder, ...], Field(title="Innehavare", description="Nuvarande och tidigare, den senaste sist.")
    ] = ()
    contacts: Annotated[
        tuple[Contact, ...], Field(title="Kontakter", description="Nummer och adresser, det bästa först.")
    ] = ()
    notice: Annotated[Notice | None, Field(title="Tillfälligt meddelande", description="Visas ovanför numret.")] = None

    @property
    def holder(self) -> Holder | None:
        """The latest holder without an end, or None."""
        return next((holder for holder in reversed(self.holders) if holder.until is None), None)
