"""Temporary messages that are shown today; each disappears after its last day."""

from collections.abc import Iterator

from ..model import Notice, Post, Region
from ..model.directory import Directory
from ..model.tables import Municipality
from .chain import Chain
from .current import current_notice
from .ways import label


def current_notices(
    directory: Directory, chain: Chain, municipality: Municipality | None = None
) -> Iterator[tuple[str, Notice]]:
    """The current messages as pairs of label and message: the region's, then those of the posts of the chain.

    Those are the posts that it asks for in the region or municipality, and their deputies. The label is the post's; it
    is empty for the region. There are none if the errand has no roles (112).
    """
    region, roles = chain.region, chain.errand.roles
    if not roles:
        return
    asked = {post.id for post in directory.posts_for(region, municipality) if post.role in roles}
    concerned = asked | {entry.post.id for entry in chain.entries}
    owners: list[tuple[str, Region | Post]] = [("", region)]
    owners += ((label(post), post) for post in region.posts if post.id in concerned)
    for about, owner in owners:
        if notice := current_notice(owner, directory.today):
            yield about, notice
