"""Edits of a record in a data file: fields written, added or taken away, checks added, a contact ended or followed.

A field that is taken away must not be the last one left of its record.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from ...answers.succession import ending
from ...datafiles import edit
from ...datafiles.edit import Fact, Insertion
from ...datafiles.problem import Fix
from ...datafiles.reader import Mapping as YamlMapping
from ...datafiles.reader import Sequence, Text
from ...model import Centre, Contact, Post, Record
from .targets import AnyContact


class Edit(Struct, frozen=True):
    """A change of one data file, by path: a replacement or new lines."""

    file: str
    change: Fix | Insertion


class Plan(Struct, frozen=True):
    """The title of the pull request and its edits; without edits `reason` says why.

    `about_old` has other facts about the old value, in words: those that its successor does not take over or, for a
    value corrected in place, those that stay.
    """

    title: str
    edits: tuple[Edit, ...]
    reason: str = ""
    about_old: tuple[str, ...] = ()
    in_place: bool = False


def replacements(record: Record, wanted: Mapping[str, str]) -> Iterator[Edit]:
    """Replaces values and adds a missing consent; an empty text changes nothing."""
    for name, text in wanted.items():
        if text and (name == "consent" or name in _yaml_node(record)):
            yield from put(record, name, text, ("source",))


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


def put(record: Record, name: str, text: str, after: tuple[str, ...] = ()) -> Iterator[Edit]:
    """Writes the field, unless it says so already; one that is missing comes after those in `after`, or at the end."""
    node = _yaml_node(record)
    value = _value(node, name)
    if not isinstance(value, Text):
        yield _added(node, name, text, after)
    elif value != text:
        yield Edit(node.source.name, value.replacement(edit.written(text)[0]))


def replaced(record: Record, name: str, facts: Mapping[str, Fact], after: tuple[str, ...]) -> Edit:
    """Writes the record in the field `name` in place of what it says; one that is missing comes after `after`."""
    node = _yaml_node(record)
    value = _value(node, name)
    if isinstance(value, YamlMapping):
        return Edit(node.source.name, edit.in_place_of(value, facts))
    return _added(node, name, facts, after)


def removed(record: Record, name: str, rows: Sequence | None = None) -> Iterator[Edit]:
    """Takes the field away, if it is there; `rows` is the list that the record is an item of.

    Without its first field, the item's dash moves to the next one.
    """
    node = _yaml_node(record)
    if name not in node:
        return
    key, *others = sorted(node, key=lambda each: (each != name, each.line))
    yield Edit(node.source.name, Insertion(key.line - 1, (), edit.last_line(node[key]) - key.line + 1))
    if key.line == node.line and rows is not None and others:
        dash = "-".ljust(node.column - rows.column)
        yield Edit(node.source.name, Fix(others[0].line, rows.column, node.column, dash))


def items(record: Record, name: str) -> Sequence | None:
    """The record's list `name` with its position; None if it is missing."""
    found = _value(_yaml_node(record), name)
    return found if isinstance(found, Sequence) else None


def appended(record: Record, name: str, item: Fact, after: tuple[str, ...] = ()) -> Edit:
    """Appends `item` to the record's list `name`; a missing list comes after the fields in `after`, or at the end."""
    return next(extended(record, name, (item,), after))


def extended(record: Record, name: str, added: tuple[Fact, ...], after: tuple[str, ...] = ()) -> Iterator[Edit]:
    """Appends the items, if there are any, to the list, which comes after the fields in `after` if it is missing."""
    node = _yaml_node(record)
    existing = _value(node, name)
    if added and isinstance(existing, Sequence) and existing:
        yield Edit(node.source.name, edit.at_end(existing, added))
    elif added:
        yield _added(node, name, added, after)


def put_after(owner: Post | Centre, contact: Contact, item: Mapping[str, Fact]) -> Edit:
    """Adds `item` to the owner's contacts, directly after the given one."""
    node, contacts = _yaml_node(contact), _value(_yaml_node(owner), "contacts")
    assert isinstance(contacts, Sequence)
    return Edit(node.source.name, edit.item_after(contacts, node, item))


def _added(node: YamlMapping, name: str, fact: Fact, after: tuple[str, ...]) -> Edit:
    before = [key for key in node if key in after]
    if before:
        return Edit(node.source.name, edit.field_after(node, before[-1], name, fact))
    return Edit(node.source.name, edit.at_end(node, {name: fact}))


def _checks(contact: AnyContact) -> list[tuple[str, ...]]:
    return [(str(check.date), check.by, check.method) for check in contact.verified]


def _value(node: YamlMapping, name: str) -> object:
    """The field's value with its position; None if the field is missing."""
    return node[node.key(name)] if name in node else None


def _yaml_node(record: Record) -> YamlMapping:
    assert record.node is not None
    return record.node
