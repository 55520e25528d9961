"""Settings of the site: valid addresses and values, and a responsible publisher."""

import re
from collections.abc import Callable, Iterator

from ..model.directory import Directory
from ..values import email, web
from .checks import invalid
from .rule import Finding, Rule, error, warning

_BRANCH = re.compile(r"(?!.*(?:\.\.|//))[A-Za-z0-9_][A-Za-z0-9._/-]*(?<![./])")


def _setting(code: str, field: str, check: Callable[[str], None], help: str) -> Rule:
    """The rule that a setting, or each value of a list, passes `check`."""

    def findings(directory: Directory) -> Iterator[Finding]:
        value = getattr(directory.site, field)
        for index, text in enumerate(value if isinstance(value, tuple) else filter(None, [value])):
            yield from invalid(directory.site, field, text, check, index if isinstance(value, tuple) else None)

    return error(code, help)(findings)


corrections_go_to_an_address = _setting(
    "S01", "corrections", email.check, "”corrections” är mejladressen dit läsare skriver när något inte stämmer."
)
the_repository_is_on_github = _setting(
    "S02",
    "repository",
    web.check_repository,
    "”repository” är adressen till kodförrådet på GitHub, utan något efter namnet.",
)
site_address_is_complete = _setting(
    "S03",
    "address",
    web.check_site,
    "”address” är sidans hela adress på webben. Den börjar med https:// och slutar med ett snedstreck.",
)
email_domains_are_valid = _setting(
    "S05",
    "email_domains",
    email.check_domain,
    "Raderna under ”email_domains” är domäner som polisen.se, utan @ och utan https://.",
)


@error("S04", "”stale_after_months” är efter hur många månader ett nummer räknas som gammalt: mellan 1 och 60.")
def stale_after_months_is_in_range(directory: Directory) -> Iterator[Finding]:
    months = directory.site.stale_after_months
    if not 1 <= months <= 60:
        yield Finding(directory.site, "stale_after_months", f"{months} ligger inte mellan 1 och 60 månader")


@error("S06", "”branch” är namnet på grenen som publiceras, till exempel main. Det står i länkarna till GitHub.")
def branch_name_is_valid(directory: Directory) -> Iterator[Finding]:
    if not _BRANCH.fullmatch(directory.site.branch):
        yield Finding(directory.site, "branch", f"”{directory.site.branch}” kan inte vara namnet på en gren")


@warning(
    "S09",
    "”address” är sidans hela adress på webben. GitHub Pages ger den när sidan publiceras där. Publiceras sidan på "
    "annat sätt, skriv adressen, med ett snedstreck sist.",
)
def site_address_is_known(directory: Directory) -> Iterator[Finding]:
    if not directory.site.address:
        message = (
            "sidans adress (address) saknas; om inte GitHub Pages ger den går kalendrarna inte att prenumerera på, "
            "och 404-sidan blir fel i en undermapp"
        )
        yield Finding(directory.site, "address", message)


@warning("S07", "Läsaren ska få veta vem som ansvarar för uppgifterna. Lägg till ”publisher” när det är bestämt.")
def publisher_is_named(directory: Directory) -> Iterator[Finding]:
    if not directory.site.publisher:
        message = "ansvarig utgivare (publisher) saknas, och sidan säger det till läsaren"
        yield Finding(directory.site, "publisher", message)


@warning(
    "S10",
    "”corrections” är mejladressen dit läsaren skriver för att tipsa om ett nummer, eller när något inte stämmer. "
    "Lägg till den när den är bestämd: en funktions adress, inte en persons.",
)
def corrections_are_received(directory: Directory) -> Iterator[Finding]:
    if not directory.site.corrections:
        lost = (
            "den som vill tipsa om ett nummer behöver ett konto på GitHub"
            if directory.site.repository
            else "ingen kan tipsa om ett nummer, så korten hänvisar till samtalsanteckningen"
        )
        yield Finding(directory.site, "corrections", f"adressen för rättelser (corrections) saknas: {lost}")


@warning(
    "S08",
    "Påhittade uppgifter ska inte komma upp i sökmotorer. Skriv ”noindex: true” så länge sidan visar exempeldata.",
)
def example_data_stays_out_of_search(directory: Directory) -> Iterator[Finding]:
    if directory.site.example and not directory.site.noindex:
        yield Finding(directory.site, "noindex", "exempeldata kan komma upp i sökmotorer", "true")
