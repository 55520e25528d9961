"""The municipalities' pages: a shared part is rendered once and filled with each municipality's own values."""

from collections.abc import Iterator
from typing import Any

from markupsafe import escape

from ...answers.meetings import schedule, upcoming
from ...answers.namesakes import namesakes
from ...model import Region
from ...model.directory import Directory
from ...model.tables import Municipality
from .. import qr
from ..area_figures import of_counties
from ..artifact import Artifact, Page
from ..centres import covering
from ..links import Links
from ..rendering import environment, render
from ..shell import Shell, gap
from .page import PageKind
from .pieces import answers


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    own: Any = environment().get_template("_municipality.html").module
    parts: Any = environment().get_template("_parts.html").module
    twins = namesakes(directory)
    for region in directory.regions:
        figures = _figures(directory, links, region)
        # Municipalities covered by the same posts share a shell; in most regions that is nearly all of them.
        shells: dict[tuple[str, ...], Shell] = {}
        for municipality in directory.municipalities_by_region[region.id]:
            name, page = municipality.name, municipality.address
            posts = tuple(post.id for post in directory.posts_for(region, municipality))
            if posts not in shells:
                shells[posts] = _shell(directory, links, region, municipality)
            near, centres = twins.get(municipality.code), covering(directory, municipality.code)
            html = shells[posts].fill(
                name=escape(name).encode(),
                county=escape(municipality.county).encode(),
                code=parts.qr(qr.code(directory, page)).encode(),
                twins=own.twins([(twin, links.at(page)(twin.address)) for twin in near]).encode() if near else b"",
                centres=own.centres(centres).encode() if centres else b"",
                figures=figures.get(municipality.county, b""),
            )
            about = f"Vem du ringer hos polisen om brott i {name}, {municipality.county}, polisregion {region.name}"
            yield Artifact(page, html, Page(name, f"{about}, och vad du kan säga."))


def _shell(directory: Directory, links: Links, region: Region, municipality: Municipality) -> Shell:
    """The page shared by municipalities that the same posts cover; their addresses have the same depth."""
    link = links.at(municipality.address)
    html = render(
        "municipality.html",
        link=link,
        region=region,
        answers=answers(directory, link, region, municipality),
        meeting=upcoming(item for item in schedule(directory) if item.region.id == region.id),
        **{name: gap(name) for name in ("name", "county", "twins", "code", "centres", "figures")},
    )
    return Shell(html)


def _figures(directory: Directory, links: Links, region: Region) -> dict[str, bytes]:
    """The part of the page with the county's figures, by the names of the region's counties that have any."""
    own: Any = environment().get_template("_municipality.html").module
    every = links.at(region.address)("statistik/")
    return {found.area: own.figures(found, every).encode() for found in of_counties(directory, region)}


PAGE = PageKind("municipality", lambda directory: tuple(each.address for each in directory.municipalities), _render)
