"""`data/names.yaml`: what people type for a place, a role or an errand when it is not the official name."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Identifier, Record, Words
from .centres import MunicipalityCode
from .contacts import ROLE_MEANINGS, Role
from .regions import REGION_MEANINGS, RegionId

NameKind = Literal["short", "district", "island", "village", "station", "area", "seat", "former", "other"]


class OtherName(Record, title="Namn"):
    """A name that means one or several municipalities, counties or regions."""

    name: Annotated[Words, Field(title="Namn", description="Det som folk skriver.", examples=["Gbg"])]
    kind: Annotated[
        NameKind,
        Field(
            title="Sort",
            description="short = kortform, district = stadsdel, island = ö, village = by, station = station, "
            "area = område, seat = centralort, former = äldre namn, other = annat.",
        ),
    ]
    municipalities: Annotated[
        tuple[MunicipalityCode, ...],
        Field(title="Kommuner", description="Kommunkoder. Flera om namnet är tvetydigt.", examples=["0643"]),
    ] = ()
    counties: Annotated[
        tuple[Words, ...], Field(title="Län", description="Länets hela namn.", examples=["Jönköpings län"])
    ] = ()
    regions: Annotated[
        tuple[RegionId, ...], Field(title="Polisregioner", description=f"Regionernas id. {REGION_MEANINGS}")
    ] = ()


class RoleWords(Record, title="Ord för en roll"):
    """What people call a role."""

    role: Annotated[Role, Field(title="Roll", description=f"Rollen som orden leder till. {ROLE_MEANINGS}")]
    words: Annotated[tuple[Words, ...], Field(title="Ord", description="Som folk skriver.", examples=["samordnare"])]


class ErrandWords(Record, title="Ord för ett ärende"):
    """What people call an errand."""

    errand: Annotated[Identifier, Field(title="Ärende", description="Ärendets id.", examples=["case"])]
    words: Annotated[tuple[Words, ...], Field(title="Ord", description="Som folk skriver.", examples=["förmedling"])]


class NamesFile(Record, title="Andra namn och sökord"):
    """The whole of `names.yaml`."""

    names: Annotated[tuple[OtherName, ...], Field(title="Namn", description="Andra namn på platser.")]
    roles: Annotated[tuple[RoleWords, ...], Field(title="Roller", description="Ord för roller.")] = ()
    errands: Annotated[tuple[ErrandWords, ...], Field(title="Ärenden", description="Ord för ärenden.")] = ()
