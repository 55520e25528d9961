"""Published figures: a section with chart and table per measure, then the areas that have figures."""

from functools import partial
from typing import Any

from ...answers import figures
from ...model import Figure, Region
from ...model.directory import Directory
from ..artifact import Page
from ..chart import drawings
from .page import single

_META = Page(
    "Siffror om förmedling",
    "Publicerade siffror om förmedling till brottsofferjourer, var och en med definition, källa och förbehåll.",
)


def _facts(directory: Directory) -> dict[str, Any]:
    regions = [_region(directory, region) for region in directory.regions]
    without = (f"polisregion {region.name}" for region, own, others in regions if not (own or others))
    return {
        "site": directory.site,
        "sections": [_section(account) for account in figures.accounts(directory)],
        "regions": regions,
        "without": [*without, *figures.counties_without(directory)],
        "around": figures.around_meetings(directory),
        "area_name": partial(figures.area_name, directory),
        "shown": figures.shown,
        "basis": figures.basis,
        "division": figures.division,
    }


def _section(account: figures.Account) -> dict[str, Any]:
    """A measure; without charts if there is nothing to compare."""
    charted = account.charted
    return {
        "account": account,
        "finding": figures.finding(account.measure, charted[-1]) if charted else "",
        "charts": drawings(charted, account.measure.kind == "share") if charted else (),
        "national": _national(account),
    }


def _national(account: figures.Account) -> list[tuple[str, str, list[tuple[str, Figure]]]]:
    """Each series with its name, way of counting, and figures, each preceded by a note on missing years.

    Figures that belong to no series get a heading if there are others.
    """
    found, last = [], None
    for group in account.national:
        rows = []
        for figure in group.figures:
            missing = figures.missing_years(last, figure) if last and group.series else ()
            rows.append((figures.years_in_words(missing), figure))
            last = figure
        found.append((*_heading(group, len(account.national) > 1), rows))
    return found


def _heading(group: figures.Group, is_one_of_several: bool) -> tuple[str, str]:
    if series := group.series:
        return series.name, f"{series.definition} {series.differs}" if series.differs else series.definition
    return ("Går inte att jämföra" if is_one_of_several else ""), ""


def _region(directory: Directory, region: Region) -> tuple[Region, int, list[str]]:
    """The region, its number of own figures, and its counties and centres that have figures."""
    found = figures.of_region(directory, region)
    others = dict.fromkeys(figures.area_name(directory, figure) for figure in found if figure.level != "region")
    return region, sum(figure.level == "region" for figure in found), list(others)


PAGE = single("statistics", "statistik/", _META, _facts)
