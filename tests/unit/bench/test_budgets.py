"""Which budgets there are for what was measured."""

from __future__ import annotations

from bench import budgets
from bench.builders import EARLIER, HUGO, OURS
from bench.table import Result

EARLIER_NAME = EARLIER.format(budgets.BASE)


def result(pages: int, wall: float, cpu: float, peak: float) -> Result:
    return Result(pages, 1, [{"wall": wall, "cpu": cpu, "peak": peak}])


def test_only_sizes_that_were_built_have_budgets() -> None:
    site = {OURS: result(307, 2, 1, 50), HUGO: result(307, 1, 1, 50), EARLIER_NAME: result(307, 2, 2, 60)}
    found = budgets.of_builds({budgets.TRUE: site})
    assert [(budget.limit, budget.measured) for budget in found] == [(0.65, 0.5), (2.8, 2)]


def test_a_larger_site_adds_its_own_and_the_growth() -> None:
    small = {OURS: result(307, 2, 1, 50), HUGO: result(307, 1, 1, 50), EARLIER_NAME: result(307, 2, 2, 60)}
    large = {OURS: result(3070, 2, 10, 81), HUGO: result(3070, 1, 10, 50), EARLIER_NAME: result(3070, 2, 20, 60)}
    found = {budget.what: budget for budget in budgets.of_builds({budgets.TRUE: small, 3_000: large})}
    assert (found["3,070 pages: peak, MB"].limit, found["3,070 pages: peak, MB"].verdict) == (80, "**missed**")
    assert found["3,070 pages: CPU ÷ that of Hugo"].measured == 1
    assert found["Growth of CPU from 307 to 3,070 pages, exponent"].measured == 1


def test_without_the_earlier_revision_its_budget_is_not_measured() -> None:
    site = {OURS: result(307, 2, 1, 50), HUGO: result(307, 1, 1, 50)}
    assert [budget.verdict for budget in budgets.of_builds({budgets.TRUE: site})] == ["not measured", "kept"]


def test_hostile_files_are_held_to_the_worst() -> None:
    found = budgets.of_hostile_files([{"cpu": 0.5, "peak": 201.0}, {"cpu": 1.5, "peak": 90.0}])
    assert [(budget.measured, budget.verdict) for budget in found] == [(1.5, "kept"), (201, "**missed**")]


def test_loading_is_held_to_its_median_time_and_its_largest_peak() -> None:
    runs = [{"wall": 9.0, "cpu": cpu, "peak": peak} for cpu, peak in ((0.5, 90.0), (0.6, 101.0), (0.9, 90.0))]
    assert [budget.measured for budget in budgets.of_loading(runs)] == [0.6, 101]
