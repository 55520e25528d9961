"""A comment's sections in the room that there is: what matters least is left out first, and always whole items."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from ..values.text import number

# Room for the line that says how many items are left out.
_OMITTED = 100


class Section(Struct, frozen=True):
    """Items under a heading, with what ends them; sections of a higher rank give up their items first."""

    heading: str
    items: tuple[str, ...]
    rank: int = 0
    end: str = ""


def fitting(sections: Sequence[Section], most: int, size: Callable[[str], int], elsewhere: str = "") -> str:
    """Every heading, and as many whole items as fit in `most`; `elsewhere` says where the others can be read."""
    left = most - sum(size(section.heading) + size(section.end) + _OMITTED + size(elsewhere) for section in sections)
    shown: dict[int, list[str]] = {}
    order = sorted(enumerate(sections), key=lambda entry: (entry[1].rank, _total(entry[1].items, size)))
    for _, same in groupby(order, key=lambda entry: entry[1].rank):
        # Short sections are shown whole; the long ones share what they leave.
        group = list(same)
        for position, (index, section) in enumerate(group):
            shown[index] = _first(section.items, left // (len(group) - position), size)
            left -= _total(shown[index], size)
    return "".join(_written(section, shown[index], elsewhere) for index, section in enumerate(sections))


def _total(items: Iterable[str], size: Callable[[str], int]) -> int:
    return sum(map(size, items))


def _first(items: Iterable[str], room: int, size: Callable[[str], int]) -> list[str]:
    """The items that fit, in their order; one that is too long does not keep out those after it."""
    found = []
    for item in items:
        if size(item) <= room:
            found.append(item)
            room -= size(item)
    return found


def _written(section: Section, shown: Sequence[str], elsewhere: str) -> str:
    parts = [section.heading, *shown]
    if omitted := len(section.items) - len(shown):
        parts.append(f"\n… och {number(omitted)} till, som inte får plats här.{elsewhere}\n")
    return "".join([*parts, section.end])
