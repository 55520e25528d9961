"""The start page: the look-up box, the numbers, how many regions have a number of their own, the call, the regions."""

from collections.abc import Iterator

from ...answers.gaps import freshness
from ...answers.meetings import schedule, upcoming
from ...editors import links as corrections
from ...model.directory import Directory
from ..artifact import Artifact, Page
from ..links import Links
from ..rendering import render
from .page import PageKind
from .pieces import split_numbers

ADDRESS = ""
_DESCRIPTION = "Sök din kommun och se vem du ringer hos polisen, vad du kan säga och när uppgiften kontrollerades."


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    link = links.at(ADDRESS)
    first, others = split_numbers(directory)
    html = render(
        "start.html",
        link=link,
        title=directory.site.title,
        first=first,
        others=others,
        regions=[(region, ", ".join(_counties(directory, region.id))) for region in directory.regions],
        region_links={region.id: link(region.address) for region in directory.regions},
        coming=upcoming(schedule(directory)),
        fresh=freshness(directory),
        stale_after=directory.site.stale_after_months,
        site=directory.site,
        tip=corrections.of_any_number(directory.site, ADDRESS),
    )
    page = Page(directory.site.title, _DESCRIPTION, hero=True, numbers_above=True)
    yield Artifact(ADDRESS, html.encode(), page)


def _counties(directory: Directory, region: str) -> list[str]:
    """`Jönköpings län` → `Jönköping`; no county's own name ends in s."""
    return [county.removesuffix(" län").removesuffix("s") for county in directory.counties_by_region[region]]


PAGE = PageKind("start", lambda _: (ADDRESS,), _render)
