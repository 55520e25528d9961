"""Errands and national numbers: every errand ends in a number that always answers."""

import re
from collections.abc import Iterator
from operator import itemgetter

from ..model import Errand
from ..model.directory import Directory
from ..values.phones import is_assigned, national
from ..values.spelling import nearest
from .checks import repeated
from .rule import Finding, error, warning

_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


@error(
    "U01",
    "Varje ärende ska sluta i ett nummer som alltid svarar. Sätt ”final” till id för ett nationellt nummer som står på "
    "varje sida och har ”always: true”.",
)
def every_chain_ends_in_a_number(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        number = directory.number_by_id.get(errand.final)
        if number is not None and number.always and not number.is_front:
            message = f"ärendet ”{errand.name}” slutar i {number.number}, som inte står på varje sida (place)"
            yield Finding(errand, "final", message, _suggested_final(directory, errand))
        elif number is None or not number.always:
            message = f"ärendet ”{errand.name}” slutar inte i ett nummer som alltid svarar"
            yield Finding(errand, "final", message, _suggested_final(directory, errand))
        elif not is_assigned(number.number):
            yield Finding(errand, "final", f"ärendet ”{errand.name}” slutar i {number.number}, som inte går att ringa")


def _suggested_final(directory: Directory, errand: Errand) -> str:
    """The id probably meant: a similar one or, for an errand with roles, the only one that is not for danger."""
    always_open = [number for number in directory.front_numbers if number.always]
    not_for_danger = [number.id for number in always_open if not number.danger]
    is_known = errand.final in directory.number_by_id
    near = "" if is_known else nearest(errand.final, [number.id for number in always_open], cutoff=0.75)
    return near or (not_for_danger[0] if len(not_for_danger) == 1 and errand.roles else "")


@error(
    "L01",
    "Inget nationellt nummer utöver det för fara svarar dygnet runt, och då tar ringkedjorna slut. Minst ett ska ha "
    "”always: true”.",
)
def a_number_always_answers(directory: Directory) -> Iterator[Finding]:
    if not any(number.always and not number.danger for number in directory.front_numbers):
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
def part_time_numbers_have_hours(directory: Directory) -> Iterator[Finding]:
    for number in directory.national_numbers:
        if not number.always and not number.hours:
            yield Finding(number, "always", f"{number.number} svarar inte alltid, men tiderna (hours) saknas")


@error("L04", "Samma nummer står två gånger bland de nationella. Ta bort det ena.")
def national_numbers_are_listed_once(directory: Directory) -> Iterator[Finding]:
    for number, other in repeated(directory.national_numbers, lambda number: national(number.number)):
        yield Finding(number, "number", f"{number.number} står redan som ”{other.name}”")


@error("R01", "Inget ärende leder till numret för fara för liv. Ett ärende ska ha det som ”final”.")
def danger_has_an_errand(directory: Directory) -> Iterator[Finding]:
    if not any(_is_danger(directory, errand) for errand in directory.errands):
        yield Finding(directory.facts, "errands", "inget ärende leder till ett nummer för fara för liv")


@error(
    "R02", "Fara för liv går först och bara till larmnumret. Ta bort rollerna, eller byt ”final” till ett annat nummer."
)
def danger_errands_have_no_roles(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        if errand.roles and _is_danger(directory, errand):
            message = f"ärendet ”{errand.name}” slutar i ett nummer för fara för liv och får inte ha några roller"
            yield Finding(errand, "roles", message)


@error("R03", "I ”say” ersätts bara {region}. Annat inom klamrar skulle läsas upp som det står. Skriv ut orden.")
def say_has_no_unknown_placeholder(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        wrong = [part for part in _BRACES.findall(errand.say) if part != "{region}"]
        if wrong:
            near = len(wrong) == 1 and nearest(wrong[0], ("region",), cutoff=0.75)
            write = errand.say.replace(wrong[0], "{region}") if near else ""
            yield Finding(errand, "say", f"{wrong[0]} ersätts inte med något. Det som ersätts är {{region}}", write)


@error("R04", "Samma roll står två gånger i ett ärende. Ta bort den ena raden.")
def roles_are_listed_once(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        for (index, role), _ in repeated(enumerate(errand.roles), itemgetter(1)):
            yield Finding(errand, "roles", f"rollen ”{role}” står redan i ärendet ”{errand.name}”", index=index)


@warning("R05", "Den som ringer måste säga vilken region det gäller. Skriv {region} på sin plats i ”say”.")
def say_names_the_region(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        if errand.roles and "{region}" not in errand.say:
            yield Finding(errand, "say", f"orden att säga i ”{errand.name}” nämner inte {{region}}")


def _is_danger(directory: Directory, errand: Errand) -> bool:
    number = directory.number_by_id.get(errand.final)
    return number is not None and number.danger
