"""Telephone numbers and addresses: added, removed, changed, reordered; their periods, checks and hours."""

from collections.abc import Iterator

from ..model import Centre, Contact, Hours, NationalNumber, Post
from ..values.text import listing
from . import names
from .differences import Difference
from .sentence import Handlers, Sentence, make_sentence, template

_NOUNS = {"phone": "nummer", "mailbox": "brevlåda", "email": "e-postadress"}
_ADDED = {"phone": "nummer", "mailbox": "brevlådan", "email": "e-postadressen"}
_REMOVED = {"phone": "numret", "mailbox": "brevlådan"}


def new_contacts(difference: Difference, owner: str, contacts: tuple[Contact, ...]) -> Iterator[Sentence]:
    """The sentences for contacts that were added, alone or with a new post or centre."""
    for contact in contacts:
        text = f"{owner} får {_ADDED[contact.kind]} {contact.value}."
        yield make_sentence(difference, text, kind="number" if contact.kind == "phone" else "contact")


def _contacts(difference: Difference) -> Iterator[Sentence]:
    owner, old, new = names.owner(difference), difference.old, difference.new
    if difference.kind == "added":
        yield from new_contacts(difference, owner, (new,))
    elif difference.kind == "removed":
        # A person's address must not be republished.
        lost = f"{_REMOVED[old.kind]} {old.value}" if old.kind in _REMOVED else "någon e-postadress till en person"
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
