"""Kinds of dates: where several days may stand, and how a corrected date is written in its field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest

from jourkontakt import model
from jourkontakt.datafiles.problem import DataError
from jourkontakt.datafiles.reader import read
from jourkontakt.model import Change, Commitment, Contact, Hours, Meeting, Record, Verification
from jourkontakt.model.build import build
from jourkontakt.model.fields import fields_of
from jourkontakt.model.kinds import Day, Point, When
from jourkontakt.values.errors import InvalidValueError

WHEN, POINT, DAY = (get_args(kind)[1] for kind in (When, Point, Day))
EVERY_FORM = (
    "2026-05-04", "2026-05-04 08:15", "2026-05-04 08:15–10:00", "maj 2026", "maj–juni 2026", "våren 2026",
    "november 2026–januari 2027", "2026", "2026–2027",
)  # fmt: skip
SEVERAL_DAYS = ("2026-05-04 – 2026-05-06", "2026-05-04 08:15 – 2026-05-06 16:00")


def fields_of_kind(wanted: object) -> Iterator[str]:
    """The fields of that kind, as `Meeting.when`."""
    for record in vars(model).values():
        if isinstance(record, type) and issubclass(record, Record):
            yield from (
                f"{record.__name__}.{name}" for name, field in fields_of(record).items() if field.kind == wanted
            )


def test_several_days_may_stand_where_something_takes_time() -> None:
    assert all(WHEN.parse(text).text == text for text in (*EVERY_FORM, *SEVERAL_DAYS))
    assert set(fields_of_kind(WHEN)) >= {
        "Meeting.when", "Training.when", "Verification.date", "Commitment.due", "Commitment.done", "Centre.seen",
        "Circumstance.as_of", "Hours.as_of", "Figure.source_date",
    }  # fmt: skip


@pytest.mark.parametrize("text", SEVERAL_DAYS)
def test_something_begins_and_ends_on_one_day(text: str) -> None:
    assert all(POINT.parse(form).text == form for form in EVERY_FORM)
    with pytest.raises(InvalidValueError) as caught:
        POINT.parse(text)
    assert str(caught.value) == (
        f"”{text}” är flera dagar, men här ska en dag stå. Skriv den dag det gäller: 2026-05-04 om det är den första, "
        "2026-05-06 om det är den sista"
    )
    assert not caught.value.write
    begin_or_end = {name for name in fields_of_kind(POINT) if name.endswith((".since", ".until", ".from"))}
    assert (
        begin_or_end == set(fields_of_kind(POINT)) >= {"Contact.since", "Contact.until", "Notice.until", "Post.since"}
    )


@pytest.mark.parametrize("text", [*SEVERAL_DAYS, *EVERY_FORM[1:]])
def test_what_is_entered_here_has_its_very_day(text: str) -> None:
    with pytest.raises(InvalidValueError, match="ingen bestämd dag"):
        DAY.parse(text)


@pytest.mark.parametrize(
    ("record", "yaml", "write"),
    [
        (Change, '"on": "7/8-26"', ""),
        (Change, '"on": "27/8 2026"', '"on": 2026-08-27'),
        (Verification, 'date: "2026-8-27"', "date: 2026-08-27"),
        (Contact, 'until: "augusti - september 2026"', 'until: "augusti–september 2026"'),
        (Commitment, 'due: "27 aug 2026 kl 15"', 'due: "2026-08-27 15:00"'),
        (Meeting, 'when: "27–28 augusti 2026"', 'when: "2026-08-27 – 2026-08-28"'),
        (Hours, "as_of: Augusti 2026", 'as_of: "augusti 2026"'),
    ],
)
def test_a_corrected_date_is_written_as_the_guide_writes_it(record: type[Record], yaml: str, write: str) -> None:
    tree = read("regions.yaml", f"{yaml}\n".encode())
    with pytest.raises(DataError) as caught:
        build(record, tree)
    [problem] = [problem for problem in caught.value.problems if problem.code == "M05"]
    assert problem.write == write
