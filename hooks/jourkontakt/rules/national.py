"""The numbers for the whole country: one that always answers, one for danger, each once."""

from collections.abc import Iterator

from ..model import NationalNumber
from ..model.directory import Directory
from ..values.phones import national
from .rule import Finding, error


@error(
    "L01",
    "Inget nationellt nummer utöver det för fara svarar dygnet runt, och då tar ringkedjorna slut. Minst ett ska ha "
    "”always: true”.",
)
def a_number_always_answers(directory: Directory) -> Iterator[Finding]:
    if not any(number.always and not number.danger for number in directory.national_numbers):
        message = "inget nationellt nummer svarar alltid (always: true), utöver det för fara"
        yield Finding(directory.facts, "national_numbers", message)


@error("L02", "Ett nummer för fara för liv måste svara dygnet runt. Skriv ”always: true”, eller ”danger: false”.")
def danger_numbers_always_answer(directory: Directory) -> Iterator[Finding]:
    for number in directory.national_numbers:
        if number.danger and not number.always:
            yield Finding(number, "always", f"{number.number} är till för fara för liv men svarar inte alltid")


@error(
    "L03",
    "Numret svarar inte alltid, och då måste läsaren få veta när. Lägg till ”hours” med ”text”, ”as_of” och ”source”.",
)
def other_numbers_have_hours(directory: Directory) -> Iterator[Finding]:
    for number in directory.national_numbers:
        if not number.always and not number.hours:
            yield Finding(number, "always", f"{number.number} svarar inte alltid, men tiderna (hours) saknas")


@error("L04", "Samma nummer står två gånger bland de nationella. Ta bort det ena.")
def national_numbers_stand_once(directory: Directory) -> Iterator[Finding]:
    first: dict[str, NationalNumber] = {}
    for number in directory.national_numbers:
        other = first.setdefault(national(number.number), number)
        if other is not number:
            yield Finding(number, "number", f"{number.number} står redan som ”{other.name}”")
