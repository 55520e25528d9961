"""The chart's geometry: heights in proportion from zero, no line across a gap, readable values."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import factory
from tests.support.factory import figure, series, statistics

from jourkontakt.answers.figures import accounts
from jourkontakt.model import Figure
from jourkontakt.model.directory import Directory
from jourkontakt.website.chart import Drawing, drawings, steps
from jourkontakt.website.chart_labels import Box, Segment, Surroundings, Text, place, size_of

OLD, NOW = series("old"), series("now", differs="Annat räknas.")


def draw(*figures: Figure, is_share: bool = False) -> tuple[Drawing, Drawing]:
    """Both drawings of a measure."""
    facts = statistics(*figures, series=(OLD, NOW))
    (account,) = accounts(factory.directory(statistics=facts))
    return drawings(account.charted, is_share)


@pytest.fixture(params=["real", "demo"])
def every(request: pytest.FixtureRequest) -> list[Drawing]:
    """Every drawing of the data folder."""
    directory: Directory = request.getfixturevalue(request.param)
    found = [drawings(a.charted, a.measure.kind == "share") for a in accounts(directory) if a.charted]
    assert len(found) >= 2
    return [drawing for pair in found for drawing in pair]


@pytest.mark.parametrize(
    ("most", "wanted"),
    [
        ("4.9", "0 1 2 3 4 5"),
        ("5", "0 1 2 3 4 5"),
        ("5.1", "0 2 4 6"),
        ("44775", "0 10000 20000 30000 40000 50000"),
        ("591", "0 200 400 600"),
        ("0.37", "0 0.1 0.2 0.3 0.4"),
        ("100", "0 20 40 60 80 100"),
        ("1", "0 0.2 0.4 0.6 0.8 1.0"),
        ("0", "0 1"),
    ],
)
def test_steps_are_round_and_reach_the_highest_value(most: str, wanted: str) -> None:
    assert list(steps(Decimal(most))) == [Decimal(step) for step in wanted.split()]


def test_heights_are_in_proportion_from_zero(every: list[Drawing]) -> None:
    for drawing in every:
        zero, top = drawing.grid[0], drawing.grid[-1]
        assert (zero.text, zero.y) == ("0", drawing.plane.bottom)
        most = Decimal(top.text.removesuffix(" %").replace(" ", "").replace(",", "."))
        for dot in drawing.dots:
            share = float(dot.figure.value.value / most)
            assert dot.y == pytest.approx(zero.y - share * (zero.y - top.y), abs=0.1)


def test_years_are_equally_far_apart(every: list[Drawing]) -> None:
    for drawing in every:
        for one, other in pairwise(sorted(drawing.dots, key=lambda dot: dot.x)):
            years = other.figure.period.first.year - one.figure.period.first.year
            assert other.x - one.x == pytest.approx(years * (drawing.plane.x(2001) - drawing.plane.x(2000)), abs=0.5)


def test_a_line_joins_neighbouring_years_of_one_series_only(every: list[Drawing]) -> None:
    for drawing in every:
        for line in drawing.lines:
            assert len({(f.series, f.measure, f.area) for f in line.figures}) == 1
            assert all(later - earlier == 1 for earlier, later in pairwise(line.years))
        assert [dot.figure for dot in drawing.dots] == [f for line in drawing.lines for f in line.figures]


def test_a_gap_between_two_lines_is_explained() -> None:
    def words(*years_and_series: tuple[int, str]) -> list[str]:
        made = [figure(str(year), str(year - 2000), name) for year, name in years_and_series]
        return [" ".join(text.text for text in found.texts) for found in draw(*made)[0].breaks]

    assert words((2011, "old"), (2012, "old")) == []
    assert words((2011, "old"), (2012, "old"), (2014, "old")) == ["Siffra saknas"]
    assert words((2011, "old"), (2012, "old"), (2013, "now")) == ["Nytt sätt att räkna"]
    assert words((2011, "old"), (2012, "old"), (2014, "now")) == ["Siffra saknas, nytt sätt att räkna"]
    # Both series cover the same years: two lines above each other, without room for a mark between them.
    assert words((2011, "old"), (2012, "old"), (2012, "now"), (2013, "now")) == []


def test_all_series_except_the_last_are_old() -> None:
    wide, tall = draw(*(figure(str(year), "3", "old" if year < 2013 else "now") for year in range(2011, 2016)))
    for drawing in (wide, tall):
        assert [line.is_old for line in drawing.lines] == [True, False]
        assert [dot.is_old for dot in drawing.dots] == [True, True, False, False, False]


def test_the_highest_step_names_the_share() -> None:
    shares = draw(figure("2011", "4,9", "old"), figure("2012", "4", "old"), is_share=True)
    assert [step.text for step in shares[0].grid] == ["0", "1", "2", "3", "4", "5 %"]
    counts = draw(figure("2011", "44 775", "old"), figure("2012", "42 374", "old"))
    assert [step.text for step in counts[0].grid][-1] == "50 000"


def test_both_drawings_show_the_same_figures(every: list[Drawing]) -> None:
    for wide, tall in zip(every[::2], every[1::2], strict=True):
        assert (wide.plane.canvas.name, tall.plane.canvas.name) == ("wide", "tall")
        assert [dot.figure for dot in wide.dots] == [dot.figure for dot in tall.dots]
        assert [dot.label.text for dot in wide.dots] == [dot.label.text for dot in tall.dots]


def test_values_lie_in_the_drawing_clear_of_each_other_and_of_lines(every: list[Drawing]) -> None:
    for drawing in every:
        canvas = drawing.plane.canvas
        labels = [Box.of(dot.label, canvas.value, bold=True) for dot in drawing.dots]
        others = [Box.of(text, canvas.text) for found in drawing.breaks for text in found.texts]
        lines = [Segment(*a, *b) for line in drawing.lines for a, b in pairwise(line.points)]
        assert not [pair for pair in combinations(labels, 2) if pair[0].meets(pair[1])]
        assert not [label for label in labels for other in others if label.meets(other)]
        assert not [label for label in labels for line in lines if label.is_crossed_by(line)]
        assert all(Box(0, 0, canvas.width, drawing.plane.bottom).holds(label) for label in labels)


def test_names_of_years_do_not_touch(every: list[Drawing]) -> None:
    for drawing in every:
        boxes = [Box.of(year, drawing.plane.canvas.text) for year in drawing.years]
        assert not [pair for pair in pairwise(boxes) if pair[0].meets(pair[1])]
        named = [int(year.text) for year in drawing.years]
        every_year = [dot.figure.period.first.year for dot in drawing.dots]
        assert (named[0], named[-1]) == (min(every_year), max(every_year))


def test_many_years_leave_out_names_but_no_figure() -> None:
    _, tall = draw(*(figure(str(year), "3", "old") for year in range(1990, 2020)))
    assert len(tall.dots) == 30
    assert 4 <= len(tall.years) < 10


def test_a_value_goes_below_where_there_is_no_room_above() -> None:
    room = Box(0, 0, 100, 100)
    above = place([("12", 50, 50)], 10, Surroundings(room, (), ()))
    assert (above[0].y, above[0].anchor) == (37, "middle")
    roof = Box(0, 0, 100, 45)
    below = place([("12", 50, 50)], 10, Surroundings(room, (roof,), ()))
    assert below[0].y > 50
    line = Segment(0, 34, 100, 34)
    assert place([("12", 50, 50)], 10, Surroundings(room, (), (line,)))[0].y > 50


def test_a_value_at_the_edge_turns_inwards() -> None:
    label = place([("nästan 2,3", 95, 50)], 10, Surroundings(Box(0, 0, 105, 100), (), ()))[0]
    assert label.anchor == "end"


def test_text_widths_are_those_of_wide_fonts() -> None:
    assert size_of("26 723", 10) == pytest.approx(34)
    bold = Box.of(Text("26 723", 0, 10, "start"), 10, bold=True)
    assert bold.right == pytest.approx(39.1)
    assert size_of("nästan 2,3", 10) > size_of("2,3", 10)


@given(*[st.integers(0, 40)] * 4)
def test_a_line_crosses_a_box_if_some_of_its_points_are_inside(x1: int, y1: int, x2: int, y2: int) -> None:
    box, line = Box(10, 15, 30, 25), Segment(x1, y1, x2, y2)
    points = [(x1 + (x2 - x1) * share / 1000, y1 + (y2 - y1) * share / 1000) for share in range(1001)]
    inside = sum(box.left < x < box.right and box.top < y < box.bottom for x, y in points)
    length = inside / 1000 * (abs(x2 - x1) + abs(y2 - y1))
    if abs(length - 2) > 0.2:
        assert box.is_crossed_by(line) == (length > 2)


def test_a_line_crosses_a_box_it_passes_through() -> None:
    box = Box(10, 10, 20, 20)
    assert box.is_crossed_by(Segment(0, 0, 30, 30))
    assert box.is_crossed_by(Segment(12, 12, 18, 18))
    assert not box.is_crossed_by(Segment(0, 30, 30, 30))
    assert Box.of(Text("0", 10, 10, "start"), 10).left == 10
