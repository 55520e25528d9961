"""`centres.json`: the local victim-support centres."""

from typing import Annotated, ClassVar

from ....answers.current import covered
from ....answers.ways import ways
from ....model import Centre as CentreRecord
from ....model import choices
from ....model.directory import Directory
from ...centres import state
from .contacts import Contact, contact
from .item import Code, File, Id, Item, Path, Source, Url, head, one_of, says, url
from .times import When, when_known


class Coverage(Item, frozen=True):
    """A municipality that a centre covers or has covered."""

    label: ClassVar = "Kommun som jouren täcker"
    about: ClassVar = "En kommun som jouren täcker, har täckt eller kommer att täcka."

    code: Annotated[Code, says("Kommunkod", "SCB:s fyra siffror.")]
    since: Annotated[When | None, says("Från", "null: uppgift saknas.")]
    until: Annotated[When | None, says("Till", "null: inget slut är känt.")]


class Centre(Item, frozen=True):
    """A local victim-support centre."""

    label: ClassVar = "Jour"
    about: ClassVar = "En lokal brottsofferjour."

    id: Annotated[Id, says("Id", "Jourens fasta namn.")]
    name: Annotated[str, says("Namn", "Jourens namn.")]
    aliases: Annotated[tuple[str, ...], says("Andra namn", "Som folk skriver.")]
    region: Annotated[str, says("Polisregion", "Regionens id.")]
    status: Annotated[choices.CentreStatus, one_of(choices.CentreStatus, "Läge")]
    status_words: Annotated[str, says("Läge i ord", "Läget med källans år, så som sidan visar det.")]
    municipalities: Annotated[
        tuple[Code, ...], says("Kommuner", "Koderna för kommunerna som jouren täcker i dag. Tom om den inte är aktiv.")
    ]
    coverage: Annotated[tuple[Coverage, ...], says("Täcker", "Kommunerna som en källa nämner, också förr och senare.")]
    member: Annotated[choices.Membership, one_of(choices.Membership, "Medlem", "Med i Brottsofferjouren Sverige:")]
    contacts: Annotated[tuple[Contact, ...], says("Kontakter", "Hur jouren nås i dag. Tom: uppgift saknas.")]
    note: Annotated[str | None, says("Anmärkning", "En mening om jouren.")]
    seen: Annotated[When | None, says("Senast nämnd", "När en källa senast nämnde jouren.")]
    source: Source
    source_date: Annotated[When | None, says("Källans datum", "Sidans eget datum. null: odaterad.")]
    path: Path
    url: Url


class CentresFile(File, frozen=True):
    """`centres.json`."""

    name: ClassVar = "centres"
    label: ClassVar = "Jourer"
    about: ClassVar = "Lokala brottsofferjourer som en öppen källa nämner, också nedlagda."

    centres: Annotated[tuple[Centre, ...], says("Jourer", "Alla jourer.")]


def centres(directory: Directory) -> CentresFile:
    """The centres, in the file's order."""
    return CentresFile(*head(directory), tuple(_centre(directory, centre) for centre in directory.centres))


def _centre(directory: Directory, centre: CentreRecord) -> Centre:
    address = directory.region_by_id[centre.region].address
    return Centre(
        id=centre.id,
        name=centre.name,
        aliases=centre.aliases,
        region=centre.region,
        status=centre.status,
        status_words=state(centre),
        municipalities=tuple(sorted(covered(centre, directory.today))),
        coverage=tuple(
            Coverage(each.code, when_known(each.since), when_known(each.until)) for each in centre.municipalities
        ),
        member=centre.is_member,
        contacts=tuple(contact(directory, way) for way in ways(directory, centre)),
        note=centre.note,
        seen=when_known(centre.seen),
        source=centre.source,
        source_date=when_known(centre.source_date),
        path=address,
        url=url(directory, address),
    )
