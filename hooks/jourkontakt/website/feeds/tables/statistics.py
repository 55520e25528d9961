"""The table of published figures: one per row, in the order of the page, with all that the page says about it."""

from ....answers.figures import Group, accounts, area_name
from ....model import Figure, Measure, labels
from ....model.directory import Directory
from .table import Cell, Table

_COLUMNS = (
    ("Mått", 26), ("Definition", 40), ("Enhet", 18), ("Täljare", 18), ("Nämnare", 18), ("Uppskattning", 15),
    ("Räknesätt", 40), ("Nivå", 12), ("Område", 26), ("Period", 14), ("Ungefär", 11), ("Siffra", 12),
    ("Jämfört med", 13), ("Jourer som siffran bygger på", 16), ("Källa", 44), ("Källans datum", 14), ("Förbehåll", 50),
)  # fmt: skip


def statistics(directory: Directory) -> Table:
    """The table of all figures."""
    rows = (
        _measure(account.measure) | _series(group) | _figure(directory, figure)
        for account in accounts(directory)
        for group in (*account.national, *account.areas)
        for figure in group.figures
    )
    return Table.of("Statistik", "statistik.csv", _COLUMNS, rows)


def _measure(measure: Measure) -> dict[str, Cell]:
    return {
        "Mått": measure.name,
        "Definition": measure.definition,
        "Enhet": measure.unit,
        "Täljare": measure.numerator or "",
        "Nämnare": measure.denominator or "",
        "Uppskattning": "ja" if measure.kind == "estimate" else "nej",
    }


def _series(group: Group) -> dict[str, Cell]:
    return {"Räknesätt": f"{group.series.name}: {group.series.definition}"} if group.series else {}


def _figure(directory: Directory, figure: Figure) -> dict[str, Cell]:
    return {
        "Nivå": labels.LEVELS[figure.level],
        "Område": area_name(directory, figure),
        "Period": figure.period.text,
        "Ungefär": labels.QUALIFIERS[figure.qualifier] if figure.qualifier else "",
        "Siffra": figure.value.text if figure.qualifier else figure.value,
        "Jämfört med": figure.compared_with.text if figure.compared_with else "",
        "Jourer som siffran bygger på": figure.centres_reported or "",
        "Källa": figure.source,
        "Källans datum": figure.source_date.text if figure.source_date else "",
        "Förbehåll": figure.caveat or "",
    }
