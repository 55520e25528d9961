"""The compiled report: the visits so far, each region, what is missing, and the newest figures."""

from typing import Any

from ...model.directory import Directory
from ...report import Report
from ...report.build import TITLE
from ..artifact import Page
from ..feeds.report_pdf import PATH, todays_report
from ..rendering import render
from .page import single

_META = Page(
    TITLE,
    "Polisgruppens besök i de sju polisregionerna: vad mötena ledde till, kontakter och siffror, och vad som saknas.",
)


def _facts(directory: Directory) -> dict[str, Any]:
    return {"report": todays_report(directory), "pdf": PATH, "corrections": directory.site.corrections}


def document(report: Report) -> str:
    """The report as a self-contained HTML document."""
    body = render("report.html", report=report, link=None)
    return f"{render('report_document.html', report=report, body=body)}\n"


PAGE = single("report", "rapport/", _META, _facts)
