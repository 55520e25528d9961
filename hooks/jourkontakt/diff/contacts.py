"""Telephone numbers and addresses: added, removed, changed, reordered; their periods, checks and hours."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from ..answers.current import current_contacts, current_status
from ..model import Centre, Contact, Hours, NationalNumber, Post
from ..values.text import listing
from . import names
from .differences import Difference
from .sentence import Handlers, Sentence, make_sentence, template

_NOUNS = {"phone": "nummer", "mailbox": "brevlåda", "email": "mejladress"}
_ADDED = {"phone": "nummer", "mailbox": "brevlådan", "email": "mejladressen"}
_REMOVED = {"phone": "numret", "mailbox": "brevlådan"}


def new_contacts(difference: Difference, name: str, owner: Post | Centre) -> Iterator[Sentence]:
    """The sentences for the contacts of a new post or centre."""
    for contact in owner.contacts:
        yield _new_contact(difference, name, owner, contact)


def added_by_owner(found: Sequence[Difference]) -> dict[int, list[Difference]]:
    """The contacts that were added to each post and centre, by the identity of its new version."""
    added: dict[int, list[Difference]] = defaultdict(list)
    for difference in found:
        if difference.kind == "added" and isinstance(difference.new, Contact):
            added[id(difference.record)].append(difference)
    return added


def with_noun(contact: Contact) -> str:
    """`nummer 070-174 06 10`, `brevlådan samordnare@example.org`."""
    return f"{_ADDED[contact.kind]} {contact.value}"


def when_shown(owner: Post | Centre, contact: Contact, today: date) -> str:
    """When or why a contact is not shown, as the end of a clause: `, från 1 januari 2027`; empty if it is shown."""
    if contact in current_contacts(owner, today):
        return ""
    if contact.until and contact.until.is_over(today):
        return f", som gällde till {contact.until.words}"
    if contact.since and contact.since.is_ahead(today):
        return f", från {contact.since.words}"
    if isinstance(owner, Centre):
        return ", som inte visas så länge jouren inte är aktiv"
    is_vacant = current_status(owner, today) == "vacant"
    return f", som inte visas så länge {'posten är vakant' if is_vacant else 'innehavaren är borta'}"


def kind_of_new(owner: Post | Centre, contact: Contact, today: date) -> str:
    """The kind of the sentence about a new contact: `number` if it is called, now or later."""
    is_called = not when_shown(owner, contact, today) or (contact.since and contact.since.is_ahead(today))
    return "number" if contact.kind == "phone" and is_called else "contact"


def _new_contact(difference: Difference, name: str, owner: Post | Centre, contact: Contact) -> Sentence:
    today = difference.after.today
    text = f"{name} får {with_noun(contact)}{when_shown(owner, contact, today)}."
    return make_sentence(difference, text, kind=kind_of_new(owner, contact, today))


def _contacts(difference: Difference) -> Iterator[Sentence]:
    owner, old, new = names.owner(difference), difference.old, difference.new
    if difference.kind == "added":
        yield _new_contact(difference, owner, difference.record, new)
    elif difference.kind == "removed":
        # A person's address must not be republished.
        lost = f"{_REMOVED[old.kind]} {old.value}" if old.kind in _REMOVED else "någon mejladress till en person"
        yield make_sentence(difference, f"{owner} har inte längre {lost}.")
    else:
        phones = [[item.value for item in items if item.kind == "phone"] for items in (old, new)]
        text = f"{owner} nås nu i en ny ordning: {listing([contact.value for contact in new])}."
        yield make_sentence(difference, text, kind="number" if phones[0] != phones[1] else "contact")


def _value(difference: Difference) -> Iterator[Sentence]:
    contact: Contact = difference.record
    change = difference.new if contact.kind == "email" else f"{difference.old} → {difference.new}"
    text = f"{names.owner(difference)} byter {_NOUNS[contact.kind]} {change}."
    yield make_sentence(difference, text)


def _hours(difference: Difference) -> str:
    hours = difference.within(Hours) or difference.new
    return f"{hours.text}, uppgift från {hours.as_of.words}"


_HOURS = template(
    "{contact} har nu tiderna {hours}.", removed="{contact} har inte längre några tider angivna.", hours=_hours
)
HANDLERS: Handlers = {
    (Post, "contacts"): _contacts,
    (Centre, "contacts"): _contacts,
    (Contact, "value"): _value,
    (Contact, "since"): template("{contact} gäller nu från {new}.", removed="{contact} gäller nu utan första dag."),
    (Contact, "until"): template(
        "{contact} gäller nu till och med {new}.", removed="{contact} gäller nu utan slutdag."
    ),
    (Contact, "hours"): _HOURS,
    (Contact, "verified"): template(
        added="{path}, kontrollerades {item}.", removed="{path}, har inte längre kontrollen {item}."
    ),
    (NationalNumber, "hours"): _HOURS,
    (NationalNumber, "verified"): template(
        added="{path} kontrollerades {item}.", removed="{path} har inte längre kontrollen {item}."
    ),
    (Hours, "text"): _HOURS,
    (Hours, "as_of"): _HOURS,
}
