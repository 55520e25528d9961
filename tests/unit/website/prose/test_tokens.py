"""What the site fills in on Markdown pages."""

from __future__ import annotations

import pytest
from tests.support import factory

from jourkontakt.website.prose import values


@pytest.mark.parametrize(
    ("site", "expected"),
    [
        ({}, "Sidan har ingen adress för det ännu. Spara uppgiften hos er så länge."),
        ({"repository": "https://github.com/exempel/jourkontakt"},
         "Skriv på [github.com](https://github.com/exempel/jourkontakt/issues/new/choose). Det kräver ett konto där."),
        ({"repository": "https://github.com/exempel/jourkontakt", "corrections": "ratta@example.org"},
         "Skriv till [ratta@example.org](mailto:ratta@example.org)."),
    ],
)  # fmt: skip
def test_corrections_go_to_the_address_before_the_repository(site: dict[str, str], expected: str) -> None:
    assert values(factory.directory(site=site))["skriv hit"] == expected


def test_the_publisher_is_named_or_said_to_be_missing() -> None:
    assert values(factory.directory())["ansvarig utgivare"] == "Ingen ansvarig utgivare är utsedd ännu."
    named = values(factory.directory(site={"publisher": "Jouren_[1]"}))
    assert named["ansvarig utgivare"] == r"Ansvarig utgivare: Jouren\_\[1\]."


@pytest.mark.parametrize(("months", "words"), [(12, "ett år"), (1, "1 månad"), (18, "18 månader")])
def test_the_validity_of_a_check_is_taken_from_the_settings(months: int, words: str) -> None:
    assert values(factory.directory(site={"stale_after_months": months}))["inaktuell efter"] == words


def test_the_age_of_the_facts_is_said() -> None:
    assert values(factory.directory())["uppgifternas ålder"] == "Ingen uppgift har något datum ännu."


def test_credits_are_given_as_the_sources_require() -> None:
    credits = values(factory.directory())["källor"].splitlines()
    assert "- Ortnamn: Bearbetning av SCB:s öppna data" in credits
    assert "- Centralorter: GeoNames ([CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.sv))" in credits
    assert "- Kartor: Bearbetning av SCB:s öppna geodata" in credits
