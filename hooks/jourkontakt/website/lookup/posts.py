"""Posts as hits: found by a number that rings back, or by the name of the one who holds the post."""

from collections.abc import Iterator

from msgspec.structs import replace

from ...answers.current import current_holder
from ...answers.ways import label, ways
from ...model import Post, Region
from ...model.directory import Directory
from ...values.phones import national
from .areas import direct, who
from .base import county_list
from .contents import Hit


def posts(directory: Directory) -> Iterator[Hit]:
    """A hit for each post with a number of its own, or a named holder, today."""
    for region in directory.regions:
        for post in region.posts:
            yield from _hits(directory, region, post)


def _hits(directory: Directory, region: Region, post: Post) -> Iterator[Hit]:
    holder = current_holder(post, directory.today)
    name = (holder.name or "") if holder else ""
    title = f"{label(post)}, polisregion {region.name}"
    place = ", ".join(filter(None, [name, county_list(directory, region)]))
    hit = Hit("role", post.role, title, place, region.address, region.id, names=(name,) if name else ())
    numbers = [way for way in ways(directory, post) if way.is_phone]
    for way in numbers:
        yield replace(hit, names=(national(way.text), *hit.names), number=direct(directory, way, who(post)))
    if name and not numbers:
        yield hit
