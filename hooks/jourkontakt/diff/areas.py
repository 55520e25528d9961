"""Where a change is noticed, in words: whole regions together, else counties and municipalities of one region."""

from collections.abc import Collection, Iterator

from msgspec import Struct

from ..model import Region
from ..model.directory import Directory
from ..model.tables import Municipality
from ..values.text import counted, listing

# Of more municipalities than these, only the first `_NAMED` are named.
_MOST_NAMED = 3
_NAMED = 2


class Area(Struct, frozen=True):
    """Municipalities that are named together: their region's id (empty if several), in words, and how many they are."""

    region: str
    words: str
    count: int
    is_whole: bool


def areas(directory: Directory, codes: Collection[str]) -> Iterator[Area]:
    """The regions whose municipalities all have one of the codes, and then each region where only some have."""
    members = directory.municipalities_by_region
    found: dict[str, list[Municipality]] = {
        region.id: [municipality for municipality in members[region.id] if municipality.code in codes]
        for region in directory.regions
    }
    whole = [r for r in directory.regions if found[r.id] and len(found[r.id]) == len(members[r.id])]
    if whole:
        region = whole[0].id if len(whole) == 1 else ""
        yield Area(region, _regions(directory, whole), sum(len(found[r.id]) for r in whole), is_whole=True)
    for part in directory.regions:
        if found[part.id] and part not in whole:
            words = f"{_part(directory, part, found[part.id])} (polisregion {part.name})"
            yield Area(part.id, words, len(found[part.id]), is_whole=False)


def _regions(directory: Directory, regions: list[Region]) -> str:
    if len(regions) == 1:
        return f"polisregion {regions[0].name}"
    if len(regions) == len(directory.regions):
        return "alla polisregioner"
    return f"polisregionerna {listing([region.name for region in regions])}"


def _part(directory: Directory, region: Region, found: list[Municipality]) -> str:
    """`Dalarnas län, Arvika, Eda och 3 kommuner till`: counties that are complete, then the other municipalities."""
    left = {m.county for m in directory.municipalities_by_region[region.id] if m not in found}
    counties = [county for county in directory.counties_by_region[region.id] if county not in left]
    rest = [municipality.name for municipality in found if municipality.county in left]
    if len(rest) > _MOST_NAMED:
        rest[_NAMED:] = [f"{counted(len(rest) - _NAMED, 'kommun', 'kommuner')} till"]
    return listing([*counties, *rest])
