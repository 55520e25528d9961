"""Checks of contacts: an append-only list. People who check, promise or arrange are named by function only."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import Commitment, Holder, Participant, Record, Training, Verification, walk
from ..model.directory import Directory
from ..values.text import fold
from .checks import out_of_order
from .rule import Finding, error, warning

# The fields that name a function or a centre: who checked, who promised, who arranges.
_FUNCTION_FIELDS: dict[type[Record], str] = {Verification: "by", Commitment: "who", Training: "by"}
# Words that occur in the names of functions and centres, but not in the names of persons.
_FUNCTION_WORDS = re.compile(
    r"avdelning|brottsoffer|center|centrum|enhet|förbund|förening|grupp|jour|kansli|kommun|läns|myndighet|nämnd|"
    r"organisation|polis|redaktion|region|samordna|sektion|service|styrelse|sverige|växel|ansvarig|handläggare|chef"
)
_PERSON_NAME = re.compile(r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:[- ][A-ZÅÄÖÉ][a-zåäöéü]+){1,3}")


@error("V01", "Kontrollerna står i fel ordning. Den senaste står sist, och inga rader tas bort.")
def checks_are_in_order(directory: Directory) -> Iterator[Finding]:
    for fact in walk.verifiable(directory):
        for earlier, later in out_of_order(fact.verified, lambda check: check.date):
            message = f"kontrollen {later.date.words} står efter den {earlier.date.words}. Den senaste ska stå sist"
            yield Finding(later, "date", message)


@error(
    "V06",
    "En kontroll kan inte vara gjord i framtiden. Rätta året eller dagen. Ska någon kontrollera senare skrivs raden in "
    "först då.",
)
def checks_have_been_made(directory: Directory) -> Iterator[Finding]:
    # What else has been recorded shows that a build for an earlier day is meant, not that the check's date is wrong.
    day = max(directory.today, directory.latest_record)
    for fact in walk.verifiable(directory):
        for check in fact.verified:
            if check.date.is_ahead(day):
                yield Finding(check, "date", f"kontrollen är daterad {check.date.words}, som inte har varit än")


@error(
    "V02", "Här står en person, en adress eller ett nummer. Skriv funktionen eller jouren, till exempel polisgruppen."
)
def functions_are_not_persons(directory: Directory) -> Iterator[Finding]:
    known = _known_names(directory)
    for record, field, name in _functions(directory):
        if "@" in name or re.search(r"[0-9]{4}|[0-9]{2,3}[- ][0-9]{2}", name):
            yield Finding(record, field, "här ska en funktion eller en jour stå, inte en adress eller ett nummer")
        elif fold(name) in known:
            yield Finding(record, field, f"”{name}” är en person. Skriv funktionen eller jouren i stället")


@warning("V03", "Texten ser ut som en persons namn. Skriv funktionen eller jouren i stället.")
def functions_do_not_look_like_persons(directory: Directory) -> Iterator[Finding]:
    centres = {fold(name) for centre in directory.centres for name in (centre.name, *centre.aliases)}
    known = centres | _known_names(directory)
    for record, field, name in _functions(directory):
        if _PERSON_NAME.fullmatch(name) and not _FUNCTION_WORDS.search(name.casefold()) and fold(name) not in known:
            yield Finding(record, field, f"”{name}” ser ut som en persons namn")


def _functions(directory: Directory) -> Iterator[tuple[Record, str, str]]:
    for record in directory.records:
        if field := _FUNCTION_FIELDS.get(type(record)):
            yield record, field, getattr(record, field)


def _known_names(directory: Directory) -> set[str]:
    people: list[Holder | Participant] = walk.records(directory, Holder, Participant)
    return {fold(person.name) for person in people if person.name}


@warning(
    "V04", "En adress kan inte vara kontrollerad genom att någon ringde. Skriv ”written” om den bekräftades skriftligt."
)
def addresses_are_not_verified_by_calling(directory: Directory) -> Iterator[Finding]:
    for contact in walk.addresses(directory):
        for check in contact.verified:
            if check.method == "called":
                yield Finding(check, "method", "en adress bekräftas skriftligt (written), inte genom att någon ringer")


@warning("V05", "Samma kontroll står två gånger, troligen efter en kopiering. Ta bort den ena raden eller rätta dagen.")
def checks_are_not_repeated(directory: Directory) -> Iterator[Finding]:
    for fact in walk.verifiable(directory):
        for earlier, later in pairwise(fact.verified):
            if earlier == later:
                yield Finding(later, "date", f"kontrollen {later.date.words} står redan")
