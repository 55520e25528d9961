"""The compiled report: the state on a day (`as_of`), and what the report says of it (`compiled`).

It is drawn twice from the same `Report`: as HTML by `website/pages/report.py`, as PDF by `website/feeds/report_pdf.py`.
"""

from .build import compiled
from .content import Report
from .snapshot import as_of

__all__ = ["Report", "as_of", "compiled"]
