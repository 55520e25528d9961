"""Ids that were copied from another region, and references to ids that do not exist."""

from __future__ import annotations

import pytest
from tests.support.factory import centre, directory, errand, meeting, parsed, post, region, seven

from jourkontakt.model import ErrandWords, NamesFile, Region
from jourkontakt.model.directory import Directory
from jourkontakt.rules import RULES


def findings(code: str, checked: Directory) -> list[tuple[object, str, str]]:
    """The subject, message and right value of each finding of the rule."""
    rules = [rule for rule in RULES if rule.code == code]
    return [(each.subject, each.message, each.write) for rule in rules for each in rule.check(checked)]


def named(id: str, *ids: str) -> Region:
    """A region with posts of these ids."""
    return region(*(post("group_head", id=each, area=id) for each in ids), id=id, name=id.capitalize())


@pytest.mark.parametrize(
    ("regions", "copy"),
    [
        # The post that stands in another region than its id says is the copy, whichever stands first.
        ((named("mitt", "syd-group"), named("syd", "syd-group")), 0),
        ((named("syd", "syd-group"), named("mitt", "syd-group")), 1),
        # Otherwise the later one is.
        ((named("mitt", "syd-group"), named("nord", "syd-group")), 1),
        ((named("mitt", "exempel-group"), named("nord", "exempel-group")), 1),
    ],
)
def test_which_of_two_posts_with_one_id_is_the_copy(regions: tuple[Region, ...], copy: int) -> None:
    message = f"id ”{regions[0].posts[0].id}” används redan av en post"
    assert findings("I01", directory(*regions)) == [(regions[copy].posts[0], message, "")]


@pytest.mark.parametrize(
    ("posts", "write"),
    [
        ((), "Syd"),
        (("syd-head", "syd-group"), "Syd"),
        (("head", "exempel-group"), "Syd"),
        # The region's posts are those of another, so its id may be what is wrong.
        (("vast-section-head", "vast-group"), ""),
        (("syd-head", "vast-group-head"), ""),
    ],
)
def test_a_region_s_name_is_proposed_unless_its_posts_are_another_s(posts: tuple[str, ...], write: str) -> None:
    checked = named("syd", *posts).replace(name="Väst")
    message = "regionen med id ”syd” heter ”Syd”, inte ”Väst”"
    assert findings("I03", directory(checked)) == [(checked, message, write)]


def test_a_moved_meeting_too_shows_that_the_region_s_id_may_be_wrong() -> None:
    checked = region(id="syd", name="Väst", meetings=(meeting("vast-2026", "2026-03-02"),))
    assert [write for *_, write in findings("I03", directory(checked))] == [""]


def test_only_a_centre_in_the_meeting_s_region_is_proposed() -> None:
    meetings = tuple(meeting(f"ost-{name}", "2026", centre=name) for name in ("habbo", "uppsal", "habo"))
    checked = seven(regions=(region(meetings=meetings),), centres=(centre("habo"), centre("uppsala", region="mitt")))
    message = "det finns ingen jour med id ”{}” i centres.yaml"
    assert findings("H02", checked) == [
        (meetings[0], message.format("habbo"), "habo"),
        (meetings[1], message.format("uppsal"), ""),
    ]


def test_only_an_errand_without_search_words_is_proposed() -> None:
    words = tuple(parsed(ErrandWords, errand=id, words=[id]) for id in ("routine", "routines", "safetey"))
    errands = tuple(errand(id=id) for id in ("routine", "safety"))
    message = "det finns inget ärende med id ”{}”"
    assert findings("H04", directory(errands=errands, names=NamesFile(names=(), errands=words))) == [
        (words[1], message.format("routines"), ""),
        (words[2], message.format("safetey"), "safety"),
    ]
