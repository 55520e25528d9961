"""The right word for a misspelt one: spelling distance after folding, and a list of words from the other language."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from .synonyms import FOREIGN
from .text import fold

_CUTOFF = 0.65
# Beyond these a comparison takes longer than its answer is worth.
_LONGEST, _MOST = 60, 150
# A slip in a foreign word is one letter or two.
_FOREIGN_CUTOFF = 0.8
_MEANINGS: dict[str, list[str]] = {}
for _right, _words in FOREIGN.items():
    for _word in _words.split(", "):
        _MEANINGS.setdefault(fold(_word), []).append(_right)


def nearest(word: str, allowed: Iterable[str], cutoff: float = _CUTOFF) -> str:
    """The allowed word that was most likely meant, or an empty text where none is as near as `cutoff` (0 to 1)."""
    candidates = list(allowed)
    if len(word) > _LONGEST or len(candidates) > _MOST:
        return ""
    folded = {fold(candidate): candidate for candidate in candidates}
    wanted = fold(word)
    if not wanted or wanted in folded:
        return folded.get(wanted, "")
    for meaning in _MEANINGS.get(wanted, ()):
        if meaning in folded.values():
            return meaning
    foreign = {fold(each): right for right in folded.values() for each in FOREIGN.get(right, right).split(", ")}
    own = get_close_matches(wanted, folded, n=1, cutoff=cutoff)
    other = get_close_matches(wanted, foreign, n=1, cutoff=max(cutoff, _FOREIGN_CUTOFF))
    if other and (not own or _likeness(wanted, other[0]) > _likeness(wanted, own[0])):
        return foreign[other[0]]
    return folded[own[0]] if own else ""


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, other, word).ratio()
