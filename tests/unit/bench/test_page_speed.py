"""The budgets of each page's speed and size."""

from __future__ import annotations

from bench.page_speed import Visit, budgets


def test_each_page_has_three_budgets_and_a_slow_one_is_missed() -> None:
    found = budgets({"start page": Visit(1.9, 0.4, 39_000, 9), "region": Visit(2.1, 0.6, 41_000, 12)})
    assert [budget.verdict for budget in found] == ["kept"] * 3 + ["**missed**"] * 3
    assert found[5].what == "First visit, region: kB sent, 12 files"
    assert (found[5].limit, found[5].measured) == (40, 41)
