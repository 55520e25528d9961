"""Figures as they were published, and as numbers to calculate with."""

from __future__ import annotations

import pytest
from tests.support import factory
from tests.support.factory import figure, measure, series

from jourkontakt.values.dates import parse
from jourkontakt.values.periods import parse as parse_period
from jourkontakt.website.feeds.api.statistics import Figure, Measure, Series, statistics
from jourkontakt.website.feeds.api.times import when


def made(*figures: object, **more: object) -> tuple[Figure, ...]:
    facts = factory.statistics(*figures, **more)  # type: ignore[arg-type]
    return statistics(factory.seven(statistics=facts)).figures


@pytest.mark.parametrize(
    ("value", "number"), [("31 415", 31_415), ("0", 0), ("2,75", 2.75), ("+12", 12), ("−8", -8), ("−0,5", -0.5)]
)
def test_a_figure_is_given_as_published_and_as_a_number(value: str, number: float) -> None:
    (found,) = made(figure("2019", value))
    assert (found.value, found.numeric_value, type(found.numeric_value)) == (value, number, type(number))


def test_a_figure_says_how_exact_it_is_and_what_it_is_compared_with() -> None:
    (found,) = made(
        figure("2020–2021", "4,5", qualifier="nearly", compared_with="2018", caveat="Alla har inte svarat.")
    )
    assert (found.qualifier, found.words, found.caveat) == ("nearly", "nästan 4,5", "Alla har inte svarat.")
    assert found.period.edtf == "2020/2021"
    assert found.compared_with
    assert found.compared_with.edtf == "2018"


def test_an_area_has_its_words_and_its_region() -> None:
    found = made(figure("2019", "1"), figure("2019", "2", level="region", area="syd"))
    assert [(each.level, each.area, each.area_name, each.region) for each in found] == [
        ("national", "Sverige", "Sverige", None),
        ("region", "syd", "Polisregion Syd", "syd"),
    ]


def test_every_measure_and_series_is_there_with_its_definition() -> None:
    facts = factory.statistics(figure("2019", "1"), measures=(measure(),), series=(series("s"),))
    found = statistics(factory.seven(statistics=facts))
    assert [each.id for each in found.measures] == ["cases"]
    assert [(each.id, each.measure, each.definition) for each in found.series] == [("s", "cases", "Så räknas det.")]


def test_a_figure_with_all_that_is_known_of_it() -> None:
    share = figure(
        "2021", "4,75", "new", "share", level="region", area="syd", qualifier="about", compared_with="2019",
        centres_reported="40 av 44", caveat="Inte alla svarade.", source_date=parse("2022-05-30"),
    )  # fmt: skip
    known = measure("share", "share", numerator="ärenden", denominator="brott", unit="procent")
    ways = series("old", "share"), series("new", "share", name="Nya sättet", differs="Nytt formulär.")
    found = statistics(factory.seven(statistics=factory.statistics(share, measures=(known,), series=ways)))
    assert found.measures == (Measure("share", "Share", "share", "Hur många ärenden.", "procent", "ärenden", "brott"),)
    assert found.series == (
        Series("old", "share", "Old", "Så räknas det.", None),
        Series("new", "share", "Nya sättet", "Så räknas det.", "Nytt formulär."),
    )
    assert found.figures == (
        Figure(
            measure="share", series="new", level="region", area="syd", area_name="Polisregion Syd", region="syd",
            period=when(parse_period("2021")), value="4,75", numeric_value=4.75, qualifier="about", words="ca 4,75",
            compared_with=when(parse_period("2019")), centres_reported="40 av 44", caveat="Inte alla svarade.",
            source=factory.SOURCE, source_date=when(parse("2022-05-30")),
        ),
    )  # fmt: skip


def test_of_a_figure_and_its_measure_what_is_not_known_is_null() -> None:
    found = statistics(factory.seven(statistics=factory.statistics(figure("2019", "1"))))
    (one,), (counted,) = found.figures, found.measures
    assert (one.series, one.region, one.qualifier, one.compared_with) == (None, None, None, None)
    assert (one.centres_reported, one.caveat, one.source_date) == (None, None, None)
    assert (counted.kind, counted.numerator, counted.denominator) == ("count", None, None)
