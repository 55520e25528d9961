"""A record with another id is the same record, and only what hangs on its id is told."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from tests.cases.diff.cases import base
from tests.support import factory
from tests.support.factory import errand, holder, meeting, phone, post, region, training

from jourkontakt.diff import describe_changes
from jourkontakt.diff.differences import find_differences
from jourkontakt.diff.renaming import with_new_ids
from jourkontakt.model import Centre, Errand, Measure, NationalNumber, Post, Question, Series
from jourkontakt.model.directory import Directory

POST = post("victim_coordinator", phone(), id="ost-a", holders=(holder("2024"),), area="Ögrupperna")


def texts(old: Directory, new: Directory) -> list[str]:
    return [sentence.text for sentence in describe_changes(old, new)]


def of(*posts: Post, **more: Any) -> Directory:
    return factory.directory(region(*posts, **more))


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (Post, "vast-victim-coordinator", "vast-b"),
        (Post, "vast-section-head", "vast-chef"),
        (Centre, "exempel", "exempeljouren"),
        (Errand, "case", "single-case"),
        (Question, "routine", "referral"),
        (NationalNumber, "police", "police-114"),
        (Measure, base().statistics.measures[0].id, "another-measure"),
        (Series, base().statistics.series[0].id, "another-series"),
    ],
)
def test_an_id_that_is_renamed_everywhere_is_told_once_with_a_warning(kind: Any, old: str, new: str) -> None:
    after = with_new_ids(base(), {(kind, old): new})
    warning, told = describe_changes(base(), after)
    assert f"får nytt id, från ”{old}” till ”{new}”." in warning.text
    assert warning.text.endswith("Ett id som redan är publicerat ändras aldrig.")
    assert warning.is_warning
    assert (told.kind, f"id är nu ”{new}” (förut ”{old}”)." in told.text) == ("other", True)


def test_a_post_that_is_renamed_is_not_removed_and_its_chains_stay() -> None:
    (warning, told) = texts(of(POST), of(POST.replace(id="ost-b")))
    assert warning == (
        "Polisregion Öst: posten brottsoffersamordnare (Ögrupperna) får nytt id, från ”ost-a” till ”ost-b”. "
        "Länkar till "
        "formulär med det gamla id:t hittar inte posten. Ett id som redan är publicerat ändras aldrig."
    )
    assert told.startswith("Polisregion Öst, brottsoffersamordnaren (Ögrupperna): id är nu ")


def test_a_post_may_change_in_one_more_way() -> None:
    after = of(POST.replace(id="ost-b", contacts=(phone("070-174 06 32"),)))
    found = " ".join(texts(of(POST), after))
    assert "får nytt id" in found
    assert "070-174 06 32" in found
    assert "tas bort" not in found


@pytest.mark.parametrize(
    "other",
    [
        {"area": "Fastlandet"},
        {"role": "section_head"},
        {"title": "Annan titel"},
        {"contacts": (phone("070-174 06 32"),), "holders": (holder("2026"),)},
    ],
)
def test_another_post_is_removed_and_added(other: dict[str, Any]) -> None:
    found = find_differences(of(POST), of(POST.replace(id="ost-b", **other)))
    assert [difference.kind for difference in found] == ["added", "removed"]


def test_a_deputy_follows_the_renamed_post() -> None:
    vacant = post("section_head", id="ost-chef", status="vacant", deputy="ost-a")
    found = texts(of(POST, vacant), of(POST.replace(id="ost-b"), vacant.replace(deputy="ost-b")))
    assert len(found) == 2
    assert not [text for text in found if "ersättare" in text]


def test_a_dated_meeting_or_training_becomes_a_second_entry() -> None:
    for name, (old, new) in {
        "mötets": (meeting("gammal", "2027-05-11"), meeting("ny", "2027-05-11")),
        "utbildningens": (training("gammal", "2027-05-11"), training("ny", "2027-05-11")),
    }.items():
        both = [{"meetings" if name == "mötets" else "trainings": (event,)} for event in (old, new)]
        warning, _ = texts(of(**both[0]), of(**both[1]))
        assert (
            f"{name} id ändras från ”gammal” till ”ny”, så att kalendern får en ny post och den gamla ligger kvar"
        ) in warning


def test_a_meeting_without_a_day_only_breaks_links() -> None:
    warning, _ = texts(of(meetings=(meeting("a", "våren 2027"),)), of(meetings=(meeting("b", "våren 2027"),)))
    assert "så att länkar till mötet bryts." in warning
    assert "kalender" not in warning


def test_a_meeting_may_be_moved_with_its_id() -> None:
    facts = {"place": "Provsal", "about": "Uppföljning av samarbetet."}
    old, new = meeting("ost-2026", "2026-12-08", **facts), meeting("ost-2027", "2027-01-19", **facts)
    found = " ".join(texts(of(meetings=(old,)), of(meetings=(new,))))
    assert "mötets id ändras från ”ost-2026” till ”ost-2027”" in found
    assert "flyttas från 8 december 2026 till 19 januari 2027" in found
    assert "finns inte längre" not in found


def test_the_record_that_is_all_equal_is_taken_first() -> None:
    near = POST.replace(id="ost-b", contacts=(phone("070-174 06 32"),))
    found = find_differences(of(POST), of(near, POST.replace(id="ost-c")))
    assert [(each.kind, each.field, getattr(each.new, "id", each.new)) for each in found] == [
        ("added", "posts", "ost-b"),
        ("changed", "id", "ost-c"),
    ]


def test_the_chain_of_an_errand_is_compared_under_its_new_id() -> None:
    before = dataclasses.replace(of(POST), facts=of(POST).facts.replace(errands=(errand("victim_coordinator"),)))
    asked = errand("section_head", id="other-case")
    after = dataclasses.replace(before, facts=before.facts.replace(errands=(asked,)))
    assert any("Ringkedjan" in text for text in texts(before, after))
