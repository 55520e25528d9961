"""The table of published figures."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import figure, measure, series

from jourkontakt.model.directory import Directory
from jourkontakt.values.dates import parse
from jourkontakt.values.numbers import Quantity
from jourkontakt.website.feeds.tables.statistics import statistics


def rows(directory: Directory) -> list[dict[str, object]]:
    """The cells that are not empty, row by row."""
    table = statistics(directory)
    return [{name: cell for name, cell in zip(table.head, row, strict=True) if cell != ""} for row in table.rows]


def test_a_figure_stands_with_its_measure_series_and_source() -> None:
    share = measure("share", "estimate", numerator="ärenden", denominator="brott", unit="procent")
    found = figure(
        "2021", "4,75", "s", "share", compared_with="2019", centres_reported="40 av 44", caveat="Inte alla svarade.",
        source_date=parse("2022-05-30"),
    )  # fmt: skip
    facts = factory.statistics(found, series=(series("s", "share", name="Nya sättet"),), measures=(share,))
    assert rows(factory.directory(statistics=facts)) == [
        {
            "Mått": "Share", "Definition": "Hur många ärenden.", "Enhet": "procent", "Täljare": "ärenden",
            "Nämnare": "brott", "Uppskattning": "ja", "Räknesätt": "Nya sättet: Så räknas det.", "Nivå": "hela landet",
            "Område": "Sverige", "Period": "2021", "Siffra": found.value, "Jämfört med": "2019",
            "Jourer som siffran bygger på": "40 av 44", "Källa": factory.SOURCE, "Källans datum": "2022-05-30",
            "Förbehåll": "Inte alla svarade.",
        }
    ]  # fmt: skip


def test_only_an_exact_figure_is_a_number() -> None:
    facts = factory.statistics(figure("2020", "1 500"), figure("2021", "1 600", qualifier="about"))
    exact, about = rows(factory.directory(statistics=facts))
    assert isinstance(exact["Siffra"], Quantity)
    assert (about["Ungefär"], about["Siffra"]) == ("ca", "1 600")


def test_every_figure_is_written_as_it_is_published(real: Directory, demo: Directory) -> None:
    for directory in (real, demo):
        published = sorted(found.value.text for found in directory.statistics.figures)
        assert sorted(str(row["Siffra"]) for row in rows(directory)) == published


def test_of_a_figure_that_stands_alone_little_is_known() -> None:
    found = figure("hösten 2019", "31", level="region", area="syd")
    places = factory.region(id="syd", name="Syd")
    assert rows(factory.directory(places, municipalities=(), statistics=factory.statistics(found))) == [
        {
            "Mått": "Cases", "Definition": "Hur många ärenden.", "Enhet": "ärenden", "Uppskattning": "nej",
            "Nivå": "polisregion", "Område": "Polisregion Syd", "Period": "hösten 2019", "Siffra": found.value,
            "Källa": factory.SOURCE,
        }
    ]  # fmt: skip
