"""All municipalities, A–Ö and by region: the way without JavaScript, and where the look-up's form leads."""

from collections.abc import Iterator
from itertools import groupby

from ...answers.namesakes import namesakes
from ...model.directory import Directory
from ...model.tables import Municipality
from ...values.text import sort_key
from ..artifact import Artifact, Page
from ..links import Links
from ..rendering import render
from .page import PageKind

ADDRESS = "kommuner/"
_DESCRIPTION = "Alla kommuner i bokstavsordning och per polisregion. Välj kommunen där brottet anmäldes."
# Anchors in plain ASCII, since not every program that follows a link spells å, ä, ö alike.
_ANCHORS = {"å": "aa", "ä": "ae", "ö": "oe"}


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    html = render(
        "municipalities.html",
        link=links.at(ADDRESS),
        count=len(directory.municipalities),
        letters=_by_letter(directory.municipalities),
        twins=namesakes(directory.municipalities),
        regions=[(region, directory.municipalities_by_region[region.id]) for region in directory.regions],
    )
    yield Artifact(ADDRESS, html.encode(), Page("Alla kommuner", _DESCRIPTION))


def _by_letter(municipalities: tuple[Municipality, ...]) -> list[tuple[str, str, list[Municipality]]]:
    """Letter, anchor and municipalities, in Swedish order."""
    ordered = sorted(municipalities, key=lambda municipality: sort_key(municipality.name))
    groups = groupby(ordered, key=lambda municipality: municipality.name[0].casefold())
    return [(letter.upper(), f"bokstav-{_ANCHORS.get(letter, letter)}", list(members)) for letter, members in groups]


PAGE = PageKind("municipalities", lambda _: (ADDRESS,), _render)
