"""Medians, ratios and growth, and the tables that show them."""

from __future__ import annotations

import pytest
from bench.measure import Run
from bench.table import Budget, Result, budgets_table, growth, replace_between, site_table


def run(wall: float, cpu: float, peak: float = 50) -> Run:
    return {"wall": wall, "cpu": cpu, "peak": peak}


def result(*runs: Run, pages: int = 300) -> Result:
    return Result(pages, 5_000_000, runs)


def test_the_ratio_is_the_median_of_the_rounds_not_the_ratio_of_the_medians() -> None:
    ours, other = result(run(1, 1), run(4, 1), run(9, 1)), result(run(1, 1), run(2, 1), run(1, 1))
    assert ours.ratios(other, "wall") == [1, 2, 9]
    assert ours.ratio(other, "wall") == 2
    assert (ours.median("wall"), other.median("wall")) == (4, 1)


def test_only_rounds_that_both_took_part_in_are_compared() -> None:
    assert result(run(4, 1), run(9, 1)).ratios(result(run(2, 1)), "wall") == [2]


def test_growth_is_one_when_ten_times_the_pages_take_ten_times_as_long() -> None:
    small, large, quadratic = (result(run(1, cpu), pages=pages) for pages, cpu in ((10, 2), (100, 20), (100, 200)))
    assert growth(small, large) == pytest.approx(1)
    assert growth(small, quadratic) == pytest.approx(2)


def test_the_table_shows_medians_and_our_share_with_its_range() -> None:
    ours = result(run(0.5, 0.4, 61), run(0.3, 0.4, 60))
    shown = site_table({"Ours": ours, "Hugo": result(run(0.25, 0.2, 99), run(0.3, 0.2, 98))})
    assert shown.splitlines()[2:] == [
        "| Ours | 300 | 5.0 | 0.40 | 0.40 | 60 |  |  |",
        "| Hugo | 300 | 5.0 | 0.28 | 0.20 | 98 | **1.50** (1.00–2.00) | **2.00** (2.00–2.00) |",
    ]


def test_a_budget_is_kept_up_to_its_limit() -> None:
    shown = budgets_table([Budget("a", 2, 2), Budget("b", 2, 2.01), Budget("c", 2, None)])
    assert shown.splitlines()[2:] == [
        "| a | 2 | 2.00 | kept |",
        "| b | 2 | 2.01 | **missed** |",
        "| c | 2 |  | not measured |",
    ]


def test_only_the_text_between_the_marks_is_replaced() -> None:
    assert replace_between("one\n<a>\nold\n<b>\ntwo\n", "<a>", "<b>", "new") == "one\n<a>\n\nnew\n\n<b>\ntwo\n"
    with pytest.raises(ValueError, match="<b>"):
        replace_between("one <a> two", "<a>", "<b>", "new")
