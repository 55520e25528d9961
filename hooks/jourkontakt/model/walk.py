"""Ways through the facts that several rooms share, each in the file's order and with doubles left in."""

from collections.abc import Iterator

from . import (
    Centre,
    Circumstance,
    Contact,
    Figure,
    Holder,
    Hours,
    Meeting,
    NationalNumber,
    Notice,
    Post,
    Record,
    Region,
    Training,
    Verification,
)
from .directory import Directory
from .fields import fields_of

Sourced = Centre | Circumstance | Contact | Figure | Holder | Hours | Meeting | NationalNumber | Notice | Training


def posts(directory: Directory) -> Iterator[tuple[Region, Post]]:
    """Every post with its region."""
    for region in directory.regions:
        for post in region.posts:
            yield region, post


def meetings(directory: Directory) -> Iterator[tuple[Region, Meeting]]:
    """Every meeting with its region."""
    for region in directory.regions:
        for meeting in region.meetings:
            yield region, meeting


def gatherings(directory: Directory) -> Iterator[Meeting | Training]:
    """Every meeting and training."""
    for region in directory.regions:
        yield from region.meetings
        yield from region.trainings


def contacts(directory: Directory) -> Iterator[Contact]:
    """Every contact of posts, then of centres."""
    for _, post in posts(directory):
        yield from post.contacts
    for centre in directory.centres:
        yield from centre.contacts


def phones(directory: Directory) -> Iterator[tuple[Contact | NationalNumber, str, str]]:
    """Every telephone number: the record, its field and the number as written."""
    for number in directory.national_numbers:
        yield number, "number", number.number
    for contact in contacts(directory):
        if contact.kind == "phone":
            yield contact, "value", contact.value


def addresses(directory: Directory) -> Iterator[Contact]:
    """Every contact that is written to."""
    return (contact for contact in contacts(directory) if contact.kind != "phone")


def verifiable(directory: Directory) -> Iterator[Contact | NationalNumber]:
    """Everything that is verified again and again."""
    yield from directory.national_numbers
    yield from contacts(directory)


def verifications(directory: Directory) -> Iterator[Verification]:
    """Every check of every number and address."""
    for fact in verifiable(directory):
        yield from fact.verified


def hours(directory: Directory) -> Iterator[Hours]:
    """Every statement of opening hours."""
    for fact in verifiable(directory):
        if fact.hours:
            yield fact.hours


def notices(directory: Directory) -> Iterator[Notice]:
    """Every temporary message."""
    for region in directory.regions:
        for notice in (region.notice, *(post.notice for post in region.posts)):
            if notice:
                yield notice


def sourced(directory: Directory) -> Iterator[Sourced]:
    """Every record that names its source."""
    yield from verifiable(directory)
    yield from hours(directory)
    yield from notices(directory)
    for _, post in posts(directory):
        yield from post.holders
    for region in directory.regions:
        yield from region.circumstances
    yield from gatherings(directory)
    yield from directory.centres
    yield from directory.statistics.figures


def within(record: Record) -> Iterator[Record]:
    """The record and all records in it."""
    yield record
    for fact in record.facts:
        for inner in fact if isinstance(fact, tuple) else (fact,):
            if isinstance(inner, Record):
                yield from within(inner)


def prose(directory: Directory) -> Iterator[tuple[Record, str, int | None, str]]:
    """Every text that editors write freely, wherever the model has one: record, field, index in a list, text."""
    for root in (directory.facts, directory.site, *directory.centres, directory.names, directory.statistics):
        yield from _prose(root)


def _prose(record: Record) -> Iterator[tuple[Record, str, int | None, str]]:
    for field in fields_of(type(record)).values():
        value = getattr(record, field.attribute)
        if value is None or not (field.record or (field.kind and field.kind.is_prose)):
            continue
        for index, item in enumerate(value if field.is_list else (value,)):
            if isinstance(item, Record):
                yield from _prose(item)
            else:
                yield record, field.name, index if field.is_list else None, item
