"""The report's statistics: every measure with its definition and all its published figures."""

from functools import partial

from ..answers.figures import Account, Change, Group, accounts, area_name, missing_years, shown, years_in_words
from ..model import Figure
from ..model.directory import Directory
from ..values.text import capitalised
from .content import FigureGroup, FigureLine, MeasurePart, Sources


def measures(directory: Directory, sources: Sources) -> tuple[MeasurePart, ...]:
    """One part for each measure, in the file's order, even without figures."""
    return tuple(_measure(directory, account, sources) for account in accounts(directory))


def _measure(directory: Directory, account: Account, sources: Sources) -> MeasurePart:
    measure = account.measure
    parts = (("Enhet", measure.unit), ("Täljare", measure.numerator), ("Nämnare", measure.denominator))
    return MeasurePart(
        id=measure.id,
        name=measure.name,
        column=capitalised(measure.unit).split()[0],
        definition=(measure.definition, *(f"{name}: {text}." for name, text in parts if text)),
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
    compared = f"Jämfört med {figure.compared_with}." if figure.compared_with else ""
    centres = f"Jourer: {figure.centres_reported}." if figure.centres_reported else ""
    return FigureLine(
        period=figure.period.text,
        value=shown(figure),
        notes=tuple(filter(None, [compared, figure.caveat, centres])),
        gap=gap,
        source=sources.number(figure.source, figure.source_date),
    )


def _change(directory: Directory, change: Change) -> str:
    earlier, later = change.earlier, change.later
    return (
        f"{area_name(directory, earlier)}, från {earlier.period} till {later.period}: {change.percent} procent. "
        f"Uträknat här på {earlier.value} och {later.value} i tabellen."
    )
