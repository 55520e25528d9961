"""`FEEDS`: every file besides the pages, one module each."""

from collections.abc import Callable, Iterator

from ...model.directory import Directory
from ..artifact import Artifact
from .api import api_files
from .calendar import calendar_files
from .changes import change_feed
from .csv_files import csv_files
from .forwarding import forwarding_pages
from .lookup import lookup_index
from .manifest import manifest
from .report_pdf import report_pdf
from .vcards import vcard_files
from .workbook import workbook_file

FEEDS: tuple[Callable[[Directory], Iterator[Artifact]], ...] = (
    lookup_index,
    calendar_files,
    vcard_files,
    csv_files,
    workbook_file,
    change_feed,
    report_pdf,
    api_files,
    manifest,
    forwarding_pages,
)

__all__ = ["FEEDS"]
