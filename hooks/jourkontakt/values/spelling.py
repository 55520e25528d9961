"""Corrects misspelt words: the most similar allowed word after folding, with the help of synonyms."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches
from types import MappingProxyType

from .text import fold

_CUTOFF = 0.65
# Longer words and longer lists of candidates are not compared, since it would take too long.
_MAX_LENGTH, _MAX_CANDIDATES = 60, 150
# A misspelt synonym may differ in one or two letters.
_SYNONYM_CUTOFF = 0.8
_EMPTY: Mapping[str, str] = MappingProxyType({})


def nearest(word: str, allowed: Iterable[str], synonyms: Mapping[str, str] = _EMPTY, *, cutoff: float = _CUTOFF) -> str:
    """The allowed word that was most likely meant; empty if none is at least `cutoff` (0 to 1) similar.

    `synonyms` maps allowed words to what else people write for them, separated by commas.
    """
    candidates = list(allowed)
    if len(word) > _MAX_LENGTH or len(candidates) > _MAX_CANDIDATES:
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
    if other and (not own or _similarity(wanted, other[0]) > _similarity(wanted, own[0])):
        return meant[other[0]]
    return folded[own[0]] if own else ""


def _similarity(word: str, other: str) -> float:
    return SequenceMatcher(None, other, word).ratio()
