"""The sheet about the workbook: what it is, from when the facts are, what the words mean, sources and terms."""

from collections.abc import Iterator

from ....editors.links import forms_page
from ....model import Site, labels
from ....model.directory import Directory
from ....values.dates import day_in_words
from ...prose import tokens
from .table import Table

_COLUMNS = (("Om filen", 28), ("Att veta", 100))


def about(directory: Directory) -> Table:
    """The table of what to know about the workbook, as pairs of subject and text."""
    rows = ({"Om filen": subject, "Att veta": text} for subject, text in _texts(directory) if text)
    return Table.of("Om filen", "", _COLUMNS, rows)


def _texts(directory: Directory) -> Iterator[tuple[str, str]]:
    site, filled = directory.site, tokens.values(directory)
    if site.example:
        yield "Exempeldata", "Namn och nummer är påhittade och leder inte till polisen."
    yield "Vad filen är", f"{site.title} Kontakter, möten, kommuner och siffror för {site.organisation}. Inte polisens."
    yield "Webbsidan", site.address or ""
    yield "Dag", f"Filen visar läget {day_in_words(directory.today)}. Hämta en ny ibland: nummer ändras."
    yield "Uppgifternas ålder", filled["uppgifternas ålder"]
    yield "Ansvarig utgivare", site.publisher or ""
    yield "Stämmer något inte?", _corrections(site)
    yield (
        f"”{labels.MISSING}”",
        f"Ingen öppen källa säger det, och vi gissar aldrig. Ring {_always(directory)}, så kopplas du vidare.",
    )
    yield f"”{labels.POST_STATUS['vacant']}”", "Ingen har posten just nu. Står det en ersättare svarar den så länge."
    yield (
        "Kontroll",
        "Hur någon har kontrollerat numret, när och av vem. "
        f"När kontrollen är äldre än {filled['inaktuell efter']} varnar vi.",
    )
    yield "Källor", "Källan står på varje rad. Kommunernas namn: bearbetning av SCB:s öppna data."
    yield "Licens", "Uppgifterna är fria enligt CC0."


def _corrections(site: Site) -> str:
    if not (where := site.corrections or forms_page(site)):
        return ""
    how = f"Skriv till {where}." if site.corrections else f"Skriv på {where}. Det kräver ett konto där."
    return f"{how} Skriv aldrig något om ett enskilt ärende."


def _always(directory: Directory) -> str:
    """The first number that always answers and is not for danger."""
    return next(number.number for number in directory.front_numbers if number.always and not number.danger)
