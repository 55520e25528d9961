"""Numbers and addresses: gained, lost, changed, and when they hold; and their checks."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Centre, Contact, Hours, NationalNumber, Post, Verification
from ..values.dates import PartialDate
from ..values.text import listing
from . import labels
from .differences import Difference
from .sentence import Consequence, Sentences, said
from .values import in_words

_NOUNS = {"phone": "nummer", "mailbox": "brevlåda", "email": "e-postadress"}
_DEFINITE = {"phone": "nummer", "mailbox": "brevlådan", "email": "e-postadressen"}


def gained(difference: Difference, owner: str, contacts: tuple[Contact, ...]) -> Iterator[Consequence]:
    """The sentences for contacts that are new, with a new post or jour or alone."""
    for contact in contacts:
        text = f"{owner} får {_DEFINITE[contact.kind]} {contact.value}."
        yield said(difference, _kind(contact), text, concerns=contact.kind == "phone")


def _contacts(difference: Difference) -> Iterator[Consequence]:
    owner = labels.owner(difference)
    if difference.kind == "added":
        yield from gained(difference, owner, (difference.new,))
    elif difference.kind == "removed":
        kind = _kind(difference.old)
        yield said(difference, kind, f"{owner} {_lost(difference.old)}.", concerns=kind == "number")
    else:
        phones = [[item.value for item in items if item.kind == "phone"] for items in (difference.old, difference.new)]
        order = listing([contact.value for contact in difference.new])
        moved = phones[0] != phones[1]
        text = f"{owner} nås nu i en ny ordning: {order}."
        yield said(difference, "number" if moved else "contact", text, concerns=moved)


def _lost(contact: Contact) -> str:
    """What is no longer there; a person's address is not repeated."""
    if contact.kind == "email":
        return "har inte längre någon e-postadress till en person"
    return f"har inte längre {'numret' if contact.kind == 'phone' else 'brevlådan'} {contact.value}"


def _value(difference: Difference) -> Iterator[Consequence]:
    contact: Contact = difference.record
    change = difference.new if contact.kind == "email" else f"{difference.old} → {difference.new}"
    text = f"{labels.owner(difference)} byter {_NOUNS[contact.kind]} {change}."
    yield said(difference, _kind(contact), text, concerns=contact.kind == "phone")


def _sort(difference: Difference) -> Iterator[Consequence]:
    kind, was = (in_words(difference, value) for value in (difference.new, difference.old))
    text = f"{labels.owner(difference)}: {difference.record.value} är nu {kind} (förut {was})."
    yield said(difference, _kind(difference.record), text)


def _period(difference: Difference) -> Iterator[Consequence]:
    contact: Contact = difference.record
    until = "till och med" if difference.field == "until" else "från"
    when: PartialDate | None = difference.new
    rest = f"{until} {when.words}" if when else f"utan {'slutdag' if difference.field == 'until' else 'första dag'}"
    text = f"{labels.owner(difference)}: {contact.value} gäller nu {rest}."
    yield said(difference, _kind(contact), text, concerns=contact.kind == "phone")


def _hours(difference: Difference) -> Iterator[Consequence]:
    hours = difference.record if isinstance(difference.record, Hours) else difference.new
    contact = difference.within(Contact)
    what = f"{labels.owner(difference)}{f': {contact.value}' if contact else ''}"
    text = f"{what} har nu tiderna {labels.hours(hours)}." if hours else f"{what} har inte längre några tider angivna."
    yield said(difference, "contact" if contact else "national", text)


def _checks(difference: Difference) -> Iterator[Consequence]:
    contact, check = difference.within(Contact), difference.item
    whose = f"{labels.owner(difference)}{f', {contact.value},' if contact else ''}"
    if isinstance(check, Verification):
        told = labels.check(check)
        text = f"kontrollerades {told}" if difference.kind == "added" else f"har inte längre kontrollen {told}"
        yield said(difference, "check", f"{whose} {text}.")
    else:
        order = listing([labels.check(check) for check in difference.new])
        yield said(difference, "check", f"{whose} har kontrollerna i en ny ordning, {order}.")


def _kind(contact: Contact) -> str:
    return "number" if contact.kind == "phone" else "contact"


SENTENCES: Sentences = {
    (Post, "contacts"): _contacts,
    (Centre, "contacts"): _contacts,
    (Contact, "value"): _value,
    (Contact, "kind"): _sort,
    (Contact, "since"): _period,
    (Contact, "until"): _period,
    (Contact, "hours"): _hours,
    (Contact, "verified"): _checks,
    (NationalNumber, "hours"): _hours,
    (NationalNumber, "verified"): _checks,
    (Hours, "text"): _hours,
    (Hours, "as_of"): _hours,
}
