"""Warnings about changes that a reviewer should check carefully, one function each, listed in `WARNINGS`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from ..answers.current import current_contacts
from ..answers.succession import has_ended
from ..answers.ways import named
from ..model import Centre, Contact, NationalNumber, Post, Region, Verification
from ..model.tables import Municipality, Place
from ..values.phones import dialled, is_mobile
from ..values.text import counted
from . import names
from .addresses import warn_of_vanished_addresses
from .calendars import warn_of_dropped_entry, warn_of_lost_changes, warn_of_untold_change
from .differences import Difference
from .overwritten import value_changes, warn_of_overwritten_value
from .renaming import warn_of_renamed_id
from .sentence import Sentence, count_in_region, make_sentence

# More changed contacts than this get a warning.
_MANY = 10
Warn: TypeAlias = Callable[[Sequence[Difference]], Iterable[Sentence]]


class _NewValue(NamedTuple):
    """A new number or address, with its owner."""

    contact: Contact
    owner: str
    difference: Difference

    def warning(self, text: str) -> Sentence:
        return make_sentence(self.difference, f"{self.owner} får {text}", kind="warning")


def _new_values(found: Sequence[Difference]) -> Iterator[_NewValue]:
    """All contacts that are new or have a new value, also those of a new post or centre."""
    for difference in found:
        item = difference.item
        changed = isinstance(difference.record, Contact) and difference.field == "value"
        if changed or (difference.kind == "added" and isinstance(item, Contact)):
            yield _NewValue(difference.record if changed else item, names.owner(difference), difference)
        elif difference.kind == "added" and isinstance(item, Post | Centre):
            owner = names.label(difference, item)
            yield from (_NewValue(contact, owner, difference) for contact in item.contacts)


def warn_of_national_number(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A number for the whole country is removed or changed, which is rare."""
    for difference in found:
        removed = difference.kind == "removed" and isinstance(difference.item, NationalNumber)
        if removed or (isinstance(difference.record, NationalNumber) and difference.field == "number"):
            number = difference.old.number if removed else difference.old
            text, count = f"Numret {number}, som gäller hela landet, ändras.", count_in_region(difference.after, "")
            yield Sentence("", "warning", text, count)


def warn_of_number_in_use(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A new number already belongs to another owner."""
    for new in _new_values(found):
        if new.contact.kind == "phone":
            for owner in _other_owners(new):
                yield new.warning(f"nummer {new.contact.value}, som redan går till {owner}.")


def _other_owners(new: _NewValue) -> Iterator[str]:
    directory = new.difference.after
    for number in directory.national_numbers:
        if dialled(number.number) == dialled(new.contact.value):
            yield number.name
    for region in directory.regions:
        yield from (
            f"{names.post(post)} i polisregion {region.name}" for post in region.posts if _has_number(post, new)
        )
    yield from (centre.name for centre in directory.centres if _has_number(centre, new))


def _has_number(owner: Post | Centre, new: _NewValue) -> bool:
    others = (contact for contact in owner.contacts if contact.kind == "phone" and contact is not new.contact)
    today = new.difference.after.today
    return dialled(new.contact.value) in {dialled(other.value) for other in others if not has_ended(other, today)}


def warn_of_removed_check(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A check is removed or changed, though checks should only be added; not with the value that it was made of."""
    changed = {id(difference.record) for difference in value_changes(found)}
    for difference in found:
        is_check = difference.kind == "removed" and isinstance(difference.item, Verification)
        if is_check and id(difference.record) not in changed:
            check = f"kontrollen {names.label(difference, difference.item)} är borttagen eller ändrad."
            text = f"{names.path(difference)}: {check} Kontroller läggs bara till."
            yield make_sentence(difference, text, kind="warning")


def warn_of_region_without_checks(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A region no longer has any contact in force that has been checked."""
    if found:
        old, new = found[0].before, found[0].after
        for region in new.regions:
            before = old.region_by_id.get(region.id)
            if before and _is_checked(before, new.today) and not _is_checked(region, new.today):
                text = f"Polisregion {region.name} har inte längre någon kontrollerad kontakt."
                yield Sentence(region.id, "warning", text, count_in_region(new, region.id))


def _is_checked(region: Region, today: date) -> bool:
    return any(contact.verified for post in region.posts for contact in current_contacts(post, today))


def warn_of_domain(found: Sequence[Difference]) -> Iterator[Sentence]:
    """An address has a domain that the old settings do not list (the change may add it to the new ones)."""
    for new in _new_values(found):
        domain = new.contact.value.rpartition("@")[2].casefold()
        listed = [name.casefold() for name in new.difference.before.site.email_domains]
        known = any(domain == name or domain.endswith(f".{name}") for name in listed)
        if new.contact.kind != "phone" and not known:
            yield new.warning(f"adressen {new.contact.value}. Domänen {domain} är inte väntad.")


def warn_of_mobile_number(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A new number is a mobile number, which may be private. Example data is skipped: all its numbers are mobile."""
    for new in _new_values(found):
        contact = new.contact
        if contact.kind == "phone" and is_mobile(contact.value) and not new.difference.after.site.example:
            consent = f"Samtycke: ”{contact.consent}”" if contact.consent else "Samtycke saknas"
            yield new.warning(f"mobilnumret {contact.value}. {consent}.")


def warn_of_source(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A source is removed, or replaced while nothing else in its record changes."""
    for difference in found:
        others = (other for other in found if other is not difference and other.record is difference.record)
        if difference.field != "source" or difference.kind != "changed" or any(others) or difference.old is None:
            continue
        text = f"källan {difference.old} finns inte längre."
        if difference.new is not None:
            text = f"källan är en annan, men uppgiften densamma. Förut stod {difference.old}."
        yield make_sentence(difference, text, within=names.path(difference), kind="warning")


def warn_of_removed_post(found: Sequence[Difference]) -> Iterator[Sentence]:
    """A post is removed, though a post that nobody holds can be marked as vacant."""
    for difference in found:
        if difference.kind == "removed" and isinstance(difference.item, Post):
            text = f"posten {named(difference.item)} tas bort. En post som ingen har kan stå kvar som vakant."
            yield make_sentence(difference, text, kind="warning")


def warn_of_reference_tables(found: Sequence[Difference]) -> Iterator[Sentence]:
    """The lists of municipalities and places change, though they are not edited by hand."""
    nodes = (Municipality, Place)
    count = sum(isinstance(d.record, nodes) or isinstance(d.item, nodes) for d in found)
    if count:
        text = f"Kommunlistan eller ortlistan ändras på {counted(count, 'ställe', 'ställen')}. De ändras inte för hand."
        yield Sentence("", "warning", text)


def warn_of_many_contacts(found: Sequence[Difference]) -> Iterator[Sentence]:
    """Unusually many contacts change at once."""
    touched = {id(contact) for d in found if (contact := d.within(Contact)) and d.field != "verified"}
    touched |= {id(d.item) for d in found if isinstance(d.item, Contact)}
    touched |= {id(contact) for d in found if isinstance(d.item, Post | Centre) for contact in d.item.contacts}
    if len(touched) > _MANY:
        yield Sentence("", "warning", f"{len(touched)} kontakter ändras på en gång.")


WARNINGS: tuple[Warn, ...] = (
    warn_of_national_number,
    warn_of_number_in_use,
    warn_of_overwritten_value,
    warn_of_removed_check,
    warn_of_region_without_checks,
    warn_of_domain,
    warn_of_mobile_number,
    warn_of_source,
    warn_of_removed_post,
    warn_of_renamed_id,
    warn_of_untold_change,
    warn_of_lost_changes,
    warn_of_dropped_entry,
    warn_of_vanished_addresses,
    warn_of_reference_tables,
    warn_of_many_contacts,
)
