"""`data/regions.yaml`: the national numbers, the errands, and the seven police regions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Flag, Identifier, Record, When, Words
from .contacts import ROLE_MEANINGS, Hours, Notice, Post, Role, Source, Verification
from .meetings import Meeting, Question, Training

RegionId = Literal["nord", "mitt", "bergslagen", "stockholm", "ost", "vast", "syd"]
REGION_MEANINGS = (
    "nord = Nord, mitt = Mitt, bergslagen = Bergslagen, stockholm = Stockholm, ost = Öst, vast = Väst, syd = Syd."
)


class NationalNumber(Record, title="Nummer i hela landet"):
    """A number for the whole country."""

    id: Annotated[Identifier, Field(title="Id", description="Numrets fasta namn.", examples=["police"])]
    number: Annotated[Words, Field(title="Nummer", description="Som läsaren ska se det.", examples=["114 14"])]
    name: Annotated[Words, Field(title="Vem som svarar", description="Namnet som läsaren ser.", examples=["Polisen"])]
    purpose: Annotated[Words, Field(title="När", description="När man ringer dit.", examples=["när det inte är akut"])]
    always: Annotated[Flag, Field(title="Alltid öppet", description="true om numret svarar dygnet runt, annars false.")]
    danger: Annotated[
        Flag, Field(title="Fara", description="true om numret är till för fara för liv. Visas då i rött.")
    ] = False
    hours: Annotated[
        Hours | None, Field(title="Tider", description="När någon svarar, och hur gammal uppgiften är.")
    ] = None
    expect: Annotated[
        Words | None,
        Field(
            title="Så går det till",
            description="Vad den som ringer möts av: talsvar, kö, växel.",
            examples=["Talsvar kommer först."],
        ),
    ] = None
    source: Source
    verified: Annotated[tuple[Verification, ...], Field(title="Kontroller", description="Den senaste sist.")] = ()


class Errand(Record, title="Ärende"):
    """Why one calls: whom to ask for, in which order, and what to say."""

    id: Annotated[Identifier, Field(title="Id", description="Ärendets fasta namn.", examples=["case"])]
    slug: Annotated[
        Identifier, Field(title="Ankare", description="Ordet i sidans adress, efter #.", examples=["arende"])
    ]
    name: Annotated[
        Words, Field(title="Kort namn", description="Ett eller två ord, på knappen.", examples=["Ett ärende"])
    ]
    question: Annotated[
        Words,
        Field(title="Fråga", description="Varför man ringer, i vanliga ord.", examples=["Hur går det med ett ärende?"]),
    ]
    roles: Annotated[
        tuple[Role, ...],
        Field(title="Roller", description=f"I den ordning man söker dem, högst tre. {ROLE_MEANINGS}", max_length=3),
    ] = ()
    ask_for: Annotated[
        Words, Field(title="Fråga efter", description="Vem man ber att få tala med.", examples=["sektionschef"])
    ]
    have_ready: Annotated[
        tuple[Words, ...], Field(title="Ha till hands", description="En rad var.", examples=["Diarienumret"])
    ] = ()
    say: Annotated[
        Words,
        Field(
            title="Säg så här",
            description="Orden att säga. {region} ersätts med regionens namn.",
            examples=["Jag söker sektionschefen i region {region}."],
        ),
    ]
    final: Annotated[
        Identifier,
        Field(title="Sist", description="Id för det nationella nummer som alltid svarar.", examples=["police"]),
    ]


class Circumstance(Record, title="Särskild omständighet"):
    """Something to know about a region."""

    text: Annotated[
        Words,
        Field(title="Att veta", description="En eller två meningar.", examples=["Sektionen håller på att byggas upp."]),
    ]
    as_of: Annotated[When | None, Field(title="Gällde", description="När det gällde.")] = None
    source: Source


class Region(Record, title="Polisregion"):
    """A police region with its posts, meetings and trainings."""

    id: Annotated[RegionId, Field(title="Id", description=f"Regionens fasta namn. {REGION_MEANINGS}")]
    name: Annotated[Words, Field(title="Namn", description="Utan ordet region.", examples=["Nord"])]
    notice: Annotated[Notice | None, Field(title="Tillfälligt meddelande", description="Visas överst.")] = None
    posts: Annotated[
        tuple[Post, ...], Field(title="Poster", description="Posterna inom brottsoffer och personsäkerhet.")
    ] = ()
    meetings: Annotated[tuple[Meeting, ...], Field(title="Möten", description="Alla möten, även genomförda.")] = ()
    trainings: Annotated[tuple[Training, ...], Field(title="Utbildningar", description="Även öppna inbjudningar.")] = ()
    circumstances: Annotated[
        tuple[Circumstance, ...], Field(title="Särskilda omständigheter", description="Att veta om regionen.")
    ] = ()


class RegionsFile(Record, title="Nummer, ärenden och polisregioner"):
    """The whole of `regions.yaml`."""

    national_numbers: Annotated[
        tuple[NationalNumber, ...], Field(title="Nummer i hela landet", description="Visas på varje sida.")
    ]
    errands: Annotated[tuple[Errand, ...], Field(title="Ärenden", description="Varför man ringer.")]
    questions: Annotated[
        tuple[Question, ...], Field(title="Frågor", description="De frågor som ställs till varje region.")
    ] = ()
    regions: Annotated[tuple[Region, ...], Field(title="Polisregioner", description="De sju.")]
