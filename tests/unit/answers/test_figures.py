"""What can be concluded from published figures, and what cannot."""

from __future__ import annotations

import pytest
from tests.support import factory
from tests.support.factory import figure, measure, meeting, region, series, statistics

from jourkontakt.answers.figures import (
    Account,
    accounts,
    area_name,
    around_meetings,
    basis,
    counties_without,
    division,
    finding,
    missing_years,
    of_region,
    region_of,
    shown,
    years_in_words,
)
from jourkontakt.model import Figure, StatisticsFile
from jourkontakt.model.directory import Directory

NOW, OLD = series("now", differs="Annat räknas."), series("old")
SHARE = measure("share", "share", denominator="alla brott", unit="procent av brotten")


def account(*figures: Figure, **more: object) -> Account:
    """The account of the only measure."""
    (found,) = accounts(factory.directory(statistics=statistics(*figures, **more)))  # type: ignore[arg-type]
    return found


def values(*groups: tuple[Figure, ...]) -> list[list[str]]:
    return [[found.value.text for found in group] for group in groups]


def test_figures_are_grouped_by_series_the_oldest_first() -> None:
    found = account(
        figure("2015", "4", "now"), figure("2014", "3", "now"), figure("2010", "2", "old"), figure("2009", "1"),
        series=(OLD, NOW),
    )  # fmt: skip
    assert values(*(group.figures for group in found.national)) == [["1"], ["2"], ["3", "4"]]
    assert [group.series for group in found.national] == [None, OLD, NOW]


def test_a_line_stops_where_a_year_is_missing() -> None:
    years = [figure(str(year), str(year)[-1], "old") for year in (2011, 2012, 2014, 2016, 2017)]
    (group,) = account(*years, series=(OLD,)).national
    assert values(*group.runs) == [["1", "2"], ["4"], ["6", "7"]]


def test_missing_years_are_the_whole_years_between() -> None:
    assert missing_years(figure("2011", "1"), figure("2014", "1")) == (2012, 2013)
    assert missing_years(figure("2011", "1"), figure("2012", "1")) == ()
    assert missing_years(figure("2010–2012", "1"), figure("2014", "1")) == (2013,)


@pytest.mark.parametrize(
    ("years", "words"),
    [((2010,), "2010"), ((2010, 2011), "2010 och 2011"), ((2010, 2011, 2012), "2010–2012"), ((), "")],
)
def test_years_in_words(years: tuple[int, ...], words: str) -> None:
    assert years_in_words(years) == words


def test_series_of_one_figure_each_make_no_chart() -> None:
    alone = account(figure("2014", "3", "old"), figure("2015", "4", "now"), series=(OLD, NOW))
    assert alone.charted == ()


def test_figures_without_a_series_are_never_in_a_chart() -> None:
    assert account(figure("2014", "3"), figure("2015", "4")).charted == ()
    found = account(figure("2013", "9"), figure("2014", "3", "old"), figure("2015", "4", "old"), series=(OLD,))
    assert values(*(group.figures for group in found.charted)) == [["3", "4"]]


def test_other_areas_are_never_in_the_national_chart() -> None:
    ost = {"level": "region", "area": "ost"}
    found = account(figure("2014", "3", "old", **ost), figure("2015", "4", "old", **ost), series=(OLD,))
    assert (found.national, found.charted) == ((), ())
    assert values(*(group.figures for group in found.areas)) == [["3", "4"]]


def test_measures_are_never_mixed() -> None:
    facts = statistics(
        figure("2014", "3"), figure("2014", "5,5", measure="share"), measures=(measure(), SHARE)
    )  # fmt: skip
    found = accounts(factory.directory(statistics=facts))
    assert [values(*(group.figures for group in each.national)) for each in found] == [[["3"]], [["5,5"]]]


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ([("4,9", None), ("4,1", None), ("2,8", None)], "Andelen föll från 4,9 till 2,8 procent"),
        ([("2,8", None), ("4,1", None)], "Andelen steg från 2,8 till 4,1 procent"),
        ([("4,9", None), ("4,1", None), ("4,5", None)], "Andelen var 4,9 procent 2011 och 4,5 procent 2013"),
        ([("4,9", None), ("4,9", None)], "Andelen var 4,9 procent 2011 och 4,9 procent 2012"),
        ([("4,9", None)], "Andelen var 4,9 procent 2011"),
        # ”Nästan 2,3” is certainly less than 2,8, but may be less or more than 2,2.
        ([("2,8", None), ("2,3", "nearly")], "Andelen föll från 2,8 till nästan 2,3 procent"),
        ([("2,2", None), ("2,3", "nearly")], "Andelen var 2,2 procent 2011 och nästan 2,3 procent 2012"),
        ([("2,2", None), ("2,3", "over")], "Andelen steg från 2,2 till över 2,3 procent"),
        ([("2,4", None), ("2,3", "over")], "Andelen var 2,4 procent 2011 och över 2,3 procent 2012"),
        ([("2,8", None), ("2,3", "about")], "Andelen var 2,8 procent 2011 och ca 2,3 procent 2012"),
        ([("2,3", "about"), ("1,1", None)], "Andelen var ca 2,3 procent 2011 och 1,1 procent 2012"),
        ([("2,3", "nearly"), ("1,1", None)], "Andelen var nästan 2,3 procent 2011 och 1,1 procent 2012"),
        # ”Över 3,1” may be less than 3,2, but it is more than 2,7.
        ([("2,7", None), ("3,2", None), ("3,1", "over")], "Andelen steg från 2,7 till över 3,1 procent"),
        ([("2,7", None), ("3,2", None), ("3,1", None)], "Andelen var 2,7 procent 2011 och 3,1 procent 2013"),
    ],
)
def test_a_finding_states_a_trend_only_if_the_numbers_prove_it(
    figures: list[tuple[str, str | None]], words: str
) -> None:
    made = [
        figure(str(2011 + number), value, "old", "share", qualifier=qualifier)
        for number, (value, qualifier) in enumerate(figures)
    ]
    facts = statistics(*made, series=(series("old", "share"),), measures=(SHARE,))
    (found,) = accounts(factory.directory(statistics=facts))
    assert finding(SHARE, found.national[0]) == words


def test_a_finding_keeps_its_numbers_whole() -> None:
    (group,) = account(figure("2014", "12 345", "old"), figure("2015", "1 234 567", "old"), series=(OLD,)).national
    assert finding(measure(), group) == "Antalet steg från 12\u00a0345 till 1\u00a0234\u00a0567 ärenden"


def test_a_change_is_calculated_from_two_exact_figures_of_a_series() -> None:
    found = account(
        figure("2014", "1 239", "old"), figure("2015", "800", "old", qualifier="about"), figure("2016", "754", "old"),
        figure("2017", "700", "old", qualifier="over"), series=(OLD,),
    )  # fmt: skip
    (change,) = found.changes
    between = account(*(figure(str(year), str(year % 100), "old") for year in (2011, 2015, 2022)), series=(OLD,))
    assert [(each.later.value.text, each.percent) for each in between.changes] == [("22", "+100")]
    assert (change.earlier.value.text, change.later.value.text, change.percent) == ("1 239", "754", "−39")


@pytest.mark.parametrize(
    ("before", "after", "percent"),
    [("200", "201", "+1"), ("1 000", "1 004", "0"), ("200", "199", "−1"), ("7", "7", "0")],
)
def test_a_change_is_rounded_half_up(before: str, after: str, percent: str) -> None:
    (change,) = account(figure("2014", before, "old"), figure("2015", after, "old"), series=(OLD,)).changes
    assert change.percent == percent


def test_no_change_across_series_outside_series_from_zero_or_of_shares() -> None:
    assert account(figure("2014", "3", "old"), figure("2015", "4", "now"), series=(OLD, NOW)).changes == ()
    assert account(figure("2014", "3"), figure("2015", "4")).changes == ()
    shares = [figure("2014", "3", "old", "share"), figure("2015", "4", "old", "share")]
    assert account(*shares, series=(series("old", "share"),), measures=(SHARE,)).changes == ()
    from_nothing = [figure("2014", "0", "old"), figure("2015", "4", "old")]
    assert account(*from_nothing, series=(OLD,)).changes == ()


def test_no_change_between_areas() -> None:
    found = account(
        figure("2014", "3", "old", level="county", area="Jönköpings län"),
        figure("2015", "4", "old", level="county", area="Uppsala län"),
        series=(OLD,),
    )
    assert found.changes == ()


@pytest.mark.parametrize(
    ("qualifier", "words"), [(None, "500"), ("about", "ca 500"), ("nearly", "nästan 500"), ("over", "över 500")]
)
def test_a_value_is_shown_as_published_after_its_qualifier(qualifier: str | None, words: str) -> None:
    assert shown(figure("2014", "500", qualifier=qualifier)) == words


AREAS = (
    figure("2014", "1"),
    figure("2014", "2", level="centre", area="testjouren"),
    figure("2014", "3", level="county", area="Jönköpings län"),
    figure("2015", "4", level="region", area="ost"),
    figure("2014", "5", level="region", area="ost"),
    figure("2014", "6", level="centre", area="Låtsasby"),
    figure("2014", "7", level="county", area="Uppsala län"),
)


@pytest.fixture
def areas() -> Directory:
    testjouren = factory.centre("testjouren", "0643", name="Testjouren")
    return factory.directory(centres=(testjouren,), statistics=statistics(*AREAS))


def test_a_regions_figures_are_its_own_its_counties_and_its_centres(areas: Directory) -> None:
    ost, mitt = areas.regions
    assert [found.value.text for found in of_region(areas, ost)] == ["5", "4", "3", "2"]
    assert [found.value.text for found in of_region(areas, mitt)] == ["7"]
    assert [region_of(areas, found) for found in AREAS] == ["", "ost", "ost", "ost", "ost", "", "mitt"]


def test_areas_have_the_names_that_readers_know(areas: Directory) -> None:
    names = [area_name(areas, found) for found in AREAS]
    assert names == [
        "Sverige", "Testjouren", "Jönköpings län", "Polisregion Öst", "Polisregion Öst", "Jouren i Låtsasby",
        "Uppsala län",
    ]  # fmt: skip


def test_counties_without_a_figure() -> None:
    only = statistics(figure("2014", "3", level="county", area="Uppsala län"))
    assert counties_without(factory.directory(statistics=only)) == ("Jönköpings län",)


@pytest.mark.parametrize(
    ("numerator", "denominator", "words"),
    [
        ("ärenden genom polisen", "alla brott", "Ärenden genom polisen delat med alla brott."),
        (None, "alla brott", "Delat med alla brott."),
        (None, None, ""),
    ],
)
def test_a_share_says_what_is_divided_by_what(numerator: str | None, denominator: str | None, words: str) -> None:
    assert division(measure(numerator=numerator, denominator=denominator)) == words


@pytest.mark.parametrize(
    ("centres", "words"),
    [
        ("48 av 50", "48 av 50 jourer lämnade siffror."),
        ("drygt hälften av jourerna", "Drygt hälften av jourerna lämnade siffror."),
        ("61 aktiva", "Gäller 61 aktiva jourer."),
        ("12", "Gäller 12 jourer."),
        (None, ""),
    ],
)
def test_a_figure_says_how_many_centres_it_covers(centres: str | None, words: str) -> None:
    assert basis(figure("2014", "3", centres_reported=centres)) == words


def around(*figures: Figure, when: str = "våren 2018", status: str = "held") -> list[tuple[str, str]]:
    """The figures around a meeting of region Öst: before and after."""
    facts: StatisticsFile = statistics(*figures, series=(OLD, NOW))
    held = region(meetings=(meeting("m", when, status),))
    return [
        (f"{a.before.period}", f"{a.after.period}") for a in around_meetings(factory.directory(held, statistics=facts))
    ]


def test_around_meetings_gives_the_nearest_whole_periods_before_and_after() -> None:
    ost = [figure(str(year), "3", "old", level="region", area="ost") for year in range(2015, 2022)]
    assert around(*ost) == [("2017", "2019")]
    assert around(*ost, when="2018") == [("2017", "2019")]
    assert around(*ost, when="2014") == []
    assert around(*ost, when="2021") == []
    assert around(*ost, status="planned") == []
    assert around(*ost, when="2017-12-31") == [("2016", "2018")]
    assert around(*ost, when="2018-01-01") == [("2017", "2019")]
    assert around(*ost, when="2017-12-30 – 2018-01-01") == [("2016", "2019")]


def test_around_a_meeting_are_its_region_and_measure() -> None:
    figures = [figure(year, "3", "old", level="region", area="ost") for year in ("2017", "2019")]
    held = meeting("m", "2018", "held")
    facts = factory.directory(region(meetings=(held,)), statistics=statistics(*figures, series=(OLD,)))
    (found,) = around_meetings(facts)
    assert (found.region, found.meeting, found.measure) == (facts.regions[0], held, measure())
    assert (found.before, found.after) == tuple(figures)


def test_around_meetings_uses_only_series_of_the_region_itself() -> None:
    years = ("2017", "2019")
    assert around(*(figure(year, "3", "old", level="county", area="Jönköpings län") for year in years)) == []
    assert around(*(figure(year, "3", level="region", area="ost") for year in years)) == []
    assert around(*(figure(year, "3", "old") for year in years)) == []
    mixed = [
        figure("2017", "3", "old", level="region", area="ost"),
        figure("2019", "3", "now", level="region", area="ost"),
    ]
    assert around(*mixed) == []
