"""Medians, ratios and growth of measurements, and their Markdown tables in BENCHMARKS.md."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from .measure import ROOT, Quantity, Run

BENCHMARKS = ROOT / "BENCHMARKS.md"


@dataclass(frozen=True)
class Result:
    """The site that a program built (pages and bytes), and its runs, one for each round."""

    pages: int
    size: int
    runs: Sequence[Run]

    def median(self, what: Quantity) -> float:
        """The median of the runs."""
        return median(run[what] for run in self.runs)

    def ratios(self, other: Result, what: Quantity) -> list[float]:
        """This program's quantity divided by the other's for each round that both took part in, in ascending order."""
        return sorted(own[what] / its[what] for own, its in zip(self.runs, other.runs, strict=False))

    def ratio(self, other: Result, what: Quantity) -> float:
        """The median of the ratios."""
        return median(self.ratios(other, what))


@dataclass(frozen=True)
class Budget:
    """A limit and what was measured, None if it could not be measured."""

    what: str
    limit: float
    measured: float | None

    @property
    def verdict(self) -> str:
        """Whether the budget is kept, in the table's words."""
        if self.measured is None:
            return "not measured"
        return "kept" if self.measured <= self.limit else "**missed**"


def growth(small: Result, large: Result) -> float:
    """The exponent with which the processor time grows with the number of pages; 1 is linear."""
    return math.log(large.median("cpu") / small.median("cpu")) / math.log(large.pages / small.pages)


def site_table(results: Mapping[str, Result]) -> str:
    """One row for each program, ours first, with our time divided by its: the median of the rounds and the range."""
    head = ("Built by", "Pages", "MB", "Wall, s", "CPU, s", "Peak, MB", "Our wall ÷ its", "Our CPU ÷ its")
    ours = next(iter(results.values()))
    lines = [
        (
            name,
            f"{result.pages:,}",
            f"{result.size / 1e6:.1f}",
            f"{result.median('wall'):.2f}",
            f"{result.median('cpu'):.2f}",
            f"{result.median('peak'):.0f}",
            *("" if result is ours else _with_range(ours.ratios(result, what)) for what in _COMPARED),
        )
        for name, result in results.items()
    ]
    return markdown([head, *lines])


_COMPARED: tuple[Quantity, ...] = ("wall", "cpu")


def budgets_table(budgets: Sequence[Budget]) -> str:
    """One row for each budget."""
    lines = [
        (budget.what, f"{budget.limit:g}", "" if budget.measured is None else f"{budget.measured:.2f}", budget.verdict)
        for budget in budgets
    ]
    return markdown([("Budget", "At most", "Measured", ""), *lines])


def replace_between(text: str, begin: str, end: str, new: str) -> str:
    """The text with the part between two marks replaced; raises `ValueError` if a mark is missing."""
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"the text lacks {begin} or {end}")
    return f"{before}{begin}\n\n{new}\n\n{end}{after}"


def update(begin: str, end: str, report: str) -> None:
    """Print the report, and write it to BENCHMARKS.md between the marks."""
    print(report)
    text = BENCHMARKS.read_text(encoding="utf-8")
    BENCHMARKS.write_text(replace_between(text, begin, end, report), encoding="utf-8", newline="\n")


def _with_range(ratios: Sequence[float]) -> str:
    return f"**{median(ratios):.2f}** ({ratios[0]:.2f}–{ratios[-1]:.2f})"


def markdown(lines: Sequence[Sequence[str]]) -> str:
    """A table whose first row is its heading; all columns but the first are right-aligned."""
    head, *rest = lines
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *rest))
