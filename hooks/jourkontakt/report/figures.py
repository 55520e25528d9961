"""The report's statistics: every measure with its definition and all its published figures."""

from functools import partial

from ..answers.figures import (
    Account,
    Change,
    Group,
    accounts,
    area_name,
    basis,
    division,
    missing_years,
    shown,
    years_in_words,
)
from ..model import Figure
from ..model.directory import Directory
from ..values.numbers import unbroken
from ..values.text import capitalised
from .content import FigureGroup, FigureLine, MeasurePart, Sources


def measures(directory: Directory, sources: Sources) -> tuple[MeasurePart, ...]:
    """One part for each measure, in the file's order, even without figures."""
    return tuple(_measure(directory, account, sources) for account in accounts(directory))


def _measure(directory: Directory, account: Account, sources: Sources) -> MeasurePart:
    measure, published = account.measure, [figure for group in account.national for figure in group.figures]
    newest = max(published, key=lambda figure: figure.period.last, default=None)
    return MeasurePart(
        id=measure.id,
        name=measure.name,
        column=capitalised(measure.unit).split()[0],
        definition=tuple(filter(None, (measure.definition, division(measure) or f"Enhet: {measure.unit}."))),
        newest=unbroken(f"{shown(newest)} {measure.unit.split()[0]}, {newest.period}") if newest else "",
        compared=_compared(newest) if newest else "",
        estimate=measure.kind == "estimate",
        groups=tuple(_group(directory, group, sources) for group in (*account.national, *account.areas)),
        changes=tuple(map(partial(_change, directory), account.changes)),
    )


def _group(directory: Directory, group: Group, sources: Sources) -> FigureGroup:
    area = "Hela landet" if group.level == "national" else area_name(directory, group.figures[0])
    series = group.series
    counted = " ".join(filter(None, [series.definition, series.differs])) if series else ""
    figures, last = [], None
    for figure in group.figures:
        gap = missing_years(last, figure) if last and series else ()
        figures.append(_figure(figure, years_in_words(gap), sources))
        last = figure
    return FigureGroup(f"{area}. {series.name}" if series else area, counted, tuple(figures))


def _figure(figure: Figure, gap: str, sources: Sources) -> FigureLine:
    compared = f"{capitalised(_compared(figure))}." if figure.compared_with else ""
    return FigureLine(
        period=figure.period.text,
        value=shown(figure),
        notes=tuple(filter(None, [compared, figure.caveat, basis(figure)])),
        gap=gap,
        source=sources.number(figure.source, figure.source_date),
    )


def _compared(figure: Figure) -> str:
    return f"jämfört med {figure.compared_with}" if figure.compared_with else ""


def _change(directory: Directory, change: Change) -> str:
    earlier, later = change.earlier, change.later
    return (
        f"{area_name(directory, earlier)}, från {earlier.period} till {later.period}: {change.percent} procent. "
        f"Vår uträkning, på {earlier.value} och {later.value}."
    )
