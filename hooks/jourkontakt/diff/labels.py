"""What a record is called inside a sentence: `brottsoffersamordnaren`, `polisgruppens möte våren 2018`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..model import (
    Answer,
    Centre,
    Change,
    Circumstance,
    Commitment,
    Contact,
    Coverage,
    Errand,
    ErrandWords,
    Holder,
    Hours,
    Measure,
    Meeting,
    NationalNumber,
    Notice,
    OtherName,
    Participant,
    Post,
    Question,
    Region,
    RoleWords,
    Series,
    Site,
    Training,
    Verification,
)
from ..model import labels as words
from ..model.directory import Directory
from ..model.tables import Municipality, Place
from .differences import Difference


def post(record: Post) -> str:
    """`brottsoffersamordnaren (Göteborg)`."""
    return words.ROLES_DEFINITE[record.role] + _area(record)


def position(record: Post) -> str:
    """`brottsoffersamordnare (Göteborg)`, as in `posten brottsoffersamordnare`."""
    return words.ROLES[record.role] + _area(record)


def _area(record: Post) -> str:
    return f" ({record.area})" if record.area else ""


def gathering(record: Meeting | Training) -> str:
    """A meeting or training without its time: `polisgruppens möte`, `utbildningen ”Brottsofferdag”`."""
    if isinstance(record, Training):
        return f"utbildningen ”{record.title}”"
    if record.title:
        return f"mötet ”{record.title}”"
    return "polisgruppens möte" if record.kind == "national" else "det lokala mötet"


def timed(record: Meeting | Training) -> str:
    """A meeting or training with its time, where it has one."""
    return f"{gathering(record)} {record.when.words}" if record.when else gathering(record)


def check(record: Verification) -> str:
    """`12 november 2026 (ringt och bekräftat, av polisgruppen)`."""
    return f"{record.on.words} ({words.METHODS[record.method].lower()}, av {record.by})"


def hours(record: Hours) -> str:
    """`vardagar 09–15, uppgift från 2026`."""
    return f"{record.text}, uppgift från {record.as_of.words}"


def municipality(directory: Directory, code: str) -> str:
    """The municipality's name, or its code where there is none."""
    found = directory.municipality_by_code.get(code)
    return found.name if found else code


def region(directory: Directory, identifier: str) -> str:
    """`region Väst`."""
    found = directory.region_by_id.get(identifier)
    return f"region {found.name if found else identifier}"


def owner(difference: Difference) -> str:
    """Who can be reached by the contact in question, to begin a sentence: `Region Väst: brottsoffersamordnaren`."""
    centre, where, held = (difference.within(kind) for kind in (Centre, Region, Post))
    number = difference.within(NationalNumber)
    if isinstance(where, Region) and isinstance(held, Post):
        return f"{label(where)}: {post(held)}"
    return label(centre or number)


def label(record: Any) -> str:
    """The record's name in a sentence; empty for a whole file, which needs none."""
    known = _LABELS.get(type(record))
    if known:
        return known(record)
    name = next((value for field in ("name", "title", "text", "id") if (value := getattr(record, field, None))), None)
    return f"”{name}”" if isinstance(name, str) else ""


_LABELS: dict[type[Any], Callable[[Any], str]] = {
    Answer: lambda record: "svaret",
    Centre: lambda record: record.name,
    Change: lambda record: f"ändringen ”{record.what}” {record.on.words}",
    Circumstance: lambda record: f"”{record.text}”",
    Commitment: lambda record: f"åtagandet ”{record.what}”",
    Contact: lambda record: record.value,
    Coverage: lambda record: f"kommun {record.code}",
    Errand: lambda record: f"Ärendet ”{record.name}”",
    ErrandWords: lambda record: "Sökord för ärenden",
    # A name that is taken away must not come back in a comment, so no label of a person holds one.
    Holder: lambda record: "innehavaren",
    Hours: lambda record: "telefontiderna",
    Measure: lambda record: f"Måttet ”{record.name}”",
    Meeting: timed,
    Municipality: lambda record: f"{record.name} (kommun)",
    NationalNumber: lambda record: f"{record.number} {record.name}",
    Notice: lambda record: "meddelandet",
    OtherName: lambda record: f"Sökordet ”{record.name}”",
    Participant: lambda record: f"deltagaren {words.PARTICIPANTS[record.role]}",
    Place: lambda record: f"Orten {record.name}",
    Post: post,
    Question: lambda record: f"Frågan ”{record.text}”",
    Region: lambda record: f"Region {record.name}",
    RoleWords: lambda record: f"Sökord för {words.ROLES[record.role]}",
    Series: lambda record: f"Serien ”{record.name}”",
    Site: lambda record: "Sidan",
    Training: timed,
    Verification: lambda record: f"kontrollen {check(record)}",
}
