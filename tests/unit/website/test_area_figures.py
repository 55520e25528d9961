"""Published figures as the pages of regions and municipalities show them."""

from __future__ import annotations

from tests.support import factory
from tests.support.factory import figure, measure, region, statistics

from jourkontakt.model import Figure, Measure
from jourkontakt.website.area_figures import AreaFigures, of_counties, of_region

COUNTY = "Jönköpings län"


def shown(*figures: Figure, measures: tuple[Measure, ...] = (measure(),)) -> tuple[AreaFigures, ...]:
    facts = factory.directory(region(), statistics=statistics(*figures, measures=measures))
    return of_region(facts, facts.regions[0])


def test_figures_of_one_measure_and_source_are_one_group() -> None:
    (area,) = shown(
        figure("2014", "310", level="county", area=COUNTY, caveat="Ungefär."),
        figure("2016", "205", level="county", area=COUNTY, caveat="Ungefär."),
        figure("2017", "190", level="county", area=COUNTY, source="https://example.org/annan"),
    )
    assert area.area == COUNTY
    assert [(group.rows, group.caveats) for group in area.groups] == [
        ((("2014", "310 ärenden"), ("2016", "205 ärenden")), ("Ungefär.",)),
        ((("2017", "190 ärenden"),), ()),
    ]


def test_a_change_says_what_it_is_compared_with_and_the_unit_in_one_word() -> None:
    change = measure(kind="change", unit="procent av något")
    (area,) = shown(
        figure("2019", "−12", level="region", area="ost", compared_with="2018", qualifier="about"), measures=(change,)
    )
    assert area.area == "Polisregion Öst"
    assert area.groups[0].rows == (("2019 jämfört med 2018", "ca −12 procent"),)


def test_a_municipality_is_given_the_figures_of_counties_alone() -> None:
    figures = (
        figure("2019", "7", level="region", area="ost"),
        figure("2019", "8", level="county", area=COUNTY),
        figure("2019", "9", level="national", area="Sverige"),
    )
    facts = factory.directory(region(), statistics=statistics(*figures))
    assert [area.area for area in of_counties(facts, facts.regions[0])] == [COUNTY]
    assert of_counties(factory.directory(region()), region()) == ()
