"""Published figures of a region's areas as pages show them: by area, measure and source."""

from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from ..answers import figures
from ..model import Figure, Measure, Region
from ..model.directory import Directory


class SourcedFigures(Struct, frozen=True):
    """Figures of one measure from one source: their periods with the values, and what to know of them."""

    measure: Measure
    rows: tuple[tuple[str, str], ...]
    caveats: tuple[str, ...]
    source: str


class AreaFigures(Struct, frozen=True):
    """The published figures of one area, by its name."""

    area: str
    groups: tuple[SourcedFigures, ...]


def of_region(directory: Directory, region: Region) -> tuple[AreaFigures, ...]:
    """The figures of the region, then of its counties and centres that have any."""
    return _by_area(directory, figures.of_region(directory, region))


def of_counties(directory: Directory, region: Region) -> tuple[AreaFigures, ...]:
    """The figures of the region's counties that have any."""
    return _by_area(directory, (each for each in figures.of_region(directory, region) if each.level == "county"))


def _by_area(directory: Directory, found: Iterable[Figure]) -> tuple[AreaFigures, ...]:
    return tuple(
        AreaFigures(
            area,
            tuple(
                _group(directory.measure_by_id[measure], tuple(members))
                for (measure, _), members in groupby(of_area, lambda each: (each.measure, each.source))
            ),
        )
        for area, of_area in groupby(found, lambda each: figures.area_name(directory, each))
    )


def _group(measure: Measure, members: tuple[Figure, ...]) -> SourcedFigures:
    unit = measure.unit.split(" ")[0]
    return SourcedFigures(
        measure,
        tuple((_period(figure), f"{figures.shown(figure)} {unit}") for figure in members),
        tuple(dict.fromkeys(figure.caveat for figure in members if figure.caveat)),
        members[0].source,
    )


def _period(figure: Figure) -> str:
    compared = f" jämfört med {figure.compared_with}" if figure.compared_with else ""
    return f"{figure.period}{compared}"
