"""Checks of contacts: an append-only list by functions, never by persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..directory import Directory
from ..swedish import fold
from . import walk
from .rule import Finding, rule

# What the name of a function or a centre holds, and a person's name does not.
_FUNCTION = re.compile(
    r"avdelning|brottsoffer|center|centrum|enhet|förbund|förening|grupp|jour|kansli|kommun|läns|myndighet|nämnd|"
    r"organisation|polis|redaktion|region|samordna|sektion|service|styrelse|sverige|växel|ansvarig|handläggare|chef"
)
_NAME = re.compile(r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:[- ][A-ZÅÄÖÉ][a-zåäöéü]+){1,3}")


@rule("V01")
def checks_stand_in_order(directory: Directory) -> Iterator[Finding]:
    """Kontrollerna står i fel ordning. Den senaste står sist, och inga rader tas bort."""
    for fact in walk.verifiable(directory):
        for earlier, later in pairwise(fact.verified):
            if later.on.is_before(earlier.on):
                message = f"kontrollen {later.on.words} står efter den {earlier.on.words}. Den senaste ska stå sist"
                yield Finding(later, "on", message)


@rule("V02")
def checks_are_by_functions(directory: Directory) -> Iterator[Finding]:
    """Här står en person, en adress eller ett nummer.

    Skriv funktionen eller jouren som kontrollerade, till exempel polisgruppen.
    """
    known = _known_names(directory)
    for check in walk.verifications(directory):
        if "@" in check.by or re.search(r"\d{4}", check.by):
            yield Finding(check, "by", "här ska en funktion eller en jour stå, inte en adress eller ett nummer")
        elif fold(check.by) in known:
            yield Finding(check, "by", f"”{check.by}” är en person. Skriv funktionen eller jouren i stället")


def _known_names(directory: Directory) -> set[str]:
    holders = [holder.name for _, post in walk.posts(directory) for holder in post.holders]
    participants = [person.name for _, meeting in walk.meetings(directory) for person in meeting.participants]
    return {fold(name) for name in (*holders, *participants) if name}


@rule("V03", "warning")
def checks_do_not_look_like_names(directory: Directory) -> Iterator[Finding]:
    """Texten ser ut som en persons namn. Skriv funktionen eller jouren som kontrollerade i stället."""
    centres = {fold(name) for centre in directory.centres for name in (centre.name, *centre.aliases)}
    known = _known_names(directory)
    for check in walk.verifications(directory):
        looks = _NAME.fullmatch(check.by) and not _FUNCTION.search(check.by.casefold())
        if looks and fold(check.by) not in centres | known:
            yield Finding(check, "by", f"”{check.by}” ser ut som en persons namn")


@rule("V04", "warning")
def addresses_are_not_called(directory: Directory) -> Iterator[Finding]:
    """En adress kan inte vara kontrollerad genom att någon ringde.

    Skriv ”written” om den bekräftades skriftligt.
    """
    for contact in walk.addresses(directory):
        for check in contact.verified:
            if check.method == "called":
                yield Finding(check, "method", "en adress bekräftas skriftligt (written), inte genom att någon ringer")


@rule("V05", "warning")
def checks_are_not_doubled(directory: Directory) -> Iterator[Finding]:
    """Samma kontroll står två gånger, troligen efter en kopiering. Ta bort den ena raden eller rätta dagen."""
    for fact in walk.verifiable(directory):
        for earlier, later in pairwise(fact.verified):
            if earlier == later:
                yield Finding(later, "on", f"kontrollen {later.on.words} står redan")
