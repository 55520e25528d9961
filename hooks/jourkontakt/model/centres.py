"""`data/centres.yaml`: local victim-support centres and the municipalities they cover, then and now."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from .base import Identifier, Record, When, Words
from .contacts import Contact, Source
from .regions import REGION_MEANINGS, RegionId

Membership = Literal["yes", "no", "unknown"]
CentreStatus = Literal["active", "historical", "closed"]
_CODE = "^[0-9]{4}$"
MunicipalityCode = Annotated[
    Words,
    Field(pattern=_CODE, title="Kommunkod", description="SCB:s fyra siffror.", examples=["0643"]),
    WithJsonSchema({"type": "string", "pattern": _CODE}),
]


class Coverage(Record, title="Kommun som jouren täcker"):
    """A municipality that a centre covers or covered."""

    code: MunicipalityCode
    since: Annotated[When | None, Field(title="Från", description="När jouren började täcka kommunen.")] = None
    until: Annotated[When | None, Field(title="Till", description="När jouren slutade täcka kommunen.")] = None


class Centre(Record, title="Jour"):
    """A local victim-support centre (brottsofferjour)."""

    id: Annotated[Identifier, Field(title="Id", description="Jourens fasta namn.", examples=["exempelbygden"])]
    name: Annotated[
        Words, Field(title="Namn", description="Jourens namn.", examples=["Brottsofferjouren Exempelbygden"])
    ]
    aliases: Annotated[
        tuple[Words, ...], Field(title="Andra namn", description="Som folk skriver.", examples=["Exempeljouren"])
    ] = ()
    region: Annotated[
        RegionId, Field(title="Polisregion", description=f"Den region jouren ligger i. {REGION_MEANINGS}")
    ]
    municipalities: Annotated[
        tuple[Coverage, ...], Field(title="Kommuner", description="Bara de som en källa nämner.")
    ] = ()
    is_member: Annotated[
        Membership,
        Field(
            title="Medlem", description="Med i Brottsofferjouren Sverige: yes = ja, no = nej, unknown = uppgift saknas."
        ),
    ]
    status: Annotated[
        CentreStatus,
        Field(title="Läge", description="active = bekräftad i dag, historical = nämnd i en källa, closed = nedlagd."),
    ]
    seen: Annotated[When | None, Field(title="Senast nämnd", description="När en källa senast nämnde jouren.")] = None
    note: Annotated[
        Words | None, Field(title="Anmärkning", description="En mening.", examples=["Täcker hela länet."])
    ] = None
    contacts: Annotated[tuple[Contact, ...], Field(title="Kontakter", description="Bara bekräftade och aktuella.")] = ()
    source: Source
    source_date: Annotated[When | None, Field(title="Källans datum", description="Sidans eget datum.")] = None


class CentresFile(Record, title="Jourer"):
    """The whole of `centres.yaml`."""

    centres: Annotated[tuple[Centre, ...], Field(title="Jourer", description="En post per jour.")]
