"""What a proposal is about: a post, centre or national number, by its id, and one of its contacts, by its value."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from ...answers.current import is_current
from ...answers.succession import has_ended, is_same
from ...answers.ways import named
from ...model import Centre, Contact, NationalNumber, Post, Region, labels
from ...model.directory import Directory
from ...values.text import listing
from .answers import RefusedError, shown

# A number or address.
AnyContact = Contact | NationalNumber


class Target(Struct, frozen=True):
    """The post, centre or national number, and the region that it belongs to, if any."""

    record: Post | Centre | NationalNumber
    region: Region | None

    @property
    def label(self) -> str:
        """Its name in titles: `sektionschef, polisregion Nord`."""
        if isinstance(self.record, Post):
            return f"{named(self.record)}, polisregion {self.region.name}" if self.region else named(self.record)
        return self.record.name

    @property
    def contacts(self) -> tuple[AnyContact, ...]:
        """Its numbers and addresses."""
        return (self.record,) if isinstance(self.record, NationalNumber) else self.record.contacts

    def lasting(self, today: date) -> tuple[AnyContact, ...]:
        """Its numbers and addresses that have not ended: those in force today and those to come."""
        if isinstance(self.record, NationalNumber):
            return (self.record,)
        return tuple(contact for contact in self.record.contacts if not has_ended(contact, today))

    def contact(self, value: str, today: date, *, or_ended: bool = False) -> AnyContact:
        """The number or address with this value, however grouped; raises `RefusedError` unless exactly one has it.

        Of several, it is the one that pages show today, or else one to come. One that has ended is only given if no
        other contact is left, or if it is asked for.
        """
        found = [contact for contact in self.contacts if is_same(value_of(contact), value)]
        lasting = self.lasting(today)
        left = [contact for contact in found if contact in lasting]
        chosen = [contact for contact in left if _is_in_force(contact, today)] or left
        if len(chosen) == 1:
            return chosen[0]
        if chosen:
            raise RefusedError(f"{shown(value)} står två gånger för {self.label}. Ändra i filen i stället.")
        if found and (or_ended or not lasting):
            return found[-1]
        raise RefusedError(self._absence(value, found, lasting))

    def _absence(self, value: str, ended: Sequence[AnyContact], lasting: Sequence[AnyContact]) -> str:
        there = listing([value_of(contact) for contact in lasting]) or f"ingenting ({labels.MISSING})"
        past = f"gällde till {ended_in_words(ended[-1])}" if ended else "står inte"
        return f"{shown(value)} {past} för {self.label}. Där står nu {there}."


def find(directory: Directory, identifier: str) -> Target:
    """The post, national number or centre with this id, which is one that was read."""
    if post := directory.post_by_id.get(identifier):
        return Target(post, directory.region_by_post[identifier])
    if number := directory.number_by_id.get(identifier):
        return Target(number, None)
    centre = directory.centre_by_id[identifier]
    return Target(centre, directory.region_by_id[centre.region])


def value_of(contact: AnyContact) -> str:
    """The number or address as the reader sees it."""
    return contact.number if isinstance(contact, NationalNumber) else contact.value


def ended_in_words(contact: AnyContact) -> str:
    """Its last day in words; empty if it has none."""
    return contact.until.words if isinstance(contact, Contact) and contact.until else ""


def _is_in_force(contact: AnyContact, today: date) -> bool:
    return isinstance(contact, NationalNumber) or is_current(contact, today)
