"""Cards, lists, report, counts, rules and work lists never contradict each other, whatever the facts and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.support.random_posts import DAYS, answers, of_seed

from jourkontakt.answers.chain import Chain, chain
from jourkontakt.answers.current import (
    answering_line,
    current_absence,
    current_holder,
    current_status,
    is_direct,
)
from jourkontakt.answers.gaps import checks, freshness, of_posts
from jourkontakt.answers.reasons import NO_POST
from jourkontakt.answers.trust import trust_in
from jourkontakt.answers.ways import label, ways
from jourkontakt.editors.post_matrix import matrix
from jourkontakt.editors.upkeep_issues import upkeep_issues
from jourkontakt.editors.worklist import to_ring
from jourkontakt.model import Contact, Post
from jourkontakt.model.directory import Directory
from jourkontakt.report import as_of, compiled
from jourkontakt.report.content import PostLine
from jourkontakt.rules import RULES


@pytest.fixture(scope="module")
def directories() -> list[Directory]:
    """Random facts, each on a random day."""
    return [of_seed(seed) for seed in range(150)]


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


def hrefs(found: Chain) -> list[str]:
    """The numbers and addresses of a chain in order, those of posts that have no number last."""
    given = [way.href for step in found.steps for way in step.ways]
    return given + [way.href for entry in found.letters for way in entry.ways]


def numbers(found: Chain) -> list[str]:
    """The telephone numbers of a chain in order."""
    return [href for href in hrefs(found) if href.startswith("tel:")]


def test_no_municipality_is_given_a_number_or_a_post_twice(directories: list[Directory]) -> None:
    for directory in directories:
        for _, place, found in answers(directory):
            called = [entry.post.id for entry in found.entries]
            if place or not any(step.is_divided for step in found.steps):
                assert len(hrefs(found)) == len(set(hrefs(found)))
                assert len(called) == len(set(called))
            assert not set(called) & {skipped.id for skipped in found.skipped}


def test_a_region_is_given_the_numbers_of_its_municipalities_in_their_order(directories: list[Directory]) -> None:
    for directory in directories:
        for region in directory.regions:
            for errand in directory.errands:
                whole = [{way.href for way in step.ways} for step in chain(directory, region, errand).steps]
                for municipality in directory.municipalities_by_region[region.id]:
                    rest = list(whole)
                    for step in chain(directory, region, errand, municipality).steps:
                        # Posts of one role are equals, so only the order of the steps counts.
                        while not {way.href for way in step.ways if way.is_phone} <= rest[0]:
                            del rest[0]


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
        lacking = {name for item in report.missing if "Direktnummer" in item.what for name in item.regions}
        without = [region for region in directory.regions if region.id not in reached]
        assert lacking == {region.name for region in without}
        assert found_by("A01", directory) == without
        assert freshness(directory).direct == len(reached)


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
        listed = {task.way.href for task in to_ring(directory)}
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
        lacking = [e for row in matrix(directory).rows for cell in row.cells for e in cell if e.state == "missing"]
        assert sum(entry.text != NO_POST for entry in lacking) == len(unreached)


def test_a_post_that_is_reported_as_left_by_its_holders_is_shown_as_unknown(directories: list[Directory]) -> None:
    count = 0
    for directory in directories:
        for post in found_by("P15", directory):
            assert isinstance(post, Post)
            assert current_status(post, directory.today) == "unknown"
            assert report_lines(directory)[post.id].state == "unknown"
            count += 1
    assert count > 10


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
