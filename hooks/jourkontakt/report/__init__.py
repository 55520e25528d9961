"""The report: the facts as of a day (`as_of`), and the report's content (`compiled`).

The same `Report` is rendered twice: as HTML by `website/pages/report.py`, as PDF by `website/feeds/report_pdf.py`.
"""

from .build import compiled
from .content import Report
from .snapshot import as_of

__all__ = ["Report", "as_of", "compiled"]
