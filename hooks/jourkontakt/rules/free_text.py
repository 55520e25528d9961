"""Free texts: nothing in them that belongs in a field of its own, or nowhere at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Record
from ..model.directory import Directory
from ..values import phones
from . import walk
from .rule import Finding, rule

# Long enough to be a number, and not a date or a year.
_NUMBER = re.compile(r"(?<![0-9-])(?:\+46[ 0-9()-]{7,}[0-9]|0[0-9]{1,3}[-/ ][0-9][0-9 ]{4,}[0-9])")
# Year, month, day (sixty more in a coordination number), and four digits.
_DAY = r"[0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01])"
_PERSON = re.compile(rf"(?<![0-9])(?:(?:19|20)?{_DAY}[-+]|(?:19|20){_DAY})[0-9]{{4}}(?![0-9])")


@rule("X01")
def nobody_is_identified(directory: Directory) -> Iterator[Finding]:
    """Texten ser ut att innehålla ett personnummer. Inga uppgifter om enskilda ärenden får stå här. Ta bort det."""
    for record, field, index, text in _texts(directory):
        if _PERSON.search(text):
            yield Finding(record, field, "texten ser ut att innehålla ett personnummer. Ta bort det", index=index)


@rule("T15", "warning")
def numbers_stand_in_contacts(directory: Directory) -> Iterator[Finding]:
    """Ett nummer som står inne i en text kontrolleras inte och kan inte ringas upp.

    Lägg det som en egen kontakt.
    """
    for record, field, index, text in _texts(directory):
        for match in _NUMBER.finditer(text):
            if not (directory.site.example and phones.is_fiction(match[0])):
                message = f"numret {match[0]} står inne i en text. Lägg det som en kontakt"
                yield Finding(record, field, message, index=index)


def _texts(directory: Directory) -> Iterator[tuple[Record, str, int | None, str]]:
    """The free texts: record, field, index in a list, text."""
    for record, fields in _owners(directory):
        for field in fields:
            value = getattr(record, field)
            if isinstance(value, str):
                yield record, field, None, value
            for index, text in enumerate(value if isinstance(value, tuple) else ()):
                yield record, field, index, text


def _owners(directory: Directory) -> Iterator[tuple[Record, tuple[str, ...]]]:
    yield from ((contact, ("note", "consent")) for contact in walk.contacts(directory))
    yield from ((hours, ("text",)) for hours in walk.hours(directory))
    yield from ((notice, ("text",)) for notice in walk.notices(directory))
    yield from ((number, ("purpose", "expect")) for number in directory.national_numbers)
    yield from ((errand, ("ask_for", "have_ready", "say")) for errand in directory.errands)
    yield from ((centre, ("note",)) for centre in directory.centres)
    for region in directory.regions:
        yield from ((circumstance, ("text",)) for circumstance in region.circumstances)
        yield from ((training, ("place", "who", "sign_up")) for training in region.trainings)
    for gathering in walk.gatherings(directory):
        yield from ((change, ("what",)) for change in gathering.changes)
    for _, meeting in walk.meetings(directory):
        yield meeting, ("place", "about", "outcomes")
        yield from ((answer, ("text",)) for answer in meeting.answers)
        yield from ((made, ("what",)) for made in meeting.commitments)
