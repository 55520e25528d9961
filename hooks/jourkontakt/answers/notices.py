"""Temporary messages that are shown today; each disappears after its last day."""

from collections.abc import Iterator

from ..model import Errand, Notice, Region
from ..model.directory import Directory
from ..model.tables import Municipality
from .chain import label
from .current import is_current


def current_notices(
    directory: Directory, region: Region, errand: Errand, municipality: Municipality | None = None
) -> Iterator[tuple[str, Notice]]:
    """The region's message, then those of the posts that the errand's chain asks, each after the post it is about.

    The region's is about nobody (an empty text). None where the errand asks no post (112).
    """
    if not errand.roles:
        return
    asked = (post for post in directory.posts_for(region, municipality) if post.role in errand.roles)
    for about, notice in (("", region.notice), *((label(post), post.notice) for post in asked)):
        if notice and is_current(notice, directory.today):
            yield about, notice
