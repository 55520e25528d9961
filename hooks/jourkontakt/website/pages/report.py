"""The compiled report: what is missing first, then how far the visits have come, region by region, and the figures."""

from collections.abc import Iterator

from ...model.directory import Directory
from ...report import Report, as_of, compiled
from ..artifact import Artifact, Page
from ..feeds.report_pdf import PATH
from ..links import Links
from ..rendering import render
from .page import PageKind

ADDRESS = "rapport/"
_DESCRIPTION = (
    "Polisgruppens besök i de sju polisregionerna: vad som saknas, vad mötena ledde till, svar, kontakter och siffror."
)


def _render(directory: Directory, links: Links) -> Iterator[Artifact]:
    report = compiled(as_of(directory, directory.today))
    corrections = directory.site.corrections
    html = render("report.html", report=report, link=links.at(ADDRESS), pdf=PATH, corrections=corrections)
    yield Artifact(ADDRESS, html.encode(), Page(report.title, _DESCRIPTION))


def document(report: Report) -> str:
    """The report as a whole HTML document that needs nothing beside it."""
    body = render("report.html", report=report, link=None)
    return f"{render('report_document.html', report=report, body=body)}\n"


PAGE = PageKind("report", lambda _: (ADDRESS,), _render)
