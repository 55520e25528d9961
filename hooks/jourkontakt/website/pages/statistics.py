"""Published figures: a section a measure with chart and table, then what each region and county has."""

from functools import partial
from typing import Any

from msgspec import Struct

from ...answers.figures import (
    Account,
    Group,
    accounts,
    area_name,
    around_meetings,
    counties,
    finding,
    missing_years,
    of_region,
    shown,
    years_in_words,
)
from ...model import Figure, Region
from ...model.directory import Directory
from ..artifact import Page
from ..chart import Drawing, drawings
from .page import single

_META = Page(
    "Siffror om förmedling",
    "Publicerade siffror om förmedling till brottsofferjourer, var och en med definition, källa och förbehåll.",
)


class _Row(Struct, frozen=True):
    """A figure in a table, with the years before it that have none, in words."""

    figure: Figure
    missing: str


class _Block(Struct, frozen=True):
    """Rows that belong together: what they are, and how they are counted."""

    heading: str
    counted: str
    rows: tuple[_Row, ...]


class _Section(Struct, frozen=True):
    """A measure as its section shows it; without charts where there is nothing to compare."""

    account: Account
    finding: str
    charts: tuple[Drawing, ...]
    national: tuple[_Block, ...]


class _RegionRow(Struct, frozen=True):
    """A region and how many figures are of itself; the counties and centres in it that have any."""

    region: Region
    own: int
    others: tuple[str, ...]


def _facts(directory: Directory) -> dict[str, Any]:
    with_figures, without = counties(directory)
    return {
        "site": directory.site,
        "sections": [_section(account) for account in accounts(directory)],
        "regions": [_region(directory, region) for region in directory.regions],
        "counties": with_figures,
        "counties_without": without,
        "around": around_meetings(directory),
        "area_name": partial(area_name, directory),
        "shown": shown,
    }


def _section(account: Account) -> _Section:
    charted = account.charted
    return _Section(
        account,
        finding(account.measure, charted[-1]) if charted else "",
        drawings(charted, account.measure.kind == "share") if charted else (),
        _national(account),
    )


def _national(account: Account) -> tuple[_Block, ...]:
    """A block a series, with the gaps in it and before it; figures outside the series say so where there are others."""
    found, last = [], None
    for group in account.national:
        rows = []
        for figure in group.figures:
            missing = missing_years(last, figure) if last and group.series else ()
            rows.append(_Row(figure, years_in_words(missing)))
            last = figure
        found.append(_Block(*_heading(group, len(account.national) > 1), tuple(rows)))
    return tuple(found)


def _heading(group: Group, is_one_of_several: bool) -> tuple[str, str]:
    """What the figures are, and how they are counted."""
    if series := group.series:
        return series.name, f"{series.definition} {series.differs}" if series.differs else series.definition
    return ("Utanför serierna" if is_one_of_several else ""), ""


def _region(directory: Directory, region: Region) -> _RegionRow:
    figures = of_region(directory, region)
    others = (area_name(directory, figure) for figure in figures if figure.level != "region")
    return _RegionRow(region, sum(figure.level == "region" for figure in figures), tuple(dict.fromkeys(others)))


PAGE = single("statistics", "statistik/", _META, _facts)
