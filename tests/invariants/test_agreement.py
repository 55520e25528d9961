"""Chains, lists, report, counts, rules, work lists and diff never contradict each other, whatever the facts and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from lxml import html
from lxml.html import HtmlElement
from tests.support.random_posts import DAYS, ERRANDS, random_directory, random_post
from tests.support.rendering import artifacts, texts

from jourkontakt.answers.chain import Chain, chain
from jourkontakt.answers.current import (
    answering_line,
    current_absence,
    current_holder,
    current_status,
    is_direct,
)
from jourkontakt.answers.gaps import checks, freshness, of_posts
from jourkontakt.answers.trust import trust_in
from jourkontakt.answers.ways import label, ways
from jourkontakt.diff import describe_changes, names
from jourkontakt.diff.chains import chain_changes
from jourkontakt.editors.upkeep_issues import upkeep_issues
from jourkontakt.editors.worklist import to_ring
from jourkontakt.model import Contact, Errand, Post, Region
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.report import as_of, compiled
from jourkontakt.report.content import PostLine
from jourkontakt.rules import RULES
from jourkontakt.website.pages import municipality as municipality_page
from jourkontakt.website.pages import region as region_page
from jourkontakt.website.pages import start

SEEDS = range(150)
PAGES = (region_page.PAGE, municipality_page.PAGE, start.PAGE)
Place = Municipality | None


@pytest.fixture(scope="module")
def directories() -> list[Directory]:
    """Random facts, each on a random day."""
    return [_of_seed(seed) for seed in SEEDS]


def _of_seed(seed: int) -> Directory:
    rng = Random(seed)
    return replace(random_directory(rng), today=rng.choice(DAYS))


def places(directory: Directory) -> Iterator[tuple[Region, Place]]:
    """Each region as a whole, and each municipality with its region."""
    for region in directory.regions:
        yield region, None
        yield from ((region, municipality) for municipality in directory.municipalities_by_region[region.id])


def answers(directory: Directory) -> Iterator[tuple[Region, Place, Chain]]:
    """The chain of every region, municipality and errand."""
    for region, place in places(directory):
        for errand in directory.errands:
            yield region, place, chain(directory, region, errand, place)


def posts(directory: Directory) -> Iterator[Post]:
    """The posts of all regions."""
    yield from directory.post_by_id.values()


def report_lines(directory: Directory) -> dict[str, PostLine]:
    """The report's line of each post, by the post's id."""
    parts = {part.id: part for part in compiled(directory).regions}
    return {
        post.id: line
        for region in directory.regions
        for post, line in zip(region.posts, parts[region.id].posts, strict=True)
    }


def found_by(code: str, directory: Directory) -> list[object]:
    """The records that the rule with this code reports."""
    (rule,) = (rule for rule in RULES if rule.code == code)
    return [finding.subject for finding in rule.check(directory)]


def test_every_chain_ends_in_a_number_that_always_answers(directories: list[Directory]) -> None:
    for directory in directories:
        always = {number.number for number in directory.national_numbers if number.always}
        for _, _, found in answers(directory):
            assert found.final.ways[0].text in always
            assert all(step.ways[0].is_phone for step in found.steps)
            assert all(step.reason for step in found.steps)


def test_no_chain_gives_a_number_or_a_post_twice(directories: list[Directory]) -> None:
    for directory in directories:
        for _, _, found in answers(directory):
            given = [way.href for step in found.steps for way in step.ways]
            given += [way.href for entry in found.letters for way in entry.ways]
            called = [entry.post.id for entry in found.entries]
            assert len(given) == len(set(given))
            assert len(called) == len(set(called))
            assert not set(called) & {skipped.id for skipped in found.skipped}


def test_each_post_and_role_of_an_errand_is_called_written_to_or_skipped_with_a_reason(
    directories: list[Directory],
) -> None:
    for directory in directories:
        for region, place, found in answers(directory):
            seen = {entry.post.id for entry in found.entries} | {skipped.id for skipped in found.skipped}
            assert all(skipped.reason for skipped in found.skipped)
            for role in found.errand.roles:
                asked = {post.id for post in directory.posts_for(region, place) if post.role == role}
                assert asked <= seen if asked else role in seen


def test_a_post_is_called_only_where_it_answers_or_stands_in_for_one_that_does(directories: list[Directory]) -> None:
    for directory in directories:
        for region, place, found in answers(directory):
            asked = [post for post in directory.posts_for(region, place) if post.role in found.errand.roles]
            allowed = {post.id for each in asked for post in answering_line(directory, each)}
            assert {entry.post.id for entry in found.entries} <= allowed


def test_every_number_shown_is_in_force_and_its_post_neither_vacant_nor_on_leave(directories: list[Directory]) -> None:
    for directory in directories:
        day = directory.today
        shown = [
            (entry.post, way) for _, _, found in answers(directory) for entry in found.entries for way in entry.ways
        ]
        shown += [(post, way) for post in posts(directory) for way in ways(directory, post)]
        for post, way in shown:
            assert isinstance(way.fact, Contact)
            assert way.fact in post.contacts
            assert way.fact.since is None or way.fact.since.first <= day
            assert way.fact.until is None or day <= way.fact.until.last
            assert current_status(post, day) != "vacant"
            assert current_absence(post, day) is None


def test_a_single_number_is_given_only_if_it_does_not_depend_on_the_area(directories: list[Directory]) -> None:
    for directory in directories:
        for region, place, found in answers(directory):
            number = found.single_number
            if place is None and number and found.steps[0].entries:
                for each in directory.municipalities_by_region[region.id]:
                    there = [
                        way.href for step in chain(directory, region, found.errand, each).steps for way in step.ways
                    ]
                    assert number.href in there


def test_a_region_has_a_direct_number_if_and_only_if_some_chain_gives_one(directories: list[Directory]) -> None:
    for directory in directories:
        reached = set()
        for region, _, found in answers(directory):
            numbers = [way.text for step in found.steps for entry in step.entries for way in entry.ways if way.is_phone]
            if any(is_direct(directory, number) for number in numbers):
                reached.add(region.id)
        report = compiled(directory)
        lacking = {name for item in report.missing if item.what == "Direktnummer" for name in item.regions}
        without = [region for region in directory.regions if region.id not in reached]
        assert lacking == {region.name for region in without}
        assert found_by("A01", directory) == without
        assert freshness(directory).direct == len(reached)
        for part in report.regions:
            assert part.contact.startswith("Nummer") is (part.id in reached)


def test_the_start_page_counts_a_region_as_checked_if_and_only_if_a_chain_gives_a_number_that_is(
    directories: list[Directory],
) -> None:
    for directory in directories:
        fresh = set()
        for region, _, found in answers(directory):
            for way in (way for step in found.steps for entry in step.entries for way in entry.ways):
                if way.is_phone and is_direct(directory, way.text) and way.trust.state not in ("stale", "unverified"):
                    fresh.add(region.id)
        assert freshness(directory).checked == len(fresh)
        for part in compiled(directory).regions:
            assert (part.contact.startswith("Nummer") and part.contact.endswith(", kontrollerat")) is (part.id in fresh)


def test_a_number_has_one_trust_line_in_cards_lists_report_and_rules(directories: list[Directory]) -> None:
    for directory in directories:
        states: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for _, _, found in answers(directory):
            for entry in found.entries:
                for way in entry.ways:
                    states[way.href].add((way.trust.state, way.trust.detail))
        for post in posts(directory):
            for way in ways(directory, post):
                states[way.href].add((way.trust.state, way.trust.detail))
        assert all(len(found) == 1 for found in states.values())
        for line in report_lines(directory).values():
            for shown in line.ways:
                assert {shown.state} == {state for state, _ in states[shown.href]}


def test_the_rules_and_the_list_to_ring_name_the_numbers_whose_check_is_missing_or_old(
    directories: list[Directory],
) -> None:
    for directory in directories:
        shown = [way for post in posts(directory) for way in ways(directory, post)]
        for code, state in (("A02", "unverified"), ("A03", "stale")):
            told = {id(record) for record in found_by(code, directory) if isinstance(record, Contact)}
            assert {id(way.fact) for way in shown if way.trust.state == state} <= told
            for record in found_by(code, directory):
                if isinstance(record, Contact):
                    assert trust_in(directory, record).state == state
        listed = {task.way.href for task in to_ring(directory) if task.way}
        due = {id(gap.record) for gap in checks(directory)}
        assert {way.href for way in shown if id(way.fact) in due} <= listed


def test_who_holds_a_post_is_the_same_in_cards_list_and_report(directories: list[Directory]) -> None:
    for directory in directories:
        lines = report_lines(directory)
        for _, _, found in answers(directory):
            for entry in found.entries:
                assert entry.holder == current_holder(entry.post, directory.today)
        for post in posts(directory):
            holder, line = current_holder(post, directory.today), lines[post.id]
            assert line.state == current_status(post, directory.today)
            assert (line.state == "held") or holder is None
            if holder and holder.name:
                assert any(holder.name in holding.words for holding in line.holders)


def test_lists_and_report_show_the_same_numbers_of_a_post(directories: list[Directory]) -> None:
    for directory in directories:
        lines = report_lines(directory)
        for post in posts(directory):
            assert [way.href for way in lines[post.id].ways] == [way.href for way in ways(directory, post)]


def test_a_post_is_listed_as_unreached_if_and_only_if_it_shows_no_number_or_address(
    directories: list[Directory],
) -> None:
    for directory in directories:
        unreached = {post.id for post in posts(directory) if not ways(directory, post)}
        gaps = [gap for region in directory.regions for gap in of_posts(directory, region) if gap.kind == "unreached"]
        assert {gap.owner.id for gap in gaps} == unreached
        issues = {issue.id: issue.text for issue in upkeep_issues(directory)}
        for post in posts(directory):
            text = issues[directory.region_by_post[post.id].id]
            assert post.id not in unreached or f"- {label(post)}: " in text
        assert {task.owner for task in to_ring(directory) if task.way is None} <= unreached


def test_a_post_that_is_reported_as_left_by_its_holders_is_shown_as_unknown(directories: list[Directory]) -> None:
    count = 0
    for directory in directories:
        for post in found_by("P15", directory):
            assert isinstance(post, Post)
            assert current_status(post, directory.today) == "unknown"
            assert report_lines(directory)[post.id].state == "unknown"
            count += 1
    assert count > 10


def test_the_pages_give_the_numbers_and_the_count_of_the_chains(directories: list[Directory]) -> None:
    for directory in directories[:12]:
        pages = [made for kind in PAGES for made in artifacts(kind, directory)]
        drawn = {made.path: html.fromstring(b"<main>%s</main>" % made.content) for made in pages}
        for region, place, found in answers(directory):
            page = drawn[place.address if place else region.address]
            (card,) = page.cssselect(f".answer[data-errand={found.errand.id}]")
            written = [way for entry in found.letters for way in entry.ways]
            assert _links(card) == [way.href for way in (*(way for step in found.steps for way in step.ways), *written)]
            assert len(card.cssselect("[data-skipped]")) == len(found.skipped)
        for region in directory.regions:
            listed = drawn[region.address].cssselect("section[aria-labelledby=poster]")
            shown = [way.href for post in region.posts for way in ways(directory, post)]
            assert [href for section in listed for href in _links(section)] == shown
        fresh = freshness(directory)
        (count,) = texts(drawn[start.ADDRESS], ".jk-note")
        expected = f"{fresh.checked} av {fresh.regions} regioner" if fresh.direct else "Inga direktnummer"
        assert count.startswith(expected)


def _links(part: HtmlElement) -> list[str]:
    """The numbers and addresses to call and write to, in order."""
    return [link.get("href") for link in part.cssselect("a[translate=no]")]


def test_the_report_of_an_earlier_day_is_what_the_pages_said_that_day(directories: list[Directory]) -> None:
    for directory in directories:
        for day in (day for day in DAYS if day < directory.today):
            then = report_lines(replace(directory, today=day))
            assert {key: _without_ends(line) for key, line in report_lines(as_of(directory, day)).items()} == {
                key: _without_ends(line) for key, line in then.items()
            }


def _without_ends(line: PostLine) -> object:
    """The line without what nobody may have known then: the last days of holders, and contacts to come."""
    holders = [holding.words.partition(", till ")[0] for holding in line.holders]
    return line.label, line.state, holders, line.ways


def test_the_same_facts_on_a_later_day_give_no_chain_change_unless_a_chain_differs() -> None:
    for seed in SEEDS:
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
