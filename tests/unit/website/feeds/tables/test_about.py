"""What the workbook says of itself."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support import factory
from tests.support.factory import checked, phone, post, region

from jourkontakt.model.directory import Directory
from jourkontakt.website.feeds.tables.about import about


def texts(directory: Directory) -> dict[str, str]:
    return {str(subject): str(text) for subject, text in about(directory).rows}


def of(**site: Any) -> dict[str, str]:
    """The texts of a site with these settings."""
    return texts(factory.directory(region(post("section_head", phone(verified=(checked("2025-03-01"),)))), site=site))


def test_it_says_the_day_and_how_old_the_facts_are() -> None:
    found = of()
    assert "läget 25 november 2026" in found["Dag"]
    assert found["Uppgifternas ålder"] == "Uppgifterna är från 1 mars 2025."


def test_what_is_not_known_of_the_site_is_left_out() -> None:
    assert not of().keys() & {"Webbsidan", "Ansvarig utgivare", "Stämmer något inte?", "Exempeldata"}
    assert not [text for text in of().values() if not text]


@pytest.mark.parametrize(
    ("site", "where"),
    [
        ({"corrections": "skriv@example.org", "repository": "https://github.com/a/b"}, "till skriv@example.org."),
        (
            {"repository": "https://github.com/a/b"},
            "på https://github.com/a/b/issues/new/choose. Det kräver ett konto där.",
        ),
    ],
)
def test_it_says_where_to_write_and_what_never_to_write(site: dict[str, str], where: str) -> None:
    wanted = f"Skriv {where} Skriv aldrig något om ett enskilt ärende."
    assert of(**site)["Stämmer något inte?"] == wanted


def test_it_says_whose_site_it_is_and_where() -> None:
    found = of(address="https://www.example.org/jk/", publisher="Provföreningen", organisation="jourer i Provlandet")
    assert (found["Webbsidan"], found["Ansvarig utgivare"]) == ("https://www.example.org/jk/", "Provföreningen")
    assert "jourer i Provlandet" in found["Vad filen är"]


def test_it_explains_the_states_with_a_number_that_always_answers() -> None:
    found = of(stale_after_months=7)
    assert "Ring 114 14" in found["”uppgift saknas”"]
    assert found["”vakant”"]
    assert "7 månader" in found["Kontroll"]


def test_example_data_are_marked_first(demo: Directory, real: Directory) -> None:
    assert next(iter(texts(demo))) == "Exempeldata"
    assert "Exempeldata" not in texts(real)


def test_all_its_texts() -> None:
    site = {
        "title": "Vem ringer du?", "organisation": "jourer i Provlandet", "address": "https://www.example.org/jk/",
        "publisher": "Provföreningen", "corrections": "skriv@example.org", "stale_after_months": 7, "example": True,
    }  # fmt: skip
    assert list(of(**site).items()) == [
        ("Exempeldata", "Namn och nummer är påhittade och leder inte till polisen."),
        (
            "Vad filen är",
            "Vem ringer du? Kontakter, möten, kommuner och siffror för jourer i Provlandet. Inte polisens.",
        ),
        ("Webbsidan", "https://www.example.org/jk/"),
        ("Dag", "Filen visar läget 25 november 2026. Hämta en ny ibland: nummer ändras."),
        ("Uppgifternas ålder", "Uppgifterna är från 1 mars 2025."),
        ("Ansvarig utgivare", "Provföreningen"),
        ("Stämmer något inte?", "Skriv till skriv@example.org. Skriv aldrig något om ett enskilt ärende."),
        (
            "”uppgift saknas”",
            "Ingen öppen källa säger det, och vi gissar aldrig. Ring 114 14, så kopplas du vidare.",
        ),
        ("”vakant”", "Ingen har posten just nu. Står det en ersättare svarar den så länge."),
        (
            "Kontroll",
            "Hur någon har kontrollerat numret, när och av vem. När kontrollen är äldre än 7 månader varnar vi.",
        ),
        ("Källor", "Källan står på varje rad. Kommunernas namn: bearbetning av SCB:s öppna data."),
        ("Licens", "Uppgifterna är fria enligt CC0."),
    ]


def test_the_number_that_always_answers_is_none_for_danger_and_none_with_hours() -> None:
    numbers = (factory.EMERGENCY, factory.SUPPORT, factory.POLICE)
    assert "Ring 114 14," in texts(factory.directory(numbers=numbers))["”uppgift saknas”"]
