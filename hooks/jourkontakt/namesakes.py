"""Municipalities whose names are nearly the same: one slip of the finger, or a missing ring over å, apart."""

from __future__ import annotations

from collections.abc import Iterable

from .reference import Municipality
from .swedish import fold


def namesakes(municipalities: Iterable[Municipality]) -> dict[str, tuple[Municipality, ...]]:
    """By code, the municipalities in other police regions whose folded names lie at most one letter away."""
    everyone = [(fold(municipality.name), municipality) for municipality in municipalities]
    found: dict[str, list[Municipality]] = {}
    for name, one in everyone:
        for other_name, other in everyone:
            if one.region != other.region and is_near(name, other_name):
                found.setdefault(one.code, []).append(other)
    return {code: tuple(others) for code, others in found.items()}


def is_near(one: str, other: str) -> bool:
    """Whether one letter put in, taken away or exchanged, or none, makes one word the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    skip = 1 if len(short) == len(long) else 0
    return short[same + skip :] == long[same + 1 :]
