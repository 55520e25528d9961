"""Ids: unique, with all seven regions present under their own names, and every reference resolves."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from .. import model
from ..model import Meeting, Post, Region, Training, walk
from ..model.directory import Directory
from ..model.labels import REGIONS
from ..values.text import listing
from .checks import on_line, repeated, unknown
from .rule import Finding, error, warning

# The kinds of records with ids, each unique within its kind; meetings and trainings share one calendar.
_KINDS: dict[str, tuple[type[model.Record], ...]] = {
    "en region": (model.Region,),
    "en post": (model.Post,),
    "ett möte eller en utbildning": (model.Meeting, model.Training),
    "ett åtagande": (model.Commitment,),
    "en fråga": (model.Question,),
    "ett nationellt nummer": (model.NationalNumber,),
    "ett ärende": (model.Errand,),
    "en jour": (model.Centre,),
    "ett mått": (model.Measure,),
    "en serie": (model.Series,),
}


@error(
    "I01",
    "Samma id står på två ställen, och då går det inte att veta vilket som menas. Ge det nya ett eget id. Ett id som "
    "redan är publicerat ändras aldrig.",
)
def ids_are_unique(directory: Directory) -> Iterator[Finding]:
    moved = {id(record) for record, *_ in _of_other_regions(directory)}
    for what, kinds in _KINDS.items():
        named: list[Any] = walk.records(directory, *kinds)
        for record, other in repeated(named, attrgetter("id")):
            # A record copied from another region is told, whichever of the two stands first.
            copy, first = (other, record) if id(other) in moved and id(record) not in moved else (record, other)
            yield Finding(copy, "id", f"id ”{copy.id}” används redan av {what}{on_line(first)}")


@error("I02", "En av de sju polisregionerna saknas, och med den svaret för alla dess kommuner. Lägg tillbaka regionen.")
def all_seven_regions_exist(directory: Directory) -> Iterator[Finding]:
    missing = [name for region, name in REGIONS.items() if region not in directory.region_by_id]
    if missing:
        what = "polisregionen" if len(missing) == 1 else "polisregionerna"
        yield Finding(directory.facts, "regions", f"{what} {listing(missing)} saknas. De sju ska alltid finnas")


@error("I03", "Regionens namn hör till en annan region, så att läsaren får fel nummer. Rätta namnet eller id:t.")
def region_names_match_their_ids(directory: Directory) -> Iterator[Finding]:
    for region in directory.regions:
        name = REGIONS[region.id]
        if region.name != name:
            # If the region contains records of another region, its id may be what is wrong.
            moved = any(record.id.partition("-")[0] in REGIONS.keys() - {region.id} for record in _records_of(region))
            message = f"regionen med id ”{region.id}” heter ”{name}”, inte ”{region.name}”"
            yield Finding(region, "name", message, "" if moved else name)


@error("I04", "Två ärenden har samma ankare (slug), så att länkar till det ena visar det andra. Ge dem olika ord.")
def errand_slugs_are_unique(directory: Directory) -> Iterator[Finding]:
    for errand, other in repeated(directory.errands, attrgetter("slug")):
        yield Finding(errand, "slug", f"ankaret ”{errand.slug}” används redan av ärendet ”{other.name}”")


@warning("I05", "Ett id börjar med en annan regions namn. Står posten eller mötet under fel region, flytta det.")
def ids_match_their_region(directory: Directory) -> Iterator[Finding]:
    for record, start, region in _of_other_regions(directory):
        message = f"id ”{record.id}” börjar med ”{start}” men står under polisregion {region.name}"
        yield Finding(record, "id", message)


def _of_other_regions(directory: Directory) -> Iterator[tuple[Meeting | Post | Training, str, Region]]:
    """The records whose id begins with another region's, with that beginning and their own region."""
    for region in directory.regions:
        for record in _records_of(region):
            start = record.id.partition("-")[0]
            if start in REGIONS and start != region.id:
                yield record, start, region


def _records_of(region: Region) -> list[Meeting | Post | Training]:
    return [*region.posts, *region.meetings, *region.trainings]


@error("H02", "Jouren som mötet hör till finns inte i centres.yaml. ”centre” ska vara jourens id därifrån.")
def centres_of_meetings_exist(directory: Directory) -> Iterator[Finding]:
    message = "det finns ingen jour med id ”{}” i centres.yaml"
    for region in directory.regions:
        here = [centre.id for centre in directory.centres if centre.region == region.id]
        yield from unknown(region.meetings, "centre", directory.centre_by_id, message, here)


@error("H03", "Svaret hör till en fråga som inte finns. ”question” ska vara id för en av frågorna under ”questions”.")
def answers_belong_to_questions(directory: Directory) -> Iterator[Finding]:
    known = dict.fromkeys(question.id for question in directory.questions)
    for meeting in walk.records(directory, Meeting):
        answered = {answer.question for answer in meeting.answers}
        unanswered = (question for question in known if question not in answered)
        yield from unknown(meeting.answers, "question", known, "det finns ingen fråga med id ”{}”", unanswered)


@error("H04", "Sökorden leder till ett ärende som inte finns. ”errand” ska vara id för ett ärende i regions.yaml.")
def search_words_belong_to_errands(directory: Directory) -> Iterator[Finding]:
    known = dict.fromkeys(errand.id for errand in directory.errands)
    used = {words.errand for words in directory.names.errands}
    free = [errand for errand in known if errand not in used]
    yield from unknown(directory.names.errands, "errand", known, "det finns inget ärende med id ”{}”", free)


@error(
    "H05",
    "Svaret leder till ett nummer som inte finns. ”number” ska vara id för ett av numren i hela landet i regions.yaml.",
)
def subjects_lead_to_numbers(directory: Directory) -> Iterator[Finding]:
    message = "det finns inget nummer i hela landet med id ”{}”"
    yield from unknown(directory.names.subjects, "number", directory.number_by_id, message)
