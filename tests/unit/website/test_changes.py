"""Changes in the order of the page and its feed, and what each is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.support.factory import directory, region

from jourkontakt.diff.news import NEWS
from jourkontakt.model.changelog import ChangeLog, LoggedChange
from jourkontakt.website.changes import address, newest_first, subject


def change(day: int, text: str = "Nytt.", kind: str = "number", region: str = "ost") -> LoggedChange:
    return LoggedChange(date(2027, 4, day), region, kind, text)


def test_the_newest_day_is_first_and_each_change_is_told_once() -> None:
    logged = (change(5, "A."), change(5, "B."), change(9, "C."), change(5, "A."), change(7, "D."))
    found = newest_first(replace(directory(region()), changelog=ChangeLog(logged)))
    assert [item.text for item in found] == ["C.", "D.", "B.", "A."]


@pytest.mark.parametrize("kind", NEWS)
def test_each_kind_of_news_has_its_subject(kind: str) -> None:
    facts = directory(region())
    assert subject(facts, change(5, kind=kind)).removesuffix(", polisregion Öst") not in ("Ändring", kind)


@pytest.mark.parametrize(
    ("kind", "where", "words", "page"),
    [
        ("number", "ost", "Telefonnummer, polisregion Öst", "region/ost/"),
        ("national", "", "Nummer i hela landet", "nummer/"),
        ("chain", "", "Vem du ringer", ""),
        ("post", "gone", "Post", ""),
    ],
)
def test_what_and_where_it_is_about(kind: str, where: str, words: str, page: str) -> None:
    facts, logged = directory(region()), change(5, kind=kind, region=where)
    assert (subject(facts, logged), address(facts, logged)) == (words, page)
