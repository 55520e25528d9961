"""What a phone's contacts can hold: an entry for each post and national number, and the files that they are in.

Whoever imports a file keeps it, so an entry says when its facts were checked, and never how long ago that was.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from ..answers.chain import Chain, chains
from ..answers.coming import coming
from ..answers.current import answering_line, covered
from ..answers.reasons import reason
from ..answers.trust import dated
from ..answers.ways import Way
from ..model import Centre, Contact, NationalNumber, Region
from ..model.directory import Directory
from ..values.phones import dialled
from ..values.text import capitalised
from .cards import NumberCard, PostCard, final_cards, number_cards, post_cards

_FOLDER = "kontakter/"
ENDING, ENDING_4 = ".vcf", ".v4.vcf"
EVERYTHING, FRONT = f"{_FOLDER}alla", f"{_FOLDER}nummer"


class Entry(Struct, frozen=True):
    """A post or a national number among a phone's contacts; `id` never changes and is different for each.

    `phones` are dialled without their extensions, which the note has: Android leaves out the comma of a pause and
    would dial one wrong number. `page` is the address of the page that shows it, relative to the site's root.
    """

    id: str
    name: str
    organisation: tuple[str, ...]
    phones: tuple[str, ...]
    note: tuple[str, ...]
    page: str
    emails: tuple[str, ...] = ()
    title: str = ""
    role: str = ""
    revised: date | None = None
    is_person: bool = False


class File(Struct, frozen=True):
    """A file of entries: its path without the ending, and whether it is also offered in the newer format."""

    path: str
    entries: tuple[Entry, ...]
    in_both: bool = False


def files(directory: Directory) -> Iterator[File]:
    """All files: everything, the front numbers, and one for each post, number, region, and active centre.

    A centre that only an old source names has none, since the file could not say how old its municipalities are.
    """
    posts = {card.post.id: _of_post(directory, card) for card in post_cards(directory) if card.ways}
    numbers = {card.number.id: _of_number(directory, card) for card in number_cards(directory)}
    yield File(EVERYTHING, (*posts.values(), *numbers.values()), in_both=True)
    yield File(FRONT, tuple(numbers[number.id] for number in directory.front_numbers))
    yield from (File(f"{_FOLDER}{entry.id}", (entry,), in_both=True) for entry in posts.values())
    yield from (File(f"{_FOLDER}{entry.id}", (entry,)) for entry in numbers.values())
    finals = {region.id: _finals(directory, region) for region in directory.regions}
    for region in directory.regions:
        # Also deputies in other regions.
        answering = {each.id for post in region.posts for each in answering_line(directory, post)}
        own = tuple(entry for post, entry in posts.items() if post in answering)
        yield File(of_region(region), (*own, *finals[region.id]), in_both=True)
        yield from (File(f"{_FOLDER}{entry.id}", (entry,)) for entry in finals[region.id])
    for centre in directory.centres:
        asked, regions = _asked(directory, centre)
        if regions:
            known = tuple(entry for post, entry in posts.items() if post in asked)
            last = tuple(entry for region in finals if region in regions for entry in finals[region])
            yield File(of_centre(centre), (*known, *last))


def file_of_chain(found: Chain) -> str:
    """The path of the file that an answer offers; empty for a number that is for danger.

    It holds the post to call first, else the number with the words to say, else all that the answer may mean.
    """
    if found.final.number is None or found.final.number.danger:
        return ""
    if found.steps[0].number:
        return f"{_FOLDER}{_id_in(found.region, found.steps[0].number)}{ENDING}"
    is_one = len(found.steps[0].entries) == 1 and not found.steps[0].is_divided
    path = f"{_FOLDER}post/{found.steps[0].entries[0].post.id}" if is_one else of_region(found.region)
    return f"{path}{ENDING}"


def of_region(region: Region) -> str:
    """The path of the region's file, without the ending."""
    return f"{_FOLDER}region/{region.id}"


def of_centre(centre: Centre) -> str:
    """The path of the centre's file, without the ending; only an active one that covers a municipality has it."""
    return f"{_FOLDER}jour/{centre.id}"


def _id_in(region: Region, number: NationalNumber) -> str:
    return f"region/{region.id}-{number.id}"


def _asked(directory: Directory, centre: Centre) -> tuple[set[str], set[str]]:
    """The posts that answer for the centre's municipalities, and the regions that those are in."""
    places = [directory.municipality_by_code[code] for code in covered(centre, directory.today)]
    regions = [directory.region_by_id[place.region] for place in places]
    found = (each for region, place in zip(regions, places, strict=True) for each in chains(directory, region, place))
    return {entry.post.id for each in found for entry in each.entries}, {region.id for region in regions}


def _finals(directory: Directory, region: Region) -> tuple[Entry, ...]:
    """The numbers that the region's answers end in, with the words to say in that region."""
    return tuple(_of_number(directory, card, region) for card in final_cards(directory))


def _of_post(directory: Directory, card: PostCard) -> Entry:
    holder = card.holder.name if card.holder else None
    return Entry(
        id=f"post/{card.post.id}",
        name=directory.site.marked(holder or f"{card.title}, polisregion {card.region.name}"),
        is_person=bool(holder),
        organisation=("Polisen", card.unit),
        title=card.post.title,
        role=card.title,
        phones=_phones(card.ways),
        emails=tuple(way.text for way in card.ways if not way.is_phone),
        page=card.address,
        note=tuple(_of_post_in_words(directory, card)),
        revised=card.revised.last if card.revised else None,
    )


def _of_number(directory: Directory, card: NumberCard, region: Region | None = None) -> Entry:
    """A national number, or what it is in a region: there the words to say have the region's name."""
    number = card.number
    return Entry(
        id=_id_in(region, number) if region else f"nummer/{number.id}",
        name=directory.site.marked(f"{number.name}, polisregion {region.name}" if region else number.name),
        organisation=(number.name, f"Polisregion {region.name}") if region else (number.name,),
        phones=_phones((card.way,)),
        page=region.address if region else card.address,
        note=tuple(_of_number_in_words(directory, card, region)),
        revised=card.revised.last if card.revised else None,
    )


def _phones(ways: Iterable[Way]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dialled(way.text) for way in ways if way.is_phone))


def _of_post_in_words(directory: Directory, card: PostCard) -> Iterator[str]:
    """Where the post answers and for whom, its numbers and addresses, what will change, and the number to try next."""
    yield from filter(None, [directory.site.disclaimer])
    if card.post.area_in_words:
        yield _sentence(f"svarar för {card.post.area_in_words}")
    if represented := reason(directory, card.post, card.stands_in_for, card.holder, card.ways):
        yield represented
    for way in card.ways:
        known = [_sentence(part) for part in (way.note, way.hours, _end(way)) if part]
        yield f"{way.text}: {' '.join([*known, *_trust(directory, way)])}"
    yield from map(_sentence, coming(card.post, directory.today))
    if instead := _instead(directory, card):
        yield f"Inget svar? Ring {instead.number}."
    yield from _age(card)


def _of_number_in_words(directory: Directory, card: NumberCard, region: Region | None) -> Iterator[str]:
    """What the number is for and the words to say; of one for danger, only what it is."""
    number = card.number
    yield from filter(None, [directory.site.disclaimer])
    shown = number.purpose if dialled(number.number) == number.number else f"{number.number}, {number.purpose}"
    yield " ".join(_sentence(part) for part in (shown, number.opening, number.expect) if part)
    said = [errand for errand in directory.errands if errand.final == number.id and not number.danger]
    if said:
        yield "Säg så här:"
    yield from (f"{errand.name}: ”{errand.say_in(region.name if region else '…')}”" for errand in said)
    yield " ".join(_trust(directory, card.way))
    if not number.danger:
        yield from _age(card)


def _end(way: Way) -> str:
    """The last day of the number or address, if it is known: whoever keeps the entry has it for longer."""
    until = way.fact.until if isinstance(way.fact, Contact) else None
    return f"gäller till och med {until.words}" if until else ""


def _instead(directory: Directory, card: PostCard) -> NationalNumber | None:
    """The number to call if the post does not answer: the one that ends the first answer that asks for it."""
    roles = {card.post.role, *(post.role for post in card.stands_in_for)}
    first = next((errand for errand in directory.errands if roles & set(errand.roles)), None)
    found = directory.number_by_id[first.final] if first else None
    return found if found and dialled(found.number) not in _phones(card.ways) else None


def _trust(directory: Directory, way: Way) -> list[str]:
    doubt = way.trust.headline if way.trust.state in ("unverified", "stale") else ""
    return list(filter(None, (doubt, dated(directory, way.fact), f"Källa: {way.trust.site}.")))


def _age(card: PostCard | NumberCard) -> Iterator[str]:
    if card.revised:
        yield f"Uppgifterna är från {card.revised.words}."


def _sentence(text: str) -> str:
    return capitalised(text) + ("" if text.endswith((".", "!", "?", "…")) else ".")
