"""How fresh the facts are as a whole: how many regions have a direct number, and how many of those are checked."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.directory import Directory
from ..values.dates import PartialDate
from .chain import ways


@dataclass(frozen=True)
class Freshness:
    """Numbers of regions: all, with a direct number, with one checked lately; and the newest date in the facts."""

    regions: int
    direct: int
    checked: int
    newest: PartialDate | None


def freshness(directory: Directory) -> Freshness:
    """The state of the facts today. Checked lately means within the months after which a number is called stale."""
    states = [
        {way.trust.state for post in region.posts for way in ways(directory, post) if way.is_phone}
        for region in directory.regions
    ]
    return Freshness(
        regions=len(states),
        direct=sum(bool(found) for found in states),
        checked=sum(bool(found - {"stale", "unverified"}) for found in states),
        newest=directory.data_date,
    )
