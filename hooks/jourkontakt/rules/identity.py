"""Ids and names of regions: each one once, all seven there, and each under its own region."""

from collections.abc import Iterable, Iterator

from ..model import (
    Centre,
    Commitment,
    Errand,
    Measure,
    Meeting,
    NationalNumber,
    Post,
    Question,
    Region,
    Series,
    Training,
)
from ..model.directory import Directory
from ..model.labels import REGIONS
from ..model.walk import gatherings, meetings, posts
from ..values.text import listing
from .rule import Finding, error, warning

Named = Centre | Commitment | Errand | Measure | Meeting | NationalNumber | Post | Question | Region | Series | Training


@error(
    "I01",
    "Samma id står på två ställen, och då går det inte att veta vilket som menas. Ge det nya ett eget id. Ett id som "
    "redan är publicerat ändras aldrig.",
)
def ids_are_unique(directory: Directory) -> Iterator[Finding]:
    for what, records in _groups(directory):
        first: dict[str, Named] = {}
        for record in records:
            other = first.setdefault(record.id, record)
            if other is not record:
                where = f" på rad {other.node.line}" if other.node is not None else ""
                yield Finding(record, "id", f"id ”{record.id}” används redan av {what}{where}")


def _groups(directory: Directory) -> Iterator[tuple[str, Iterable[Named]]]:
    yield "en region", directory.regions
    yield "en post", (post for _, post in posts(directory))
    # Meetings and trainings share one calendar.
    yield "ett möte eller en utbildning", gatherings(directory)
    yield "ett åtagande", (made for _, meeting in meetings(directory) for made in meeting.commitments)
    yield "en fråga", directory.questions
    yield "ett nationellt nummer", directory.national_numbers
    yield "ett ärende", directory.errands
    yield "en jour", directory.centres
    yield "ett mått", directory.statistics.measures
    yield "en serie", directory.statistics.series


@error("I02", "En av de sju polisregionerna saknas, och med den svaret för alla dess kommuner. Lägg tillbaka regionen.")
def all_seven_regions_are_there(directory: Directory) -> Iterator[Finding]:
    missing = [name for region, name in REGIONS.items() if region not in directory.region_by_id]
    if missing:
        what = "polisregionen" if len(missing) == 1 else "polisregionerna"
        yield Finding(directory.facts, "regions", f"{what} {listing(missing)} saknas. De sju ska alltid finnas")


@error("I03", "Regionens namn hör till en annan region, så att läsaren får fel nummer. Rätta namnet eller id:t.")
def a_region_has_its_own_name(directory: Directory) -> Iterator[Finding]:
    for region in directory.regions:
        name = REGIONS[region.id]
        if region.name != name:
            # Where what stands under the region is another's, it may as well be the id that is wrong.
            moved = any(record.id.partition("-")[0] in REGIONS.keys() - {region.id} for record in _under(region))
            message = f"regionen med id ”{region.id}” heter ”{name}”, inte ”{region.name}”"
            yield Finding(region, "name", message, "" if moved else name)


@error("I04", "Två ärenden har samma ankare (slug), så att länkar till det ena visar det andra. Ge dem olika ord.")
def errands_have_their_own_anchors(directory: Directory) -> Iterator[Finding]:
    first: dict[str, Errand] = {}
    for errand in directory.errands:
        other = first.setdefault(errand.slug, errand)
        if other is not errand:
            yield Finding(errand, "slug", f"ankaret ”{errand.slug}” används redan av ärendet ”{other.name}”")


@warning("I05", "Ett id börjar med en annan regions namn. Står posten eller mötet under fel region, flytta det.")
def ids_stand_under_their_region(directory: Directory) -> Iterator[Finding]:
    for region in directory.regions:
        for record in _under(region):
            start = record.id.partition("-")[0]
            if start in REGIONS and start != region.id:
                message = f"id ”{record.id}” börjar med ”{start}” men står under region {region.name}"
                yield Finding(record, "id", message)


def _under(region: Region) -> list[Meeting | Post | Training]:
    return [*region.posts, *region.meetings, *region.trainings]
