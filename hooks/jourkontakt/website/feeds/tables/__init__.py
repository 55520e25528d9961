"""The tables of contacts, meetings, municipalities and figures, which both the workbook and the CSV files hold."""

from ....model.directory import Directory, found_once
from .about import about
from .contacts import contacts
from .meetings import meetings
from .municipalities import municipalities
from .statistics import statistics
from .table import Cell, Table

__all__ = ["Cell", "Table", "tables"]


@found_once
def tables(directory: Directory) -> tuple[Table, ...]:
    """All tables, in the order of the workbook's sheets; the first says what the others are."""
    return tuple(make(directory) for make in (about, contacts, meetings, municipalities, statistics))
