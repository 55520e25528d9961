"""How fresh the facts are as a whole: how many regions have a direct number, and how many of those are checked."""

from collections import Counter

from msgspec import Struct

from ..model.directory import Directory
from ..values.dates import PartialDate
from .gaps import of_posts


class Freshness(Struct, frozen=True):
    """Numbers of regions: all, with a direct number, with one checked lately; and the newest date in the facts."""

    regions: int
    direct: int
    checked: int
    newest: PartialDate | None


def freshness(directory: Directory) -> Freshness:
    """The state of the facts today. Checked lately means within the months after which a number is called stale."""
    lacking = Counter(gap.kind for region in directory.regions for gap in of_posts(directory, region))
    count = len(directory.regions)
    return Freshness(count, count - lacking["number"], count - lacking["fresh_number"], directory.data_date)
