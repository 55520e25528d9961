"""What is known of each role in each region, as a table for editors."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ..answers.current import is_away
from ..answers.gaps import Gap, checks, of_posts
from ..answers.reasons import NO_POST, omission
from ..answers.ways import Way, ways
from ..model import Post, Region, labels
from ..model.directory import Directory
from ..values.text import capitalised
from . import links
from .forms import NEW

State = Literal["known", "old", "missing"]


class Entry(Struct, frozen=True):
    """What is known of a post, in words: its area if it has one, and the address to change it (may be empty)."""

    area: str
    text: str
    state: State
    address: str


class Row(Struct, frozen=True):
    """A region, and the entries for each role of the table."""

    region: Region
    cells: tuple[tuple[Entry, ...], ...]


class Matrix(Struct, frozen=True):
    """The roles in words, and a row for each region."""

    roles: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(directory: Directory) -> Matrix:
    """The table of the roles that some region has a post for, or is expected to have one for."""
    found = {region.id: list(of_posts(directory, region)) for region in directory.regions}
    used = {gap.kind for gaps in found.values() for gap in gaps} | {post.role for post in directory.post_by_id.values()}
    roles = tuple(role for role in labels.ROLES if role in used)
    to_check = {id(gap.record): gap for gap in checks(directory)}
    rows = []
    for region in directory.regions:
        cells = (tuple(_entries(directory, region, role, found[region.id], to_check)) for role in roles)
        rows.append(Row(region, tuple(cells)))
    return Matrix(tuple(labels.ROLES[role] for role in roles), tuple(rows))


def _entries(
    directory: Directory, region: Region, role: str, gaps: list[Gap], to_check: dict[int, Gap]
) -> Iterator[Entry]:
    posts = [post for post in region.posts if post.role == role]
    unreached = {gap.owner.id for gap in gaps if gap.kind == "unreached"}
    for post in posts:
        if post.id in unreached:
            yield Entry(post.area_in_words, omission(directory, post), "missing", _fill_in(directory, region, post))
        else:
            yield _reached(directory, post, to_check)
    if not posts:
        given = {"region": region.name, "post": capitalised(labels.ROLES[role])}
        yield Entry("", NO_POST, "missing", links.form(directory.site, NEW, given))


def _reached(directory: Directory, post: Post, to_check: dict[int, Gap]) -> Entry:
    """The entry of a post by the way that is shown first for it."""
    first = ways(directory, post)[0]
    gap = to_check.get(id(first.fact))
    state: State = "old" if gap and gap.kind != "due" else "known"
    spot = links.spot_of(directory.site, first.fact, "value")
    return Entry(post.area_in_words, _in_words(first, gap), state, _edit(spot))


def _in_words(way: Way, gap: Gap | None) -> str:
    """`nummer, kontrollerat 26 oktober 2026`, `gammalt nummer, …`, `mejladress, aldrig kontrollerad`."""
    thing, old, checked = (
        ("nummer", "gammalt", "kontrollerat") if way.is_phone else ("mejladress", "gammal", "kontrollerad")
    )
    if way.trust.checked is None:
        return f"{thing}, aldrig {checked}"
    thing = f"{old} {thing}" if gap and gap.kind == "stale" else thing
    return f"{thing}, {checked} {way.trust.checked.words}"


def _fill_in(directory: Directory, region: Region, post: Post) -> str:
    """The form for a new number of the post, filled in; its line in the file if the post is vacant or on leave."""
    if is_away(post, directory.today):
        return _edit(links.spot_of(directory.site, post, "status"))
    return links.form(directory.site, NEW, {"region": region.name, "post": post.id})


def _edit(spot: links.Spot | None) -> str:
    return spot.edit if spot else ""
