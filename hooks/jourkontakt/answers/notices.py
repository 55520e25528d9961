"""Temporary messages that are shown today; each disappears after its last day."""

from collections.abc import Iterator

from ..model import Errand, Notice, Region
from ..model.directory import Directory
from ..model.tables import Municipality
from .current import is_current
from .ways import label


def current_notices(
    directory: Directory, region: Region, errand: Errand, municipality: Municipality | None = None
) -> Iterator[tuple[str, Notice]]:
    """The current messages as pairs of label and message: the region's, then those of the posts in the errand's chain.

    The label is the post's; it is empty for the region. There are none if the errand has no roles (112).
    """
    if not errand.roles:
        return
    posts = (post for post in directory.posts_for(region, municipality) if post.role in errand.roles)
    for about, notice in (("", region.notice), *((label(post), post.notice) for post in posts)):
        if notice and is_current(notice, directory.today):
            yield about, notice
