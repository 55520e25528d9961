"""Settings of the site: addresses that work, and a responsible publisher."""

import re
from collections.abc import Callable, Iterator

from ..model.directory import Directory
from ..values import email, web
from ..values.errors import InvalidValueError
from .rule import Finding, rule

_BRANCH = re.compile(r"(?!.*(?:\.\.|//))[A-Za-z0-9_][A-Za-z0-9._/-]*(?<![./])")


@rule("S01")
def corrections_go_to_an_address(directory: Directory) -> Iterator[Finding]:
    """”corrections” är e-postadressen dit läsare skriver när något inte stämmer."""
    return _checked(directory, "corrections", email.check)


@rule("S02")
def the_repository_is_on_github(directory: Directory) -> Iterator[Finding]:
    """”repository” är adressen till kodförrådet på GitHub, utan något efter namnet."""
    return _checked(directory, "repository", web.check_repository)


@rule("S03")
def the_address_is_whole(directory: Directory) -> Iterator[Finding]:
    """”address” är sidans hela adress på webben. Den börjar med https:// och slutar med ett snedstreck."""
    return _checked(directory, "address", web.check_site)


@rule("S04")
def age_is_counted_in_months(directory: Directory) -> Iterator[Finding]:
    """”stale_after_months” är efter hur många månader ett nummer räknas som inaktuellt: mellan 1 och 60."""
    months = directory.site.stale_after_months
    if not 1 <= months <= 60:
        yield Finding(directory.site, "stale_after_months", f"{months} ligger inte mellan 1 och 60 månader")


@rule("S05")
def email_domains_are_domains(directory: Directory) -> Iterator[Finding]:
    """Raderna under ”email_domains” är domäner som polisen.se, utan @ och utan https://."""
    return _checked(directory, "email_domains", email.check_domain)


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


def _checked(directory: Directory, field: str, check: Callable[[str], None]) -> Iterator[Finding]:
    """What the check says of the setting's value, or of each of its values."""
    value = getattr(directory.site, field)
    for index, text in enumerate(value if isinstance(value, tuple) else filter(None, [value])):
        try:
            check(text)
        except InvalidValueError as error:
            at = index if isinstance(value, tuple) else None
            yield Finding(directory.site, field, str(error), error.write, at)
