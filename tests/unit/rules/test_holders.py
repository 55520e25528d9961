"""Holders who come or leave on a known day: what agrees with the post's status, and what does not."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.factory import parsed, post, region, seven

from jourkontakt.model import Holder, Post
from jourkontakt.rules import RULES

CODES = {"P01", "P02", "P03", "P10", "P11", "P13", "P15", "P17"}
STAYS = "men har en innehavare som inte har slutat. Skriv ”until” på innehavaren, eller status ”held”"
OPEN = "den förra innehavaren på rad 1 har inget slutdatum"


def findings(status: str, *holders: tuple[str, str], since: str = "") -> dict[str, str]:
    """The messages by code for a post with these holders, each from its first to its last day."""
    facts: dict[str, Any] = {"id": "post", "role": "group_head", "title": "Gruppchef", "status": status}
    periods = [{"since": first, "until": last} for first, last in holders]
    people = [{name: date for name, date in period.items() if date} for period in periods]
    facts |= {"holders": people} if people else {}
    facts |= {"since": since} if since else {}
    directory = seven(regions=(region(parsed(Post, **facts)),))
    return {rule.code: each.message for rule in RULES if rule.code in CODES for each in rule.check(directory)}


@pytest.mark.parametrize(
    ("status", "holders", "since"),
    [
        ("held", [("2019", "2027-05-31"), ("2027-06-01", "")], ""),
        ("held", [("2019", "2027-05-31"), ("2027-06-01", "2027-12-31")], ""),
        ("held", [("hösten 2022", "")], ""),
        ("held", [("2019", "2027-05-31")], ""),
        ("vacant", [("2019", "2027-05-31")], "2027-06-01"),
        ("vacant", [("2019", "2026-08-31"), ("2027-02-15", "")], "2026-09-01"),
        ("vacant", [("2019", "2026-08-31"), ("2027-02-15", "2028-02-14")], "2026-09-01"),
        ("vacant", [("2019", "augusti 2026"), ("våren 2027", "")], "augusti 2026"),
        ("vacant", [("2019", "2026-08-31"), ("2026-11-01", "")], "2026-09-01"),
        ("vacant", [("2019", "2026-08-31")], ""),
        ("unknown", [("2019", "2026-08-31")], ""),
    ],
)
def test_a_handover_on_a_known_day_has_no_findings(status: str, holders: list[tuple[str, str]], since: str) -> None:
    assert findings(status, *holders, since=since) == {}


@pytest.mark.parametrize(
    ("status", "holders", "since", "code", "message"),
    [
        ("vacant", [("2020", "2027-02-28")], "", "P17",
         "posten är vakant (vacant), men en innehavare har den till 28 februari 2027. Skriv ”since” på posten, eller "
         "status ”held”"),
        ("unknown", [("2020", "mars 2027")], "", "P17",
         "posten är okänd (unknown), men en innehavare har den till mars 2027"),
        ("held", [("2027-02-01", "")], "", "P17",
         "posten är tillsatt (held), men ingen har den förrän 1 februari 2027. Skriv vem som har den nu, eller status "
         "”vacant” med ”since”"),
        ("vacant", [("maj 2025", "2026-10-31")], "april 2025", "P17",
         "vakant sedan april 2025, men den som kom sedan slutade 31 oktober 2026. Skriv när posten blev vakant igen"),
        ("held", [("2020", "2026-10-31")], "", "P15",
         "posten är tillsatt (held), men den sista innehavaren slutade 31 oktober 2026"),
        ("vacant", [("2020", "2027-02-28")], "2026-10-01", "P13",
         "vakant sedan 1 oktober 2026, men en innehavare slutade först 28 februari 2027"),
        ("vacant", [("2027-03-01", "")], "", "P02",
         f"posten är vakant (vacant) {STAYS}. Är det en efterträdare, skriv ”since” på posten: när den blev vakant"),
        ("vacant", [("2021", "")], "2026-10-01", "P02", f"posten är vakant (vacant) {STAYS}"),
        ("vacant", [("2026", "")], "2026-05-01", "P02", f"posten är vakant (vacant) {STAYS}"),
        ("unknown", [("2027-03-01", "")], "", "P02", f"posten är okänd (unknown) {STAYS}"),
        ("held", [("2020", ""), ("2027-05-01", "")], "", "P10",
         f"{OPEN}. Skriv ”until: 2027-04-30” på den förra, dagen före den nya tillträder"),
        ("held", [("2020", ""), ("maj 2027", "")], "", "P10",
         f"{OPEN}. Skriv ”until” på den förra, när personen slutade eller ska sluta"),
        ("held", [("2020", ""), ("2027-05-01", "2027-12-31")], "", "P11",
         f"{OPEN}. Skriv ”until” där, eller byt ordning"),
    ],
)  # fmt: skip
def test_dates_that_contradict_each_other_have_one_finding(
    status: str, holders: list[tuple[str, str]], since: str, code: str, message: str
) -> None:
    assert findings(status, *holders, since=since) == {code: message}


def test_what_is_wrong_only_because_of_the_day_is_a_warning() -> None:
    assert {rule.severity for rule in RULES if rule.code in {"P15", "P16", "P17", "P07", "A07"}} == {"warning"}


def test_every_vacancy_that_begins_too_early_is_found_once() -> None:
    left = (parsed(Holder, until="2026-05-31"), parsed(Holder, until="2026-06-30"))
    posts = [post("group_head", id=id, status="vacant", since="2026-03-01", holders=left) for id in ("one", "two")]
    (rule,) = [rule for rule in RULES if rule.code == "P13"]
    message = "vakant sedan 1 mars 2026, men en innehavare slutade först 31 maj 2026"
    found = [(each.subject, each.message) for each in rule.check(seven(regions=(region(*posts),)))]
    assert found == [(post, message) for post in posts]
