"""Deputies of vacant posts and of holders on leave."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.factory import parsed, phone, post, region, seven

from jourkontakt.model import Absence, Holder, Post
from jourkontakt.rules import RULES

CODES = {"H01", "P04", "P05", "P06", "P07", "P16", "P23", "P24", "A07"}


def findings(*posts: Post) -> list[tuple[str, str]]:
    """The code and message of each finding about deputies and leave."""
    return [(code, message) for code, message, _ in findings_with_values(*posts)]


def findings_with_values(*posts: Post) -> list[tuple[str, str, str]]:
    """The code, message and right value of each finding about deputies and leave."""
    elsewhere = region(post("section_head", phone("070-174 06 60"), id="syd-head"), id="syd", name="Syd")
    directory = seven(regions=(region(*posts), elsewhere))
    rules = [rule for rule in RULES if rule.code in CODES]
    return [(rule.code, each.message, each.write) for rule in rules for each in rule.check(directory)]


def on_leave(deputy: str = "", until: str = "2027-04-30", since: str = "") -> Absence:
    facts = {"until": until} | ({"deputy": deputy} if deputy else {}) | ({"since": since} if since else {})
    return parsed(Absence, **facts)


def head(**more: Any) -> Post:
    return post("section_head", phone("070-174 06 61"), id="head", **more)


def coordinator(**more: Any) -> Post:
    return post("victim_coordinator", phone("070-174 06 62"), id="coordinator", **more)


GROUP = post("group_head", phone(), id="group")


@pytest.mark.parametrize(
    "posts",
    [
        [head(absent=on_leave("coordinator")), coordinator()],
        [head(absent=on_leave("coordinator"), status="unknown"), coordinator()],
        [head(absent=on_leave("coordinator", "juni 2027", "maj 2027")), coordinator()],
        # Each stands in for the other, at different times.
        [
            head(absent=on_leave("coordinator", "2027-01-31")),
            coordinator(absent=on_leave("head", "2027-04-30", "2027-02-01")),
        ],
        # The deputy is on leave too and has a deputy of its own.
        [head(absent=on_leave("coordinator")), coordinator(absent=on_leave("group")), GROUP],
        [post("group_head", id="group", status="vacant", deputy="head"), head()],
    ],
)  # fmt: skip
def test_a_leave_with_a_deputy_has_no_findings(posts: list[Post]) -> None:
    assert findings(*posts) == []


@pytest.mark.parametrize(
    ("posts", "wanted"),
    [
        ([head(absent=on_leave())], [("P24", "ingen ersättare är inlagd till och med 30 april 2027. Skriv ”deputy”")]),
        ([head(absent=on_leave(until="september 2026"))],
         [("A07", "frånvaron gällde till september 2026 och visas inte längre")]),
        ([head(absent=on_leave("syd-head"))], [("P06", "ersättaren ”syd-head” hör till en annan region än Öst")]),
        ([head(absent=on_leave("kollegan"))], [("H01", "det finns ingen post med id ”kollegan”")]),
        ([head(absent=on_leave("head"))], [("P05", "posten är sin egen ersättare")]),
        ([head(absent=on_leave("coordinator")), coordinator(absent=on_leave("head", "2027-06-30", "2027-02-01"))],
         [("P05", "ersättarna går runt i en ring: head, coordinator och tillbaka")]),
        ([head(absent=on_leave("coordinator")), post("victim_coordinator", id="coordinator")],
         [("P07", "ersättaren ”coordinator” har ingen kontakt")]),
        ([head(absent=on_leave("coordinator", "2027-06-30", "2027-06-01")), post(
            "victim_coordinator", phone(until="2027-05-31"), id="coordinator")],
         [("P07", "ersättaren ”coordinator” har ingen kontakt som gäller då")]),
        ([head(absent=on_leave("coordinator")), coordinator(absent=on_leave())],
         [("P07", "ersättaren ”coordinator” är själv frånvarande"),
          ("P24", "ingen ersättare är inlagd till och med 30 april 2027. Skriv ”deputy”")]),
        ([post("group_head", id="group", status="vacant", absent=on_leave("head")), head()],
         [("P23", "posten är vakant, så ingen är frånvarande. Ta bort ”absent” och skriv ”deputy: head” på posten")]),
        ([post("group_head", id="group", status="vacant", absent=on_leave())],
         [("P23", "posten är vakant, så ingen är frånvarande. Ta bort ”absent”"),
          ("P24", "ingen ersättare är inlagd till och med 30 april 2027. Skriv ”deputy”")]),
        # A leave that is over needs no deputy who can be reached.
        ([head(absent=on_leave("coordinator", "september 2026")), post("victim_coordinator", id="coordinator")],
         [("A07", "frånvaron gällde till september 2026 och visas inte längre")]),
        # The first deputy can be reached, the second cannot.
        ([head(absent=on_leave("coordinator")), coordinator(),
          post("group_head", id="group", status="vacant", deputy="cell"), post("victim_coordinator", id="cell")],
         [("P07", "ersättaren ”cell” har ingen kontakt")]),
        # The deputy's own post is vacant before the leave begins.
        ([head(absent=on_leave("coordinator", "2027-06-30", "2027-03-01")),
          coordinator(status="vacant", since="2027-01-01", holders=(parsed(Holder, until="2026-12-31"),))],
         [("P07", "ersättaren ”coordinator” är själv vakant")]),
        ([head(deputy="coordinator"), coordinator()],
         [("P04", "posten är inte vakant. Är innehavaren borta en tid, skriv ersättaren under ”absent” med ”until”")]),
    ],
)  # fmt: skip
def test_a_leave_that_helps_nobody_has_a_finding(posts: list[Post], wanted: list[tuple[str, str]]) -> None:
    assert sorted(findings(*posts)) == sorted(wanted)


@pytest.mark.parametrize(
    ("deputy", "more", "write"),
    [
        ("cordinator", {}, "coordinator"),
        ("coordinator-in-malmo", {}, ""),
        ("cordinator", {"status": "vacant"}, ""),
        ("cordinator", {"contacts": ()}, ""),
        # A post is not its own deputy.
        ("heads", {}, ""),
    ],
)
def test_only_a_post_of_almost_the_same_id_that_can_stand_in_is_proposed(
    deputy: str, more: dict[str, Any], write: str
) -> None:
    checked = [head(absent=on_leave(deputy)), coordinator().replace(**more)]
    assert [each for each in findings_with_values(*checked) if each[0] == "H01"] == [
        ("H01", f"det finns ingen post med id ”{deputy}”. Andra poster i regionen är coordinator", write)
    ]


def test_at_most_seven_other_posts_are_named() -> None:
    others = [post("group_head", phone(), id=f"g{number}") for number in range(1, 9)]
    message = "det finns ingen post med id ”chefen”"
    named = f"{message}. Andra poster i regionen är g1, g2, g3, g4, g5, g6 och g7"
    assert ("H01", named) in findings(head(absent=on_leave("chefen")), *others[:7])
    assert ("H01", message) in findings(head(absent=on_leave("chefen")), *others)
