"""The form about a post's holder: one is ended before another begins, and a vacancy or a leave has its days."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.constants import TODAY
from tests.unit.editors.proposals.test_contact_plans import data_with
from tests.unit.editors.proposals.test_proposals import DATA, after, proposed

from jourkontakt.answers.current import current_absence, current_holder, current_status
from jourkontakt.editors.forms import HOLDER
from jourkontakt.editors.proposals import Outcome
from jourkontakt.model import Post
from jourkontakt.values.dates import parse

BEGINS, LEAVES, VACANT, LEAVE, BACK = (option.word for option in HOLDER.fields[2].options)
HEAD, COORDINATOR, GROUP = "vast-section-head", "vast-victim-coordinator", "vast-group-head"
LEAVE_ROWS = (
    "        absent:\n          since: 2027-07-05\n          until: 2027-08-01\n"
    '          deputy: "vast-victim-coordinator"\n'
)
VACANT_SINCE = '        status: "vacant"\n        since: "2025"\n'


def asked(event: str, post: str = HEAD, data: Path = DATA, **answers: str) -> Outcome:
    region = {"vast": "Väst", "syd": "Syd"}[post.partition("-")[0]]
    return proposed(HOLDER, {"region": region, "post": post, "event": event, **answers}, data)


def changed(folder: Path, event: str, post: str = HEAD, data: Path = DATA, **answers: str) -> Post:
    found = asked(event, post, data, **answers)
    assert not found.refused, found.comment
    return after(found, data, folder / "after").post_by_id[post]


def terms(post: Post) -> list[tuple[str, str, str]]:
    return [(holder.name or "", str(holder.since or ""), str(holder.until or "")) for holder in post.holders]


FORMER = ("", "2019", "2024")


@pytest.mark.parametrize(
    ("first", "name_left", "until"),
    [
        ("2026-11-02", "", "2026-11-01"),
        ("2027-01-18", "Exempel Exempelsson", "2027-01-17"),
        ("våren 2027", "Exempel Exempelsson", "våren 2027"),
        ("2025-01-01", "", "2024-12-31"),
    ],
)
def test_a_new_holder_ends_the_former_one(first: str, name_left: str, until: str, tmp_path: Path) -> None:
    post = changed(tmp_path, BEGINS, first=first)
    assert terms(post) == [FORMER, (name_left, "2024-03-01", until), ("", first, "")]
    assert post.holders[1].source == "https://example.org/vast"
    assert post.status == "held"


def test_a_new_holder_for_a_time_has_a_last_day_and_a_named_one_a_source(tmp_path: Path) -> None:
    given = {"first": "2027-02-01", "last": "2027-06-30", "name": "Påhittad Person", "source": "https://example.org/ny"}
    post = changed(tmp_path, BEGINS, COORDINATOR, **given)
    assert terms(post)[-1] == ("Påhittad Person", "2027-02-01", "2027-06-30")
    assert post.holders[-1].source == "https://example.org/ny"


def test_a_known_holder_gets_the_name_that_was_missing(tmp_path: Path) -> None:
    given = {"first": "2025", "name": "Påhittad Person", "source": "https://example.org/ny"}
    assert terms(changed(tmp_path, BEGINS, COORDINATOR, **given)) == [("Påhittad Person", "2025", "")]
    assert asked(BEGINS, first="2024-03-01", name="Någon Annan", source="https://example.org/ny").refused


def test_the_first_holder_makes_an_unknown_post_held(tmp_path: Path) -> None:
    post = changed(tmp_path, BEGINS, "syd-section-head", first="2026-10-12")
    assert (post.status, terms(post)) == ("held", [("", "2026-10-12", "")])
    by_source = changed(tmp_path / "2", BEGINS, "syd-section-head", source="https://example.org/syd")
    assert terms(by_source) == [("", "", "")]
    again = asked(BEGINS, "syd-section-head", tmp_path / "2/after", source="https://example.org/syd")
    assert (again.files, again.refused) == ({}, False)
    assert asked(BEGINS, "syd-section-head").refused


@pytest.mark.parametrize("first", ["2026-11-09", "2027-03-01"])
def test_a_vacancy_with_a_first_day_stays_as_what_was_before(first: str, tmp_path: Path) -> None:
    post = changed(tmp_path, BEGINS, GROUP, first=first)
    assert (post.status, str(post.since), terms(post)) == ("vacant", "2025", [("", first, "")])
    states = [current_status(post, day) for day in (parse("2025-06-01").first, TODAY, parse("2027-03-01").first)]
    assert states == ["vacant", "held" if first < str(TODAY) else "vacant", "held"]


def test_a_vacancy_without_a_first_day_ends_when_somebody_begins(tmp_path: Path) -> None:
    data = data_with(tmp_path, (VACANT_SINCE, '        status: "vacant"\n'))
    post = changed(tmp_path, BEGINS, GROUP, data, first="2026-11-09")
    assert (post.status, post.deputy, terms(post)) == ("held", None, [("", "2026-11-09", "")])
    ahead = asked(BEGINS, GROUP, data, first="2027-01-18")
    assert "Skicka först formuläret med ”Posten är vakant”." in ahead.comment


def test_a_vacancy_that_may_begin_later_needs_its_first_day_before_a_successor(tmp_path: Path) -> None:
    data = data_with(tmp_path, (VACANT_SINCE, '        status: "vacant"\n        since: "2026"\n'))
    found = asked(BEGINS, GROUP, data, first="2026-12-14")
    assert "posten är vakant sedan 2026, men inte sedan vilken dag. Skicka först" in found.comment


def test_a_name_in_other_letters_is_the_same_name() -> None:
    found = asked(BEGINS, HEAD, first="2024-03-01", name="EXEMPEL exempelsson", source="https://example.org/vast")
    assert (found.refused, found.files) == (False, {})


def test_somebody_who_comes_already_is_not_followed(tmp_path: Path) -> None:
    data = data_with(tmp_path, (VACANT_SINCE, f'{VACANT_SINCE}        holders:\n          - since: "februari 2027"\n'))
    found = asked(BEGINS, GROUP, data, first="2027-04-05")
    assert found.refused
    assert "Någon står redan inlagd från februari 2027." in found.comment


@pytest.mark.parametrize(("last", "status", "name"), [("2026-09-30", "unknown", ""), ("2027-05-31", "held", "Exempel")])
def test_one_who_leaves_is_ended(last: str, status: str, name: str, tmp_path: Path) -> None:
    post = changed(tmp_path, LEAVES, last=last)
    assert (post.status, terms(post)[-1][1:]) == (status, ("2024-03-01", last))
    assert (post.holders[-1].name or "").startswith(name)
    assert bool(post.holders[-1].name) is bool(name)
    assert post.absent is None


def test_a_leave_ends_when_the_holder_leaves(tmp_path: Path) -> None:
    assert str(changed(tmp_path, LEAVES, last="2027-07-16").absent.until) == "2027-07-16"  # type: ignore[union-attr]
    assert str(changed(tmp_path / "2", LEAVES, last="2027-09-30").absent.until) == "2027-08-01"  # type: ignore[union-attr]


def test_a_successor_who_leaves_ends_the_vacancy_before(tmp_path: Path) -> None:
    data = data_with(tmp_path, (VACANT_SINCE, f"{VACANT_SINCE}        holders:\n          - since: 2026-02-02\n"))
    post = changed(tmp_path, LEAVES, GROUP, data, last="2026-10-30")
    assert (post.status, post.since, post.deputy, terms(post)) == (
        "unknown", None, None, [("", "2026-02-02", "2026-10-30")]
    )  # fmt: skip


def test_one_who_leaves_an_unknown_post_held_it(tmp_path: Path) -> None:
    post = changed(tmp_path, LEAVES, "syd-section-head", last="2027-04-30")
    assert (post.status, terms(post), current_status(post, TODAY)) == ("held", [("", "", "2027-04-30")], "held")


@pytest.mark.parametrize(
    ("given", "since", "until"),
    [
        ({"first": "2027-02-15"}, "2027-02-15", "2027-02-14"),
        ({"last": "2026-12-31"}, "2027-01-01", "2026-12-31"),
        ({"first": "2027-02-15", "last": "2027-02-10"}, None, None),
        ({"first": "januari 2027"}, "januari 2027", "januari 2027"),
    ],
)
def test_a_vacancy_ends_the_holder(given: dict[str, str], since: str | None, until: str, tmp_path: Path) -> None:
    data = data_with(tmp_path, (LEAVE_ROWS, ""))
    if since is None:
        assert "Sista dagen: 10 februari 2027 är före" in asked(VACANT, COORDINATOR, data, **given).comment
        return
    post = changed(tmp_path, VACANT, COORDINATOR, data, deputy=HEAD, **given)
    assert (post.status, str(post.since), post.deputy) == ("vacant", since, HEAD)
    assert terms(post) == [("", "2025", until)]


def test_a_vacancy_keeps_a_successor_and_may_be_more_exact(tmp_path: Path) -> None:
    data = data_with(tmp_path, (VACANT_SINCE, f'{VACANT_SINCE}        holders:\n          - since: "februari 2027"\n'))
    post = changed(tmp_path, VACANT, GROUP, data, first="2025-08-01", deputy=COORDINATOR)
    assert (str(post.since), post.deputy, terms(post)) == ("2025-08-01", COORDINATOR, [("", "februari 2027", "")])
    assert "Posten är redan vakant sedan 2025." in asked(VACANT, GROUP, data, first="2026-08-03").comment


def test_a_leave_has_its_days_and_a_deputy(tmp_path: Path) -> None:
    post = changed(tmp_path, LEAVE, COORDINATOR, last="2027-01-15", deputy=HEAD)
    leave = current_absence(post, TODAY)
    assert leave is not None
    assert (leave.since, str(leave.until), leave.deputy) == (None, "2027-01-15", HEAD)
    assert asked(LEAVE, COORDINATOR, first="2026-12-01").refused
    assert "Sista dagen: oktober 2026 har redan varit." in asked(LEAVE, COORDINATOR, last="oktober 2026").comment


def test_a_leave_that_is_over_gives_way_to_another(tmp_path: Path) -> None:
    over = LEAVE_ROWS.replace("2027", "2026")
    data = data_with(tmp_path, (LEAVE_ROWS, over))
    leave = changed(tmp_path, LEAVE, HEAD, data, first="2026-12-14", last="2027-01-10").absent
    assert leave is not None
    assert (str(leave.since), str(leave.until), leave.deputy) == ("2026-12-14", "2027-01-10", None)
    assert asked(LEAVE, first="2026-12-14", last="2027-01-10").refused


@pytest.mark.parametrize("first", ["2026-11-16", "2026-11-25", ""])
def test_one_who_is_back_is_not_absent(first: str, tmp_path: Path) -> None:
    data = data_with(tmp_path, (LEAVE_ROWS, "        absent:\n          until: 2026-12-18\n"))
    if not first:
        assert "Första dagen: skriv när innehavaren är på plats igen." in asked(BACK, HEAD, data).comment
        return
    assert changed(tmp_path, BACK, HEAD, data, first=first).absent is None
    ahead = changed(tmp_path / "2", BACK, HEAD, data, first="2026-12-07")
    assert str(ahead.absent.until) == "2026-12-06"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("event", "given", "why"),
    [
        (BEGINS, {"first": "2027-01-18", "deputy": COORDINATOR}, "Ersättare: hör inte till ”Någon börjar”."),
        (BEGINS, {"first": "2025-10-06", "last": "2026-10-02"}, "Sista dagen: 2 oktober 2026 har redan varit."),
        (LEAVES, {}, "Sista dagen: skriv den sista dagen"),
        (LEAVES, {"last": "2023-05-31"}, "Den som har posten började 1 mars 2024"),
        (VACANT, {}, "Första dagen: skriv när posten blir eller blev vakant"),
        (BACK, {"first": "2027-07-12", "name": "Exempel Exempelsson"}, "Namn: hör inte till"),
    ],
)
def test_what_is_missing_or_does_not_fit_is_asked_for(event: str, given: dict[str, str], why: str) -> None:
    found = asked(event, **given)
    assert found.refused
    assert why in found.comment


def test_a_name_first_or_last_of_its_holder_is_taken_away(tmp_path: Path) -> None:
    name, days = 'name: "Exempel Exempelsson"\n', 'since: 2024-03-01\n            source: "https://example.org/vast"\n'
    row, other = f"          - {name}            {days}", f"          - {days}            {name}"
    for number, rows in enumerate((row, other)):
        data = data_with(tmp_path / str(number), (row, rows)) if rows != row else DATA
        post = changed(tmp_path / str(number), LEAVES, HEAD, data, last="2026-09-30")
        assert terms(post) == [FORMER, ("", "2024-03-01", "2026-09-30")]
        assert current_holder(post, TODAY) is None
