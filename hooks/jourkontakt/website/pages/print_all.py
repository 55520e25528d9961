"""All regions for printing: whom to call for what, the words to say, and each region's municipalities."""

from typing import Any

from ...answers.chain import Chain, chains
from ...answers.notices import current_notices
from ...model import Region
from ...model.directory import Directory
from ...values.text import capitalised, listing
from ..artifact import Page
from .page import single

_META = Page(
    "Alla regioner att skriva ut",
    "Alla polisregioner att skriva ut: vem du ringer, vad du säger, hur numren kontrollerats och kommunerna.",
)


def _facts(directory: Directory) -> dict[str, Any]:
    regions = [
        {
            "region": region,
            "counties": listing(directory.counties_by_region[region.id]),
            "municipalities": [municipality.name for municipality in directory.municipalities_by_region[region.id]],
            "groups": _groups(directory, region),
            "notices": _notices(directory, region),
        }
        for region in directory.regions
    ]
    errands = [errand for errand in directory.errands if not directory.number_by_id[errand.final].danger]
    return {"regions": regions, "errands": errands}


def _groups(directory: Directory, region: Region) -> list[tuple[str, Chain]]:
    """Errands with the same answer, named in words, with their chain; 112 is listed once for all regions."""
    found: dict[tuple[object, ...], list[Chain]] = {}
    for chain in chains(directory, region):
        number = chain.final.number
        if number and not number.danger:
            entries = ((entry.label, *(way.href for way in entry.ways)) for entry in chain.entries)
            key = (number.id, *entries)
            found.setdefault(key, []).append(chain)
    return [(_names_in_words(alike), alike[0]) for alike in found.values()]


def _names_in_words(alike: list[Chain]) -> str:
    """`Ett ärende, samarbete och möte`."""
    names = [chain.errand.name for chain in alike]
    return capitalised(listing([name[:1].lower() + name[1:] for name in names]))


def _notices(directory: Directory, region: Region) -> list[str]:
    """Each notice once, with its last day."""
    found = (
        f"Till och med {notice.until.words}{f'. {about}' if about else ''}: {notice.text}"
        for chain in chains(directory, region)
        for about, notice in current_notices(directory, chain)
    )
    return list(dict.fromkeys(found))


PAGE = single("print_all", "utskrift/", _META, _facts)
