"""`statistik.csv`: every published figure, one per row, with all that the page says about it.

The format suits spreadsheets: semicolons, byte order mark, CRLF, and no cell that they read as a formula.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from ...answers.figures import accounts, area_name
from ...model import Figure, labels
from ...model.directory import Directory
from ..artifact import Artifact

PATH = "statistik.csv"
_HEAD = (
    "Mått", "Definition", "Enhet", "Täljare", "Nämnare", "Uppskattning", "Räknesätt", "Nivå", "Område", "Period",
    "Ungefär", "Siffra", "Jämfört med", "Jourer som siffran bygger på", "Källa", "Källans datum", "Förbehåll",
)  # fmt: skip
# Spreadsheets read a cell that begins like this as a formula (OWASP), and as text after a straight quote.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# `+11`, `-1 234,5`, `+12 %`: a number with a sign stays a number.
_NUMBER = re.compile(r"[+-][0-9]+(?:[ \u00a0\u2009\u202f][0-9]+)*(?:,[0-9]+)?(?:[ \u00a0]?%)?")


def statistics(directory: Directory) -> Iterator[Artifact]:
    """`statistik.csv`, in the order of the page."""
    rows: list[tuple[str, ...]] = []
    for account in accounts(directory):
        measure = account.measure
        about = (measure.name, measure.definition, measure.unit, measure.numerator or "", measure.denominator or "")
        start = (*about, "ja" if measure.kind == "estimate" else "nej")
        for group in (*account.national, *account.areas):
            name = f"{group.series.name}: {group.series.definition}" if group.series else ""
            rows += [(*start, name, *_cells(directory, figure)) for figure in group.figures]
    yield Artifact(PATH, csv_file(_HEAD, rows))


def _cells(directory: Directory, figure: Figure) -> tuple[str, ...]:
    return (
        labels.LEVELS[figure.level],
        area_name(directory, figure),
        figure.period.text,
        labels.QUALIFIERS[figure.qualifier] if figure.qualifier else "",
        figure.value.text,
        figure.compared_with.text if figure.compared_with else "",
        figure.centres_reported or "",
        figure.source,
        figure.source_date.text if figure.source_date else "",
        figure.caveat or "",
    )


def csv_file(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The file's bytes; raises `ValueError` unless every row has as many cells as the head."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (head, *rows):
        if len(row) != len(head):
            raise ValueError(f"a row has {len(row)} cells, the head {len(head)}")
        writer.writerow([f"'{cell}" if _is_formula(cell) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _is_formula(cell: str) -> bool:
    return cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell)
