"""The compiled report: the state on a day (`as_of`), what the report says of it (`compiled`), and that as Markdown.

HTML and PDF are drawn from the same `Report` by `pages/report.py` and `feeds/report_pdf.py`.
"""

from __future__ import annotations

from .as_of import as_of
from .compiled import compiled
from .content import Report
from .markdown import as_markdown

__all__ = ["Report", "as_markdown", "as_of", "compiled"]
