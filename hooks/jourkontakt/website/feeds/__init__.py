"""`FEEDS`: every file besides the pages, one module each."""

from collections.abc import Callable, Iterator

from ...model.directory import Directory
from ..artifact import Artifact
from .calendar import calendar_files
from .forwarding import forwarding_pages
from .lookup import lookup_index
from .report_pdf import report_pdf
from .statistics import statistics
from .vcards import vcard_files

FEEDS: tuple[Callable[[Directory], Iterator[Artifact]], ...] = (
    lookup_index,
    calendar_files,
    vcard_files,
    statistics,
    report_pdf,
    forwarding_pages,
)

__all__ = ["FEEDS"]
