"""`statistik.csv`: every published figure, one a row, with all that the page says of it."""

from collections.abc import Iterator

from ...answers.figures import accounts, area_name
from ...model import Figure, labels
from ...model.directory import Directory
from ..artifact import Artifact
from .csv_file import csv_file

PATH = "statistik.csv"
_HEAD = (
    "Mått", "Definition", "Enhet", "Täljare", "Nämnare", "Uppskattning", "Räknesätt", "Nivå", "Område", "Period",
    "Ungefär", "Siffra", "Jämfört med", "Jourer som siffran bygger på", "Källa", "Källans datum", "Förbehåll",
)  # fmt: skip


def statistics(directory: Directory) -> Iterator[Artifact]:
    """The download, in the page's order."""
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
