"""`data/statistics.yaml`: measures, series, and every published figure with its source."""

from typing import Annotated, ClassVar

from .choices import Level, MeasureKind, Qualifier
from .fields import Doc
from .kinds import PERIODS, Identifier, Period, Quantity, Source, When, Words
from .record import Record


class Measure(Record, frozen=True, kw_only=True):
    """What is counted, in which unit, and of what."""

    label: ClassVar = "Mått"

    id: Annotated[Identifier, Doc("Id", "Måttets fasta namn.", ("referral-share",))]
    name: Annotated[Words, Doc("Namn", "Vad måttet visar, i några ord.", ("Andel brott som blev ärenden",))]
    kind: Annotated[MeasureKind, Doc("Sort")]
    definition: Annotated[
        Words,
        Doc(
            "Definition",
            "En mening: vad som räknas.",
            ("Hur stor del av de anmälda brotten som blev ett ärende hos en jour.",),
        ),
    ]
    unit: Annotated[Words, Doc("Enhet", "Enheten i ord.", ("ärenden", "procent av anmälda brott"))]
    numerator: Annotated[
        Words | None, Doc("Täljare", "Vad som räknas, när måttet är en andel.", ("ärenden hos jourer",))
    ] = None
    denominator: Annotated[
        Words | None, Doc("Nämnare", "Vad det räknas mot. Krävs när måttet är en andel.", ("anmälda brott",))
    ] = None


class Series(Record, frozen=True, kw_only=True):
    """Figures of one measure that are counted in the same way and so can be compared."""

    label: ClassVar = "Serie"

    id: Annotated[Identifier, Doc("Id", "Seriens fasta namn.", ("referrals-by-police",))]
    measure: Annotated[Identifier, Doc("Mått", "Måttets id.", ("referral-share",))]
    name: Annotated[Words, Doc("Namn", "Sättet att räkna, i några ord.", ("Förmedlade av polisen",))]
    definition: Annotated[
        Words,
        Doc(
            "Definition", "En mening: hur det räknas i just den här serien.", ("Bara ärenden som polisen förmedlade.",)
        ),
    ]
    differs: Annotated[
        Words | None,
        Doc(
            "Skiljer sig",
            "Varför serien inte kan jämföras med måttets äldre serier. Krävs när det finns en äldre.",
            ("Den äldre serien räknar alla ärenden.",),
        ),
    ] = None


class Figure(Record, frozen=True, kw_only=True):
    """A published number: its measure, area, period and source, and caveats."""

    label: ClassVar = "Siffra"

    measure: Annotated[Identifier, Doc("Mått", "Måttets id.", ("referral-share",))]
    series: Annotated[
        Identifier | None,
        Doc("Serie", "Seriens id, när siffran kan jämföras med andra. Utelämnas annars.", ("referrals-by-police",)),
    ] = None
    level: Annotated[Level, Doc("Nivå")]
    area: Annotated[
        Words,
        Doc(
            "Område",
            "Sverige, regionens id, länets namn eller jourens id. "
            "En jour som inte står i centres.yaml skrivs med sitt namn.",
            ("Sverige", "nord", "Jönköpings län"),
        ),
    ]
    period: Annotated[Period, Doc("Period", "Tiden som siffran gäller.", PERIODS)]
    value: Annotated[
        Quantity,
        Doc("Siffra", "Som den publicerades, utan enhet. En förändring har plus eller minus först.", ("26 723",)),
    ]
    qualifier: Annotated[Qualifier | None, Doc("Ungefär", "När källan inte är exakt:")] = None
    compared_with: Annotated[
        Period | None, Doc("Jämfört med", "Perioden som en förändring eller uppskattning räknas från.", ("2016",))
    ] = None
    centres_reported: Annotated[
        Words | None, Doc("Jourer", "Hur många jourer som siffran bygger på.", ("100 av 101",))
    ] = None
    source: Source
    source_date: Annotated[When | None, Doc("Källans datum", "Sidans eget datum.")] = None
    caveat: Annotated[
        Words | None,
        Doc("Förbehåll", "Vad läsaren behöver veta om siffran. Hela meningar.", ("Alla jourer har inte svarat.",)),
    ] = None


class StatisticsFile(Record, frozen=True, kw_only=True):
    """The whole of `statistics.yaml`."""

    label: ClassVar = "Siffror"

    measures: Annotated[tuple[Measure, ...], Doc("Mått", "I den ordning de visas.")]
    series: Annotated[tuple[Series, ...], Doc("Serier", "Den äldsta först.")] = ()
    figures: Annotated[tuple[Figure, ...], Doc("Siffror", "En post per publicerad siffra.")]
