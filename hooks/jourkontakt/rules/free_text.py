"""Free texts: no personal identity numbers, and no telephone numbers, which belong in contacts."""

import re
from collections.abc import Iterator

from ..model import walk
from ..model.directory import Directory
from ..values import phones
from .rule import Finding, error, warning

# A telephone number: too long to be a date or a year.
_NUMBER = re.compile(r"(?<![0-9-])(?:\+46[ 0-9()-]{7,}[0-9]|0[0-9]{1,3}[-/ ][0-9][0-9 ]{4,}[0-9])")
# Year, month, day (plus 60 in a coordination number), and four digits.
_BIRTH_DATE = r"[0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01])"
_PERSONAL_NUMBER = re.compile(rf"(?<![0-9])(?:(?:19|20)?{_BIRTH_DATE}[-+]|(?:19|20){_BIRTH_DATE})[0-9]{{4}}(?![0-9])")


@error(
    "X01", "Texten ser ut att innehålla ett personnummer. Inga uppgifter om enskilda ärenden får stå här. Ta bort det."
)
def no_personal_numbers(directory: Directory) -> Iterator[Finding]:
    for record, field, index, text in walk.prose(directory):
        if _PERSONAL_NUMBER.search(text):
            yield Finding(record, field, "texten ser ut att innehålla ett personnummer. Ta bort det", index=index)


@warning(
    "T15", "Ett nummer som står inne i en text kontrolleras inte och kan inte ringas upp. Lägg det som en egen kontakt."
)
def no_phone_numbers(directory: Directory) -> Iterator[Finding]:
    for record, field, index, text in walk.prose(directory):
        for match in _NUMBER.finditer(text):
            if not (directory.site.example and phones.is_fiction(match[0])):
                message = f"numret {match[0]} står inne i en text. Lägg det som en kontakt"
                yield Finding(record, field, message, index=index)
