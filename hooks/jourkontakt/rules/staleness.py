"""Age and gaps, as warnings only: what should be rung again, and what nobody has found yet."""

from __future__ import annotations

from collections.abc import Iterator

from ..answers.current import direct_numbers
from ..answers.trust import is_stale
from ..model import Contact, NationalNumber, walk
from ..model.directory import Directory
from ..values.dates import age_in_words
from ..values.text import counted
from .rule import Finding, rule


@rule("A01", "warning")
def regions_have_a_direct_number(directory: Directory) -> Iterator[Finding]:
    """Regionen har inget eget nummer som går att ringa, så läsaren får 114 14 och orden att säga.

    Lägg till ett som är bekräftat.
    """
    for region in directory.regions:
        if not direct_numbers(region, directory.today):
            members = len(directory.municipalities_by_region[region.id])
            message = (
                f"region {region.name} har inget direktnummer, och det gäller {counted(members, 'kommun', 'kommuner')}"
            )
            yield Finding(region, "name", message)


def _holds(contact: Contact, directory: Directory) -> bool:
    return not _ended(contact, directory) and not (contact.since and contact.since.is_ahead(directory.today))


def _ended(contact: Contact, directory: Directory) -> bool:
    return contact.until is not None and contact.until.is_over(directory.today)


def _in_use(directory: Directory) -> Iterator[tuple[Contact | NationalNumber, str]]:
    """What readers call or write to today, with its field; nobody rings the number for danger to try it."""
    yield from ((number, "number") for number in directory.national_numbers if not number.danger)
    yield from ((contact, "value") for contact in walk.contacts(directory) if _holds(contact, directory))


@rule("A02", "warning")
def contacts_are_verified(directory: Directory) -> Iterator[Finding]:
    """Ingen av oss har kontrollerat uppgiften än. Ring eller skriv dit, och lägg till en rad under ”verified”."""
    for fact, field in _in_use(directory):
        if not fact.verified:
            yield Finding(fact, field, f"{getattr(fact, field)} är ännu inte kontrollerat av oss")


@rule("A03", "warning")
def contacts_are_verified_again(directory: Directory) -> Iterator[Finding]:
    """Uppgiften kontrollerades för länge sedan och visas som inaktuell.

    Ring eller skriv dit, och lägg till en ny rad.
    """
    today, months = directory.today, directory.site.stale_after_months
    for fact, field in _in_use(directory):
        last = max((check.on for check in fact.verified), key=lambda when: when.last, default=None)
        if last and is_stale(last, today, months):
            message = f"{getattr(fact, field)} kontrollerades senast {age_in_words(last.last, today)}"
            yield Finding(fact, field, message)


@rule("A04", "warning")
def contacts_still_hold(directory: Directory) -> Iterator[Finding]:
    """Kontakten gäller inte längre och visas inte. Ta bort den, eller rätta ”until”."""
    for contact in walk.contacts(directory):
        if contact.until and _ended(contact, directory):
            yield Finding(contact, "until", f"{contact.value} gällde till {contact.until.words} och visas inte längre")


@rule("A05", "warning")
def notices_still_hold(directory: Directory) -> Iterator[Finding]:
    """Meddelandet visas inte längre. Ta bort det."""
    for notice in walk.notices(directory):
        if notice.until.is_over(directory.today):
            yield Finding(notice, "until", f"meddelandet gällde till {notice.until.words} och visas inte längre")


@rule("A06", "warning")
def hours_are_fresh(directory: Directory) -> Iterator[Finding]:
    """Telefontiderna är gamla och kan ha ändrats. Se efter på källan, och skriv den nya dagen i ”as_of”."""
    for hours in walk.hours(directory):
        if is_stale(hours.as_of, directory.today, directory.site.stale_after_months):
            yield Finding(hours, "as_of", f"tiderna är från {hours.as_of.words} och kan ha ändrats")
