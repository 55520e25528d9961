"""Municipalities whose names are nearly the same: one slip of the finger, or a missing ring over å, apart."""

from __future__ import annotations

from collections.abc import Iterable

from .reference import Municipality
from .swedish import fold


def namesakes(municipalities: Iterable[Municipality]) -> dict[str, tuple[Municipality, ...]]:
    """By code, the municipalities in other police regions whose folded names lie at most one letter away."""
    everyone = [(fold(municipality.name), municipality) for municipality in municipalities]
    # Comparing each with each would take minutes for a few thousand: names that near share a form.
    sharing: dict[str, list[int]] = {}
    for at, (name, _) in enumerate(everyone):
        for form in _forms(name):
            sharing.setdefault(form, []).append(at)
    found: dict[str, tuple[Municipality, ...]] = {}
    for name, one in everyone:
        candidates = (everyone[at] for at in sorted({at for form in _forms(name) for at in sharing[form]}))
        others = tuple(m for other, m in candidates if m.region != one.region and is_near(name, other))
        if others:
            found[one.code] = others
    return found


def _forms(name: str) -> set[str]:
    """The name as it is, and without each of its letters."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def is_near(one: str, other: str) -> bool:
    """Whether one letter put in, taken away or exchanged, or none, makes one word the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    skip = 1 if len(short) == len(long) else 0
    return short[same + skip :] == long[same + 1 :]
