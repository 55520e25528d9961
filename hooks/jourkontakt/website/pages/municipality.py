"""The municipalities' pages: a shared part is rendered once and filled with each municipality's own values."""

from collections.abc import Iterator
from typing import Any

from markupsafe import escape

from ...answers.meetings import schedule
from ...answers.namesakes import namesakes
from ...model import NationalNumber, Region
from ...model.directory import Directory
from ...model.tables import Municipality
from ...values.phones import national
from ..artifact import Artifact, Page
from ..centres import covering
from ..links import Links
from ..rendering import environment, render
from ..shell import Shell, gap
from .page import PageKind
from .pieces import answers, timeline

_SUPPORT_LINE = "116006"
# The maximum number of meetings shown; the page links to the rest.
_MEETINGS = 4


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    own: Any = environment().get_template("_municipality.html").module
    twins, support = namesakes(directory), _support_line(directory)
    for region in directory.regions:
        # Municipalities covered by the same posts share a shell; in most regions that is nearly all of them.
        shells: dict[tuple[str, ...], Shell] = {}
        for municipality in directory.municipalities_by_region[region.id]:
            name, page = municipality.name, municipality.address
            posts = tuple(post.id for post in directory.posts_for(region, municipality))
            if posts not in shells:
                shells[posts] = _shell(directory, links, region, municipality)
            near = twins.get(municipality.code)
            html = shells[posts].fill(
                name=escape(name).encode(),
                county=escape(municipality.county).encode(),
                twins=own.twins([(twin, links.at(page)(twin.address)) for twin in near]).encode() if near else b"",
                centres=own.centres(covering(directory, municipality.code), name, support).encode(),
            )
            about = f"Vem du ringer hos polisen om brott i {name}, {municipality.county}, polisregion {region.name}"
            yield Artifact(page, html, Page(name, f"{about}, och vad du kan säga."))


def _shell(directory: Directory, links: Links, region: Region, municipality: Municipality) -> Shell:
    """The page shared by municipalities that the same posts cover; their addresses have the same depth."""
    link = links.at(municipality.address)
    meetings = [item for item in schedule(directory) if item.region.id == region.id]
    html = render(
        "municipality.html",
        link=link,
        region=region,
        answers=answers(directory, link, region, municipality),
        meetings=timeline(meetings[:_MEETINGS], link) if meetings else "",
        count=len(directory.municipalities),
        **{name: gap(name) for name in ("name", "county", "twins", "centres")},
    )
    return Shell(html)


def _support_line(directory: Directory) -> NationalNumber | None:
    """Brottsofferjouren's own line, if the data have it."""
    return next((n for n in directory.national_numbers if national(n.number) == _SUPPORT_LINE), None)


PAGE = PageKind("municipality", lambda directory: tuple(each.address for each in directory.municipalities), _render)
