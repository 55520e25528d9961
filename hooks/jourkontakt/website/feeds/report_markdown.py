"""The report as Markdown, to paste into a document or a comment; what stands in the data never becomes markup."""

from __future__ import annotations

from markupsafe import Markup

from ...diff.markdown import escaped
from ...report.content import Report
from ..rendering import environment


def as_markdown(report: Report) -> str:
    """The whole report, headings and tables in GitHub's dialect."""
    # Not `render`, which leaves no empty line: here they part the blocks.
    return environment().get_template("report.md").render(report=report, md=_quiet) + "\n"


def _quiet(text: object) -> Markup:
    """Text that shows the same characters and does nothing."""
    return Markup(escaped(str(text)))
