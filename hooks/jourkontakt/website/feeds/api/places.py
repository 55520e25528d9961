"""`regions.json` and `municipalities.json`: the police regions with their posts, and the municipalities."""

from __future__ import annotations

from typing import Annotated, ClassVar

from ....answers.namesakes import namesakes
from ....model import Region as RegionRecord
from ....model.directory import Directory
from ....model.fields import Doc
from ...cards import post_cards
from ...centres import covering
from .contacts import Notice, notice_today
from .item import Code, File, Id, Item, Path, Source, Url, head, says, url
from .posts import Post, post
from .times import When, when_known


class County(Item, frozen=True):
    """A county."""

    doc: ClassVar = Doc("Län", "Ett län med sin kod hos SCB.")

    code: Annotated[str, says("Länskod", "SCB:s två siffror.")]
    name: Annotated[str, says("Namn", "Länets namn.")]


class Circumstance(Item, frozen=True):
    """Something special about a region."""

    doc: ClassVar = Doc("Att veta om regionen", "Något som är särskilt för en polisregion.")

    text: Annotated[str, says("Att veta", "En eller två meningar.")]
    as_of: Annotated[When | None, says("Gällde", "När det gällde. null: uppgift saknas.")]
    source: Source


class Region(Item, frozen=True):
    """A police region."""

    doc: ClassVar = Doc("Polisregion", "En polisregion med sina poster.")

    id: Annotated[Id, says("Id", "Regionens fasta namn.")]
    name: Annotated[str, says("Namn", "Utan ordet polisregion.")]
    counties: Annotated[tuple[County, ...], says("Län", "Länen i regionen.")]
    municipalities: Annotated[tuple[Code, ...], says("Kommuner", "Koderna för regionens kommuner.")]
    posts: Annotated[tuple[Post, ...], says("Poster", "Alla poster, också de som inte går att nå i dag.")]
    notice: Annotated[Notice | None, says("Tillfälligt meddelande", "Ett meddelande som gäller i dag.")]
    circumstances: Annotated[tuple[Circumstance, ...], says("Att veta om regionen", "Det som är särskilt för den.")]
    path: Path
    url: Url


class RegionsFile(File, frozen=True):
    """`regions.json`."""

    name: ClassVar = "regions"
    doc: ClassVar = Doc("Polisregioner", "De sju polisregionerna med län, poster och kontakter som gäller i dag.")

    regions: Annotated[tuple[Region, ...], says("Polisregioner", "De sju polisregionerna.")]


class Municipality(Item, frozen=True):
    """A municipality."""

    doc: ClassVar = Doc("Kommun", "En kommun, med polisregionen som den ligger i.")

    code: Annotated[Code, says("Kommunkod", "SCB:s fyra siffror, som text.")]
    name: Annotated[str, says("Namn", "Kommunens namn.")]
    county: Annotated[County, says("Län", "Länet som kommunen ligger i.")]
    region: Annotated[str, says("Polisregion", "Regionens id.")]
    seat: Annotated[str, says("Centralort", "Kommunens centralort.")]
    police_district: Annotated[str | None, says("Polisområde", "null: uppgift saknas.")]
    local_police_district: Annotated[str | None, says("Lokalpolisområde", "null: uppgift saknas.")]
    similar: Annotated[
        tuple[Code, ...], says("Liknande namn", "Koderna för kommuner i andra regioner som heter nästan likadant.")
    ]
    centres: Annotated[tuple[str, ...], says("Jourer", "Id för de aktiva jourer som täcker kommunen i dag.")]
    path: Path
    url: Url


class MunicipalitiesFile(File, frozen=True):
    """`municipalities.json`."""

    name: ClassVar = "municipalities"
    doc: ClassVar = Doc("Kommuner", "Sveriges kommuner med län, polisregion och jourer.")

    municipalities: Annotated[tuple[Municipality, ...], says("Kommuner", "I svensk bokstavsordning.")]


def regions(directory: Directory) -> RegionsFile:
    """The regions, in the file's order."""
    return RegionsFile(*head(directory), tuple(_region(directory, region) for region in directory.regions))


def municipalities(directory: Directory) -> MunicipalitiesFile:
    """The municipalities, in Swedish order."""
    near = namesakes(directory)
    found = tuple(
        Municipality(
            code=each.code,
            name=each.name,
            county=County(each.county_code, each.county),
            region=each.region,
            seat=each.seat,
            police_district=each.police_district or None,
            local_police_district=each.local_police_district or None,
            similar=tuple(other.code for other in near.get(each.code, ())),
            centres=tuple(row.centre.id for row in covering(directory, each.code)),
            path=each.address,
            url=url(directory, each.address),
        )
        for each in directory.municipalities_in_order
    )
    return MunicipalitiesFile(*head(directory), found)


def _region(directory: Directory, region: RegionRecord) -> Region:
    members = directory.municipalities_by_region[region.id]
    codes = {each.county: each.county_code for each in members}
    return Region(
        id=region.id,
        name=region.name,
        counties=tuple(County(codes[name], name) for name in directory.counties_by_region[region.id]),
        municipalities=tuple(each.code for each in members),
        posts=tuple(post(directory, card) for card in post_cards(directory) if card.region is region),
        notice=notice_today(directory, region),
        circumstances=tuple(
            Circumstance(each.text, when_known(each.as_of), each.source) for each in region.circumstances
        ),
        path=region.address,
        url=url(directory, region.address),
    )
