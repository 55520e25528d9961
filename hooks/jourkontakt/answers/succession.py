"""When one number or address takes the place of another: whether they differ, and how the old one ends."""

from datetime import date, timedelta

from ..datafiles.edit import Insertion, field_after
from ..datafiles.problem import Fix
from ..datafiles.reader import Text
from ..model import Contact
from ..values import phones
from ..values.dates import PartialDate

# A missing `until` is written after the last of these fields.
_BEFORE_UNTIL = ("value", "note", "since")


def is_same(value: str, other: str) -> bool:
    """Whether both are the same address, or the same number however its digits are grouped."""
    if value == other:
        return True
    if "@" in value:
        return value.casefold() == other.casefold()
    digits = phones.national(value)
    return bool(digits) and digits == phones.national(other) and not set(other) - set("0123456789+ ()-–")


def has_ended(contact: Contact, today: date) -> bool:
    """Whether the contact's last day has passed."""
    return contact.until is not None and contact.until.is_over(today)


def last_day(contact: Contact, begins: PartialDate) -> date | None:
    """The contact's last day if another takes its place from `begins`; None if it had not begun before that.

    A contact that has already ended by then keeps its own last day.
    """
    day = begins.first - timedelta(days=1)
    if contact.since and contact.since.first > day:
        return None
    return min(day, contact.until.last) if contact.until else day


def ending(contact: Contact, last: date) -> Fix | Insertion:
    """The edit of the contact's data file that makes `last` its last day."""
    assert contact.node is not None
    fields = {str(name): value for name, value in contact.node.items()}
    until = fields.get("until")
    if isinstance(until, Text):
        return until.replacement(last.isoformat())
    return field_after(contact.node, [name for name in fields if name in _BEFORE_UNTIL][-1], "until", last.isoformat())
