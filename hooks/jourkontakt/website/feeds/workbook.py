"""`jourkontakt.xlsx`: the tables as sheets of a workbook, for people.

Every cell is a text, so that no program makes a number of `0771-14 14 00` or a formula of a text; only published
figures that are exact are numbers. The same tables give the same bytes wherever zlib is the same.
"""

import io
import zlib
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec

from ...model.directory import Directory
from ...values.numbers import Quantity
from ..artifact import Artifact
from ..shelf import kept
from .tables import Table, tables

PATH = "jourkontakt.xlsx"
# The sheet that a program opens first; the one before it says what the workbook is.
_OPENED = 1
# Spreadsheets know no earlier day.
_UNDATED = date(1900, 1, 1)
_TEXT = {"num_format": "@", "text_wrap": True, "valign": "top"}
_HEAD = _TEXT | {"bold": True, "bottom": 1}
_A4 = 9
# The most that a cell holds, in bytes of UTF-16.
_MOST = 2 * 32_767


def workbook_file(directory: Directory) -> Iterator[Artifact]:
    """`jourkontakt.xlsx`."""
    site, newest = directory.site, directory.data_date
    yield Artifact(PATH, as_workbook(tables(directory), site.marked(site.title), newest.last if newest else _UNDATED))


def as_workbook(sheets: Sequence[Table], title: str, created: date) -> bytes:
    """The tables as a workbook that says that it was created that day."""
    facts = msgspec.json.encode((sheets, title, created))
    makers = version("xlsxwriter"), zlib.ZLIB_RUNTIME_VERSION
    parts = (*map(str.encode, makers), Path(__file__).read_bytes(), facts)
    return kept("xlsx", parts, lambda: _made(sheets, title, created))


def _made(sheets: Sequence[Table], title: str, created: date) -> bytes:
    # Imported here because it loads slowly and a kept workbook does not need it.
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": title, "created": datetime(created.year, created.month, created.day, tzinfo=UTC)})
        for table in sheets:
            _add(book, table)
        book.worksheets()[_OPENED].activate()
    return file.getvalue()


def _add(book: Any, table: Table) -> None:
    """Add the table as a sheet with a header row that stays in view and filters."""
    sheet = book.add_worksheet(table.name)
    text, head = book.add_format(_TEXT), book.add_format(_HEAD)
    for column, (name, width) in enumerate(table.columns):
        # Cells without a format of their own have that of their column.
        sheet.set_column(column, column, width, text)
        sheet.write_string(0, column, name, head)
    for row, cells in enumerate(table.rows, 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, Quantity):
                sheet.write_number(row, column, float(cell.value), book.add_format(_number(cell)))
            elif cell:
                sheet.write_string(row, column, _fitting(cell))
    sheet.freeze_panes(1, table.pinned)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    # No mark in the corner of codes such as 0643, which are text on purpose.
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.repeat_rows(0)


def _fitting(text: str) -> str:
    """The text, ending in an ellipsis if a cell cannot hold all of it; without it, the cut would not be seen."""
    units = text.encode("utf-16-le")
    return text if len(units) <= _MOST else f"{units[: _MOST - 2].decode('utf-16-le', 'ignore')}…"


def _number(quantity: Quantity) -> dict[str, str]:
    """The format that shows the number with its decimals in the data, and a change with its sign."""
    _, _, decimals = quantity.text.partition(",")
    plain = f"#,##0{'.' if decimals else ''}{'0' * len(decimals)}"
    return {"num_format": f"+{plain};-{plain};{plain}" if quantity.is_signed else plain, "valign": "top"}
