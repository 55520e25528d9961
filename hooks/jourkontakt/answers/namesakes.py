"""Municipalities whose names are nearly the same: one typing mistake, or a missing ring over å, apart."""

from ..model.directory import Directory, found_once
from ..model.tables import Municipality
from ..values.text import fold


@found_once
def namesakes(directory: Directory) -> dict[str, tuple[Municipality, ...]]:
    """By code, the municipalities in other police regions whose folded names differ by at most one letter."""
    everyone = [(fold(municipality.name), municipality) for municipality in directory.municipalities]
    # Comparing every pair would take seconds for a few thousand; names one letter apart share a form.
    sharing: dict[str, list[int]] = {}
    for at, (name, _) in enumerate(everyone):
        for form in _forms(name):
            sharing.setdefault(form, []).append(at)
    candidates: dict[int, set[int]] = {}
    for together in sharing.values():
        if len(together) > 1:
            for at in together:
                candidates.setdefault(at, set()).update(together)
    found: dict[str, tuple[Municipality, ...]] = {}
    for own in sorted(candidates):
        name, one = everyone[own]
        near = (everyone[at] for at in sorted(candidates[own]))
        others = tuple(m for other, m in near if m.region != one.region and is_near(name, other))
        if others:
            found[one.code] = others
    return found


def _forms(name: str) -> set[str]:
    """The name itself, and the name with each one of its letters removed."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def is_near(one: str, other: str) -> bool:
    """Whether the names are equal or differ by one inserted, removed or replaced letter, or two swapped neighbours."""
    first, second = _difference(one, other)
    return max(len(first), len(second)) <= 1 or (len(first) == 2 and first == second[::-1])


def spelling(one: str, other: str) -> str:
    """How the name's spelling differs from its namesake's: `med a` for Habo beside Håbo."""
    folded = fold(one), fold(other)
    own, others = _difference(*folded) if folded[0] != folded[1] else _difference(one.casefold(), other.casefold())
    return f"med {own}" if own else f"utan {others}"


def _difference(one: str, other: str) -> tuple[str, str]:
    """What remains of each name without their common prefix and suffix."""
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    end = next((at for at in range(shorter - start) if one[-1 - at] != other[-1 - at]), shorter - start)
    return one[start : len(one) - end], other[start : len(other) - end]
