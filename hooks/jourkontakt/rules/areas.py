"""Areas: what a post covers exists in its region, and the posts of a role share the region's municipalities."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from msgspec import Struct

from ..model import Post, Region, walk
from ..model.directory import Directory, found_once
from ..model.labels import ROLES
from ..model.tables import Municipality
from ..values.spelling import nearest
from ..values.text import fold, genitive, listing
from .checks import likely_county
from .rule import Finding, error, warning

# How many municipalities a message names.
_NAMED = 3


class _Group(Struct, frozen=True):
    """The posts of one role in a region, each with the municipalities that it answers for."""

    region: Region
    role: str
    posts: tuple[tuple[Post, tuple[Municipality, ...]], ...]


@error(
    "P18",
    "Posten kan bara svara för län och kommuner i sin egen region. Skriv länets hela namn eller kommunens fyra "
    "siffror, som i municipalities.csv. Utan ”covers” svarar posten för hela regionen.",
)
def covered_places_are_in_the_region(directory: Directory) -> Iterator[Finding]:
    for region, post in walk.posts(directory):
        known = _known(directory, region) if post.covers else ()
        for index, covered in enumerate(post.covers):
            if covered not in known:
                message, write = _misplaced(directory, region, covered)
                yield Finding(post, "covers", message, "" if write in post.covers else write, index)


@warning("P19", "Samma län eller kommun står två gånger bland det som posten svarar för. Ta bort den ena raden.")
def places_are_covered_once(directory: Directory) -> Iterator[Finding]:
    for post in walk.records(directory, Post):
        listed, seen = set(post.covers), set[str]()
        for index, covered in enumerate(post.covers):
            municipality = directory.municipality_by_code.get(covered)
            if covered in seen:
                yield Finding(post, "covers", f"”{covered}” står redan bland det som posten svarar för", index=index)
            elif municipality and municipality.county in listed:
                message = f"{municipality.name} ({covered}) ingår redan i {municipality.county}"
                yield Finding(post, "covers", message, index=index)
            seen.add(covered)


@warning(
    "P08",
    "Flera poster med samma roll svarar för samma kommuner, och läsaren kan inte välja mellan dem. Skriv vad var och "
    "en svarar för (covers), eller ett eget område (area) på var och en.",
)
def posts_of_one_role_are_told_apart(directory: Directory) -> Iterator[Finding]:
    for group, post, contested in _contested(directory):
        whole = len(contested) == len(directory.municipalities_by_region[group.region.id])
        where = "regionen" if whole else _in_words(contested)
        cure = "Skriv ett eget område" if post.covers else "Skriv vilka län eller kommuner den svarar för (covers)"
        message = f"{where} har flera poster med rollen {ROLES[group.role]}, och den här har inget eget område (area)"
        yield Finding(post, "area" if post.area else "role", f"{message}. {cure}")


@warning(
    "P20",
    "Området står bara i ord (area), och regionen har flera poster med samma roll, så att sidan inte vet vilken som "
    "svarar för läsarens kommun. Skriv också ”covers”: länen eller kommunkoderna.",
)
def areas_beside_others_are_listed(directory: Directory) -> Iterator[Finding]:
    contested = {post.id for _, post, _ in _contested(directory)}
    for group in _groups(directory):
        for post, _ in group.posts if len(group.posts) > 1 else ():
            if post.area and not post.covers and post.id not in contested:
                meant = _meant(directory, group.region, post.area)
                what = f"”{meant[0]}”" if len(meant) == 1 else "de län eller kommunkoder som posten svarar för"
                yield Finding(post, "area", f"området ”{post.area}” står bara i ord. Skriv också ”covers” med {what}")


@warning(
    "P21",
    "Några kommuner har ingen post med den här rollen, fast andra kommuner i regionen har det. Läsarna där får inget "
    "nummer till den. Lägg till dem under ”covers” på den post som svarar för dem.",
)
def roles_cover_the_whole_region(directory: Directory) -> Iterator[Finding]:
    for group in _groups(directory):
        covers = {covered for post, _ in group.posts for covered in post.covers}
        if covers and covers <= _known(directory, group.region):
            reached = {municipality.code for _, members in group.posts for municipality in members}
            members = directory.municipalities_by_region[group.region.id]
            if left := [municipality for municipality in members if municipality.code not in reached]:
                message = f"ingen post med rollen {ROLES[group.role]} svarar för {_in_words(left)}"
                yield Finding(next(post for post, _ in group.posts if post.covers), "covers", message)


@warning("P22", "Läsaren ser inga kommunkoder. Skriv också området i ord (area), till exempel ”norra delen av länet”.")
def covered_codes_are_named(directory: Directory) -> Iterator[Finding]:
    contested = {post.id for _, post, _ in _contested(directory)}
    for post in walk.records(directory, Post):
        if not post.area and post.id not in contested and any(map(str.isdigit, post.covers)):
            message = "posten svarar för kommunkoder, men området saknas i ord. Skriv ”area”"
            yield Finding(post, "covers", message)


@found_once
def _groups(directory: Directory) -> Sequence[_Group]:
    """The posts of each region by their role."""
    found: dict[Hashable, tuple[Region, list[Post]]] = {}
    for region, post in walk.posts(directory):
        found.setdefault((region.id, post.role), (region, []))[1].append(post)
    return [
        _Group(region, posts[0].role, tuple((post, _covered(directory, region, post)) for post in posts))
        for region, posts in found.values()
    ]


def _covered(directory: Directory, region: Region, post: Post) -> tuple[Municipality, ...]:
    return directory.municipalities_of(post) if post.covers else directory.municipalities_by_region[region.id]


@found_once
def _contested(directory: Directory) -> Sequence[tuple[_Group, Post, list[Municipality]]]:
    """Each post without an area of its own, with the municipalities for which another of its role answers too."""
    return [found for group in _groups(directory) if len(group.posts) > 1 for found in _contested_in(group)]


def _contested_in(group: _Group) -> Iterator[tuple[_Group, Post, list[Municipality]]]:
    areas = [fold(post.area or "") for post, _ in group.posts]
    everywhere = Counter(place.code for _, covered in group.posts for place in covered)
    by_area = Counter((area, m.code) for area, (_, covered) in zip(areas, group.posts, strict=True) for m in covered)
    for area, (post, covered) in zip(areas, group.posts, strict=True):
        contested = [m for m in covered if (by_area[area, m.code] if area else everywhere[m.code]) > 1]
        if contested:
            yield group, post, contested


def _known(directory: Directory, region: Region) -> set[str]:
    """What a post of the region may cover: its counties and municipality codes."""
    members = directory.municipalities_by_region[region.id]
    return {municipality.county for municipality in members} | {municipality.code for municipality in members}


def _misplaced(directory: Directory, region: Region, covered: str) -> tuple[str, str]:
    """The message about a place that a post of the region cannot cover, and what to write if only one is likely."""
    if meant := _meant(directory, region, covered):
        if len(meant) == 1:
            return f"”{covered}” är varken ett läns namn eller en kommunkod i polisregion {region.name}", meant[0]
        return (
            f"”{covered}” är både en kommun och ett län. Skriv {listing([f'”{each}”' for each in meant], 'eller')}",
            "",
        )
    for other in directory.regions:
        if covered.casefold() in _names(directory)[other.id]:
            municipality = directory.municipality_by_code.get(covered)
            name = f"{municipality.name} ({covered})" if municipality else covered
            return f"{name} hör till polisregion {other.name}, men posten till polisregion {region.name}", ""
    if covered.isdigit():
        return f"det finns ingen kommun med koden {covered}", ""
    return f"det finns inget län och ingen kommun som heter ”{covered}” i polisregion {region.name}", ""


def _meant(directory: Directory, region: Region, text: str) -> list[str]:
    """The county or the municipality code that the text stands for in the region; both if it may be either."""
    names, wanted = _names(directory)[region.id], text.casefold()
    # A code is never guessed, and a name is not if it is that of a place in another region.
    if not any(wanted in known for known in _names(directory).values()):
        counties = [name for name in names if name.endswith(" län")]
        others = [name for name in names if not name.isdigit() and not name.endswith((" kommun", " län"))]
        is_county = wanted.endswith((" län", " läns", " länet", " lan"))
        wanted = likely_county(wanted, counties) if is_county else nearest(wanted, others, cutoff=0.85)
    return sorted(names.get(wanted, ()))


@found_once
def _names(directory: Directory) -> dict[str, dict[str, set[str]]]:
    """What people write for the counties and municipalities of each region, in lower case, with what they stand for."""
    return {region: _names_of(members) for region, members in directory.municipalities_by_region.items()}


def _names_of(members: Sequence[Municipality]) -> dict[str, set[str]]:
    sizes = Counter(municipality.county for municipality in members)
    names: dict[str, set[str]] = {}
    for municipality in members:
        county, name = municipality.county, municipality.name
        short = county.removesuffix(" län")
        for written in (county, short, short.removesuffix("s"), municipality.county_code):
            names.setdefault(written.casefold(), set()).add(county)
        # Where a county is a single municipality, the county is written.
        write = county if sizes[county] == 1 and name in (short, short.removesuffix("s")) else municipality.code
        for written in (
            name,
            f"{name} kommun",
            f"{genitive(name)} kommun",
            municipality.code,
            municipality.code.lstrip("0"),
        ):
            names.setdefault(written.casefold(), set()).add(write)
    return names


def _in_words(places: Sequence[Municipality]) -> str:
    """How many municipalities, and the names of the first: `16 kommuner (Arvika, Eda, Filipstad …)`."""
    names = [place.name for place in places[:_NAMED]]
    if len(places) == 1:
        return f"kommunen {names[0]}"
    named = listing(names) if len(places) <= _NAMED else f"{', '.join(names)} …"
    return f"{len(places)} kommuner ({named})"
