"""The numbers to have by the telephone: national numbers, words to say, each region's numbers, all municipalities."""

from typing import Any

from ...answers.chain import Chain, chains
from ...answers.notices import current_notices
from ...model import Region
from ...model.directory import Directory
from ...values.text import capitalised, listing
from .. import qr
from ..artifact import Page
from .municipalities import by_letter
from .page import single
from .pieces import split_numbers

_ADDRESS = "utskrift/"
_META = Page(
    "Nummer att ha vid telefonen",
    "En sida att skriva ut: vem du ringer i varje polisregion, vad du säger, och vilken region varje kommun hör till.",
    numbers_above=True,
)


def _facts(directory: Directory) -> dict[str, Any]:
    first, others = split_numbers(directory)
    rows = [_row(directory, region, first.id) for region in directory.regions]
    return {
        "code": qr.code(directory, _ADDRESS),
        "first": first,
        "numbers": (first, *others),
        "errands": [errand for errand in directory.errands if not directory.number_by_id[errand.final].danger],
        "known": [row for row in rows if row["is_known"]],
        "unknown": [row["region"] for row in rows if not row["is_known"]],
        "count": len(directory.municipalities),
        "municipalities": [row for _, _, members in by_letter(directory) for row in members],
    }


def _row(directory: Directory, region: Region, first: str) -> dict[str, Any]:
    """A region with its answers; it is known if they are more than the first national number."""
    groups, notices = _groups(directory, region), _notices(directory, region)
    return {
        "region": region,
        "counties": listing(directory.counties_by_region[region.id]),
        "groups": groups,
        "notices": notices,
        "is_known": bool(notices) or any(chain.entries or chain.errand.final != first for _, chain in groups),
    }


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


PAGE = single("print_all", _ADDRESS, _META, _facts)
