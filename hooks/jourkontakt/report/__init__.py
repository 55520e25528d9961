"""The compiled report: the state on a day (`as_of`), and what the report says of it (`compiled`).

It is drawn three times from the same `Report`: as HTML by `pages/report.py`, as PDF by `feeds/report_pdf.py`, as
Markdown by `report/markdown.py`.
"""

from __future__ import annotations

from .build import compiled
from .content import Report
from .snapshot import as_of

__all__ = ["Report", "as_of", "compiled"]
