"""Whom one now calls first: the chains of both directories compared, region by region and errand by errand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ..answers.chain import Chain, chain
from ..model import Post, Region
from ..model.directory import Directory
from ..values.text import listing
from . import labels
from .sentence import Consequence, in_region


class _Turn(NamedTuple):
    """What has become of a chain, in words, and for which errands."""

    errands: tuple[str, ...]
    words: str


def chain_changes(old: Directory, new: Directory) -> Iterator[Consequence]:
    """One sentence a kind of change, for all the regions and errands whose chains change alike."""
    regions: dict[_Turn, list[Region]] = defaultdict(list)
    for region in new.regions:
        for turn in _turns(old, new, region):
            regions[turn].append(region)
    for turn, changed in regions.items():
        where, count = _where(new, changed), sum(in_region(new, region.id) for region in changed)
        calls = f"Ringkedjan för {listing([f'”{errand}”' for errand in turn.errands])}"
        yield Consequence(
            changed[0].id if len(changed) == 1 else "", "chain", f"{calls} i {where} {turn.words}.", count
        )


def _where(directory: Directory, regions: list[Region]) -> str:
    if len(regions) == 1:
        return f"region {regions[0].name}"
    if len(regions) == len(directory.regions):
        return "alla regioner"
    return f"regionerna {listing([region.name for region in regions])}"


def _turns(old: Directory, new: Directory, region: Region) -> list[_Turn]:
    before = old.region_by_id.get(region.id)
    errands = {errand.id: errand for errand in old.errands}
    found: dict[str, list[str]] = defaultdict(list)
    for errand in new.errands:
        if before is None or errand.id not in errands:
            continue
        words = _words(chain(old, before, errands[errand.id]), chain(new, region, errand))
        if words:
            found[words].append(errand.name)
    return [_Turn(tuple(names), words) for words, names in found.items()]


def _words(old: Chain, new: Chain) -> str:
    """What changes in the chain: where it begins, else which steps it has; empty when neither does."""
    if _first(old) != _first(new):
        way = "direkt" if len(new.steps) == 1 else "först"
        return f"går nu {way} till {_beginning(new)} (förut {_beginning(old)})"
    if _stops(old) != _stops(new):
        return f"går nu till {listing(_names(new), 'och sist')} (förut {listing(_names(old), 'och sist')})"
    return ""


def _first(calls: Chain) -> tuple[str, str]:
    """Who answers first (a post's id, or nothing for the last number), and the number."""
    post = _first_post(calls)
    return post.id if post else "", calls.first_number.text


def _beginning(calls: Chain) -> str:
    """`sektionschefen, 070-174 06 05`, or `114 14` alone."""
    post = _first_post(calls)
    return f"{labels.post(post)}, {calls.first_number.text}" if post else calls.first_number.text


def _first_post(calls: Chain) -> Post | None:
    entries = (entry for step in calls.steps for entry in step.entries)
    return next((entry.post for entry in entries if calls.first_number in entry.ways), None)


def _stops(calls: Chain) -> list[str]:
    """By which a chain of other steps is told, whatever their numbers: those have sentences of their own."""
    posts = [entry.post.id for step in calls.steps for entry in step.entries]
    return [*posts, calls.final.number.id if calls.final.number else ""]


def _names(calls: Chain) -> list[str]:
    posts = [labels.post(entry.post) for step in calls.steps for entry in step.entries]
    return [*posts, calls.final.ways[0].text]
