"""Sources: complete addresses, each of a single lasting page."""

from collections.abc import Iterator
from urllib.parse import SplitResult

from ..model.directory import Directory
from ..model.walk import Sourced, sourced
from ..values import web
from ..values.email import is_example
from .checks import invalid
from .rule import Finding, error, warning


def _addresses(directory: Directory) -> Iterator[tuple[Sourced, SplitResult]]:
    for record in sourced(directory):
        if record.source and (parts := web.split(record.source)):
            yield record, parts


@error(
    "K01",
    "Källan ska vara hela webbadressen till sidan, med https:// först och utan mellanslag. Kopiera den ur webbläsaren.",
)
def sources_are_web_addresses(directory: Directory) -> Iterator[Finding]:
    for record in sourced(directory):
        if record.source:
            yield from invalid(record, "source", record.source, web.check_page)


@error("K02", "Källan är en exempeladress som inte visar något. Skriv sidan där uppgiften står.")
def real_data_has_no_example_sources(directory: Directory) -> Iterator[Finding]:
    for record, parts in _addresses(directory):
        if not directory.site.example and is_example(parts.hostname or ""):
            yield Finding(record, "source", f"{record.source} är en exempeladress som inte visar något")


@warning(
    "K03",
    "Källan är en sökning eller en kortlänk, som visar något annat i morgon. Skriv adressen till sidan den leder till.",
)
def sources_are_lasting_pages(directory: Directory) -> Iterator[Finding]:
    for record, parts in _addresses(directory):
        if web.is_changing(parts):
            host = web.host(record.source or "")
            yield Finding(record, "source", f"{host} är ingen bestämd sida. Skriv adressen till sidan den leder till")


@warning(
    "K04", "Källan är en hel webbplats, så att uppgiften är svår att hitta. Skriv adressen till sidan där den står."
)
def sources_are_not_whole_sites(directory: Directory) -> Iterator[Finding]:
    for record, parts in _addresses(directory):
        if parts.path in ("", "/") and not parts.query and not is_example(parts.hostname or ""):
            yield Finding(record, "source", f"{parts.hostname} är en hel webbplats. Skriv adressen till sidan")


@warning("K05", "Adressen har spårning efter frågetecknet, som följer den som klickar. Den fungerar lika bra utan.")
def sources_have_no_tracking(directory: Directory) -> Iterator[Finding]:
    for record, parts in _addresses(directory):
        if bare := web.untracked(parts):
            yield Finding(record, "source", "adressen har spårning efter frågetecknet", bare)
