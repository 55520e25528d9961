"""What is known to change at a post later."""

from __future__ import annotations

import pytest
from tests.support.constants import TODAY
from tests.support.factory import holder, phone, post

from jourkontakt.answers.coming import coming
from jourkontakt.model import Absence, Post
from jourkontakt.values.dates import parse

LEAVE = Absence(since=parse("2027-02-01"), until=parse("april 2027"))
MAILBOX = phone("post@example.org", kind="mailbox", since="hösten 2027")


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        (post("group_head", phone(), holders=(holder("2026-11-25", "Ny Nysson"),)), []),
        (post("group_head", holders=(holder("2026-11-26", "Ny Nysson"),)), ["Från 26 november 2026: Ny Nysson"]),
        (post("group_head", holders=(holder("våren 2027"),)), ["Ny innehavare från våren 2027"]),
        (post("group_head", status="vacant", since="2026-11-26"), ["Vakant från 26 november 2026"]),
        (post("group_head", status="vacant", since="2026-11-25"), []),
        (
            post("group_head", phone(), absent=LEAVE),
            ["Frånvarande från 1 februari 2027 till och med april 2027"],
        ),
        (post("group_head", absent=LEAVE.replace(since=None)), []),
        (post("group_head", phone(), phone("070-174 06 06", since="2026-11-25")), []),
        (
            post("group_head", phone(), phone("070-174 06 06", since="2027-05-04"), MAILBOX),
            ["Nytt nummer från 4 maj 2027", "Ny adress från hösten 2027"],
        ),
    ],
)
def test_each_change_that_lies_ahead_is_a_sentence(known: Post, wanted: list[str]) -> None:
    assert list(coming(known, TODAY)) == wanted


def test_a_first_number_is_not_called_new() -> None:
    """The reason why there is no number says when it takes effect."""
    assert not list(coming(post("group_head", phone(since="2027-05-04")), TODAY))
