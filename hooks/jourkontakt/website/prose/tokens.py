"""What the site fills in on Markdown pages, by name: `{{ ansvarig utgivare }}`."""

from ...editors.links import forms_page
from ...model.directory import Directory
from ...values import markdown
from ...values.text import counted
from ...values.web import host

_CREDITS = """\
- Ortnamn: Bearbetning av SCB:s öppna data
- Centralorter: GeoNames ([CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.sv))
- Kartor: Bearbetning av SCB:s öppna geodata"""


def values(directory: Directory) -> dict[str, str]:
    """The Markdown for each name."""
    site, years = directory.site, directory.data_years
    publisher = site.publisher
    return {
        "organisation": markdown.escaped(site.organisation),
        "ansvarig utgivare": f"Ansvarig utgivare: {markdown.escaped(publisher)}."
        if publisher
        else "Ingen ansvarig utgivare är utsedd ännu.",
        "skriv hit": _corrections(directory),
        "uppgifternas ålder": f"Uppgifterna är från {years}." if years else "Ingen uppgift har något datum ännu.",
        "inaktuell efter": _months(site.stale_after_months),
        "källor": _CREDITS,
    }


def _corrections(directory: Directory) -> str:
    """Where to report what is wrong, as a sentence."""
    site = directory.site
    if site.corrections:
        return f"Skriv till [{site.corrections}](mailto:{site.corrections})."
    if forms := forms_page(site):
        return f"Skriv på [{host(forms)}]({forms}). Det kräver ett konto där."
    return "Sidan har ingen adress för det ännu. Spara uppgiften hos er så länge."


def _months(count: int) -> str:
    return "ett år" if count == 12 else counted(count, "månad", "månader")
