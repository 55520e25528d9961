"""What is missing, old, passed or late: each kind of gap, and that everything that reports gaps agrees."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.support import factory
from tests.support.factory import (
    SOURCE,
    centre,
    checked,
    commitment,
    figure,
    meeting,
    phone,
    post,
    region,
    seven,
    statistics,
    training,
)

from jourkontakt.answers.gaps import Kind, checks, events, freshness, is_partly_reached, of_posts, of_region
from jourkontakt.answers.meetings import promises
from jourkontakt.answers.reasons import omission
from jourkontakt.answers.ways import label
from jourkontakt.editors.post_matrix import matrix
from jourkontakt.editors.upkeep_issues import upkeep_issues
from jourkontakt.editors.worklist import overdue, passed, to_ring
from jourkontakt.model import Answer, Circumstance, Coverage, Post, Question
from jourkontakt.model.directory import Directory
from jourkontakt.model.tables import Municipality
from jourkontakt.report import compiled
from jourkontakt.rules import RULES
from jourkontakt.values.dates import parse

FRESH, OLD = checked("2026-11-01"), checked("2024-01-01")
CODES = {rule.code: rule for rule in RULES}


def kinds(*posts: Post, **more: object) -> Counter[Kind]:
    """The number of gaps of each kind in a region with these posts."""
    place = region(*posts, **{name: more.pop(name) for name in ("meetings", "circumstances") if name in more})
    return Counter(gap.kind for gap in of_region(seven(regions=[place], **more), place))


def test_the_gaps_of_an_empty_region() -> None:
    assert set(kinds()) == {
        "section_head", "victim_coordinator", "contact_centre", "number", "fresh_number", "visit", "questions",
        "trainings", "circumstances", "figures", "centres",
    }  # fmt: skip


def test_a_gap_is_at_a_field_of_a_record_and_belongs_to_somebody() -> None:
    asked = (Question(id="a", text="Hur?"), Question(id="b", text="När?"))
    held, local = meeting("m", "2025", "held"), meeting("n", "2025", "held", kind="local")
    empty, visited = region(meetings=(local,)), region(
        post("section_head", phone(), status="unknown"), id="syd", name="Syd", meetings=(held,)
    )  # fmt: skip
    directory = seven(regions=[empty, visited], questions=asked)
    found = [(gap.kind, gap.record, gap.field, gap.owner) for gap in of_region(directory, empty)]
    assert found == [
        *((role, empty, "posts", empty) for role in ("section_head", "victim_coordinator", "contact_centre")),
        ("number", empty, "name", empty),
        ("fresh_number", empty, "name", empty),
        ("visit", empty, "meetings", empty),
        ("replies", empty, "meetings", empty),
        ("answers", empty, "meetings", empty),
        ("trainings", empty, "trainings", empty),
        ("circumstances", empty, "circumstances", empty),
        ("figures", directory.statistics, "figures", empty),
        ("centres", empty, "id", empty),
    ]
    found = [(gap.kind, gap.record, gap.field, gap.owner) for gap in of_region(directory, visited)]
    assert found[2:6] == [
        ("fresh_number", visited, "name", visited),
        ("checks", visited, "posts", visited),
        ("outcomes", visited, "meetings", visited),
        ("outcome", held, "status", visited),
    ]
    assert ("unreached", visited.posts[0], "status") not in [each[:3] for each in found]
    unreached = region(post("section_head", status="vacant"))
    directory = seven(regions=[unreached])
    found = [(gap.kind, gap.record, gap.field, gap.owner) for gap in of_region(directory, unreached)]
    assert ("unreached", unreached.posts[0], "status", unreached.posts[0]) in found
    assert ("questions", unreached, "meetings", unreached) in found


def test_a_figure_of_the_region_itself_fills_the_gap() -> None:
    for level, area, lacks in (("region", "ost", False), ("county", "Jönköpings län", True), ("region", "syd", True)):
        figures = statistics(figure("2024", "3", level=level, area=area))
        assert bool(kinds(statistics=figures)["figures"]) is lacks


@pytest.mark.parametrize(
    ("found", "present", "absent"),
    [
        (post("section_head", status="unknown"), {"unreached", "section_head", "number"}, {"checks"}),
        (post("section_head", status="vacant"), {"unreached", "number"}, {"section_head"}),
        (post("section_head", phone(), status="unknown"), {"fresh_number", "checks"}, {"section_head", "number"}),
        (post("section_head", phone(verified=(OLD,))), {"fresh_number"}, {"number", "checks", "unreached"}),
        (post("section_head", phone(verified=(FRESH,))), set(), {"fresh_number", "number", "checks", "unreached"}),
        (post("section_head", phone("114 14", verified=(FRESH,))), {"number", "fresh_number"}, {"unreached"}),
    ],
)
def test_gaps_of_posts_and_numbers(found: Post, present: set[Kind], absent: set[Kind]) -> None:
    seen = set(kinds(found))
    assert present <= seen
    assert not absent & seen


@pytest.mark.parametrize(
    ("meetings", "present", "absent"),
    [
        ((meeting("a", "2026", "cancelled"),), {"visit"}, {"outcomes", "outcome"}),
        ((meeting("a", "2025", "held", kind="local"),), {"visit"}, {"outcomes", "outcome"}),
        ((meeting("a", "2027"),), set(), {"visit", "outcomes", "outcome"}),
        ((meeting("a", "2025"),), {"outcomes"}, {"visit", "outcome"}),
        ((meeting("a", "2025", "held"),), {"outcomes", "outcome"}, {"visit"}),
        ((meeting("a", "2025", "held"), meeting("b", "2025", "held", outcomes=("Så.",))), {"outcome"}, {"outcomes"}),
    ],
)
def test_gaps_of_visits(meetings: tuple[object, ...], present: set[Kind], absent: set[Kind]) -> None:
    seen = set(kinds(meetings=meetings))
    assert present <= seen
    assert not absent & seen


def test_a_question_left_unanswered_has_a_reply_but_no_answer() -> None:
    answers = (
        Answer(question="a", state="no_answer"),
        Answer(question="b", state="answered", text="Så."),
        Answer(question="d", state="unknown"),
    )
    questions = tuple(Question(id=name, text="Hur?") for name in "abcd")
    place = region(meetings=(meeting("m", "2025", "held", answers=answers),))
    counts = {gap.kind: gap.count for gap in of_region(seven(regions=[place], questions=questions), place)}
    assert (counts["replies"], counts["answers"]) == (2, 3)
    assert "questions" not in counts


def test_a_centre_that_no_longer_covers_a_municipality_leaves_it_without_a_centre() -> None:
    gone = Coverage(code="0643", until=parse("2025-12-31"))
    for covered, lacks in ((Coverage(code="0643"), False), (gone, True)):
        assert bool(kinds(centres=(centre("jour", covered),))["centres"]) is lacks
    assert kinds(centres=(centre("jour", "0643", status="historical"),))["centres"]


def test_the_municipalities_without_a_centre_are_counted() -> None:
    place = region()
    linkoping = Municipality("0580", "Linköping", "05", "Östergötlands län", "ost", "Linköping")
    municipalities = (factory.HABO, factory.MULLSJO, linkoping)
    directory = seven(regions=[place], municipalities=municipalities, centres=(centre("jour", "0580"),))
    assert [gap.count for gap in of_region(directory, place) if gap.kind == "centres"] == [2]


def test_entered_circumstances_are_not_missing() -> None:
    assert not kinds(circumstances=(Circumstance(text="Ny.", source=SOURCE),))["circumstances"]


def test_only_contacts_in_use_have_to_be_checked() -> None:
    posts = (
        post(
            "section_head",
            phone("070-174 06 11", until="2020"),
            phone("070-174 06 12", verified=(FRESH, OLD)),
            phone("070-174 06 13", verified=(OLD,)),
        ),
        post("group_head", phone("070-174 06 14"), status="vacant"),
        post("victim_coordinator", phone("070-174 06 15"), phone("070-174 06 16", verified=(checked("2025-12-10"),))),
    )
    found = [(gap.kind, getattr(gap.record, gap.field)) for gap in checks(seven(regions=[region(*posts)], numbers=()))]
    assert found == [("stale", "070-174 06 13"), ("unchecked", "070-174 06 15"), ("due", "070-174 06 16")]


def test_every_national_number_but_that_for_emergencies_has_to_be_checked() -> None:
    found = [(gap.kind, getattr(gap.record, gap.field)) for gap in checks(seven())]
    assert found == [("unchecked", "114 14"), ("unchecked", "116 006")]


def test_events_come_in_the_files_order() -> None:
    made = (commitment("a", "2026-11-20"), commitment("b", "2026-11-01", done="2027-01-01"), commitment("c", "2027"))
    held = meeting("m", "2025", "held", commitments=made)
    place = region(meetings=(held, meeting("n", "oktober 2026")), trainings=(training("t", "2020"), training("u")))
    directory = seven(regions=[place])
    found = [
        (gap.kind, getattr(gap.record, "id", ""), gap.field, gap.owner, f"{gap.when}") for gap in events(directory)
    ]
    assert found == [
        ("passed", "n", "when", place, "oktober 2026"),
        ("passed", "t", "when", place, "2020"),
        ("late", "a", "due", place, "2026-11-20"),
        ("late", "b", "due", place, "2026-11-01"),
    ]
    late = {promise.commitment.id for promise in promises(directory) if promise.progress == "late"}
    assert late == {"a", "b"}


def count(directory: Directory, code: str) -> int:
    return len(list(CODES[code].check(directory)))


def test_rules_report_pages_and_issues_count_the_same_gaps(demo: Directory) -> None:
    report = {what: len(item.regions) for item in compiled(demo).missing for what in item.what}
    fresh = freshness(demo)
    assert count(demo, "A01") == report["Direktnummer"] == fresh.regions - fresh.direct > 0
    due = sum(gap.kind == "due" for gap in checks(demo))
    assert len(to_ring(demo)) == count(demo, "A02") + count(demo, "A03") + due
    assert len(passed(demo)) == count(demo, "O11")
    assert len(overdue(demo)) == count(demo, "O12")
    issues = "".join(issue.text for issue in upkeep_issues(demo))
    unreached = [gap.record for region in demo.regions for gap in of_posts(demo, region) if gap.kind == "unreached"]
    table = [entry.text for row in matrix(demo).rows for cell in row.cells for entry in cell]
    for record in unreached:
        assert isinstance(record, Post)
        assert omission(demo, record) in table
        assert f"{label(record)}: {omission(demo, record)}" in issues


def test_regions_are_counted_by_their_best_number() -> None:
    fresh, old = checked("2026-11-01"), checked("2020")
    mailbox = phone("a@example.org", kind="mailbox", verified=(fresh,))
    contacts = {
        "nord": (phone(verified=(fresh,)),),
        "mitt": (phone("070-174 06 06", verified=(old,)), phone("070-174 06 07")),
        "ost": (mailbox,),
        "vast": (phone(until="2026-11-24", verified=(fresh,)),),
        "syd": (),
    }
    regions = [region(post("section_head", *found, id=f"{name}-head"), id=name) for name, found in contacts.items()]
    counted = freshness(factory.directory(*regions))
    assert (counted.regions, counted.direct, counted.checked) == (5, 2, 1)


def test_without_facts_every_count_is_zero() -> None:
    fresh = freshness(factory.directory())
    assert (fresh.direct, fresh.checked) == (0, 0)


@pytest.mark.parametrize(
    ("posts", "partly"),
    [
        ((), False),
        ((post("section_head", phone()),), False),
        ((post("section_head", phone(), covers=("0643",)),), True),
        ((post("section_head", phone(), covers=("0643", "Östergötlands län")),), False),
        ((post("section_head", phone(), covers=("0643",)), post("section_head", phone("114 14"), id="rest")), True),
        (
            (
                post("section_head", phone(), covers=("0643",)),
                post("section_head", id="rest", covers=("0580",), status="vacant", deputy="section-head"),
            ),
            False,
        ),
    ],
)
def test_a_region_is_partly_reached_if_some_municipalities_have_no_direct_number(
    posts: tuple[Post, ...], partly: bool
) -> None:
    linkoping = Municipality("0580", "Linköping", "05", "Östergötlands län", "ost", "Linköping")
    place = region(*posts)
    directory = factory.directory(place, municipalities=(factory.HABO, linkoping))
    assert is_partly_reached(directory, place) is partly
    assert freshness(directory).partly == partly
