"""All municipalities, A–Ö, each with its region: used without JavaScript, and the target of the look-up's form."""

from itertools import groupby
from typing import Any

from ...answers.namesakes import namesakes
from ...model.directory import Directory
from ...model.tables import Municipality
from ..artifact import Page
from .page import single

Row = tuple[Municipality, str]

_META = Page(
    "Alla kommuner",
    "Alla kommuner i bokstavsordning, med polisregion. Välj kommunen där brottet anmäldes.",
)
# Anchors in ASCII, since programs differ in how they encode å, ä, ö in a link.
_ANCHORS = {"å": "aa", "ä": "ae", "ö": "oe"}


def _facts(directory: Directory) -> dict[str, Any]:
    return {
        "count": len(directory.municipalities),
        "letters": by_letter(directory),
        "regions": [(region, len(directory.municipalities_by_region[region.id])) for region in directory.regions],
    }


def by_letter(directory: Directory) -> list[tuple[str, str, list[Row]]]:
    """For each letter in Swedish order: the letter, its anchor, and its municipalities with where each lies."""
    twins = namesakes(directory)
    return [
        (
            letter.upper(),
            f"bokstav-{_ANCHORS.get(letter, letter)}",
            [(member, _where(directory, member, member.code in twins)) for member in members],
        )
        for letter, members in groupby(directory.municipalities_in_order, key=lambda each: each.name[0].casefold())
    ]


def _where(directory: Directory, municipality: Municipality, is_twin: bool) -> str:
    """The region; for names that are easily confused, the county too."""
    region = directory.region_by_id[municipality.region].name
    return f"{municipality.county}, {region}" if is_twin else region


PAGE = single("municipalities", "kommuner/", _META, _facts)
