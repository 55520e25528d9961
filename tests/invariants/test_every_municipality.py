"""Every municipality and errand leads to a number that always answers, whatever is known of each post."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.support.constants import TODAY
from tests.support.factory import checked, phone

from jourkontakt.answers.chain import Chain, chain
from jourkontakt.answers.current import answering_line
from jourkontakt.model import Absence, Contact, Holder, Post, Region
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.values.dates import PartialDate, parse

# The last day of what is followed by something else, and the numbers before and after.
LAST = TODAY + timedelta(40)
FORMER, NEXT = "070-174 06 98", "070-174 06 99"
Change = Callable[[Directory, Post], Post]


def on(day: date) -> PartialDate:
    return parse(day.isoformat())


def emptied(_: Directory, post: Post) -> Post:
    """The post with nothing known about it."""
    return Post(id=post.id, role=post.role, title=post.title, status="unknown")


def covering_a_county(directory: Directory, post: Post) -> Post:
    """The post for the last county of its region only."""
    return post.replace(covers=directory.counties_by_region[directory.region_by_post[post.id].id][-1:])


def covering_codes(directory: Directory, post: Post) -> Post:
    """The post for every third municipality of its region."""
    members = directory.municipalities_by_region[directory.region_by_post[post.id].id]
    return post.replace(covers=tuple(municipality.code for municipality in members[::3]))


def vacant(directory: Directory, post: Post) -> Post:
    """The post vacant with a number of its own, and with the region's last post as its deputy."""
    return emptied(directory, post).replace(
        status="vacant", contacts=(phone(FORMER),), deputy=directory.region_by_post[post.id].posts[-1].id
    )


def absent(directory: Directory, post: Post) -> Post:
    """The post with a number, its holder on leave until the last day, with the region's first post as deputy."""
    leave = Absence(until=on(LAST), deputy=directory.region_by_post[post.id].posts[0].id)
    return emptied(directory, post).replace(status="held", contacts=(phone(FORMER),), absent=leave)


def handed_over(directory: Directory, post: Post) -> Post:
    """The post with a number, held by somebody until the last day and by another from the next."""
    holders = (Holder(since=parse("2020"), until=on(LAST)), Holder(since=on(LAST + timedelta(1))))
    return emptied(directory, post).replace(status="held", contacts=(phone(FORMER),), holders=holders)


def renumbered(directory: Directory, post: Post) -> Post:
    """The post with a number until the last day, and another from the next."""
    contacts = (
        phone(FORMER, until=LAST.isoformat(), verified=(checked("2026-11-01"),)),
        phone(NEXT, since=(LAST + timedelta(1)).isoformat()),
    )
    return emptied(directory, post).replace(status="held", contacts=contacts)


CHANGES: tuple[Change, ...] = (
    emptied, covering_a_county, covering_codes, vacant, absent, handed_over, renumbered,
)  # fmt: skip
# The changes that depend on the day, and the days on which they are looked at besides today.
DATED = (absent, handed_over, renumbered)
LATER = (LAST, LAST + timedelta(1))


def numbered(directory: Directory) -> Directory:
    """The directory with a number of its own for each post that has no contact."""
    numbers = iter(range(5, 98))
    return with_posts(
        directory,
        lambda post: post if post.contacts else post.replace(contacts=(phone(f"070-174 06 {next(numbers):02}"),)),
    )


def with_posts(directory: Directory, change: Callable[[Post], Post]) -> Directory:
    """The directory with each post changed; a region whose posts stay the same stays the same object."""
    posts = [tuple(map(change, region.posts)) for region in directory.regions]
    regions = tuple(
        region if found == region.posts else region.replace(posts=found)
        for region, found in zip(directory.regions, posts, strict=True)
    )
    return replace(directory, facts=directory.facts.replace(regions=regions))


def changed(directory: Directory, change: Change, *ids: str) -> Directory:
    """The directory with these posts changed."""
    return with_posts(directory, lambda post: change(directory, post) if post.id in ids else post)


def variants(directory: Directory) -> Iterator[Directory]:
    """The directory as it is, without posts, and with each post, and all of them, changed in each way."""
    bare = tuple(region.replace(posts=()) for region in directory.regions)
    yield from (directory, replace(directory, facts=directory.facts.replace(regions=bare)))
    full = numbered(directory)
    yield full
    for change in CHANGES:
        each = [changed(full, change, post_id) for post_id in full.post_by_id]
        for variant in (*each, changed(full, change, *full.post_by_id)):
            yield variant
            if change in DATED:
                yield from (replace(variant, today=day) for day in LATER)


class Answers:
    """The checked chains of many directories: places with the same posts share theirs, as do unchanged regions."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], tuple[Region, tuple[Chain, ...]]] = {}

    def of(self, directory: Directory) -> Iterator[tuple[Municipality, Chain]]:
        """The chain of each municipality and errand."""
        for region in directory.regions:
            self._chains(directory, region, None)
            for municipality in directory.municipalities_by_region[region.id]:
                for found in self._chains(directory, region, municipality):
                    yield municipality, found

    def _chains(self, directory: Directory, region: Region, place: Municipality | None) -> tuple[Chain, ...]:
        posts = tuple(post.id for post in directory.posts_for(region, place))
        key = (id(region), directory.today, place is None, posts)
        if key not in self._known:
            found = tuple(chain(directory, region, errand, place) for errand in directory.errands)
            for each in found:
                check(each, directory, region, place)
            self._known[key] = region, found
        return self._known[key][1]


def check(found: Chain, directory: Directory, region: Region, municipality: Municipality | None) -> None:
    """Assert everything that is guaranteed for a chain."""
    posts = [entry.post.id for entry in found.entries]
    ways = [way for step in found.steps for way in step.ways] + [way for entry in found.letters for way in entry.ways]
    assert 1 <= len(found.steps) <= 4
    if municipality or not any(step.is_divided for step in found.steps):
        assert len(posts) == len(set(posts)), "no post twice, so no circle"
        assert len(ways) == len({way.href for way in ways}), "no number twice"
    assert not set(posts) & {skipped.id for skipped in found.skipped}
    assert all(step.reason for step in found.steps)
    assert all(step.ways[0].href.startswith("tel:") for step in found.steps)
    assert all(skipped.reason for skipped in found.skipped)
    assert found.final.ways[0].text in {number.number for number in directory.national_numbers if number.always}
    assert "{" not in found.say
    asked = [post for post in directory.posts_for(region, municipality) if post.role in found.errand.roles]
    lines = {post.id for each in asked for post in answering_line(directory, each)}
    assert set(posts) <= lines, "only posts that cover the place, and those that stand in for them"
    seen = {*posts, *(skipped.id for skipped in found.skipped)}
    for role in found.errand.roles:
        of_role = {post.id for post in asked if post.role == role}
        assert of_role <= seen if of_role else role in seen, "no role is left out without a reason"
    for way in ways:
        assert not isinstance(way.fact, Contact) or way.fact.until is None or way.fact.until.last >= directory.today
        assert not isinstance(way.fact, Contact) or way.fact.since is None or way.fact.since.first <= directory.today


@pytest.mark.parametrize("name", ["real", "demo"])
def test_every_municipality_and_errand_ends_in_a_number(name: str, request: pytest.FixtureRequest) -> None:
    original: Directory = request.getfixturevalue(name)
    answers, count = Answers(), 0
    for directory in variants(original):
        for _, found in answers.of(directory):
            if found.errand.id == "danger":
                assert [way.text for step in found.steps for way in step.ways] == ["112"]
                assert not found.skipped
            count += 1
    changes = len(CHANGES) + len(DATED) * len(LATER)
    assert count == 290 * len(original.errands) * (3 + changes * (len(original.post_by_id) + 1))
    assert count >= 290 * 5 * 200


# A change, and the numbers of the post that are given until the last day and from the next.
HOLDS: tuple[tuple[Change, tuple[str, ...], tuple[str, ...]], ...] = (
    (vacant, (), ()),
    (absent, (), (FORMER,)),
    (handed_over, (FORMER,), (FORMER,)),
    (renumbered, (FORMER,), (NEXT,)),
)


@pytest.mark.parametrize("name", ["real", "demo"])
def test_each_number_is_given_in_exactly_the_places_and_days_it_holds_for(
    name: str, request: pytest.FixtureRequest
) -> None:
    full, answers = numbered(request.getfixturevalue(name)), Answers()
    for post in full.post_by_id.values():
        for change, today, later in HOLDS:
            variant = changed(full, change, post.id)
            for day, numbers in ((TODAY, today), (LAST, today), (LATER[1], later)):
                there = replace(variant, today=day)
                expected = dict.fromkeys(numbers, answers_for(there, post))
                assert places_by_number(there, post, answers) == expected, (post.id, change, day)
        for change in (covering_a_county, covering_codes):
            covering = changed(full, change, post.id)
            assert all(
                codes == answers_for(covering, post) for codes in places_by_number(covering, post, answers).values()
            )


def answers_for(directory: Directory, post: Post) -> set[str]:
    """The codes of the municipalities that the post covers, or a post that it stands in for."""
    lines = ((each, answering_line(directory, each)) for each in directory.post_by_id.values())
    covering = (each for each, line in lines if post.id in {found.id for found in line})
    return {municipality.code for each in covering for municipality in directory.municipalities_of(each)}


def places_by_number(directory: Directory, post: Post, answers: Answers) -> dict[str, set[str]]:
    """Where each number of the post is given that no other post has, by the municipalities' codes."""
    others = {c.value for each in directory.post_by_id.values() if each.id != post.id for c in each.contacts}
    own = {contact.value for contact in directory.post_by_id[post.id].contacts if contact.kind == "phone"} - others
    found: dict[str, set[str]] = {}
    for municipality, calls in answers.of(directory):
        for way in (way for step in calls.steps for way in step.ways if way.text in own):
            found.setdefault(way.text, set()).add(municipality.code)
    return found
