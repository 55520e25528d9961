"""Sources: complete addresses, each of a single lasting page, and nobody's e-mail address in them."""

from collections.abc import Iterator
from urllib.parse import SplitResult

from msgspec.structs import replace

from ..model.directory import Directory
from ..model.walk import Sourced, sourced
from ..values import web
from ..values.detours import Detour, Kind, detour
from ..values.email import is_example
from .checks import invalid
from .rule import Finding, error, warning

_LEADS = "Öppna den och skriv adressen till sidan som den leder till"
_WHY: dict[Kind, tuple[str, str]] = {
    "rewritten": ("en omskriven länk, inte sidan själv", _LEADS),
    "short": ("en kortlänk, som kan leda någon annanstans i morgon", _LEADS),
    "search": ("en sökning, som visar något annat i morgon", "Skriv adressen till sidan som du hittade"),
    "social": ("ett socialt medium, där inlägg ändras och försvinner", "Skriv en webbsida där uppgiften står"),
}


def detour_in_words(address: str, found: Detour) -> str:
    """What is said of an address that is a way to a page, with a remedy if the page is unknown."""
    reason, remedy = _WHY[found.kind]
    return f"{web.host(address)} är {reason}{'' if found.target else f'. {remedy}'}"


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
            yield from map(_unwrapped, invalid(record, "source", record.source, web.check_page))


def _unwrapped(finding: Finding) -> Finding:
    """The finding with the page itself as the right value, if its right value is a way to it."""
    parts = web.split(finding.write)
    found = detour(parts) if parts else None
    return replace(finding, write=found.target) if found and found.target else finding


@error("K02", "Källan är en exempeladress som inte visar något. Skriv sidan där uppgiften står.")
def real_data_has_no_example_sources(directory: Directory) -> Iterator[Finding]:
    for record, parts in _addresses(directory):
        if not directory.site.example and is_example(parts.hostname or ""):
            yield Finding(record, "source", f"{record.source} är en exempeladress som inte visar något")


@error(
    "K03",
    "Källan är ingen bestämd sida, utan en länk som ett mejlprogram har skrivit om, en kortlänk, en sökning eller "
    "något i ett socialt medium. Skriv adressen till sidan där uppgiften står.",
)
def sources_are_lasting_pages(directory: Directory) -> Iterator[Finding]:
    for record, parts in _addresses(directory):
        if found := detour(parts):
            yield Finding(record, "source", detour_in_words(record.source or "", found), found.target)


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


@warning(
    "K06",
    "Någons mejladress står i källan och blir offentlig. Skriv källan utan den, om samma sida visas ändå.",
)
def sources_hold_no_email_addresses(directory: Directory) -> Iterator[Finding]:
    for record, parts in _addresses(directory):
        found = detour(parts)
        # The page inside a rewritten link is proposed instead, and checked when it is there.
        if web.has_email(parts) and not (found and found.target):
            yield Finding(
                record, "source", "det står en mejladress i källan, och den blir offentlig. Skriv källan utan den"
            )
