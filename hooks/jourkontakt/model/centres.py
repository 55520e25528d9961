"""`data/centres.yaml`: local victim-support centres and the municipalities that they cover or have covered."""

from typing import Annotated, ClassVar

from .choices import CentreStatus, Membership, RegionId
from .contacts import Contact
from .fields import Doc
from .kinds import Identifier, MunicipalityCode, Point, Source, When, Words
from .record import Record


class Coverage(Record, frozen=True, kw_only=True):
    """A municipality that a centre covers or covered."""

    label: ClassVar = "Kommun som jouren täcker"

    code: MunicipalityCode
    since: Annotated[Point | None, Doc("Från", "När jouren började täcka kommunen.")] = None
    until: Annotated[Point | None, Doc("Till", "När jouren slutade täcka kommunen.")] = None


class Centre(Record, frozen=True, kw_only=True):
    """A local victim-support centre (brottsofferjour)."""

    label: ClassVar = "Jour"

    id: Annotated[Identifier, Doc("Id", "Jourens fasta namn.", ("exempelbygden",))]
    name: Annotated[Words, Doc("Namn", "Jourens namn.", ("Brottsofferjouren Exempelbygden",))]
    aliases: Annotated[tuple[Words, ...], Doc("Andra namn", "Som folk skriver.", ("Exempeljouren",))] = ()
    region: Annotated[RegionId, Doc("Polisregion", "Den region jouren ligger i.")]
    municipalities: Annotated[tuple[Coverage, ...], Doc("Kommuner", "Bara de som en källa nämner.")] = ()
    is_member: Annotated[Membership, Doc("Medlem", "Med i Brottsofferjouren Sverige:")]
    status: Annotated[CentreStatus, Doc("Läge")]
    seen: Annotated[When | None, Doc("Senast nämnd", "När en källa senast nämnde jouren.")] = None
    note: Annotated[Words | None, Doc("Anmärkning", "En mening.", ("Täcker hela länet.",))] = None
    contacts: Annotated[tuple[Contact, ...], Doc("Kontakter", "Bara bekräftade och aktuella.")] = ()
    source: Source
    source_date: Annotated[When | None, Doc("Källans datum", "Sidans eget datum.")] = None


class CentresFile(Record, frozen=True, kw_only=True):
    """The whole of `centres.yaml`."""

    label: ClassVar = "Jourer"

    centres: Annotated[tuple[Centre, ...], Doc("Jourer", "En post per jour.")]
