"""A measure's national series as a line chart: from figures to the lines, dots and texts that `chart.svg.html` draws.

Shows the figures of the table on a scale from zero, each with its published value. A line joins adjacent years of one
series; where years are missing or the series changes, a dashed line marks it. Two drawings, wide and tall, for the
style sheet to choose from. All styling is in the style sheet.
"""

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from itertools import count, pairwise

from msgspec import Struct

from ..answers.figures import Group, missing_years, shown
from ..model import Figure
from ..values.numbers import spelt
from .chart_labels import Box, Segment, Surroundings, Text, place, size_of

# The maximum number of grid lines, not counting the one at zero.
_MOST_STEPS = 5


class Canvas(Struct, frozen=True):
    """A drawing's name, size, and the sizes of its texts (all in the drawing's own units)."""

    name: str
    width: int
    height: int
    text: int
    value: int


WIDE = Canvas("wide", width=940, height=400, text=15, value=17)
TALL = Canvas("tall", width=360, height=380, text=17, value=20)
# The smaller drawings, for at most so many figures.
_FEW = 4
SMALL = (
    Canvas("wide", width=440, height=240, text=15, value=17),
    Canvas("tall", width=360, height=280, text=17, value=20),
)


class Plane(Struct, frozen=True):
    """The coordinate system: grid lines go from `left` to `right`; zero is at `bottom`, `most` at `top`."""

    canvas: Canvas
    left: float
    right: float
    top: float
    bottom: float
    first: int
    last: int
    most: Decimal

    def x(self, year: float) -> float:
        """The x coordinate of a year."""
        edge = self.canvas.value * 1.7
        share = (year - self.first) / max(1, self.last - self.first)
        return round(self.left + edge + share * (self.right - self.left - 2 * edge), 1)

    def y(self, value: Decimal) -> float:
        """The y coordinate of a value."""
        return round(self.bottom - float(value / self.most) * (self.bottom - self.top), 1)


class Line(Struct, frozen=True):
    """Figures joined by one line, with their positions; `is_old` when the measure has a newer series."""

    is_old: bool
    figures: tuple[Figure, ...]
    points: tuple[tuple[float, float], ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the figures."""
        return tuple(figure.period.first.year for figure in self.figures)


class Dot(Struct, frozen=True):
    """A figure in the drawing: its position, its value's position, and whether its series is an older one."""

    x: float
    y: float
    figure: Figure
    label: Text
    is_old: bool


class Break(Struct, frozen=True):
    """A gap between lines: its position, and the reason in lines of a word or two."""

    x: float
    texts: tuple[Text, ...]


class Drawing(Struct, frozen=True):
    """Everything that one drawing shows."""

    plane: Plane
    grid: tuple[Text, ...]
    years: tuple[Text, ...]
    lines: tuple[Line, ...]
    breaks: tuple[Break, ...]
    dots: tuple[Dot, ...]

    @property
    def is_short(self) -> bool:
        """Whether it is one of the smaller drawings, for few figures."""
        return self.plane.canvas in SMALL

    @property
    def height(self) -> float:
        """The height with the names of the years, which may take two rows."""
        return round(max(year.y for year in self.years) + self.plane.canvas.text / 2, 1)


def drawings(groups: Sequence[Group], is_share: bool) -> tuple[Drawing, Drawing]:
    """The wide and the tall drawing of a measure's national series; the last series is the current one."""
    wide, tall = SMALL if sum(len(group.figures) for group in groups) <= _FEW else (WIDE, TALL)
    return _draw(wide, groups, is_share), _draw(tall, groups, is_share)


def _draw(canvas: Canvas, groups: Sequence[Group], is_share: bool) -> Drawing:
    figures = [figure for group in groups for figure in group.figures]
    ticks = steps(max(figure.value.value for figure in figures))
    names = [_tick_name(tick, is_share and tick == ticks[-1]) for tick in ticks]
    left = round(max(size_of(name, canvas.text) for name in names)) + 14
    years = [figure.period.first.year for figure in figures]
    plane = Plane(
        canvas,
        left=left,
        right=canvas.width - 8,
        top=canvas.value * 2.25,
        bottom=canvas.height - canvas.text * 2,
        first=min(years),
        last=max(years),
        most=ticks[-1],
    )
    lines = tuple(_line(plane, run, group is not groups[-1]) for group in groups for run in group.runs)
    breaks = _breaks(plane, lines)
    grid = tuple(Text(name, left - 10, plane.y(tick), "end") for name, tick in zip(names, ticks, strict=True))
    return Drawing(plane, grid, _year_names(plane, lines), lines, breaks, _dots(plane, lines, breaks))


def steps(most: Decimal) -> tuple[Decimal, ...]:
    """Round numbers from zero up to the first that is at least `most`: 0, 1, 2 … 5 for 4.9."""
    power = Decimal(1).scaleb(most.adjusted() - 1) if most else Decimal(1)
    sizes = (power * factor * 10**exponent for exponent in count() for factor in (1, 2, 5))
    size = next(size for size in sizes if size * _MOST_STEPS >= most)
    last = max(Decimal(1), (most / size).to_integral_value(ROUND_CEILING))
    return tuple(size * number for number in range(int(last) + 1))


def _tick_name(tick: Decimal, is_percent: bool) -> str:
    whole = spelt(int(tick)) if tick == int(tick) else f"{tick.normalize():f}".replace(".", ",")
    return f"{whole} %" if is_percent else whole


def _line(plane: Plane, figures: tuple[Figure, ...], is_old: bool) -> Line:
    points = ((plane.x(figure.period.first.year), plane.y(figure.value.value)) for figure in figures)
    return Line(is_old, figures, tuple(points))


def _year_names(plane: Plane, lines: Sequence[Line]) -> tuple[Text, ...]:
    """Labels of years with a figure: all of them in one row or two, or else as many as fit in one row.

    If not all fit, the first and the last year come first, then the ends of lines.
    """
    every = sorted({year for line in lines for year in line.years})
    ends = [year for line in lines for year in (line.years[0], line.years[-1])]
    edges = (every[0], every[-1])
    rows = _rows(plane, (*edges, *every), 2)
    if sum(map(len, rows)) < len(every):
        rows = _rows(plane, (*edges, *ends, *every), 1)
    size = plane.canvas.text
    heights = [round(plane.bottom + size * (1.5 + 1.2 * number), 1) for number in range(len(rows))]
    names = ((year, height) for row, height in zip(rows, heights, strict=True) for year in row)
    return tuple(Text(str(year), plane.x(year), height, "middle") for year, height in sorted(names))


def _rows(plane: Plane, years: Sequence[int], most: int) -> list[list[int]]:
    """The years in at most so many rows, each year in the first row where it fits; those that fit in none are left."""
    room = size_of("2000", plane.canvas.text) + plane.canvas.text / 2
    rows: list[list[int]] = [[] for _ in range(most)]
    for year in dict.fromkeys(years):
        free = (row for row in rows if all(abs(plane.x(year) - plane.x(other)) >= room for other in row))
        next(free, []).append(year)
    return rows


def _breaks(plane: Plane, lines: Sequence[Line]) -> tuple[Break, ...]:
    """The breaks between consecutive lines: years are missing, another series begins, or both."""
    found = []
    for earlier, later in pairwise(sorted(lines, key=lambda line: line.years[0])):
        if earlier.years[-1] < later.years[0]:
            x = plane.x((earlier.years[-1] + later.years[0]) / 2)
            found.append(Break(x, _stacked(plane, x, _reasons(earlier.figures[-1], later.figures[0]))))
    return tuple(found)


def _reasons(earlier: Figure, later: Figure) -> list[str]:
    is_missing, is_other = bool(missing_years(earlier, later)), earlier.series != later.series
    missing = ["Siffra", "saknas," if is_other else "saknas"] if is_missing else []
    return missing + (["nytt sätt" if is_missing else "Nytt sätt", "att räkna"] if is_other else [])


def _stacked(plane: Plane, x: float, words: Sequence[str]) -> tuple[Text, ...]:
    """The words stacked, the last one just above the zero line."""
    line = plane.canvas.text * 1.25
    heights = [plane.bottom - line * (0.75 + len(words) - 1 - number) for number in range(len(words))]
    return tuple(Text(word, x, round(y, 1), "middle") for word, y in zip(words, heights, strict=True))


def _dots(plane: Plane, lines: Sequence[Line], breaks: Sequence[Break]) -> tuple[Dot, ...]:
    places = [
        (line.is_old, figure, x, y) for line in lines for figure, (x, y) in zip(line.figures, line.points, strict=True)
    ]
    around = Surroundings(
        room=Box(0, 0, plane.canvas.width, plane.bottom - 2),
        texts=tuple(Box.of(text, plane.canvas.text) for found in breaks for text in found.texts),
        lines=tuple(Segment(*start, *end) for line in lines for start, end in pairwise(line.points)),
        marks=tuple(Segment(found.x, plane.top / 2, found.x, plane.bottom) for found in breaks),
    )
    labels = place([(shown(figure), x, y) for _, figure, x, y in places], plane.canvas.value, around)
    return tuple(Dot(x, y, figure, label, old) for (old, figure, x, y), label in zip(places, labels, strict=True))
