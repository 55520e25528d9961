"""The diff tells of a new chain in exactly the places where the chain differs, whatever the facts and days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

from tests.support.random_posts import DAYS, ERRANDS, random_directory, random_post

from jourkontakt.answers.chain import Chain, chain
from jourkontakt.diff import describe_changes, names
from jourkontakt.diff.chains import chain_changes
from jourkontakt.model import Errand
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality


def test_the_same_facts_on_a_later_day_give_no_chain_change_unless_a_chain_differs() -> None:
    for seed in range(150):
        facts = random_directory(Random(seed))
        for before, after in pairwise(DAYS):
            _compare(replace(facts, today=before), replace(facts, today=after))


def test_a_change_of_posts_is_told_for_exactly_the_municipalities_whose_chain_differs() -> None:
    changed = 0
    for seed in range(400):
        rng = Random(seed)
        before = replace(random_directory(rng), today=rng.choice(DAYS))
        changed += _compare(before, _with_another_post(rng, before))
    assert changed > 100


def _with_another_post(rng: Random, directory: Directory) -> Directory:
    """The directory with one post made anew."""
    changed = rng.choice([*directory.post_by_id] or [""])
    regions = tuple(
        region.replace(
            posts=tuple(random_post(rng, directory, post) if post.id == changed else post for post in region.posts)
        )
        for region in directory.regions
    )
    return replace(directory, facts=directory.facts.replace(regions=regions))


def _compare(old: Directory, new: Directory) -> bool:
    """Assert that the sentences about chains count the municipalities that differ; whether any does."""
    sentences = list(chain_changes(old, new))
    for errand in ERRANDS:
        told = sum(each.municipalities for each in sentences if f"”{errand.name}”" in each.text)
        pairs = [(_chain(old, errand, place), _chain(new, errand, place)) for place in new.municipalities]
        # A later number of a post whose contacts changed has a sentence of its own.
        assert told >= sum(_whom(before) != _whom(after) for before, after in pairs)
        assert told <= sum(_given(before) != _given(after) for before, after in pairs)
    return bool(sentences)


def _chain(directory: Directory, errand: Errand, place: Municipality) -> Chain:
    return chain(directory, directory.region_by_id[place.region], errand, place)


def _whom(found: Chain) -> object:
    """The number to call first, whether it stands alone, the posts in order, and those to write to."""
    first = found.steps[0]
    numbers = [entry.ways[0].text for entry in first.entries] if first.is_divided else [first.ways[0].text]
    called = [entry.post.id for step in found.steps for entry in step.entries]
    return first.is_divided, numbers, called, [entry.post.id for entry in found.letters]


def _given(found: Chain) -> object:
    """Everything that the chain gives: whom to call and all numbers."""
    return _whom(found), [[way.text for way in entry.ways] for entry in found.entries]


def test_every_number_that_a_place_gets_or_loses_is_named_by_the_diff() -> None:
    for seed in range(200):
        rng = Random(seed)
        before = replace(random_directory(rng), today=rng.choice(DAYS))
        after = _with_another_post(rng, before)
        told = " ".join(sentence.text for sentence in describe_changes(before, after))
        chains = " ".join(sentence.text for sentence in chain_changes(before, after))
        for place in after.municipalities:
            for errand in ERRANDS:
                sides = [dict(_numbers(side, errand, place)) for side in (before, after)]
                for number in sides[0].keys() ^ sides[1].keys():
                    post = sides[0].get(number) or sides[1][number]
                    assert number in told or post in chains, (seed, number, told)


def _numbers(directory: Directory, errand: Errand, place: Municipality) -> Iterator[tuple[str, str]]:
    """Each number given, with its post in the definite form as the diff names it."""
    for entry in _chain(directory, errand, place).entries:
        yield from ((way.text, names.post(entry.post)) for way in entry.ways if way.is_phone)
