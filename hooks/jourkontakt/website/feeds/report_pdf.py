"""`rapport.pdf`: the compiled report, accessible (PDF/UA-1), set by Typst from `templates/report.typ`."""

from collections.abc import Iterator

import msgspec

from ...model.directory import Directory, found_once
from ...report import Report, as_of, compiled
from ..artifact import Artifact
from ..rendering import TEMPLATES
from .typst import typeset

PATH = "rapport.pdf"


def report_pdf(directory: Directory) -> Iterator[Artifact]:
    """`rapport.pdf` of today's facts."""
    yield Artifact(PATH, as_pdf(todays_report(directory)))


@found_once
def todays_report(directory: Directory) -> Report:
    """The report of today's facts, which the page shows too."""
    return compiled(as_of(directory, directory.today))


def as_pdf(report: Report) -> bytes:
    """The report as a PDF; the same report gives the same bytes."""
    facts = msgspec.json.encode(report).decode()
    return typeset((TEMPLATES / "report.typ").read_bytes(), facts)
