"""What a reviewer should look at twice. One function each, in one list: `WARNINGS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from ..model import Centre, Contact, NationalNumber, Post, Region, Verification
from ..model.directory import Directory
from ..model.tables import Municipality, Place
from ..values.phones import dialled, is_mobile
from . import labels
from .differences import Difference
from .sentence import Consequence, in_region, region_of

_MANY = 10
_NUMBERS = ((Contact, "value"), (NationalNumber, "number"))
Warn: TypeAlias = Callable[[Sequence[Difference]], Iterable[Consequence]]


class _Fresh(NamedTuple):
    """A number or address that was not there before, and whose it is."""

    contact: Contact
    owner: str
    difference: Difference


def _warning(region: str, sentence: str, municipalities: int = 0) -> Consequence:
    return Consequence(region, "warning", sentence, municipalities, warning=True)


def _fresh(found: Sequence[Difference]) -> Iterator[_Fresh]:
    """All contacts that are new or have a new value, also those that came with a new post or jour."""
    for difference in found:
        item = difference.item
        if isinstance(difference.record, Contact) and difference.field == "value":
            yield _Fresh(difference.record, labels.owner(difference), difference)
        elif difference.kind != "added":
            continue
        elif isinstance(item, Contact):
            yield _Fresh(item, labels.owner(difference), difference)
        elif isinstance(item, Post):
            owner = f"{labels.label(difference.within(Region))}: {labels.post(item)}"
            yield from (_Fresh(contact, owner, difference) for contact in item.contacts)
        elif isinstance(item, Centre):
            yield from (_Fresh(contact, item.name, difference) for contact in item.contacts)


def a_national_number_changes(found: Sequence[Difference]) -> Iterator[Consequence]:
    """A number for the whole country hardly ever changes."""
    for difference in found:
        gone = difference.kind == "removed" and isinstance(difference.item, NationalNumber)
        if gone or (isinstance(difference.record, NationalNumber) and difference.field == "number"):
            number = difference.item.number if gone else difference.old
            yield _warning("", f"Numret {number}, som gäller hela landet, ändras.", in_region(difference.after, ""))


def a_number_is_used_elsewhere(found: Sequence[Difference]) -> Iterator[Consequence]:
    """A number that is new here already rings somewhere else."""
    for fresh in _fresh(found):
        if fresh.contact.kind == "phone":
            for owner in _others(fresh):
                text = f"{fresh.owner} får nummer {fresh.contact.value}, som redan går till {owner}."
                yield _warning(region_of(fresh.difference), text)


def _others(fresh: _Fresh) -> Iterator[str]:
    directory, rings = fresh.difference.after, dialled(fresh.contact.value)
    for number in directory.national_numbers:
        if dialled(number.number) == rings:
            yield number.name
    for owner, contacts in _owners(directory):
        for contact in contacts:
            if contact is not fresh.contact and contact.kind == "phone" and dialled(contact.value) == rings:
                yield owner


def _owners(directory: Directory) -> Iterator[tuple[str, tuple[Contact, ...]]]:
    for region in directory.regions:
        for post in region.posts:
            yield f"{labels.post(post)} i region {region.name}", post.contacts
    for centre in directory.centres:
        yield centre.name, centre.contacts


def a_number_changes_without_a_check(found: Sequence[Difference]) -> Iterator[Consequence]:
    """The checks of the old number would vouch for the new one."""
    checked = {id(d.record) for d in found if d.field == "verified" and d.kind == "added"}
    for difference in found:
        record, field = difference.record, difference.field
        if (type(record), field) in _NUMBERS and id(record) not in checked:
            value = getattr(record, field)
            old = " De kontroller som står där gäller det gamla." if record.verified else ""
            whose = record.name if isinstance(record, NationalNumber) else labels.owner(difference)
            text = f"{whose} byter till {value} utan ny kontroll.{old}"
            yield _warning(region_of(difference), text)


def a_check_is_taken_away(found: Sequence[Difference]) -> Iterator[Consequence]:
    """Checks are only ever added."""
    for difference in found:
        check = difference.item
        if difference.kind == "removed" and isinstance(check, Verification):
            contact = difference.within(Contact)
            whose = f"{labels.owner(difference)}{f', {contact.value}' if contact else ''}"
            text = f"{whose}: kontrollen {labels.check(check)} är borttagen eller ändrad. Kontroller läggs bara till."
            yield _warning(region_of(difference), text)


def a_source_vanishes(found: Sequence[Difference]) -> Iterator[Consequence]:
    """The source is gone, or another one stands for a fact that is the same."""
    for difference in found:
        if difference.field != "source" or difference.kind != "changed":
            continue
        alone = not any(other.record is difference.record for other in found if other is not difference)
        where = ", ".join(filter(None, (labels.label(pair.new) for pair in difference.trail)))
        if alone and difference.new is None:
            yield _warning(region_of(difference), f"{where}: källan {difference.old} finns inte längre.")
        elif alone and difference.old is not None:
            text = f"{where}: källan är en annan, men uppgiften densamma. Förut stod {difference.old}."
            yield _warning(region_of(difference), text)


def a_region_loses_its_last_checked_contact(found: Sequence[Difference]) -> Iterator[Consequence]:
    """No contact of the region has been checked any longer."""
    if found:
        old, new = found[0].before, found[0].after
        for region in new.regions:
            before = old.region_by_id.get(region.id)
            if before and _is_checked(before) and not _is_checked(region):
                text = f"Region {region.name} har inte längre någon kontrollerad kontakt."
                yield _warning(region.id, text, in_region(new, region.id))


def _is_checked(region: Region) -> bool:
    return any(contact.verified for post in region.posts for contact in post.contacts)


def a_number_is_mobile(found: Sequence[Difference]) -> Iterator[Consequence]:
    """A mobile number may be a person's own; example data has nothing else."""
    for fresh in _fresh(found):
        contact = fresh.contact
        if contact.kind == "phone" and is_mobile(contact.value) and not fresh.difference.after.site.example:
            consent = f"Samtycke: ”{contact.consent}”" if contact.consent else "Samtycke saknas"
            yield _warning(region_of(fresh.difference), f"{fresh.owner} får mobilnumret {contact.value}. {consent}.")


def an_address_has_another_domain(found: Sequence[Difference]) -> Iterator[Consequence]:
    """Expected are the domains in the old settings, since the new ones may come with the address."""
    for fresh in _fresh(found):
        domain = fresh.contact.value.rpartition("@")[2].casefold()
        expected = [name.casefold() for name in fresh.difference.before.site.email_domains]
        known = any(domain == name or domain.endswith(f".{name}") for name in expected)
        if fresh.contact.kind != "phone" and not known:
            text = f"{fresh.owner} får adressen {fresh.contact.value}. Domänen {domain} är inte väntad."
            yield _warning(region_of(fresh.difference), text)


def a_post_is_taken_away(found: Sequence[Difference]) -> Iterator[Consequence]:
    """A post stands even when nobody has it."""
    for difference in found:
        if difference.kind == "removed" and isinstance(difference.item, Post):
            where, post = labels.label(difference.record), labels.position(difference.item)
            text = f"{where}: posten {post} tas bort. En post som ingen har kan stå kvar som vakant."
            yield _warning(region_of(difference), text)


def the_reference_tables_change(found: Sequence[Difference]) -> Iterator[Consequence]:
    """Nobody edits the lists of municipalities and places by hand."""
    nodes = (Municipality, Place)
    count = sum(isinstance(d.record, nodes) or isinstance(d.item, nodes) for d in found)
    if count:
        yield _warning("", f"Kommunlistan eller ortlistan ändras på {count} ställen. De ändras inte för hand.")


def many_contacts_change(found: Sequence[Difference]) -> Iterator[Consequence]:
    """More contacts than one check on the telephone usually covers."""
    touched = {id(d.within(Contact)) for d in found if d.within(Contact) and d.field != "verified"}
    touched |= {id(d.item) for d in found if isinstance(d.item, Contact)}
    touched |= {id(c) for d in found if isinstance(d.item, Post | Centre) for c in d.item.contacts}
    if len(touched) > _MANY:
        yield _warning("", f"{len(touched)} kontakter ändras på en gång.")


WARNINGS: tuple[Warn, ...] = (
    a_national_number_changes,
    a_number_is_used_elsewhere,
    a_number_changes_without_a_check,
    a_check_is_taken_away,
    a_region_loses_its_last_checked_contact,
    an_address_has_another_domain,
    a_number_is_mobile,
    a_source_vanishes,
    a_post_is_taken_away,
    the_reference_tables_change,
    many_contacts_change,
)
