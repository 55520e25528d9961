"""The life cycle of a meeting: each impossible state and each overdue step has its own message."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases.rules.cases import FOLDER, load, read, write_folder
from tests.support.factory import commitment, directory, meeting, region

from jourkontakt.model import Meeting
from jourkontakt.rules import RULES

_OUTCOMES = read(FOLDER / "O01-planned-with-outcomes.yaml").body
_OVERDUE = read(FOLDER / "O12-overdue.yaml").body
_HELD = _OUTCOMES.replace('status: "planned"', 'status: "held"').replace("when: 2027-03-02", "when: 2026-03-02")

_PASSED = _HELD.replace('status: "held"\n        when', 'status: "planned"\n        when').replace(
    '        outcomes:\n          - "En lista skickas"\n', ""
)


def findings(folder: Path, text: str) -> list[tuple[str, str]]:
    """Code and message of each finding."""
    write_folder(folder, "regions.yaml", text)
    return [(problem.code, problem.message) for problem in load(folder)]


def test_a_held_meeting_has_no_findings(tmp_path: Path) -> None:
    assert findings(tmp_path, _HELD) == []


def test_a_missing_date_is_reported_with_the_forms_of_a_date(tmp_path: Path) -> None:
    ((code, message),) = findings(tmp_path, _HELD.replace("        when: 2026-03-02\n", ""))
    assert code == "M01"
    assert message.startswith("fältet ”when” saknas här")
    assert "månad, årstid eller år" in message


@pytest.mark.parametrize(
    ("wrong", "code", "message"),
    [
        (_OUTCOMES, "O01", "mötet är planerat men har ”outcomes”, som hör till genomförda"),
        (_OVERDUE.replace("april 2026", "januari 2026"), "O05", "januari 2026 är före mötet, 2 mars 2026"),
        (_OVERDUE, "O12", "åtagandet skulle vara klart april 2026 men står som inte klart"),
        (_PASSED, "O11", "planerat 2 mars 2026, men vi vet inte om det blev av"),
    ],
)
def test_each_impossible_or_overdue_step_has_its_message(wrong: str, code: str, message: str, tmp_path: Path) -> None:
    assert (code, message) in findings(tmp_path, wrong)


def meetings_found(code: str, *meetings: Meeting) -> list[tuple[str, str]]:
    """The id of the meeting and the field of each finding of the rule, with all meetings in one region."""
    checked = directory(region(meetings=meetings))
    return [
        (each.subject.id, each.field)
        for rule in RULES
        if rule.code == code
        for each in rule.check(checked)
        if isinstance(each.subject, Meeting)
    ]


def test_a_planned_meeting_with_results_is_found_after_one_that_was_held() -> None:
    held = meeting("held", "2026-03-02", "held", outcomes=("En lista skickas",))
    planned = meeting("planned", "2027-03-02", outcomes=("En lista skickas",), commitments=(commitment("lista"),))
    assert meetings_found("O01", held, planned) == [("planned", "outcomes"), ("planned", "commitments")]


def test_meetings_of_one_day_and_kind_are_one_unless_they_have_different_centres() -> None:
    first = meeting("first", "2027-03-02 10:00", kind="local", centre="habo")
    others = (
        meeting("other-centre", "2027-03-02 10:00", kind="local", centre="hjo"),
        meeting("other-kind", "2027-03-02 10:00", kind="national", centre="habo"),
        meeting("other-time", "2027-03-02 13:00", kind="local", centre="habo"),
        meeting("other-day", "2027-03-03 10:00", kind="local", centre="habo"),
    )
    assert meetings_found("O09", first, *others, first.replace(id="copy")) == [("copy", "when")]


def test_meetings_without_a_day_may_be_several() -> None:
    assert meetings_found("O09", meeting("one", "våren 2027"), meeting("two", "våren 2027")) == []
