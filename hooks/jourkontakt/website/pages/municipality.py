"""The municipalities: the region's answers, drawn once, in a small frame of what is the municipality's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...answers.meetings import schedule
from ...answers.namesakes import namesakes
from ...model import NationalNumber, Region
from ...model.directory import Directory
from ...model.tables import Municipality
from ...values.phones import national
from ..artifact import Artifact, Page
from ..centres import covering
from ..links import Links
from ..rendering import environment
from .page import PageKind
from .pieces import answers, timeline

_SUPPORT_LINE = "116006"
# As many as say where things stand; the rest are one link away.
_MEETINGS = 4


def _addresses(directory: Directory) -> tuple[str, ...]:
    return tuple(municipality.address for municipality in directory.municipalities)


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    template = environment().get_template("municipality.html")
    twins = namesakes(directory.municipalities)
    for region in directory.regions:
        # Municipalities that the same posts answer for have the same answers, and nearly all of a region do.
        shared: dict[tuple[str, ...], dict[str, Any]] = {}
        for municipality in directory.municipalities_by_region[region.id]:
            link = links.at(municipality.address)
            posts = tuple(post.id for post in directory.posts_for(region, municipality))
            if posts not in shared:
                shared[posts] = _shared(directory, links, region, municipality)
            html = template.render(
                shared[posts],
                municipality=municipality,
                twins=[(twin, link(twin.address)) for twin in twins.get(municipality.code, ())],
                centres=covering(directory, municipality.code),
            )
            yield Artifact(municipality.address, html.encode(), _page(municipality.name, municipality.county, region))


def _shared(directory: Directory, links: Links, region: Region, municipality: Municipality) -> dict[str, Any]:
    """What the municipalities have in common that the same posts answer for; their pages lie equally deep."""
    link = links.at(municipality.address)
    meetings = [item for item in schedule(directory) if item.region.id == region.id]
    return {
        "region": region,
        "answers": answers(directory, region, municipality),
        "meetings": timeline(meetings[:_MEETINGS], link) if meetings else "",
        "support": _support_line(directory),
        "start": link(""),
        "all_meetings": link("moten/"),
        "all_municipalities": link("kommuner/"),
        "count": len(directory.municipalities),
        "region_page": link(region.address),
        "locator": link(f"assets/region-{region.id}.svg"),
    }


def _support_line(directory: Directory) -> NationalNumber | None:
    """Brottsofferjouren's own line, if the data have it."""
    return next((n for n in directory.national_numbers if national(n.number) == _SUPPORT_LINE), None)


def _page(name: str, county: str, region: Region) -> Page:
    text = f"Vem du ringer hos polisen om brott i {name}, {county}, polisregion {region.name}, och vad du kan säga."
    return Page(name, text)


PAGE = PageKind("municipality", _addresses, _render)
