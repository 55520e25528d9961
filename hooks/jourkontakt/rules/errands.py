"""Errands: danger goes to its number at once and alone, and the words to say can be said."""

import re
from collections.abc import Iterator

from ..model import Errand
from ..model.directory import Directory
from ..values.spelling import nearest
from .rule import Finding, error, warning

_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


@error("R01", "Inget ärende leder till numret för fara för liv. Ett ärende ska ha det som ”final”.")
def danger_has_its_errand(directory: Directory) -> Iterator[Finding]:
    if not any(_is_danger(directory, errand) for errand in directory.errands):
        yield Finding(directory.facts, "errands", "inget ärende leder till ett nummer för fara för liv")


@error(
    "R02",
    "Fara för liv går först och bara till larmnumret. Ta bort rollerna, eller byt ”final” till ett annat nummer.",
)
def danger_has_no_detours(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        if errand.roles and _is_danger(directory, errand):
            message = f"ärendet ”{errand.name}” slutar i ett nummer för fara för liv och får inte ha några roller"
            yield Finding(errand, "roles", message)


@error("R03", "I ”say” ersätts bara {region}. Annat inom klamrar skulle läsas upp som det står. Skriv ut orden.")
def words_to_say_have_one_gap(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        wrong = [part for part in _BRACES.findall(errand.say) if part != "{region}"]
        if wrong:
            near = len(wrong) == 1 and len(wrong[0]) > 1 and nearest(wrong[0], ("region",), cutoff=0.75)
            write = errand.say.replace(wrong[0], "{region}") if near else ""
            yield Finding(errand, "say", f"{wrong[0]} ersätts inte med något. Det som ersätts är {{region}}", write)


@error("R04", "Samma roll står två gånger i ett ärende. Ta bort den ena raden.")
def roles_stand_once(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        for index, role in enumerate(errand.roles):
            if role in errand.roles[:index]:
                yield Finding(errand, "roles", f"rollen ”{role}” står redan i ärendet ”{errand.name}”", index=index)


@warning("R05", "Den som ringer måste säga vilken region det gäller. Skriv {region} på sin plats i ”say”.")
def words_to_say_name_the_region(directory: Directory) -> Iterator[Finding]:
    for errand in directory.errands:
        if errand.roles and "{region}" not in errand.say:
            yield Finding(errand, "say", f"orden att säga i ”{errand.name}” nämner inte {{region}}")


def _is_danger(directory: Directory, errand: Errand) -> bool:
    number = directory.number_by_id.get(errand.final)
    return number is not None and number.danger
