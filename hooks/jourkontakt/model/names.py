"""`data/names.yaml`: what people type instead of the official name of a place, a role or an errand."""

from typing import Annotated, ClassVar

from ..values.text import slug
from .choices import NameKind, RegionId, Role, SubjectPage
from .fields import Doc
from .kinds import AddressName, FormerCode, Identifier, MunicipalityCode, Value, When, Words
from .record import Record
from .tables import municipality_address


class OtherName(Record, frozen=True, kw_only=True):
    """A name that means one or several municipalities, counties or regions."""

    label: ClassVar = "Namn"

    name: Annotated[Words, Doc("Namn", "Det som folk skriver.", ("Gbg",))]
    kind: Annotated[NameKind, Doc("Sort")]
    municipalities: Annotated[
        tuple[MunicipalityCode, ...], Doc("Kommuner", "Kommunkoder. Flera om namnet är tvetydigt.", ("0643",))
    ] = ()
    counties: Annotated[tuple[Words, ...], Doc("Län", "Länets hela namn.", ("Jönköpings län",))] = ()
    regions: Annotated[tuple[RegionId, ...], Doc("Polisregioner", "Regionernas id.")] = ()


class RoleWords(Record, frozen=True, kw_only=True):
    """What people call a role."""

    label: ClassVar = "Ord för en roll"

    role: Annotated[Role, Doc("Roll", "Rollen som orden leder till.")]
    words: Annotated[tuple[Words, ...], Doc("Ord", "Som folk skriver.", ("samordnare",))]


class ErrandWords(Record, frozen=True, kw_only=True):
    """What people call an errand."""

    label: ClassVar = "Ord för ett ärende"

    errand: Annotated[Identifier, Doc("Ärende", "Ärendets id.", ("case",))]
    words: Annotated[tuple[Words, ...], Doc("Ord", "Som folk skriver.", ("förmedling",))]


class Subject(Record, frozen=True, kw_only=True):
    """Words that name no place, and the sentence that the search box answers with."""

    label: ClassVar = "Ord som inte är en plats"

    words: Annotated[tuple[Words, ...], Doc("Ord", "Som folk skriver.", ("kontaktförbud",))]
    say: Annotated[
        Words,
        Doc(
            "Svar",
            "Vad det är eller vem man vänder sig till, i en eller två meningar.",
            ("Kontaktförbud prövas av en åklagare.",),
        ),
    ]
    number: Annotated[
        Identifier | None, Doc("Nummer", "Id för det nummer i hela landet som man ringer.", ("support-line",))
    ] = None
    page: Annotated[SubjectPage | None, Doc("Sida", "Sidan här på webbplatsen som säger mer.")] = None
    source: Annotated[
        Value | None,
        Doc(
            "Källa",
            "Webbadressen där svaret står. Med källa står svaret också på sidan Andra nummer.",
            ("https://www.example.org/kontaktforbud",),
        ),
    ] = None
    as_of: Annotated[When | None, Doc("Gällde", "När det gällde, enligt källan.", ("2025-09-29", "2020"))] = None

    @property
    def anchor(self) -> str:
        """Its anchor on the page of numbers, where it stands if it has a source: `om-kontaktforbud`."""
        return f"om-{slug(''.join(self.words[:1]))}"


class FormerMunicipality(Record, frozen=True, kw_only=True):
    """A municipality that had another name or code, or is a part of another now; its page's address lives on."""

    label: ClassVar = "Tidigare kommun"

    name: Annotated[AddressName, Doc("Namn", "Kommunens namn förut.", ("Heby",))]
    code: Annotated[FormerCode, Doc("Kommunkod", "Koden som kommunen hade då.", ("1917",))]
    now: Annotated[MunicipalityCode, Doc("Nu", "Koden för kommunen som den heter eller hör till nu.", ("0331",))]

    @property
    def address(self) -> str:
        """The path that the municipality's page had."""
        return municipality_address(self.name, self.code)


class NamesFile(Record, frozen=True, kw_only=True):
    """The whole of `names.yaml`."""

    label: ClassVar = "Andra namn och sökord"

    names: Annotated[tuple[OtherName, ...], Doc("Namn", "Andra namn på platser.")]
    roles: Annotated[tuple[RoleWords, ...], Doc("Roller", "Ord för roller.")] = ()
    errands: Annotated[tuple[ErrandWords, ...], Doc("Ärenden", "Ord för ärenden.")] = ()
    subjects: Annotated[
        tuple[Subject, ...],
        Doc("Annat", "Ord som varken är en plats, en roll eller ett ärende, och vad sökrutan svarar."),
    ] = ()
    former: Annotated[
        tuple[FormerMunicipality, ...],
        Doc("Tidigare kommuner", "Kommuner som bytt namn eller kod eller slagits ihop, så att gamla länkar fungerar."),
    ] = ()
