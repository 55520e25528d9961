"""Areas with the same posts, and the number that a look-up hit shows for them.

A post may cover only some of a region's municipalities, so a number is shown only where the whole of the hit has it.
"""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from ...answers.chain import chain
from ...answers.steps import Step
from ...answers.ways import Way
from ...model import Errand, NationalNumber, Post, Region, labels
from ...model.directory import Directory, found_once
from ...model.tables import Municipality
from .contents import Number


class Area(Struct, frozen=True):
    """Municipalities of a region that the same posts cover; `key` is the region's id if it has only one area."""

    key: str
    region: Region
    municipalities: tuple[Municipality, ...]
    codes: frozenset[str]


@found_once
def areas(directory: Directory) -> tuple[Area, ...]:
    """The areas of all regions, in the order of their first municipality."""
    return tuple(area for region in directory.regions for area in _areas_of(directory, region))


def _areas_of(directory: Directory, region: Region) -> Iterator[Area]:
    # A region is an area even if the table has no municipality in it.
    found: dict[tuple[str, ...], list[Municipality]] = {}
    for municipality in directory.municipalities_by_region[region.id]:
        posts = tuple(post.id for post in directory.posts_for(region, municipality))
        found.setdefault(posts, []).append(municipality)
    for number, members in enumerate(found.values() or [[]], 1):
        codes = frozenset(municipality.code for municipality in members)
        yield Area(region.id if len(found) == 1 else f"{region.id}-{number}", region, tuple(members), codes)


def key_of(every: tuple[Area, ...], municipalities: Iterable[Municipality]) -> str:
    """The key of the numbers for municipalities of one region: the areas that they lie in, empty for all of them."""
    codes = {municipality.code for municipality in municipalities}
    within = [area for area in every if not area.codes.isdisjoint(codes)]
    whole = sum(area.region is within[0].region for area in every) == len(within)
    return "" if whole else " ".join(area.key for area in within)


def areas_by_key(every: tuple[Area, ...], keys: Iterable[str]) -> dict[str, list[Area]]:
    """The areas of each region's id and of each of these keys."""
    found: dict[str, list[Area]] = {}
    for area in every:
        found.setdefault(area.region.id, []).append(area)
    return found | {key: [area for area in every if area.key in key.split()] for key in keys if key}


def first_number(directory: Directory, errand: Errand, among: Iterable[Area]) -> Number:
    """The number to call first for the errand, if it is the same in all of these areas."""
    return _number(directory, errand, among, lambda steps: steps[0])


def role_number(directory: Directory, errand: Errand, role: str, among: Iterable[Area]) -> Number:
    """The role's own number in these areas, or the final number where it has none."""

    def wanted(steps: tuple[Step, ...]) -> Step:
        return next((step for step in steps if step.role == role), steps[-1])

    return _number(directory, errand, among, wanted)


def national(number: NationalNumber, href: str) -> Number:
    """A national number; services that only the page of numbers shows keep their name as it is."""
    name = _inside_sentence(number.name) if number.is_front else number.name
    return Number(number.number, href, name, number.danger)


def direct(directory: Directory, way: Way, who: str) -> Number:
    """A post's or a centre's own number."""
    danger = any(each.danger and each.number == way.text for each in directory.national_numbers)
    return Number(way.text, way.href, who, danger)


def _number(
    directory: Directory, errand: Errand, among: Iterable[Area], choose: Callable[[tuple[Step, ...]], Step]
) -> Number:
    found: dict[str, Number] = {}
    for area in among:
        steps = chain(directory, area.region, errand, next(iter(area.municipalities), None)).steps
        step = choose(steps)
        found |= {number.href: number for number in _numbers(directory, step)}
        if step.is_divided and len(step.entries) == 1:
            # Where the only post that can be reached does not answer, the final number does.
            found |= {number.href: number for number in _numbers(directory, steps[-1])}
    return next(iter(found.values())) if len(found) == 1 else Number(several=len(found))


def _numbers(directory: Directory, step: Step) -> Iterator[Number]:
    """The first number of each post of the step."""
    if step.number:
        yield national(step.number, step.ways[0].href)
    for entry in step.entries:
        yield direct(directory, entry.ways[0], who(entry.post, step.role))


def who(post: Post, role: str = "") -> str:
    """`sektionschefen`, `brottsoffersamordnaren (Värmland)`; whose deputy it is if another role was asked for."""
    area = f" ({post.area_in_words})" if post.area_in_words else ""
    deputy = f" i stället för {labels.ROLES_DEFINITE[role]}" if role not in ("", post.role) else ""
    return f"{labels.ROLES_DEFINITE[post.role]}{area}{deputy}"


def _inside_sentence(name: str) -> str:
    """`Polisen` → `polisen`, but `SOS Alarm` as it is."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
