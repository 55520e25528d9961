"""All municipalities, A–Ö and by region: used without JavaScript, and the target of the look-up's form."""

from itertools import groupby
from typing import Any

from ...answers.namesakes import namesakes
from ...model.directory import Directory
from ...model.tables import Municipality
from ...values.text import sort_key
from ..artifact import Page
from .page import single

_META = Page(
    "Alla kommuner", "Alla kommuner i bokstavsordning och per polisregion. Välj kommunen där brottet anmäldes."
)
# Anchors in ASCII, since programs differ in how they encode å, ä, ö in a link.
_ANCHORS = {"å": "aa", "ä": "ae", "ö": "oe"}


def _facts(directory: Directory) -> dict[str, Any]:
    return {
        "count": len(directory.municipalities),
        "letters": _by_letter(directory.municipalities),
        "twins": namesakes(directory),
        "regions": [(region, directory.municipalities_by_region[region.id]) for region in directory.regions],
    }


def _by_letter(municipalities: tuple[Municipality, ...]) -> list[tuple[str, str, list[Municipality]]]:
    """Letter, anchor and municipalities, in Swedish order."""
    ordered = sorted(municipalities, key=lambda municipality: sort_key(municipality.name))
    groups = groupby(ordered, key=lambda municipality: municipality.name[0].casefold())
    return [(letter.upper(), f"bokstav-{_ANCHORS.get(letter, letter)}", list(members)) for letter, members in groups]


PAGE = single("municipalities", "kommuner/", _META, _facts)
