"""How far a number can be trusted, in words."""

from __future__ import annotations

from datetime import date

import pytest
from tests.support import factory
from tests.support.constants import TODAY
from tests.support.factory import POLICE, SOURCE, checked, phone, post, region

from jourkontakt.answers import trust as module
from jourkontakt.answers.trust import Trust, dated, host, is_stale, trust_in
from jourkontakt.model import Contact, NationalNumber, Verification
from jourkontakt.values.dates import parse

RUNG, OLD = "Ringt och bekräftat", "Numret kan vara gammalt."
CASES = {
    "rung": ("2026-11-12", "called", "called", RUNG, "12 november 2026, för 13 dagar sedan, av polisgruppen."),
    "today": ("2026-11-25", "called", "called", RUNG, "25 november 2026, i dag, av polisgruppen."),
    "in writing": (
        "2026-10-03", "written", "written",
        "Bekräftat skriftligt", "3 oktober 2026, för 53 dagar sedan, av polisgruppen.",
    ),
    "from a page": (
        "maj 2026", "published", "published",
        "Hämtat från sida", "i maj 2026, för 5 månader sedan, av polisgruppen.",
    ),
    "this month": ("november 2026", "called", "called", RUNG, "i november 2026, av polisgruppen."),
    "a season": ("våren 2026", "called", "called", RUNG, "våren 2026, för 4 månader sedan, av polisgruppen."),
    "old": (
        "september 2025", "published", "stale",
        OLD, "Hämtat från sida i september 2025, för 13 månader sedan.",
    ),
    "a year ago": (
        "2025-11-25", "called", "stale",
        OLD, "Ringt och bekräftat 25 november 2025, för 12 månader sedan.",
    ),
    "a day short of a year": (
        "2025-11-26", "called", "called", RUNG, "26 november 2025, för 11 månader sedan, av polisgruppen.",
    ),
}  # fmt: skip


def trust(fact: Contact | NationalNumber, *others: Contact, status: str = "held") -> Trust:
    """The trust in the fact, while the other contacts stand at a post of their own."""
    return trust_in(factory.directory(region(post("group_head", *others, status=status))), fact)


@pytest.mark.parametrize("name", CASES)
def test_the_trust_line(name: str) -> None:
    on, method, state, headline, detail = CASES[name]
    line = trust(phone(verified=(checked(on, method),)))
    assert (line.state, line.headline, line.detail) == (state, headline, detail)
    assert (line.site, str(line.checked)) == ("example.org", on)


def test_what_is_kept_says_the_day_of_the_check_and_not_its_age() -> None:
    directory = factory.directory()
    assert dated(directory, phone()) == ""
    found = [dated(directory, phone(verified=(checked(when, "written"),))) for when in ("2026-10-03", "maj 2024")]
    assert found == [
        "Bekräftat skriftligt 3 oktober 2026, av polisgruppen.",
        "Bekräftat skriftligt i maj 2024, av polisgruppen.",
    ]


def test_a_contact_without_checks_is_unverified_and_has_its_source() -> None:
    line = trust(phone())
    assert (line.state, line.headline, line.detail) == ("unverified", "Ännu inte kontrollerat av oss.", "")
    assert line.source == SOURCE
    assert line.checked is None


def test_of_an_unchecked_national_number_only_the_source_is_told() -> None:
    line = trust(POLICE)
    assert (line.state, line.headline, line.detail, line.source) == ("unverified", "", "", SOURCE)


def test_the_newest_check_counts_whatever_its_position() -> None:
    checks = (checked("2026-11-20", "written"), checked("2024-01-01", "called"))
    assert trust(phone(verified=checks)).state == "written"
    assert trust(phone(verified=checks[::-1])).state == "written"


def test_stale_numbers_and_addresses_have_their_own_headlines() -> None:
    old = (checked("2020"),)
    address = phone("nord@example.org", kind="mailbox", verified=old)
    assert trust(address).headline == "Adressen kan vara gammal."
    assert trust(POLICE.replace(verified=old)).headline == OLD


@pytest.mark.parametrize("when", ["2026-11-26", "december 2026", "våren 2027", "2062"])
def test_a_check_dated_later_than_today_does_not_count(when: str) -> None:
    assert trust(phone(verified=(checked(when),))).state == "unverified"
    assert trust(phone(verified=(checked("2020"), checked(when)))).headline == OLD


def test_the_newest_check_of_a_number_holds_wherever_the_number_stands() -> None:
    own = phone("070-174 06 61", verified=(checked("2023-05-02"),))
    same = phone("070-174 06 61", verified=(checked("2026-11-03", "written"),))
    assert trust(own, same).state == "written"
    assert trust(phone("070-174 06 61"), same).state == "written"


def test_the_newest_check_of_an_address_holds_wherever_the_address_stands() -> None:
    own, same = phone("a@example.org", kind="mailbox"), phone("A@Example.org", kind="email")
    assert trust(own, same).state == "unverified"
    assert trust(own, same.replace(verified=(checked("2026-11-03", "written"),))).state == "written"
    other = phone("b@example.org", kind="mailbox", verified=(checked("2026-11-03"),))
    assert trust(own, other).state == "unverified"


def test_how_old_a_check_may_be_can_be_given() -> None:
    fact = phone(verified=(checked("2026-07-01"),))
    states = [trust_in(factory.directory(), fact, months).state for months in (None, 4, 5)]
    assert states == ["called", "stale", "called"]


@pytest.mark.parametrize(
    "methods", [("published", "called"), ("called", "written"), ("written", "called", "published")]
)
def test_of_several_checks_on_a_day_the_best_counts_wherever_they_stand(methods: tuple[str, ...]) -> None:
    contacts = [phone("070-174 06 61", verified=(checked("2026-11-03", method),)) for method in methods]
    for at, contact in enumerate(contacts):
        assert trust(contact, *contacts[:at], *contacts[at + 1 :]).state == "called"


def test_a_check_on_a_day_counts_before_one_of_the_month_that_ends_on_it() -> None:
    checks = (checked("oktober 2026", "called"), checked("2026-10-31", "written"))
    assert trust(phone(verified=checks)).state == "written"


@pytest.mark.parametrize("ended", [{"until": "2026-11-24"}, {"since": "2026-12-01"}])
def test_a_check_of_a_contact_that_is_not_in_force_says_nothing_of_another(ended: dict[str, str]) -> None:
    other = phone("070-174 06 61", verified=(checked("2026-11-03"),), **ended)
    assert trust(phone("070-174 06 61"), other).state == "unverified"


def test_a_check_at_a_vacant_post_says_nothing_of_the_same_number_elsewhere() -> None:
    other = phone("070-174 06 61", verified=(checked("2026-11-03"),))
    assert trust(phone("070-174 06 61"), other, status="vacant").state == "unverified"


@pytest.mark.parametrize(
    ("on", "months", "stale"),
    [
        ("2026-08-25", 3, True),
        ("2026-08-26", 3, False),
        ("2025", 12, False),
        ("2025", 10, True),
        ("november 2025", 12, False),
    ],
)
def test_a_vague_date_counts_as_its_last_day(on: str, months: int, stale: bool) -> None:
    assert is_stale(parse(on), TODAY, months) is stale


def test_a_check_of_today_is_not_stale() -> None:
    assert not is_stale(parse("2026-11-25"), date(2026, 11, 25), 1)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.polisen.se/kontakt/?a=1", "polisen.se"),
        ("https://user:pass@Example.org:8080/", "example.org"),
        ("https://sub.www.example.org", "sub.www.example.org"),
        ("not an address", ""),
    ],
)
def test_the_host_of_a_source(address: str, shown: str) -> None:
    assert host(address) == shown


def test_each_check_of_a_number_in_many_places_is_looked_at_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at, rank, count = list[Verification](), module._rank, 300

    def counted(check: Verification) -> object:
        looked_at.append(check)
        return rank(check)

    monkeypatch.setattr(module, "_rank", counted)
    contacts = [phone(verified=(checked(f"2026-{number % 11 + 1:02}-10"),)) for number in range(count)]
    directory = factory.directory(region(post("section_head", *contacts)))
    last = [module.last_check(directory, contact) for contact in contacts]
    assert {str(check.date) for check in last if check} == {"2026-11-10"}
    assert len(looked_at) < 10 * count
