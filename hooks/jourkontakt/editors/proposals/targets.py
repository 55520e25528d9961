"""What a proposal is about: a post, centre or national number, by its id, and one of its contacts, by its value."""

from msgspec import Struct

from ...answers.ways import named
from ...model import Centre, Contact, NationalNumber, Post, Region, labels
from ...model.directory import Directory
from ...values import phones
from ...values.spelling import nearest
from ...values.text import fold, listing, shortened
from .answers import RefusedError

# A number or address.
AnyContact = Contact | NationalNumber
_MAX_SHOWN = 80


class Target(Struct, frozen=True):
    """The post, centre or national number, and the region that it belongs to, if any."""

    record: Post | Centre | NationalNumber
    region: Region | None

    @property
    def label(self) -> str:
        """Its name in titles: `sektionschef, region Nord`."""
        if isinstance(self.record, Post):
            return f"{named(self.record)}, region {self.region.name}" if self.region else named(self.record)
        return self.record.name

    @property
    def contacts(self) -> tuple[AnyContact, ...]:
        """Its numbers and addresses."""
        return (self.record,) if isinstance(self.record, NationalNumber) else self.record.contacts

    def contact(self, value: str) -> AnyContact:
        """The number or address with this value, however grouped; raises `RefusedError` unless exactly one has it."""
        found = [contact for contact in self.contacts if is_same(value_of(contact), value)]
        if len(found) == 1:
            return found[0]
        if found:
            raise RefusedError(f"{shown(value)} står två gånger för {self.label}. Ändra i filen i stället.")
        there = listing([value_of(contact) for contact in self.contacts]) or f"ingenting ({labels.MISSING})"
        raise RefusedError(f"{shown(value)} står inte för {self.label}. Där står nu {there}.")


def find(directory: Directory, identifier: str) -> Target:
    """The post, national number or centre with this id; raises `RefusedError` with the nearest id if there is none."""
    if post := directory.post_by_id.get(identifier):
        return Target(post, directory.region_by_post[identifier])
    if number := directory.number_by_id.get(identifier):
        return Target(number, None)
    if centre := directory.centre_by_id.get(identifier):
        return Target(centre, directory.region_by_id[centre.region])
    close = nearest(identifier, (*directory.post_by_id, *directory.number_by_id, *directory.centre_by_id))
    raise RefusedError(f"Post: {shown(identifier)} finns inte.{f' Närmast är ”{close}”.' if close else ''}")


def check_region(target: Target, region: str) -> None:
    """Raise `RefusedError` if the proposal names another region than that of its post or centre."""
    own = target.region
    if own and region and fold(region.removeprefix("Region ")) not in (own.id, fold(own.name)):
        raise RefusedError(f"Polisregion: {target.record.id} hör till {own.name}, inte till {shown(region)}.")


def value_of(contact: AnyContact) -> str:
    """The number or address as the reader sees it."""
    return contact.number if isinstance(contact, NationalNumber) else contact.value


def is_same(value: str, other: str) -> bool:
    """Whether both are the same address, or the same number however its digits are grouped."""
    if value == other:
        return True
    if "@" in value:
        return value.casefold() == other.casefold()
    digits = phones.national(value)
    return bool(digits) and digits == phones.national(other) and not set(other) - set("0123456789+ ()-–")


def shown(text: str) -> str:
    """A user's text, in quotation marks and shortened to fit in a sentence."""
    return f"”{shortened(text, _MAX_SHOWN)}”"
