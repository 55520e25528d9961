"""Figures as they were published, and as numbers to calculate with."""

from __future__ import annotations

import pytest
from tests.support import factory
from tests.support.factory import figure, measure, series

from jourkontakt.website.feeds.api.statistics import Figure, statistics


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
