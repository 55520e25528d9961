"""`data/regions.yaml`: the national numbers, the errands, and the seven police regions."""

from typing import Annotated, ClassVar

from .choices import NumberPlace, RegionId, Role
from .contacts import Hours, Notice, Post, Verification
from .fields import Doc
from .kinds import Flag, Identifier, Source, Value, When, Words
from .meetings import Meeting, Question, Training
from .record import Record


class NationalNumber(Record, frozen=True, kw_only=True):
    """A national telephone number."""

    label: ClassVar = "Nummer i hela landet"

    id: Annotated[Identifier, Doc("Id", "Numrets fasta namn.", ("police",))]
    number: Annotated[Value, Doc("Nummer", "Som läsaren ska se det.", ("114 14",))]
    name: Annotated[Words, Doc("Vem som svarar", "Namnet som läsaren ser.", ("Polisen",))]
    place: Annotated[
        NumberPlace,
        Doc("Plats", "De viktigaste numren står på varje sida, de andra på sidan Andra nummer under sin rubrik."),
    ] = "front"
    words: Annotated[
        tuple[Words, ...], Doc("Sökord", "Vad folk skriver i sökrutan, utöver namnet.", ("barnens rätt i samhället",))
    ] = ()
    purpose: Annotated[Words, Doc("När", "När man ringer dit.", ("när det inte är akut",))]
    always: Annotated[Flag, Doc("Alltid öppet", "true om numret svarar dygnet runt, annars false.")]
    danger: Annotated[Flag, Doc("Fara", "true om numret är till för fara för liv. Visas då i rött.")] = False
    hours: Annotated[Hours | None, Doc("Tider", "När någon svarar, och hur gammal uppgiften är.")] = None
    expect: Annotated[
        Words | None,
        Doc("Så går det till", "Vad den som ringer möts av: talsvar, kö, växel.", ("Talsvar kommer först.",)),
    ] = None
    source: Source
    verified: Annotated[tuple[Verification, ...], Doc("Kontroller", "Den senaste sist.")] = ()

    @property
    def is_front(self) -> bool:
        """Whether every page shows it."""
        return self.place == "front"

    @property
    def opening(self) -> str:
        """When somebody answers, in words: `vardagar 09–12, uppgift från 2021`, `dygnet runt`; empty if unknown."""
        return self.hours.with_year if self.hours else "dygnet runt" if self.always else ""

    @property
    def address(self) -> str:
        """Its place on the page of numbers: `nummer/#police`."""
        return f"nummer/#{self.id}"


class Errand(Record, frozen=True, kw_only=True):
    """A reason to call: which roles to ask for, in which order, and what to say."""

    label: ClassVar = "Ärende"

    id: Annotated[Identifier, Doc("Id", "Ärendets fasta namn.", ("case",))]
    slug: Annotated[Identifier, Doc("Ankare", "Ordet i sidans adress, efter #.", ("arende",))]
    name: Annotated[Words, Doc("Kort namn", "Ett eller två ord, på knappen.", ("Enskilt ärende",))]
    question: Annotated[Words, Doc("Fråga", "Varför man ringer, i vanliga ord.", ("Hur går det med ett ärende?",))]
    roles: Annotated[tuple[Role, ...], Doc("Roller", "I den ordning man söker dem, högst tre.", most=3)] = ()
    ask_for: Annotated[Words, Doc("Fråga efter", "Vem man ber att få tala med.", ("sektionschef",))]
    have_ready: Annotated[tuple[Words, ...], Doc("Ha till hands", "Skriv en sak per rad.", ("Diarienumret",))] = ()
    say: Annotated[
        Words,
        Doc(
            "Säg så här",
            "Orden att säga. {region} ersätts med regionens namn.",
            ("Jag söker sektionschefen i polisregion {region}.",),
        ),
    ]
    final: Annotated[Identifier, Doc("Sist", "Det nationella numret som avslutar svaret, med sitt id.", ("police",))]

    def say_in(self, region: str) -> str:
        """The words to say, with the region's name inserted."""
        return self.say.replace("{region}", region)


class Welcome(Record, frozen=True, kw_only=True):
    """What the police have said about centres that call them."""

    label: ClassVar = "Du får ringa"

    text: Annotated[
        Words,
        Doc(
            "Vad som är sagt",
            "Vad polisen har sagt, inte mer än källan säger. Visas på varje kort under ”Du får ringa”.",
            ("Polisen har sagt att jourer är välkomna att höra av sig.",),
        ),
    ]
    as_of: Annotated[When, Doc("Sagt", "När det sades, enligt källan.", ("hösten 2017",))]
    source: Source


class Circumstance(Record, frozen=True, kw_only=True):
    """A special circumstance in a region."""

    label: ClassVar = "Att veta om regionen"

    text: Annotated[Words, Doc("Att veta", "En eller två meningar.", ("Sektionen håller på att byggas upp.",))]
    as_of: Annotated[When | None, Doc("Gällde", "När det gällde.")] = None
    source: Source


class Region(Record, frozen=True, kw_only=True):
    """A police region with its posts, meetings and trainings."""

    label: ClassVar = "Polisregion"

    id: Annotated[RegionId, Doc("Id", "Regionens fasta namn.")]
    name: Annotated[Words, Doc("Namn", "Utan ordet region.", ("Nord",))]
    notice: Annotated[Notice | None, Doc("Tillfälligt meddelande", "Visas överst.")] = None
    posts: Annotated[tuple[Post, ...], Doc("Poster", "Posterna inom brottsoffer och personsäkerhet.")] = ()
    meetings: Annotated[tuple[Meeting, ...], Doc("Möten", "Alla möten, även genomförda.")] = ()
    trainings: Annotated[tuple[Training, ...], Doc("Utbildningar", "Även öppna inbjudningar.")] = ()
    circumstances: Annotated[
        tuple[Circumstance, ...], Doc("Att veta om regionen", "Det som är särskilt för regionen, med källa.")
    ] = ()

    @property
    def address(self) -> str:
        """The path of the region's page: `region/nord/`."""
        return f"region/{self.id}/"


class RegionsFile(Record, frozen=True, kw_only=True):
    """The whole of `regions.yaml`."""

    label: ClassVar = "Nummer, ärenden och polisregioner"

    national_numbers: Annotated[tuple[NationalNumber, ...], Doc("Nummer i hela landet", "I den ordning de visas.")]
    errands: Annotated[tuple[Errand, ...], Doc("Ärenden", "Varför man ringer.")]
    welcome: Annotated[
        Welcome | None, Doc("Du får ringa", "Vad polisen har sagt om att jourer ringer, med dag och källa.")
    ] = None
    questions: Annotated[tuple[Question, ...], Doc("Frågor", "De frågor som ställs till varje region.")] = ()
    regions: Annotated[tuple[Region, ...], Doc("Polisregioner", "De sju polisregionerna.")]
