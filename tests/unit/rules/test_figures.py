"""What is wrong with a figure's area or value, and what is proposed instead."""

from __future__ import annotations

import pytest
from tests.support.factory import centre, directory, figure, measure, region, series, statistics

from jourkontakt.model import Figure
from jourkontakt.rules import RULES
from jourkontakt.values.dates import parse

CENTRES = (centre("tuna-dal"), centre("bro-by"))


MEASURES = (measure(), measure("rough", "estimate"), measure("share", "share"), measure("change", "change"))
SERIES = (series("all-cases"), series("closed-cases"), series("shares", "share"))


def findings(code: str, *checked: Figure) -> list[tuple[str, str, str]]:
    """The field, message and right value of each finding of the rule."""
    made = directory(
        region(),
        region(id="bergslagen", name="Bergslagen"),
        centres=CENTRES,
        statistics=statistics(*checked, series=SERIES, measures=MEASURES),
    )
    return [(each.field, each.message, each.write) for rule in RULES if rule.code == code for each in rule.check(made)]


def proposals(code: str, checked: Figure) -> list[str]:
    """What the rule proposes to write, for each of its findings."""
    return [write for _, _, write in findings(code, checked)]


def messages(code: str, *checked: Figure) -> list[str]:
    return [message for _, message, _ in findings(code, *checked)]


@pytest.mark.parametrize(
    ("area", "wanted"),
    [
        ("tuna-dal", []),
        ("tunadal", ["tuna-dal"]),
        ("brobaa", [""]),
        ("bro-bay", ["bro-by"]),
        # A centre that is not in centres.yaml has its name.
        ("Brottsofferjouren Exempelby", []),
    ],
)
def test_only_a_centre_with_almost_the_same_id_is_proposed(area: str, wanted: list[str]) -> None:
    assert proposals("F03", figure("2024", "12", level="centre", area=area)) == wanted


@pytest.mark.parametrize(("value", "wanted"), [("12", []), ("+12", ["12"]), ("1,5", [""]), ("+1,5", [""])])
def test_a_count_is_proposed_without_its_plus_if_it_is_whole(value: str, wanted: list[str]) -> None:
    assert proposals("F07", figure("2024", value)) == wanted


@pytest.mark.parametrize(("value", "wanted"), [("12", []), ("+12", ["12"]), ("1,5", [""])])
def test_an_estimate_is_whole_as_a_count_is(value: str, wanted: list[str]) -> None:
    assert proposals("F07", figure("2024", value, measure="rough")) == wanted


@pytest.mark.parametrize(
    ("level", "area", "message", "write"),
    [
        ("region", "Bergslagen", "”Bergslagen” går inte här: det finns ingen polisregion med det id:t", "bergslagen"),
        ("region", "småland", "”småland” går inte här: det finns ingen polisregion med det id:t", ""),
        ("county", "Jönköping", "”Jönköping” går inte här: det finns inget län som heter så", "Jönköpings län"),
        ("county", "Visby län", "”Visby län” går inte här: det finns inget län som heter så", ""),
        ("national", "Svergie", "”Svergie” går inte här: hela landet skrivs Sverige", "Sverige"),
    ],
)
def test_an_area_that_does_not_exist_has_the_reason_of_its_level(
    level: str, area: str, message: str, write: str
) -> None:
    assert findings("F03", figure("2024", "12", level=level, area=area)) == [("area", message, write)]


@pytest.mark.parametrize(("name", "write"), [("all-case", "all-cases"), ("share", ""), ("all-cases-in-court", "")])
def test_only_a_series_of_the_measure_with_almost_the_same_id_is_proposed(name: str, write: str) -> None:
    assert findings("F02", figure("2024", "12", name)) == [("series", f"det finns ingen serie med id ”{name}”", write)]


@pytest.mark.parametrize(
    ("other", "is_found"),
    [
        (figure("2024", "13"), True),
        (figure("2024", "13", "all-cases"), True),
        (figure("2023", "13"), False),
        (figure("2024", "13", measure="rough"), False),
        (figure("2024", "13", compared_with="2022"), False),
    ],
)
def test_a_figure_beside_one_without_a_series(other: Figure, is_found: bool) -> None:
    assert bool(findings("F04", figure("2024", "12"), other)) is is_found


def test_figures_of_two_series_may_stand_beside_each_other() -> None:
    first, same = figure("2024", "12", "all-cases"), figure("2024", "13", "all-cases")
    assert findings("F04", first, figure("2024", "13", "closed-cases")) == []
    repeated = "samma mått, område och period står redan, med siffran 12"
    assert findings("F04", first, same) == [("period", repeated, "")]
    compared = [each.replace(compared_with=figure("2022", "1").period) for each in (first, same)]
    assert messages("F04", *compared) == [repeated]


@pytest.mark.parametrize(
    ("value", "is_found"), [("0", False), ("100", False), ("100,1", True), ("101", True), ("+50", True), ("−5", True)]
)
def test_a_share_is_at_most_100_percent(value: str, is_found: bool) -> None:
    assert bool(findings("F05", figure("2024", value, measure="share"))) is is_found


@pytest.mark.parametrize(
    ("value", "is_found"),
    [("0", False), ("−100", False), ("−100,5", True), ("−101", True), ("+250", False), ("5", True)],
)
def test_a_change_has_a_sign_and_is_at_least_minus_100_percent(value: str, is_found: bool) -> None:
    assert bool(findings("F06", figure("2024", value, measure="change"))) is is_found


@pytest.mark.parametrize(
    ("measure", "period", "compared_with", "message"),
    [
        ("change", "2024", "2023", ""),
        ("rough", "2024", "2022", ""),
        ("cases", "2024", "2023", "bara en förändring eller uppskattning räknas från en annan period"),
        ("share", "2024", "2023", "bara en förändring eller uppskattning räknas från en annan period"),
        ("change", "2024", "2024", "2024 är inte före 2024"),
        ("change", "2026-11-24", "2026-11-23", ""),
        ("change", "2026-11-24", "2026-11-24", "2026-11-24 är inte före 2026-11-24"),
    ],
)
def test_which_figures_are_compared_with_an_earlier_period(
    measure: str, period: str, compared_with: str, message: str
) -> None:
    found = messages("F08", figure(period, "+5", measure=measure, compared_with=compared_with))
    assert found == ([message] if message else [])


@pytest.mark.parametrize(("period", "is_over"), [("2026-11-24", True), ("2026-11-25", False), ("november 2026", False)])
def test_a_period_that_ends_today_is_not_over(period: str, is_over: bool) -> None:
    assert bool(findings("F13", figure(period, "12"))) is not is_over


@pytest.mark.parametrize(("source", "is_found"), [("2023-12-31", True), ("2024-01-01", False), ("2024", False)])
def test_a_source_is_older_than_a_figure_only_if_it_is_from_before_its_period(source: str, is_found: bool) -> None:
    assert bool(findings("F12", figure("2024", "12", source_date=parse(source)))) is is_found
