"""What a difference means to a reader: one sentence, where it belongs, and how many municipalities it concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from ..answers import figures as statistics
from ..model import Centre, Figure, Region
from ..model.directory import Directory
from ..model.tables import Municipality
from ..values.text import counted
from .differences import Difference

# What changes whom to ring: what happens, what follows for the chain, particulars; then the rest.
CALLS = ("national", "number", "post", "chain", "contact", "notice", "errand", "municipality")
REST = (
    "check", "meeting", "commitment", "answer", "training", "circumstance", "question", "centre", "figure", "name",
    "place", "site", "other",
)  # fmt: skip
KINDS = (*CALLS, *REST)


@dataclass(frozen=True)
class Consequence:
    """One sentence. `region` is a region's id, or empty for the whole country; `municipalities` may be 0."""

    region: str
    kind: str
    sentence: str
    municipalities: int = 0
    warning: bool = False

    @property
    def changes_calls(self) -> bool:
        """Whether it changes whom somebody rings."""
        return self.kind in CALLS


Sentences: TypeAlias = dict[tuple[type[Any], str], Callable[[Difference], Iterable[Consequence]]]


def said(difference: Difference, kind: str, sentence: str, *, concerns: bool = False) -> Consequence:
    """The sentence at the difference's region, followed by how many municipalities are concerned if that is asked."""
    count = municipalities(difference) if concerns else 0
    tail = f" {counted(count, 'kommun', 'kommuner')} berörs." if count else ""
    # A quoted sentence has its full stop inside.
    whole = sentence[:-1] if sentence.endswith(".”.") else sentence
    return Consequence(region_of(difference), kind, whole + tail, count)


def region_of(difference: Difference) -> str:
    """The id of the region that the difference belongs to, or an empty text."""
    for node in (difference.item, *(pair.new for pair in reversed(difference.trail))):
        if isinstance(node, Region):
            return node.id
        if isinstance(node, Centre | Municipality):
            return node.region
        if isinstance(node, Figure):
            return statistics.region_of(difference.after, node)
    return ""


def municipalities(difference: Difference) -> int:
    """How many municipalities the difference concerns: its centre's, its region's, or all."""
    centre = difference.item if isinstance(difference.item, Centre) else difference.within(Centre)
    if centre is not None:
        return len({covered.code for covered in centre.municipalities if covered.until is None})
    return in_region(difference.after, region_of(difference))


def in_region(directory: Directory, region: str) -> int:
    """How many municipalities the region has; all of them for no region."""
    if not region:
        return len(directory.municipalities)
    return len(directory.municipalities_by_region.get(region, ()))
