"""Posts and national numbers as they are today, for vCards, tables, the API and structured data."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from ..answers.current import answering_line, current_holder, is_away
from ..answers.reasons import omission
from ..answers.ways import Way, label, way, ways
from ..model import Holder, NationalNumber, Post, Record, Region
from ..model.directory import Directory, found_once
from ..model.fields import within
from ..values.dates import PartialDate
from ..values.text import sort_key


class PostCard(Struct, frozen=True):
    """A post of the police, how it can be reached today, and why not if it cannot (`omission`).

    `places` are the counties and municipalities that it answers for, by name; none if it is not limited to some.
    `stands_in_for` are the posts that it answers for while they are vacant or their holders are away; `revised` is
    the newest date in its facts that is not ahead, None if they have none.
    """

    post: Post
    region: Region
    holder: Holder | None
    ways: tuple[Way, ...]
    omission: str
    places: tuple[str, ...]
    stands_in_for: tuple[Post, ...]
    revised: PartialDate | None

    @property
    def title(self) -> str:
        """The role in words with its area: `Brottsoffersamordnare (norra delen)`."""
        return label(self.post)

    @property
    def unit(self) -> str:
        """`Polisregion Öst`."""
        return f"Polisregion {self.region.name}"

    @property
    def address(self) -> str:
        """The page that shows the post."""
        return self.region.address


class NumberCard(Struct, frozen=True):
    """A national number with its link and trust; `revised` as for a post."""

    number: NationalNumber
    way: Way
    revised: PartialDate | None

    @property
    def address(self) -> str:
        """The page that shows the number; those on the front have no entry on the page of numbers."""
        return "" if self.number.is_front else self.number.address


@found_once
def post_cards(directory: Directory) -> tuple[PostCard, ...]:
    """A card for each post, also those that cannot be reached today, in the file's order."""
    return tuple(_of_post(directory, region, post) for region in directory.regions for post in region.posts)


@found_once
def number_cards(directory: Directory) -> tuple[NumberCard, ...]:
    """A card for each national number, in the file's order."""
    return tuple(
        NumberCard(number, way(directory, number), _newest(directory, number)) for number in directory.national_numbers
    )


@found_once
def final_cards(directory: Directory) -> tuple[NumberCard, ...]:
    """The cards of the numbers that answers end in, except those for danger."""
    finals = {errand.final for errand in directory.errands}
    return tuple(card for card in number_cards(directory) if card.number.id in finals and not card.number.danger)


def _of_post(directory: Directory, region: Region, post: Post) -> PostCard:
    reached = ways(directory, post)
    return PostCard(
        post=post,
        region=region,
        holder=current_holder(post, directory.today),
        ways=reached,
        omission="" if reached else omission(directory, post),
        places=tuple(_places(directory, post)),
        stands_in_for=_represented(directory).get(post.id, ()) if reached else (),
        revised=_newest(directory, post),
    )


def _places(directory: Directory, post: Post) -> Iterator[str]:
    known = directory.municipality_by_code
    yield from (place for place in post.covers if place not in known)
    yield from sorted((known[place].name for place in post.covers if place in known), key=sort_key)


@found_once
def _represented(directory: Directory) -> dict[str, tuple[Post, ...]]:
    """The posts that each deputy answers for today, by the deputy's id."""
    found: dict[str, list[Post]] = {}
    for post in directory.post_by_id.values():
        if is_away(post, directory.today):
            *_, last = answering_line(directory, post)
            if last is not post:
                found.setdefault(last.id, []).append(post)
    return {deputy: tuple(posts) for deputy, posts in found.items()}


def _newest(directory: Directory, record: Record) -> PartialDate | None:
    dates = (when for each in within(record) for when in _dates(each) if when.last <= directory.today)
    return max(dates, key=lambda when: when.last, default=None)


def _dates(record: Any) -> Iterator[PartialDate]:
    values = (getattr(record, field) for field in record.__struct_fields__)
    return (value for value in values if isinstance(value, PartialDate))
