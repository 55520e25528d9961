"""`data/statistics.yaml`: what is measured and how, and every published figure with its source."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from ..values import numbers as quantity
from ..values import periods as period
from .base import Identifier, Record, When, Words
from .contacts import Source

MeasureKind = Literal["count", "share", "change", "estimate"]
Level = Literal["national", "region", "county", "centre"]
Qualifier = Literal["about", "nearly", "over"]


def _period(value: Any) -> Any:
    return period.parse(value) if isinstance(value, str) else value


def _quantity(value: Any) -> Any:
    return quantity.parse(value) if isinstance(value, str) else value


_PERIOD_EXAMPLES = ["2017", "2015–2017", "april 2015", "januari–augusti 2023"]
Period = Annotated[
    period.Period,
    BeforeValidator(_period),
    WithJsonSchema({"type": "string", "examples": _PERIOD_EXAMPLES}),
]
Quantity = Annotated[
    quantity.Quantity,
    BeforeValidator(_quantity),
    WithJsonSchema({"type": "string", "examples": ["26 723", "3,28", "+29", "−44"]}),
]


class Measure(Record, title="Mått"):
    """What is counted, in which unit, and of what."""

    id: Annotated[Identifier, Field(title="Id", description="Måttets fasta namn.", examples=["referral-share"])]
    name: Annotated[
        Words,
        Field(title="Namn", description="Vad måttet visar, i några ord.", examples=["Andel brott som blev ärenden"]),
    ]
    kind: Annotated[
        MeasureKind,
        Field(
            title="Sort",
            description="count = antal, share = andel i procent, change = förändring i procent, "
            "estimate = uppskattning, alltså inget som har räknats.",
        ),
    ]
    definition: Annotated[
        Words,
        Field(
            title="Definition",
            description="En mening: vad som räknas.",
            examples=["Hur stor del av de anmälda brotten som blev ett ärende hos en jour."],
        ),
    ]
    unit: Annotated[
        Words, Field(title="Enhet", description="Enheten i ord.", examples=["ärenden", "procent av anmälda brott"])
    ]
    numerator: Annotated[
        Words | None,
        Field(title="Täljare", description="Vad som räknas, när måttet är en andel.", examples=["ärenden hos jourer"]),
    ] = None
    denominator: Annotated[
        Words | None,
        Field(
            title="Nämnare",
            description="Vad det räknas mot. Krävs när måttet är en andel.",
            examples=["anmälda brott"],
        ),
    ] = None


class Series(Record, title="Serie"):
    """Figures of one measure that are counted in one way, so that they can be compared."""

    id: Annotated[Identifier, Field(title="Id", description="Seriens fasta namn.", examples=["referrals-by-police"])]
    measure: Annotated[Identifier, Field(title="Mått", description="Måttets id.", examples=["referral-share"])]
    name: Annotated[
        Words,
        Field(title="Namn", description="Sättet att räkna, i några ord.", examples=["Förmedlade av polisen"]),
    ]
    definition: Annotated[
        Words,
        Field(
            title="Definition",
            description="En mening: hur det räknas i just den här serien.",
            examples=["Bara ärenden som polisen förmedlade."],
        ),
    ]
    differs: Annotated[
        Words | None,
        Field(
            title="Skiljer sig",
            description="Varför serien inte kan jämföras med måttets äldre serier. Krävs när det finns en äldre.",
            examples=["Den äldre serien räknar alla ärenden."],
        ),
    ] = None


class Figure(Record, title="Siffra"):
    """One published number: of what, where, when, from where, and what to know before it is used."""

    measure: Annotated[Identifier, Field(title="Mått", description="Måttets id.", examples=["referral-share"])]
    series: Annotated[
        Identifier | None,
        Field(
            title="Serie",
            description="Seriens id, när siffran kan jämföras med andra. Utelämnas annars.",
            examples=["referrals-by-police"],
        ),
    ] = None
    level: Annotated[
        Level,
        Field(title="Nivå", description="national = hela landet, region = polisregion, county = län, centre = jour."),
    ]
    area: Annotated[
        Words,
        Field(
            title="Område",
            description="Sverige, regionens id, länets namn eller jourens id. "
            "En jour som inte står i centres.yaml skrivs med sitt namn.",
            examples=["Sverige", "nord", "Jönköpings län"],
        ),
    ]
    period: Annotated[Period, Field(title="Period", description="Tiden som siffran gäller.", examples=_PERIOD_EXAMPLES)]
    value: Annotated[
        Quantity,
        Field(
            title="Siffra",
            description="Som den publicerades, utan enhet. En förändring har plus eller minus först.",
            examples=["26 723"],
        ),
    ]
    qualifier: Annotated[
        Qualifier | None,
        Field(title="Ungefär", description="När källan inte är exakt: about = ca, nearly = nästan, over = över."),
    ] = None
    compared_with: Annotated[
        Period | None,
        Field(
            title="Jämfört med",
            description="Perioden som en förändring eller uppskattning räknas från.",
            examples=["2016"],
        ),
    ] = None
    centres_reported: Annotated[
        Words | None,
        Field(title="Jourer", description="Hur många jourer som siffran bygger på.", examples=["100 av 101"]),
    ] = None
    source: Source
    source_date: Annotated[When | None, Field(title="Källans datum", description="Sidans eget datum.")] = None
    caveat: Annotated[
        Words | None,
        Field(
            title="Förbehåll",
            description="Vad läsaren behöver veta om siffran. Hela meningar.",
            examples=["Alla jourer har inte svarat."],
        ),
    ] = None


class StatisticsFile(Record, title="Siffror"):
    """The whole of `statistics.yaml`."""

    measures: Annotated[tuple[Measure, ...], Field(title="Mått", description="I den ordning de visas.")]
    series: Annotated[tuple[Series, ...], Field(title="Serier", description="Den äldsta först.")] = ()
    figures: Annotated[tuple[Figure, ...], Field(title="Siffror", description="En post per publicerad siffra.")]
