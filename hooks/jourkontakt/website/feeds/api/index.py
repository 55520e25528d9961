"""`index.json`: what there is in the API, from which day, and on which terms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from ....model.directory import Directory
from ....model.fields import Doc
from .item import GUIDE, ROOT, File, Item, head, says

_TERMS = (
    "Uppgifterna är offentliga och fria att använda. Ange gärna källan som står vid varje uppgift. "
    "Vi lovar inte att adressen alltid svarar."
)
_CREDITS = ("Centralorter: GeoNames (CC BY 4.0), https://www.geonames.org/",)


class Licence(Item, frozen=True):
    """The licence of the data."""

    doc: ClassVar = Doc("Licens", "Licensen för uppgifterna.")

    name: Annotated[str, says("Namn", "Licensens namn.")]
    url: Annotated[str, says("Webbadress", "Licensens text.")]
    credits: Annotated[tuple[str, ...], says("Att ange", "Det som har en annan licens, med det du ska skriva.")]


class Listed(Item, frozen=True):
    """A file of the API."""

    doc: ClassVar = Doc("Fil", "En fil, med adresser från webbplatsens rot.")

    name: Annotated[str, says("Namn", "Filens namn utan ändelse.")]
    title: Annotated[str, says("Rubrik", "Vad filen innehåller, i ett ord eller två.")]
    about: Annotated[str, says("Innehåll", "Vad filen innehåller.")]
    path: Annotated[str, says("Fil", "Filens adress från webbplatsens rot.")]
    schema: Annotated[str, says("Schema", "Adressen till filens JSON Schema från webbplatsens rot.")]


class IndexFile(File, frozen=True):
    """`index.json`."""

    name: ClassVar = "index"
    doc: ClassVar = Doc("Innehåll", "Vad som finns, från vilken dag och på vilka villkor.")

    title: Annotated[str, says("Webbplats", "Webbplatsens namn.")]
    organisation: Annotated[str, says("Organisation", "Vem webbplatsen görs för.")]
    publisher: Annotated[str | None, says("Ansvarig utgivare", "null: ingen är utsedd ännu.")]
    corrections: Annotated[str | None, says("Rättelser", "Mejladressen dit rättelser skickas. null: finns inte ännu.")]
    address: Annotated[str | None, says("Adress", "Webbplatsens adress, som path läggs till efter. null: ingen egen.")]
    guide: Annotated[str, says("Förklaring", "Sidan som förklarar filerna, från webbplatsens rot.")]
    stale_after_months: Annotated[int, says("Gammalt efter", "Antal månader efter vilka en kontroll är för gammal.")]
    terms: Annotated[str, says("Villkor", "Villkoren i ord.")]
    licence: Annotated[Licence, says("Licens", "Licensen för uppgifterna.")]
    files: Annotated[tuple[Listed, ...], says("Filer", "Alla filer utom den här.")]


def index(directory: Directory, kinds: Iterable[type[File]]) -> IndexFile:
    """The contents for files of these kinds."""
    site = directory.site
    return IndexFile(
        *head(directory),
        title=site.title,
        organisation=site.organisation,
        publisher=site.publisher,
        corrections=site.corrections,
        address=site.address,
        guide=GUIDE,
        stale_after_months=site.stale_after_months,
        terms=_TERMS,
        licence=Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", _CREDITS),
        files=tuple(
            Listed(kind.name, kind.doc.title, kind.doc.description, path(kind), schema_path(kind)) for kind in kinds
        ),
    )


def path(kind: type[File]) -> str:
    """The file's address from the site's root: `api/v1/regions.json`."""
    return f"{ROOT}{kind.name}.json"


def schema_path(kind: type[File]) -> str:
    """The address of the file's schema: `api/v1/regions.schema.json`."""
    return f"{ROOT}{kind.name}.schema.json"
