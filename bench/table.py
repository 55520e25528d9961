"""From runs to figures: medians, ratios pair by pair, growth, and the Markdown that shows them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from .measure import Quantity, Run

Pair = tuple[Run, Run]


@dataclass(frozen=True)
class Row:
    """A site built by us and by Hugo in turn: what it is, its pages, its bytes, and the pairs (ours, Hugo's)."""

    site: str
    pages: int
    size: int
    pairs: tuple[Pair, ...]

    def ours(self, what: Quantity) -> float:
        """Our median."""
        return median(own[what] for own, _ in self.pairs)

    def hugos(self, what: Quantity) -> float:
        """Hugo's median."""
        return median(other[what] for _, other in self.pairs)

    def ratios(self, what: Quantity) -> list[float]:
        """Ours to Hugo's in each pair, the smallest first."""
        return sorted(own[what] / other[what] for own, other in self.pairs)

    def ratio(self, what: Quantity) -> float:
        """The median of the pairs' ratios."""
        return median(self.ratios(what))

    @property
    def peak(self) -> float:
        """Our largest peak in MB."""
        return max(own["peak"] for own, _ in self.pairs)


@dataclass(frozen=True)
class Budget:
    """What was promised, with the most it may be, and what was measured."""

    what: str
    most: float
    measured: float

    @property
    def kept(self) -> bool:
        """Whether the promise holds."""
        return self.measured <= self.most


def growth(small: Row, large: Row) -> float:
    """The exponent with which our processor time grows from one site to a larger one; 1 is linear."""
    return math.log(large.ours("cpu") / small.ours("cpu")) / math.log(large.pages / small.pages)


def rows_table(rows: Sequence[Row]) -> str:
    """One line a site: ours / Hugo's, and the ratio's median with its range."""
    head = ("Site", "Pages", "MB", "Wall, s", "ratio", "CPU, s", "ratio", "Peak, MB")
    lines = [
        (
            row.site,
            str(row.pages),
            f"{row.size / 1e6:.1f}",
            *(_figures(row, "wall")),
            *(_figures(row, "cpu")),
            f"{row.ours('peak'):.0f} / {row.hugos('peak'):.0f}",
        )
        for row in rows
    ]
    return _markdown([head, *lines])


def budgets_table(budgets: Sequence[Budget]) -> str:
    """One line a budget."""
    lines = [
        (budget.what, f"{budget.most:g}", f"{budget.measured:.2f}", "kept" if budget.kept else "**missed**")
        for budget in budgets
    ]
    return _markdown([("Budget", "At most", "Measured", ""), *lines])


def replaced(text: str, begin: str, end: str, new: str) -> str:
    """The text with what stands between the two marks replaced; raises `ValueError` when a mark is missing."""
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"the text lacks {begin} or {end}")
    return f"{before}{begin}\n\n{new}\n\n{end}{after}"


def _figures(row: Row, what: Quantity) -> tuple[str, str]:
    ratios = row.ratios(what)
    return (
        f"{row.ours(what):.2f} / {row.hugos(what):.2f}",
        f"**{median(ratios):.2f}** ({ratios[0]:.2f}–{ratios[-1]:.2f})",
    )


def _markdown(lines: Sequence[Sequence[str]]) -> str:
    """The first line is the head; all columns but the first are figures."""
    head, *rest = lines
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *rest))
