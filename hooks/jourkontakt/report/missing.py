"""What is not known, region by region: the gaps that the report tells, in its words."""

from ..answers.gaps import Kind, of_region
from ..model.directory import Directory
from .content import Missing

# In the order that a reader asks.
_WHAT: dict[Kind, str] = {
    "section_head": "Sektionschef",
    "victim_coordinator": "Brottsoffersamordnare",
    "contact_centre": "Kontaktcenter",
    "number": "Direktnummer",
    "checks": "Kontroll av kontakterna",
    "visit": "Besök av polisgruppen",
    "outcomes": "Utfall av besök",
    "questions": "Frågorna som ställdes",
    "replies": "Svar på frågorna",
    "circumstances": "Särskilda omständigheter",
    "figures": "Siffror om regionen",
}


def missing(directory: Directory) -> tuple[Missing, ...]:
    """What is missing of one region or more, with the regions' names."""
    kinds = {region.name: {gap.kind for gap in of_region(directory, region)} for region in directory.regions}
    found = (Missing(what, tuple(name for name in kinds if kind in kinds[name])) for kind, what in _WHAT.items())
    return tuple(item for item in found if item.regions)
