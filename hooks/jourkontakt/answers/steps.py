"""The steps of a call chain but for the last: which posts answer for each role, where, and which are skipped."""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from ..model import Holder, NationalNumber, Post, Region, labels
from ..model.directory import Directory
from ..model.tables import Municipality
from ..values.text import capitalised, listing
from .current import answering_line, current_contacts, current_holder
from .reasons import NO_POST, omission, reason, same_as
from .ways import Way, label, way, ways


class Entry(Struct, frozen=True):
    """A post that can be reached, in its own right or as a deputy, and its holder.

    `areas` says in words where it answers in this step, also for the posts that it stands in for or shares its number
    with; empty if that is the whole region. A deputy answers only for others.
    """

    post: Post
    holder: Holder | None
    ways: tuple[Way, ...]
    reason: str
    areas: str = ""
    is_deputy: bool = False

    @property
    def label(self) -> str:
        """The role in words as a heading, with the areas if it has any."""
        return label(self.post, self.areas)


class Step(Struct, frozen=True):
    """One step of the chain: the entries of one role or, as the last step, a national number with the words to say.

    A step is divided if its posts answer for different areas: then none of its numbers may be shown alone.
    """

    reason: str
    ways: tuple[Way, ...]
    entries: tuple[Entry, ...] = ()
    role: str = ""
    number: NationalNumber | None = None
    say: str = ""
    is_divided: bool = False


class Skipped(Struct, frozen=True):
    """A post, or a whole role, that the chain skips, and why."""

    id: str
    label: str
    reason: str

    @property
    def is_known(self) -> bool:
        """Whether the reason says more than that nothing is known."""
        return self.reason not in (labels.MISSING, NO_POST)


@dataclass
class _Found:
    """A post that a step calls, the ways not given before, the posts it answers for, and those whose areas it has."""

    post: Post
    ways: tuple[Way, ...]
    requested: list[Post]
    areas: list[Post]

    @property
    def words(self) -> str:
        """The areas in words; empty if that is the whole region."""
        words = [post.area_in_words for post in self.areas]
        return listing(list(dict.fromkeys(words))) if all(words) else ""


class Steps:
    """The steps, letters and omissions so far, one role after another.

    A number is given once. For a whole region, `_partly` holds the numbers given for areas only, and the posts.
    """

    def __init__(self, directory: Directory, municipality: Municipality | None, final: NationalNumber) -> None:
        self._directory, self._municipality = directory, municipality
        self._used: set[str] = set()
        self._given: dict[str, Post | NationalNumber] = {way(directory, final).href: final}
        self._partly: dict[str, list[_Found]] = {}
        self._omissions: list[Skipped] = []
        self.called: list[Step] = []
        self.letters: list[Entry] = []

    def add(self, region: Region, role: str) -> None:
        """Add the step of a role, if any of its posts has a number that is not given yet."""
        posts = [post for post in self._directory.posts_for(region, self._municipality) if post.role == role]
        if not posts:
            exists = any(post.role == role for post in region.posts)
            why = "ingen som svarar för kommunen är inlagd" if exists else NO_POST
            self._omissions.append(Skipped(role, capitalised(labels.ROLES[role]), why))
        pairs = [(self._answering(post), post) for post in posts]
        divided = self._is_divided(region, pairs)
        found: dict[str, _Found] = {}
        for post, requested in pairs:
            if post:
                self._find(found, post, requested)
        entries = [self._entry(each) for each in found.values()]
        called = tuple(entry for entry in entries if entry.ways[0].is_phone)
        self.letters += [entry for entry in entries if not entry.ways[0].is_phone]
        if called:
            reached = tuple(way for entry in called for way in entry.ways)
            reasons = " ".join(entry.reason for entry in called)
            self.called.append(Step(reasons, reached, called, role, is_divided=divided))
        if divided and self._municipality is None:
            self._release(found)

    def _release(self, found: dict[str, _Found]) -> None:
        """Let posts that a step calls only for areas, and their numbers, be called for others by later steps."""
        for each in found.values():
            if each.words and each.ways[0].is_phone:
                self._used.discard(each.post.id)
                for way in each.ways:
                    del self._given[way.href]
                    self._partly.setdefault(way.href, []).append(each)

    def unique_omissions(self) -> Iterator[Skipped]:
        """Each skipped post once, leaving out those that are called or written to."""
        entries = (*(entry for step in self.called for entry in step.entries), *self.letters)
        seen = {entry.post.id for entry in entries}
        for skipped in self._omissions:
            if skipped.id not in seen:
                seen.add(skipped.id)
                yield skipped

    def _answering(self, post: Post) -> Post | None:
        """The post, or the first in its line of deputies, that can be reached; those before it are skipped."""
        for current in answering_line(self._directory, post):
            if current_contacts(current, self._directory.today):
                return current
            self._omissions.append(Skipped(current.id, label(current), omission(self._directory, current)))
        return None

    def _find(self, found: dict[str, _Found], post: Post, requested: Post) -> None:
        """Add the post to those of the step with the ways that are not given yet, or the area to the post with them."""
        first = ways(self._directory, post)[0]
        earlier = post if post.id in found else self._giver(first, requested) or post
        if post.id in found:
            found[post.id].requested.append(requested)
        if earlier.id in found:
            found[earlier.id].areas.append(requested)
        if post.id in self._used:
            return
        left = self._left(post, requested)
        if left:
            self._used.add(post.id)
            self._given |= {way.href: post for way in left}
            found[post.id] = _Found(post, left, [requested], [requested])
        elif earlier is not post:
            self._omissions.append(Skipped(post.id, label(post), same_as(earlier, first)))

    def _left(self, post: Post, requested: Post) -> tuple[Way, ...]:
        """The ways to the post that are not given yet for the area of the one that was asked for."""
        return tuple(way for way in ways(self._directory, post) if not self._giver(way, requested))

    def _giver(self, way: Way, requested: Post) -> Post | NationalNumber | None:
        """Who gave this number or address before: for all, or for the area of the post that is asked for."""
        area = (requested.area, requested.covers)
        found = self._partly.get(way.href, ())
        partly = (each.post for each in found if any((other.area, other.covers) == area for other in each.areas))
        return self._given.get(way.href) or next(partly, None)

    def _entry(self, found: _Found) -> Entry:
        holder = current_holder(found.post, self._directory.today)
        why = reason(self._directory, found.post, found.requested, holder, found.ways)
        if partly := self._partly.get(found.ways[0].href):
            what = "nummer" if found.ways[0].is_phone else "adress"
            why += f" Samma {what} som för {listing([each.words for each in partly])}."
        return Entry(found.post, holder, found.ways, why, found.words, found.post not in found.requested)

    def _is_divided(self, region: Region, pairs: list[tuple[Post | None, Post]]) -> bool:
        """Whether the number depends on the area: on which of the posts, or on whether any of them covers it."""
        posts = [requested for _, requested in pairs]
        left = [self._left(post, requested) if post else () for post, requested in pairs]
        first = {found[0].href if found else "" for found in left}
        if self._municipality is None and all(post.covers for post in posts):
            covered = {place for post in posts for place in self._directory.municipalities_of(post)}
            if covered != set(self._directory.municipalities_by_region[region.id]):
                return True
        return len(first) > 1
