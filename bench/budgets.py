"""The budgets of builds, loading and editing, each with its measurement."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from statistics import median

from .builders import EARLIER, HUGO, OURS
from .measure import Quantity, Run
from .table import Budget, Result, growth

# The earlier revision that builds are compared with.
BASE = "54de052bf"
# Sizes are numbers of municipalities; this one means the site of `data/`.
TRUE = 0
# Size, other program, quantity, and the maximum of ours divided by the other's.
_RATIOS: tuple[tuple[int, str, Quantity, float], ...] = (
    (TRUE, EARLIER.format(BASE), "cpu", 0.65),
    (3_000, EARLIER.format(BASE), "cpu", 0.75),
    (TRUE, HUGO, "wall", 2.8),
    (3_000, HUGO, "cpu", 0.85),
    (10_000, HUGO, "cpu", 0.85),
)
_PEAKS = {3_000: 80, 10_000: 200}


def of_builds(measured: Mapping[int, Mapping[str, Result]]) -> list[Budget]:
    """The budgets of those sizes that were built."""
    budgets = []
    for size, name, what, limit in _RATIOS:
        if results := measured.get(size):
            ours, other = results[OURS], results.get(name)
            title = f"{ours.pages:,} pages: {'CPU' if what == 'cpu' else 'wall'} ÷ that of {name}"
            budgets.append(Budget(title, limit, ours.ratio(other, what) if other else None))
    for size, limit in _PEAKS.items():
        if results := measured.get(size):
            peak = max(run["peak"] for run in results[OURS].runs)
            budgets.append(Budget(f"{results[OURS].pages:,} pages: peak, MB", limit, peak))
    small, large = (measured[size][OURS] for size in (min(measured), max(measured)))
    if small is not large:
        title = f"Growth of CPU from {small.pages:,} to {large.pages:,} pages, exponent"
        budgets.append(Budget(title, 1.1, growth(small, large)))
    return budgets


def of_loading(runs: Sequence[Run]) -> list[Budget]:
    """The budgets of reading and checking 1 MB of YAML."""
    return [
        Budget("Reading and checking 1 MB of YAML: CPU, s", 0.7, median(run["cpu"] for run in runs)),
        Budget("Reading and checking 1 MB of YAML: peak, MB", 100, max(run["peak"] for run in runs)),
    ]


def of_hostile_files(runs: Collection[Run]) -> list[Budget]:
    """The budgets of accepting or refusing files that are made to hurt."""
    what = f"The worst of {len(runs)} hostile files of 2 MB"
    return [
        Budget(f"{what}: CPU, s", 2, max(run["cpu"] for run in runs)),
        Budget(f"{what}: peak, MB", 200, max(run["peak"] for run in runs)),
    ]


def of_editing(seconds: Sequence[float]) -> list[Budget]:
    """The budget of the time from an edit to the rebuilt site."""
    return [Budget("From an edit to the rebuilt site under `make serve`, s", 0.7, median(seconds))]
