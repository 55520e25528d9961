"""The right word for a misspelt one: spelling distance after folding, and a list of what else is written for it."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches
from types import MappingProxyType

from .text import fold

_CUTOFF = 0.65
# Longer words, and words from longer lists, are not compared: it takes too long.
_LONGEST, _MOST = 60, 150
# A slip in a synonym is one letter or two.
_SYNONYM_CUTOFF = 0.8
_NONE: Mapping[str, str] = MappingProxyType({})


def nearest(word: str, allowed: Iterable[str], synonyms: Mapping[str, str] = _NONE, *, cutoff: float = _CUTOFF) -> str:
    """The allowed word that was most likely meant, or an empty text where none is as similar as `cutoff` (0 to 1).

    `synonyms` holds for an allowed word what else people write for it, with commas between.
    """
    candidates = list(allowed)
    if len(word) > _LONGEST or len(candidates) > _MOST:
        return ""
    folded = {fold(candidate): candidate for candidate in candidates}
    wanted = fold(word)
    if not wanted or wanted in folded:
        return folded.get(wanted, "")
    meant = {
        fold(each): right for right in reversed(candidates) for each in synonyms.get(right, "").split(", ") if each
    }
    if wanted in meant:
        return meant[wanted]
    own = get_close_matches(wanted, folded, n=1, cutoff=cutoff)
    other = get_close_matches(wanted, meant, n=1, cutoff=max(cutoff, _SYNONYM_CUTOFF))
    if other and (not own or _likeness(wanted, other[0]) > _likeness(wanted, own[0])):
        return meant[other[0]]
    return folded[own[0]] if own else ""


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, other, word).ratio()
