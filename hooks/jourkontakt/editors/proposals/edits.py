"""Edits of a record in a data file: values replaced, checks added, a contact ended and another one put after it."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from ...answers.succession import ending
from ...datafiles import edit
from ...datafiles.edit import Fact, Insertion
from ...datafiles.problem import Fix
from ...datafiles.reader import Mapping as YamlMapping
from ...datafiles.reader import Sequence, Text
from ...datafiles.reader.layout import quoted
from ...model import Centre, Contact, Post, Record
from .targets import AnyContact


class Edit(Struct, frozen=True):
    """A change of one data file, by path: a replacement or new lines."""

    file: str
    change: Fix | Insertion


def replacements(record: Record, wanted: Mapping[str, str]) -> Iterator[Edit]:
    """Replaces values and adds a missing consent; an empty text changes nothing."""
    node = _yaml_node(record)
    for name, text in wanted.items():
        value = _value(node, name)
        if text and isinstance(value, Text) and value != text:
            yield Edit(node.source.name, value.replacement(quoted(text)))
        elif text and name == "consent" and value is None:
            yield Edit(node.source.name, edit.field_after(node, "source", name, text))


def new_check(contact: AnyContact, check: Mapping[str, str]) -> Iterator[Edit]:
    """Appends the check to `verified`, unless an identical one is there."""
    if tuple(check.values()) not in _checks(contact):
        yield appended(contact, "verified", check)


def only_check(contact: AnyContact, check: Mapping[str, str]) -> Iterator[Edit]:
    """Writes the check in place of all that `verified` has, since they were made of another value."""
    node = _yaml_node(contact)
    rows = _value(node, "verified")
    if not (isinstance(rows, Sequence) and rows):
        yield appended(contact, "verified", check)
    elif [tuple(check.values())] != _checks(contact):
        yield Edit(node.source.name, edit.in_place_of(rows, (check,)))


def ended(contact: Contact, last: date) -> Iterator[Edit]:
    """Makes `last` the contact's last day, unless it is."""
    if contact.until is None or contact.until.last != last:
        yield Edit(_yaml_node(contact).source.name, ending(contact, last))


def appended(record: Record, name: str, item: Mapping[str, Fact]) -> Edit:
    """Appends `item` to the record's list `name`; creates the list if it is missing."""
    node = _yaml_node(record)
    existing = _value(node, name)
    if isinstance(existing, Sequence) and existing:
        return Edit(node.source.name, edit.at_end(existing, (item,)))
    return Edit(node.source.name, edit.at_end(node, {name: (item,)}))


def put_after(owner: Post | Centre, contact: Contact, item: Mapping[str, Fact]) -> Edit:
    """Adds `item` to the owner's contacts, directly after the given one."""
    node, contacts = _yaml_node(contact), _value(_yaml_node(owner), "contacts")
    assert isinstance(contacts, Sequence)
    return Edit(node.source.name, edit.item_after(contacts, node, item))


def _checks(contact: AnyContact) -> list[tuple[str, ...]]:
    return [(str(check.date), check.by, check.method) for check in contact.verified]


def _value(node: YamlMapping, name: str) -> object:
    """The field's value with its position; None if the field is missing."""
    return node[node.key(name)] if name in node else None


def _yaml_node(record: Record) -> YamlMapping:
    assert record.node is not None
    return record.node
