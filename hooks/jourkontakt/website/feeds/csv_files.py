"""The tables as CSV, for programs: semicolons, byte order mark, CRLF, and no cell that is read as a formula."""

import csv
import io
import re
from collections.abc import Iterator

from ...model.directory import Directory
from ..artifact import Artifact
from .tables import Cell, Table, tables

# Spreadsheets read a cell that begins like this as a formula (OWASP), and as text after a straight quote.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# `+11`, `-1 234,5`, `+12 %`: a number with a sign stays a number.
_NUMBER = re.compile(r"[+-][0-9]+(?:[ \u00a0\u2009\u202f][0-9]+)*(?:,[0-9]+)?(?:[ \u00a0]?%)?")


def csv_files(directory: Directory) -> Iterator[Artifact]:
    """`kontakter.csv`, `moten.csv`, `kommuner.csv` and `statistik.csv`."""
    return (Artifact(table.path, csv_file(table)) for table in tables(directory) if table.path)


def csv_file(table: Table) -> bytes:
    """The table as a file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_defused(cell) for cell in row] for row in (table.head, *table.rows))
    return text.getvalue().encode("utf-8-sig")


def _defused(cell: Cell) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text
