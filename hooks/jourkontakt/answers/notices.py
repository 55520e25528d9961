"""Temporary messages: which of them stand today. They go away by themselves after their last day."""

from collections.abc import Iterator
from datetime import date

from ..model import Errand, Notice, Region
from .chain import label
from .current import is_current


def notices(region: Region, errand: Errand, today: date) -> Iterator[tuple[str, Notice]]:
    """Whom each message is about (empty: the whole region), and the message: the region's, then the asked posts'.

    None where the errand asks for nobody (112).
    """
    if not errand.roles:
        return
    if region.notice and is_current(region.notice, today):
        yield "", region.notice
    for post in region.posts:
        if post.role in errand.roles and post.notice and is_current(post.notice, today):
            yield label(post), post.notice
