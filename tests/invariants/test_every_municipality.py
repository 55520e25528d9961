"""Every municipality and errand leads to a number that always answers, whatever facts are missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jourkontakt.answers.chain import Chain, chain
from jourkontakt.model import Post, Region
from jourkontakt.model.directory import Directory


def emptied(post: Post) -> Post:
    """The post with nothing known about it."""
    changes = {"status": "unknown", "holders": (), "contacts": (), "deputy": None, "since": None, "notice": None}
    return post.replace(**changes)


def without(directory: Directory, gone: set[str]) -> Directory:
    """The directory with the posts with these ids emptied."""
    regions = tuple(
        region.replace(posts=tuple(emptied(p) if p.id in gone else p for p in region.posts))
        for region in directory.regions
    )
    return replace(directory, facts=directory.facts.replace(regions=regions))


def variants(directory: Directory) -> list[Directory]:
    """The directory as it is, with each post emptied in turn, with all emptied, and without posts."""
    ids = list(directory.post_by_id)
    bare = tuple(region.replace(posts=()) for region in directory.regions)
    return [
        directory,
        *(without(directory, {post_id}) for post_id in ids),
        without(directory, set(ids)),
        replace(directory, facts=directory.facts.replace(regions=bare)),
    ]


def check(found: Chain, directory: Directory, region: Region) -> None:
    """Assert everything that is guaranteed for a chain."""
    posts = [entry.post.id for entry in found.entries]
    numbers = {number.number for number in directory.national_numbers if number.always}
    assert 1 <= len(found.steps) <= 4
    assert len(posts) == len(set(posts)), "no post twice, so no circle"
    assert not set(posts) & {skipped.id for skipped in found.skipped}
    assert all(step.reason for step in found.steps)
    assert all(step.ways[0].is_phone for step in found.steps)
    assert all(skipped.reason for skipped in found.skipped)
    assert found.final.ways[0].text in numbers
    assert found.final.ways[0].href.startswith("tel:")
    assert "{" not in found.say
    seen = {*posts, *(skipped.id for skipped in found.skipped)}
    for role in found.errand.roles:
        of_role = {post.id for post in region.posts if post.role == role}
        assert of_role <= seen if of_role else role in seen, "no role is left out without a reason"


@pytest.mark.parametrize("name", ["real", "demo"])
def test_every_municipality_and_errand_ends_in_a_number(name: str, request: pytest.FixtureRequest) -> None:
    original: Directory = request.getfixturevalue(name)
    count = 0
    for directory in variants(original):
        for errand in directory.errands:
            chains = {region.id: chain(directory, region, errand) for region in directory.regions}
            for region in directory.regions:
                check(chains[region.id], directory, region)
            for municipality in directory.municipalities:
                found = chains[municipality.region]
                if errand.id == "danger":
                    assert [way.text for step in found.steps for way in step.ways] == ["112"]
                    assert not found.skipped
                count += 1
    assert count == 290 * len(original.errands) * len(variants(original))
    assert count >= 290 * 5 * 3
