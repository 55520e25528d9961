"""Texts: no personal numbers anywhere, and no telephone numbers in free texts, since they belong in contacts."""

import re
from collections.abc import Iterator
from html import unescape

from ..datafiles.problem import Problem
from ..datafiles.reader import Source, Text
from ..model import walk
from ..model.directory import Directory
from ..model.fields import Field
from ..model.tables import Municipality, Place
from ..values import phones
from ..values.personal_numbers import find, is_possible
from .rule import Finding, error, warning

# A telephone number: too long to be a date or a year.
_NUMBER = re.compile(r"(?<![0-9-])(?:\+46[ 0-9()-]{7,}[0-9]|0[0-9]{1,3}[-/ ][0-9][0-9 ]{4,}[0-9])")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_PERSONAL = "texten ser ut att innehålla ett personnummer. Ta bort det"


@error(
    "X01", "Texten ser ut att innehålla ett personnummer. Inga uppgifter om enskilda ärenden får stå här. Ta bort det."
)
def no_personal_numbers(directory: Directory) -> Iterator[Finding]:
    for record, field, index, text in walk.texts(directory):
        if any(find(text)) and not _is_bare_phone(field, text):
            yield Finding(record, field.name, _PERSONAL, index=index)
    rows: tuple[Municipality | Place, ...] = (*directory.municipalities, *directory.places)
    for row in rows if is_possible("\n".join(row.row.text for row in rows)) else ():
        if is_possible(row.row.text):
            yield from (Finding(row, column, _PERSONAL) for column, cell in row.row.cells() if any(find(cell)))
    sources = {record.node.source.name: record.node.source for record in directory.records if record.node is not None}
    for source in sources.values():
        yield from (Finding(comment, "", _PERSONAL) for comment in _comments(source) if any(find(comment)))


def on_page(file: str, text: str) -> Iterator[Problem]:
    """The personal numbers in a Markdown page, as problems that stop the build."""
    text = unescape(text).replace("\\", "")
    source = Source(file, tuple(text.split("\n")))
    for match in find(text):
        start = text.rfind("\n", 0, match.start()) + 1
        line, column = text.count("\n", 0, start) + 1, match.start() - start + 1
        yield no_personal_numbers.at_text(Text(match[0], source, line, column, column, plain=True), _PERSONAL)


def _is_bare_phone(field: Field, text: str) -> bool:
    """Whether it is a value in digits alone that can be dialled; the rules on numbers say how it is written."""
    return field.kind is not None and not field.kind.is_prose and text.isdecimal() and phones.is_assigned(text)


def _comments(source: Source) -> Iterator[Text]:
    for number, line in enumerate(source.lines, 1):
        if "#" in line and (match := _COMMENT.search(line)):
            yield Text(match[0], source, number, match.start() + 1, len(line) + 1, plain=True)


@warning(
    "T15", "Ett nummer som står inne i en text kontrolleras inte och kan inte ringas upp. Lägg det som en egen kontakt."
)
def no_phone_numbers(directory: Directory) -> Iterator[Finding]:
    for record, field, index, text in walk.prose(directory):
        for match in _NUMBER.finditer(text):
            if not (directory.site.example and phones.is_fiction(match[0])):
                message = f"numret {match[0]} står inne i en text. Lägg det som en kontakt"
                yield Finding(record, field, message, index=index)
