"""What can be concluded from published figures: comparable groups, missing years, changes, and which area they cover.

Only figures of one series, so of one measure counted in one way, are joined, compared or put in a chart. A change is
calculated only from two exact counts, both of which are shown.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from msgspec import Struct

from ..model import Figure, Measure, Meeting, Region, Series, labels
from ..model.directory import Directory
from ..values.numbers import signed, unbroken
from ..values.text import capitalised, listing, sort_key


class Group(Struct, frozen=True):
    """Figures of one area in order of time: of one series, or (without a series) not comparable with any other."""

    series: Series | None
    figures: tuple[Figure, ...]

    @property
    def level(self) -> str:
        """The level of the area, the same for all the figures."""
        return self.figures[0].level

    @property
    def runs(self) -> tuple[tuple[Figure, ...], ...]:
        """The figures split wherever a year is missing: each run may be joined by a line."""
        found: list[list[Figure]] = []
        for figure in self.figures:
            if found and not missing_years(found[-1][-1], figure):
                found[-1].append(figure)
            else:
                found.append([figure])
        return tuple(map(tuple, found))


class Change(Struct, frozen=True):
    """A change in percent, and the two figures that it is calculated from."""

    earlier: Figure
    later: Figure
    percent: str


class Account(Struct, frozen=True):
    """Everything published for a measure: groups for the whole country, groups for other areas, and changes."""

    measure: Measure
    national: tuple[Group, ...]
    areas: tuple[Group, ...]
    changes: tuple[Change, ...]

    @property
    def charted(self) -> tuple[Group, ...]:
        """The national series, oldest first; empty unless at least one of them has two figures."""
        series = tuple(group for group in self.national if group.series)
        return series if any(len(group.figures) > 1 for group in series) else ()


class Around(Struct, frozen=True):
    """The last figure before and the first after a held meeting, from one series of the region itself."""

    region: Region
    meeting: Meeting
    measure: Measure
    before: Figure
    after: Figure


def accounts(directory: Directory) -> tuple[Account, ...]:
    """Every measure with its figures, in the file's order."""
    return tuple(_account(directory, measure) for measure in directory.statistics.measures)


def of_region(directory: Directory, region: Region) -> tuple[Figure, ...]:
    """The figures of the region, then of its counties, then of its centres, by area, measure and time."""
    found = [figure for figure in directory.statistics.figures if region_of(directory, figure) == region.id]
    order = {measure.id: place for place, measure in enumerate(directory.statistics.measures)}
    found.sort(key=lambda figure: (_place(directory, figure), order[figure.measure], figure.period.last))
    return tuple(found)


def counties_without(directory: Directory) -> tuple[str, ...]:
    """The counties that have no figure, in Swedish order."""
    found = {figure.area for figure in directory.statistics.figures if figure.level == "county"}
    every = sorted((name for names in directory.counties_by_region.values() for name in names), key=sort_key)
    return tuple(name for name in every if name not in found)


def around_meetings(directory: Directory) -> tuple[Around, ...]:
    """For each held meeting and each series of its region, the nearest figures before and after the meeting."""
    return tuple(
        Around(region, meeting, directory.measure_by_id[group.series.measure], before[-1], after[0])
        for region, meeting in directory.meetings
        if meeting.status == "held"
        for group in _groups(directory, [f for f in of_region(directory, region) if f.level == "region"])
        if group.series
        and (before := [figure for figure in group.figures if figure.period.last < meeting.when.first])
        and (after := [figure for figure in group.figures if figure.period.first > meeting.when.last])
    )


def region_of(directory: Directory, figure: Figure) -> str:
    """The id of the region that the area lies in; empty for the country and for a centre known by name only."""
    if figure.level == "region":
        return figure.area
    if figure.level == "county":
        return next((region for region, names in directory.counties_by_region.items() if figure.area in names), "")
    centre = directory.centre_by_id.get(figure.area)
    return centre.region if figure.level == "centre" and centre else ""


def area_name(directory: Directory, figure: Figure) -> str:
    """The area's name for readers: `Polisregion Nord`, `Jönköpings län`, a centre's name."""
    if figure.level == "region":
        return f"Polisregion {directory.region_by_id[figure.area].name}"
    centre = directory.centre_by_id.get(figure.area)
    if figure.level == "centre":
        return centre.name if centre else f"Jouren i {figure.area}"
    return figure.area


def shown(figure: Figure) -> str:
    """The published value, preceded by its qualifier: `nästan 2,3`."""
    return f"{labels.QUALIFIERS[figure.qualifier]} {figure.value}" if figure.qualifier else figure.value.text


def missing_years(earlier: Figure, later: Figure) -> tuple[int, ...]:
    """The whole years between two figures."""
    return tuple(range(earlier.period.last.year + 1, later.period.first.year))


def years_in_words(years: tuple[int, ...]) -> str:
    """`2010`, `2010 och 2011`, `2010–2014`."""
    return listing(list(map(str, years))) if len(years) < 3 else f"{years[0]}–{years[-1]}"


def finding(measure: Measure, group: Group) -> str:
    """What a series shows: `Andelen föll från 4,9 till nästan 2,3 procent`, or only its first and last figure.

    It rose or fell if that is certain of its ends, and no step certainly went the other way.
    """
    what, unit = ("Andelen", "procent") if measure.kind == "share" else ("Antalet", measure.unit)
    first, last = group.figures[0], group.figures[-1]
    steps = tuple(pairwise(group.figures))
    falls = _is_certainly_less(last, first) and not any(_is_certainly_less(*step) for step in steps)
    rises = _is_certainly_less(first, last) and not any(_is_certainly_less(later, earlier) for earlier, later in steps)
    if falls or rises:
        return unbroken(f"{what} {'föll' if falls else 'steg'} från {shown(first)} till {shown(last)} {unit}")
    ends = dict.fromkeys(f"{shown(figure)} {unit} {figure.period}" for figure in (first, last))
    return unbroken(f"{what} var {listing(list(ends))}")


def division(measure: Measure) -> str:
    """How a share is calculated: `Ärenden delat med anmälda brott.`; empty for other measures."""
    if not measure.denominator:
        return ""
    return capitalised(f"{measure.numerator or ''} delat med {measure.denominator}.".strip())


def basis(figure: Figure) -> str:
    """The centres behind a figure: `100 av 101 jourer lämnade siffror.`, `Gäller 90 jourer.`; empty if unknown."""
    text = figure.centres_reported or ""
    words = text if "jour" in text else f"{text} jourer"
    if " av " in text:
        return f"{capitalised(words)} lämnade siffror."
    return f"Gäller {words}." if text else ""


def _account(directory: Directory, measure: Measure) -> Account:
    areas: dict[tuple[str, str], list[Figure]] = {}
    for figure in sorted(directory.statistics.figures, key=lambda figure: _place(directory, figure)):
        if figure.measure == measure.id:
            areas.setdefault((figure.level, figure.area), []).append(figure)
    groups = [group for figures in areas.values() for group in _groups(directory, figures)]
    national = tuple(group for group in groups if group.level == "national")
    changes = filter(None, map(_change, groups)) if measure.kind == "count" else ()
    return Account(measure, national, tuple(groups[len(national) :]), tuple(changes))


def _groups(directory: Directory, figures: Iterable[Figure]) -> tuple[Group, ...]:
    """The figures grouped by series; the group with the earliest figure comes first."""
    known: dict[str | None, Series | None] = {series.id: series for series in directory.statistics.series}
    by_series: dict[str | None, list[Figure]] = {}
    for figure in sorted(figures, key=lambda figure: (figure.period.last, figure.period.first)):
        by_series.setdefault(figure.series, []).append(figure)
    return tuple(Group(known.get(series), tuple(members)) for series, members in by_series.items())


def _change(group: Group) -> Change | None:
    """The change from the first to the last exact figure of a series; None if there are fewer than two."""
    exact = [figure for figure in group.figures if not figure.qualifier]
    if not group.series or len(exact) < 2 or not exact[0].value.value:
        return None
    first, last = exact[0].value.value, exact[-1].value.value
    percent = ((last - first) * 100 / first).quantize(Decimal(1), ROUND_HALF_UP)
    return Change(exact[0], exact[-1], signed(int(percent)))


def _place(directory: Directory, figure: Figure) -> tuple[int, tuple[str, str]]:
    return list(labels.LEVELS).index(figure.level), sort_key(area_name(directory, figure))


def _is_certainly_less(low: Figure, high: Figure) -> bool:
    """Whether `low` is less than `high`, whatever the exact values behind `ca`, `nästan` and `över`."""
    is_bounded = low.qualifier not in ("about", "over") and high.qualifier not in ("about", "nearly")
    return is_bounded and low.value.value < high.value.value
