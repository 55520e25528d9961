"""Iteration over the facts, shared by several packages: in the files' order, duplicates included."""

from collections.abc import Iterator
from typing import TypeAlias, TypeVar

from .centres import Centre
from .contacts import Contact, Holder, Hours, Notice, Post
from .directory import Directory
from .fields import Field, fields_of
from .meetings import Meeting, Training
from .names import Subject
from .record import Record
from .regions import Circumstance, NationalNumber, Region, Welcome
from .statistics import Figure

Gathering: TypeAlias = Meeting | Training
_R = TypeVar("_R", bound=Record)
Sourced: TypeAlias = (
    NationalNumber
    | Contact
    | Hours
    | Notice
    | Holder
    | Welcome
    | Circumstance
    | Meeting
    | Training
    | Centre
    | Figure
    | Subject
)


def records(directory: Directory, *kinds: type[_R]) -> list[_R]:
    """All records of these types, anywhere in the model."""
    if kinds not in directory.cache:
        directory.cache[kinds] = [record for record in directory.records if isinstance(record, kinds)]
    found: list[_R] = directory.cache[kinds]
    return found


def posts(directory: Directory) -> Iterator[tuple[Region, Post]]:
    """Every post with its region."""
    return ((region, post) for region in directory.regions for post in region.posts)


def meetings(directory: Directory) -> Iterator[tuple[Region, Meeting]]:
    """Every meeting with its region."""
    return ((region, meeting) for region in directory.regions for meeting in region.meetings)


def gatherings(directory: Directory) -> list[Gathering]:
    """Every meeting and training."""
    return records(directory, Meeting, Training)


def contacts(directory: Directory) -> list[Contact]:
    """Every contact of posts, then of centres."""
    return records(directory, Contact)


def phones(directory: Directory) -> Iterator[tuple[Contact | NationalNumber, str, str]]:
    """Every telephone number: the record, its field and the number as written."""
    for fact in verifiable(directory):
        if isinstance(fact, NationalNumber):
            yield fact, "number", fact.number
        elif fact.kind == "phone":
            yield fact, "value", fact.value


def addresses(directory: Directory) -> list[Contact]:
    """Every contact that is an e-mail address."""
    return [contact for contact in contacts(directory) if contact.kind != "phone"]


def verifiable(directory: Directory) -> list[Contact | NationalNumber]:
    """Everything that has to be verified regularly."""
    return records(directory, NationalNumber, Contact)


def sourced(directory: Directory) -> Iterator[Sourced]:
    """Every record with a source; those that are verified come first."""
    yield from verifiable(directory)
    yield from records(directory, Hours)
    yield from records(directory, Notice)
    yield from records(directory, Holder)
    yield from records(directory, Welcome)
    yield from records(directory, Circumstance)
    yield from gatherings(directory)
    yield from directory.centres
    yield from directory.statistics.figures
    yield from directory.names.subjects


def texts(directory: Directory) -> Iterator[tuple[Record, Field, int | None, str]]:
    """Every text, anywhere in the model, also addresses, ids and numbers: record, field, index in a list, text."""
    for record in directory.records:
        for field in fields_of(type(record)).values():
            if field.kind and (value := getattr(record, field.attribute)):
                for index, text in enumerate(value if field.is_list else (value,)):
                    if isinstance(text, str):
                        yield record, field, index if field.is_list else None, text


def prose(directory: Directory) -> Iterator[tuple[Record, str, int | None, str]]:
    """Every free text, anywhere in the model: record, field, index in a list, text."""
    for record, field, index, text in texts(directory):
        if field.kind and field.kind.is_prose:
            yield record, field.name, index, text
