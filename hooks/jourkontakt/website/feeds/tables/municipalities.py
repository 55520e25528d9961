"""The table of municipalities: where each belongs, whom to call first about a case, and the centres that cover it."""

from collections.abc import Iterator

from ....answers.chain import chain
from ....model.directory import Directory
from ....values.text import capitalised, listing
from ...centres import covering
from ...lookup.areas import Area, areas, first_number
from ...lookup.base import errands
from .table import Cells, Table

_COLUMNS = (
    ("Kommun", 20), ("Län", 22), ("Polisregion", 14), ("Ring först", 26), ("Nummer", 18), ("Säg så här", 50),
    ("Om ingen svarar", 16), ("Jourer", 34), ("Polisområde", 20), ("Lokalpolisområde", 22), ("Kommunkod", 13),
    ("Sida", 50),
)  # fmt: skip


def municipalities(directory: Directory) -> Table:
    """The table of all municipalities, in Swedish order."""
    rows = {row["Kommunkod"]: row for area in areas(directory) for row in _rows(directory, area)}
    ordered = (rows[each.code] for each in directory.municipalities_in_order)
    return Table.of("Kommuner", "kommuner.csv", _COLUMNS, ordered)


def _rows(directory: Directory, area: Area) -> Iterator[Cells]:
    """The rows of municipalities that the same posts cover."""
    called = _called(directory, area)
    for municipality in area.municipalities:
        yield called | {
            "Kommun": municipality.name,
            "Län": municipality.county,
            "Polisregion": area.region.name,
            "Jourer": listing([row.centre.name for row in covering(directory, municipality.code)]),
            "Polisområde": municipality.police_district,
            "Lokalpolisområde": municipality.local_police_district,
            "Kommunkod": municipality.code,
            "Sida": directory.site.url(municipality.address),
        }


def _called(directory: Directory, area: Area) -> dict[str, str]:
    """Who is called first for the usual errand, the number, the words to say there, and the number after it."""
    usual = errands(directory)[0]
    first = first_number(directory, usual, (area,))
    answer = chain(directory, area.region, usual)
    (final,) = answer.final.ways
    if first.several:
        return {"Nummer": f"{first.several} nummer, ett för varje område", "Om ingen svarar": final.text}
    after = {"Säg så här": answer.say} if first.href == final.href else {"Om ingen svarar": final.text}
    return {"Ring först": capitalised(first.who), "Nummer": first.text} | after
