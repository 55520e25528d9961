"""Sources: whole addresses of pages that say what stands here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from ..model.directory import Directory
from .email import is_example
from .rule import Finding, rule
from .walk import Sourced, sourced

_HOST = re.compile(r"(?:[\w](?:[\w-]*[\w])?\.)+[^\W\d_]{2,24}")
_SHORTENERS = frozenset({
    "bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly", "shorturl.at", "t.co",
    "t.ly", "tiny.cc", "tinyurl.com",
})  # fmt: skip
_SEARCH = re.compile(
    r"(?:www\.)?(?:google\.[a-z.]+/(?:search|url)|bing\.com/search|duckduckgo\.com|ecosia\.org/search|qwant\.com|"
    r"startpage\.com|search\.yahoo\.com)"
)
_TRACKING = re.compile(r"(?:utm_[a-z]+|fbclid|gclid|mc_eid|mc_cid)=[^&]*&?")


def split(address: str) -> SplitResult | None:
    """The parts of a whole http(s) address with a real host; None for anything else."""
    try:
        parts = urlsplit(address)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        return None
    whole = parts.scheme in ("http", "https") and port_fits and not parts.username and not re.search(r"\s", address)
    return parts if whole and _HOST.fullmatch(parts.hostname or "") else None


def _addresses(directory: Directory) -> Iterator[tuple[Sourced, SplitResult]]:
    """The sources that are whole addresses, with their parts."""
    for record in sourced(directory):
        if record.source and (parts := split(record.source)):
            yield record, parts


@rule("K01")
def sources_are_web_addresses(directory: Directory) -> Iterator[Finding]:
    """Källan ska vara hela webbadressen till sidan, med https:// först och utan mellanslag.

    Kopiera den ur webbläsaren.
    """
    for record in sourced(directory):
        if record.source and not split(record.source):
            yield Finding(record, "source", f"”{record.source}” är ingen hel webbadress", _whole(record.source))


def _whole(text: str) -> str:
    """The page's address with the start that it lacks, where that is plain."""
    whole = "https://" + re.sub(r"^(?:https?)?:?/{0,2}", "", text, flags=re.IGNORECASE)
    parts = split(whole)
    return whole if parts and len(parts.path) > 1 else ""


@rule("K02")
def real_data_has_no_example_sources(directory: Directory) -> Iterator[Finding]:
    """Källan är en exempeladress som inte visar något. Skriv sidan där uppgiften står."""
    for record, parts in _addresses(directory):
        if not directory.site.example and is_example(parts.hostname or ""):
            yield Finding(record, "source", f"{record.source} är en exempeladress som inte visar något")


@rule("K03", "warning")
def sources_are_pages(directory: Directory) -> Iterator[Finding]:
    """Källan är en sökning eller en kortlänk, som visar något annat i morgon.

    Skriv adressen till sidan den leder till.
    """
    for record, parts in _addresses(directory):
        host = (parts.hostname or "").removeprefix("www.")
        if host in _SHORTENERS or _SEARCH.match(f"{host}{parts.path}"):
            yield Finding(record, "source", f"{host} är ingen bestämd sida. Skriv adressen till sidan den leder till")


@rule("K04", "warning")
def sources_point_at_one_page(directory: Directory) -> Iterator[Finding]:
    """Källan är en hel webbplats, så att uppgiften är svår att hitta. Skriv adressen till sidan där den står."""
    for record, parts in _addresses(directory):
        if parts.path in ("", "/") and not parts.query and not is_example(parts.hostname or ""):
            yield Finding(record, "source", f"{parts.hostname} är en hel webbplats. Skriv adressen till sidan")


@rule("K05", "warning")
def sources_do_not_track(directory: Directory) -> Iterator[Finding]:
    """Adressen har spårning efter frågetecknet, som följer den som klickar. Den fungerar lika bra utan."""
    for record, parts in _addresses(directory):
        if _TRACKING.search(parts.query):
            kept = _TRACKING.sub("", parts.query).rstrip("&")
            message = "adressen har spårning efter frågetecknet"
            yield Finding(record, "source", message, parts._replace(query=kept).geturl())
