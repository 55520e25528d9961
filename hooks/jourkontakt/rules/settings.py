"""Settings of the site: addresses that work, and a responsible publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.directory import Directory
from .email import is_address, mended
from .rule import Finding, rule
from .sources import split

_REPOSITORY = re.compile(r"https://github\.com/[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?/(?!\.+$)[A-Za-z0-9._-]+")
_BRANCH = re.compile(r"(?!.*(?:\.\.|//))[A-Za-z0-9_][A-Za-z0-9._/-]*(?<![./])")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}")


@rule("S01")
def corrections_go_to_an_address(directory: Directory) -> Iterator[Finding]:
    """”corrections” är e-postadressen dit läsare skriver när något inte stämmer."""
    site = directory.site
    if site.corrections and not is_address(site.corrections):
        message = f"”{site.corrections}” är ingen e-postadress"
        yield Finding(site, "corrections", message, mended(site.corrections))


@rule("S02")
def the_repository_is_on_github(directory: Directory) -> Iterator[Finding]:
    """”repository” är adressen till kodförrådet på GitHub, utan något efter namnet."""
    address = directory.site.repository
    if address and (not _REPOSITORY.fullmatch(address) or address.endswith(".git")):
        bare = "https://" + re.sub(r"^(?:https?://)?(?:www\.)?", "", address).rstrip("/").removesuffix(".git")
        message = f"”{address}” är inte adressen till ett kodförråd på GitHub"
        yield Finding(directory.site, "repository", message, bare if _REPOSITORY.fullmatch(bare) else "")


@rule("S03")
def the_address_is_whole(directory: Directory) -> Iterator[Finding]:
    """”address” är sidans hela adress på webben. Den börjar med https:// och slutar med ett snedstreck."""
    address = directory.site.address
    if address is None:
        return
    parts = split(address)
    if not parts or parts.scheme != "https" or parts.query or parts.fragment or not address.endswith("/"):
        whole = f"{address}/"
        parts = split(whole)
        right = parts and parts.scheme == "https" and not parts.query and not parts.fragment
        message = f"”{address}” är ingen hel adress som slutar med ett snedstreck"
        yield Finding(directory.site, "address", message, whole if right else "")


@rule("S04")
def age_is_counted_in_months(directory: Directory) -> Iterator[Finding]:
    """”stale_after_months” är efter hur många månader ett nummer räknas som inaktuellt: mellan 1 och 60."""
    months = directory.site.stale_after_months
    if not 1 <= months <= 60:
        yield Finding(directory.site, "stale_after_months", f"{months} ligger inte mellan 1 och 60 månader")


@rule("S05")
def email_domains_are_domains(directory: Directory) -> Iterator[Finding]:
    """Raderna under ”email_domains” är domäner som polisen.se, utan @ och utan https://."""
    for index, domain in enumerate(directory.site.email_domains):
        if not _DOMAIN.fullmatch(domain):
            bare = domain.casefold().rpartition("@")[2].removeprefix("https://").removeprefix("www.").strip("/. ")
            write = bare if _DOMAIN.fullmatch(bare) else ""
            yield Finding(directory.site, "email_domains", f"”{domain}” är ingen domän", write, index)


@rule("S06")
def the_branch_has_a_plain_name(directory: Directory) -> Iterator[Finding]:
    """”branch” är namnet på grenen som publiceras, till exempel main. Det står i länkarna till GitHub."""
    if not _BRANCH.fullmatch(directory.site.branch):
        yield Finding(directory.site, "branch", f"”{directory.site.branch}” kan inte vara namnet på en gren")


@rule("S07", "warning")
def somebody_is_responsible(directory: Directory) -> Iterator[Finding]:
    """Läsaren ska få veta vem som ansvarar för uppgifterna. Lägg till ”publisher” när det är bestämt."""
    if not directory.site.publisher:
        message = "ansvarig utgivare (publisher) saknas, och sidan säger det till läsaren"
        yield Finding(directory.site, "publisher", message)


@rule("S08", "warning")
def example_data_stays_out_of_search(directory: Directory) -> Iterator[Finding]:
    """Påhittade uppgifter ska inte komma upp i sökmotorer.

    Skriv ”noindex: true” så länge sidan visar exempeldata.
    """
    if directory.site.example and not directory.site.noindex:
        yield Finding(directory.site, "noindex", "exempeldata kan komma upp i sökmotorer", "true")
