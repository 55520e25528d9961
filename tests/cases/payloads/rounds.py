"""Facts with payloads in every text, beside the same facts with harmless words in the same places.

A round puts some payloads into each text: the fewer texts a field has, the more of them into each, so that after
`ROUNDS` rounds each field has had each payload. What is published of both must be the same but for the words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tests.support.constants import TODAY
from tests.support.hostile import DEMO, Place, Spot, edited, refused, spots
from tests.support.payloads import readable

from jourkontakt.load import DataFolder
from jourkontakt.model.directory import Directory

ROUNDS = 3
_FUNCTION = re.compile(r"@|[0-9]{4}|[0-9]{2,3}[- ][0-9]{2}")
# What the rules refuse in a field, besides what the reader refuses everywhere.
REFUSED = {
    "Errand.say": re.compile(r"\{(?!region\})|\{region\}.*\{|(?<!\{region)\}"),
    "Figure.area": re.compile("^[a-zåäö]"),
    "Commitment.who": _FUNCTION,
    "Training.by": _FUNCTION,
    "Verification.by": _FUNCTION,
}
# What has a meaning in a field: a name to fill in, and what is counted.
MEANT = {"Errand.say": "{region}", "Figure.centres_reported": "jour"}
# It takes one payload alone, since an address is made of it.
SHORT = "FormerMunicipality.name"
_WORD = re.compile(r"zq(\d+)x", re.IGNORECASE)


class Round(NamedTuple):
    """The harmless facts and the dangerous ones, what stands in place of each harmless word, and the tried pairs."""

    harmless: Directory
    dangerous: Directory
    instead: Mapping[str, str]
    accepted: frozenset[tuple[str, str]]
    refused: frozenset[tuple[str, str]]

    def translated(self, text: str) -> str:
        """A text of the harmless facts as the dangerous ones have it."""
        return _WORD.sub(lambda word: self.instead[word[1]], text)


@cache
def round_of(number: int) -> Round:
    """One of the rounds; each is made once."""
    folder = DataFolder(DEMO, TODAY)
    every = spots(folder.load())
    found = {place: spot for place, spot in every.items() if not spot.is_address and spot.field != SHORT}
    chosen = _chosen(found, number)
    wrong = refused(folder, edited(folder, found, {place: _text(found[place], chosen[place]) for place in found}))
    allowed = dict(chosen)
    for place in wrong:
        pattern = REFUSED[found[place].field]
        allowed[place] = tuple(text for text in chosen[place] if not pattern.search(text))
    instead, harmless, dangerous = {}, {}, {}
    for at, (place, spot) in enumerate(found.items()):
        first, *rest = allowed[place] or ("",)
        instead |= {str(2 * at): first, str(2 * at + 1): " ".join(rest)} if first else {}
        harmless[place] = f"Zq{2 * at}x {spot.text}{f' Zq{2 * at + 1}x' if rest else ''}" if first else spot.text
        dangerous[place] = _text(spot, allowed[place])
    pairs = {(spot.field, text) for place, spot in found.items() for text in allowed[place]}
    tried = {(spot.field, text) for place, spot in found.items() for text in chosen[place]}
    return Round(
        folder.load(edited(folder, found, harmless)),
        folder.load(edited(folder, found, dangerous)),
        instead,
        frozenset(pairs),
        frozenset(tried - pairs),
    )


def _chosen(found: Mapping[Place, Spot], number: int) -> dict[Place, tuple[str, ...]]:
    """The payloads of each text in this round."""
    texts, totals = readable(), Counter(spot.field for spot in found.values())
    seen: Counter[str] = Counter()
    chosen = {}
    for place, spot in found.items():
        slots = totals[spot.field] * ROUNDS
        slot = seen[spot.field] * ROUNDS + number
        seen[spot.field] += 1
        chosen[place] = _fitting(spot.field, texts[slot::slots] or (texts[slot % len(texts)],))
    return chosen


def _fitting(field: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    """The payloads that mean nothing of their own in the field; charts show the first word of a unit."""
    if field == "Measure.unit":
        return tuple(text.replace(" ", "/") for text in texts)
    return tuple(text for text in texts if MEANT.get(field, "\n") not in text)


def _text(spot: Spot, texts: tuple[str, ...]) -> str:
    return " ".join([*texts[:1], spot.text, *texts[1:]])
