"""E-mail addresses: well formed, of the expected domains, and not confused with numbers."""

import re
from collections.abc import Iterator

from ..model import walk
from ..model.directory import Directory
from ..values import phones
from ..values.email import check, domain, is_address, is_example
from ..values.text import listing
from .checks import invalid
from .rule import Finding, error, warning


@error("E01", "Mejladressen går inte att skriva till. Den har ett @ och en domän, utan mellanslag och utan å, ä och ö.")
def addresses_are_well_formed(directory: Directory) -> Iterator[Finding]:
    for contact in walk.addresses(directory):
        if not _is_number(contact.value):
            yield from invalid(contact, "value", contact.value, check)


@error(
    "E02",
    "Ett nummer står som adress, eller en adress som nummer. Nummer har kind ”phone”, adresser ”mailbox” eller "
    "”email”.",
)
def kind_and_value_agree(directory: Directory) -> Iterator[Finding]:
    for contact in walk.contacts(directory):
        if contact.kind == "phone" and "@" in contact.value:
            message = "här står en mejladress. Sorten är ”mailbox” för en funktions adress och ”email” för en persons"
            yield Finding(contact, "kind", message)
        if contact.kind != "phone" and _is_number(contact.value):
            message = "här står ett telefonnummer. Sorten är ”phone”"
            yield Finding(contact, "kind", message, "phone" if phones.is_right(contact.value) else "")


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[0-9+][0-9 ()/–-]{2,}", text) is not None


@error("E03", "Adressens domän är avsatt för exempel, och ingen läser det som skickas dit. Skriv den riktiga adressen.")
def real_data_has_no_example_addresses(directory: Directory) -> Iterator[Finding]:
    for contact in walk.addresses(directory):
        if not directory.site.example and is_example(domain(contact.value)):
            yield Finding(contact, "value", f"{contact.value} är en exempeladress som ingen läser")


@error("E04", "Exempeldata får bara ha adresser på example.org, example.com och example.net, så att ingen får posten.")
def example_data_has_only_example_addresses(directory: Directory) -> Iterator[Finding]:
    for contact in walk.addresses(directory):
        if directory.site.example and is_address(contact.value) and not is_example(domain(contact.value)):
            yield Finding(contact, "value", f"{contact.value} kan vara någons adress, och det här är exempeldata")


@warning(
    "E05",
    "Adressen till en post hör inte till polisens domän. Stämmer den, lägg till domänen i email_domains i site.yaml.",
)
def police_addresses_have_expected_domains(directory: Directory) -> Iterator[Finding]:
    expected = tuple(each.casefold() for each in directory.site.email_domains)
    for _, post in walk.posts(directory):
        for contact in post.contacts:
            own = domain(contact.value)
            if contact.kind == "phone" or directory.site.example or is_example(own) or not is_address(contact.value):
                continue
            if not any(own == wanted or own.endswith(f".{wanted}") for wanted in expected):
                message = f"adressen hör till {own}. Väntade domäner är {listing(expected) or 'inga'}"
                yield Finding(contact, "value", message)
