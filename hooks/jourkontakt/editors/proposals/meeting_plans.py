"""What the form about a meeting asks for: a new one, or one that is moved, cancelled or held, with what it led to.

A change of a meeting that calendars know is told in a row of its own, so that they show it.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct, structs

from ...datafiles.edit import Fact
from ...model import Meeting, Region, labels
from ...model.directory import Directory
from ...values import dates
from ...values.dates import PartialDate
from . import edits
from .answers import Answers, RefusedError
from .edits import Edit, Plan
from .gatherings import centre_of, coincide, find_meeting, new_id, outcomes_of, roles_of

# For each kind of event: the title, and the meeting's status after it.
_EVENTS = {
    "planned": ("Möte planerat", "planned"),
    "moved": ("Möte flyttat", "planned"),
    "cancelled": ("Möte inställt", "cancelled"),
    "held": ("Möte genomfört", "held"),
}


class Told(Struct, frozen=True):
    """What the form says of a meeting: the event, and the facts that are given; empty ones are not known."""

    event: str
    when: PartialDate | None
    place: str
    kind: str
    centre: str
    roles: tuple[str, ...]
    outcomes: tuple[str, ...]
    source: str

    @property
    def status(self) -> str:
        """The meeting's status after the event."""
        return _EVENTS[self.event][1]


def plan(directory: Directory, answers: Answers) -> Plan:
    """The edits of the meeting, or the new one; raises `RefusedError` if it is unclear which, or what is missing."""
    region = directory.region_by_id.get(answers["region"])
    if region is None:
        raise RefusedError("Polisregion: ett möte hör till en region. Skriv vilken.")
    told = _told(directory, region, answers)
    title = f"{_EVENTS[told.event][0]}: polisregion {region.name}"
    meeting = find_meeting(directory, region, answers["meeting"], told.event, told.when, told.kind)
    if meeting is None:
        return _planned_new(directory, region, told, title)
    if _says_less(told, meeting):
        told = structs.replace(told, when=None)
    _refuse_impossible(directory, meeting, told)
    return Plan(title, tuple(_changed(meeting, told, directory.today)), "Mötet står redan så.")


def _told(directory: Directory, region: Region, answers: Answers) -> Told:
    told = Told(
        event=answers["event"],
        when=dates.parse(answers["when"]) if answers["when"] else None,
        place=answers["place"],
        kind=answers["kind"],
        centre=centre_of(directory, region, answers["centre"]),
        roles=roles_of(answers["participants"]),
        outcomes=outcomes_of(answers["outcomes"]),
        source=answers["source"],
    )
    if told.outcomes and told.event != "held":
        raise RefusedError("Utfall: hör bara till ett genomfört möte. Lämna fältet tomt.")
    if told.when and told.event in ("planned", "moved") and told.when.is_over(directory.today):
        raise RefusedError(f"När: {told.when.words} har redan varit. Är mötet genomfört eller inställt, välj det.")
    if told.when and told.event == "held" and told.when.is_ahead(directory.today):
        raise RefusedError(f"När: {told.when.words} har inte varit än. Är mötet planerat, välj det.")
    return told


def _planned_new(directory: Directory, region: Region, told: Told, title: str) -> Plan:
    kind = told.kind or ("local" if told.centre else "")
    missing = {"När": told.when, "Sort": kind, "Källa": told.source}
    if empty := [heading for heading, given in missing.items() if not given]:
        raise RefusedError(*(f"{heading}: fältet är tomt. Det behövs för ett nytt möte." for heading in empty))
    assert told.when is not None
    _refuse_centre(kind, told.centre)
    facts: dict[str, Fact] = {
        "id": new_id(directory, region, kind, told.centre, told.when),
        "kind": kind,
        "status": told.status,
        "when": told.when.text,
        "centre": told.centre,
        "place": told.place,
        "participants": _participants(told.roles),
        "outcomes": told.outcomes,
        "source": told.source,
        "added": directory.today.isoformat(),
    }
    item = {name: fact for name, fact in facts.items() if fact}
    return Plan(title, (edits.appended(region, "meetings", item, ("posts",)),))


def _says_less(told: Told, meeting: Meeting) -> bool:
    """Whether the time of a meeting that was held or cancelled is known, and more exactly than the form says it."""
    when, known = told.when, meeting.when
    if when is None or when.start or told.event not in ("held", "cancelled"):
        return False
    return when.first <= known.first and known.last <= when.last


def _refuse_centre(kind: str, centre: str) -> None:
    if centre and kind == "national":
        word = labels.MEETING_KINDS[kind]
        raise RefusedError(
            f"Jour: hör inte till ”{word}”. Lämna fältet tomt, eller välj ”{labels.MEETING_KINDS['local']}”."
        )


def _refuse_impossible(directory: Directory, meeting: Meeting, told: Told) -> None:
    if meeting.status == "held" and told.event != "held":
        raise RefusedError("Mötet står redan som genomfört. Stämmer det inte, rätta i filen.")
    if told.event == "moved" and not (told.when or told.place):
        raise RefusedError("När: skriv den nya tiden.")
    if told.event == "cancelled" and told.when and not coincide(told.when, meeting.when):
        raise RefusedError(
            f"När: mötet {meeting.id} är inlagt {meeting.when.words}, inte {told.when.words}. "
            "Skriv tiden då det skulle ha varit, eller lämna fältet tomt."
        )
    if told.event == "held" and not told.when and meeting.when.is_ahead(directory.today):
        raise RefusedError(f"När: mötet är inlagt {meeting.when.words}, som inte har varit än. Skriv när det hölls.")
    for heading, given, known in (("Sort", told.kind, meeting.kind), ("Jour", told.centre, meeting.centre)):
        if given and known and given != known:
            centre = directory.centre_by_id.get(known)
            word = centre.name if centre else labels.MEETING_KINDS.get(known, known)
            raise RefusedError(f"{heading}: mötet {meeting.id} står med ”{word}”. Lämna fältet tomt.")
    _refuse_centre(meeting.kind, told.centre)


def _changed(meeting: Meeting, told: Told, today: date) -> Iterator[Edit]:
    """The meeting's new facts, and the row that tells calendars of them."""
    found = [*_facts(meeting, told)]
    row = _row(meeting, told, today)
    yield from found
    if row:
        yield edits.appended(meeting, "changes", row)


def _facts(meeting: Meeting, told: Told) -> Iterator[Edit]:
    yield from edits.put(meeting, "status", told.status)
    fields = {
        "when": told.when.text if told.when else "",
        "centre": told.centre,
        "place": told.place,
        "source": told.source,
    }
    for name, text in fields.items():
        if text:
            yield from edits.put(meeting, name, text, ("when",))
    known = {participant.role for participant in meeting.participants}
    added = _participants(role for role in told.roles if role not in known)
    yield from edits.extended(meeting, "participants", added, ("when", "centre", "place"))
    new = tuple(outcome for outcome in told.outcomes if outcome not in meeting.outcomes)
    yield from edits.extended(meeting, "outcomes", new, ("when", "centre", "place", "participants", "about"))


def _row(meeting: Meeting, told: Told, today: date) -> Mapping[str, Fact] | None:
    """The row that tells of another time, place or status; None if a reader would notice neither."""
    what = [*_sentences(meeting, told)]
    if not what:
        return None
    former = meeting.when
    leaves_day = told.when and former.has_days and not told.when.has_days
    was = {"was": former.text} if leaves_day else {}
    return {"on": today.isoformat(), "status": told.status, **was, "what": " ".join(what)}


def _sentences(meeting: Meeting, told: Told) -> Iterator[str]:
    former, when = meeting.when, told.when
    is_moved = when is not None and when.text != former.text
    if told.event == "cancelled" and meeting.status != "cancelled":
        yield "Mötet är inställt."
    elif told.event != "cancelled" and meeting.status == "cancelled":
        yield "Mötet blir av." if told.event != "held" else "Mötet blev av."
    if when and is_moved and told.event == "held":
        yield f"Mötet hölls {when.words}, planerat {former.words}."
    elif when and is_moved and told.event != "cancelled":
        yield (
            f"Tiden är bestämd: {when.words}."
            if when.is_within(former)
            else f"Flyttat från {former.words} till {when.words}."
        )
    elif told.event == "held" and any(change.status for change in meeting.changes) and meeting.status != "held":
        yield "Mötet är genomfört."
    if told.place and told.place != meeting.place and told.event in ("planned", "moved"):
        yield f"Ny plats: {told.place}." if meeting.place else f"Plats: {told.place}."


def _participants(roles: Iterator[str] | tuple[str, ...]) -> tuple[Fact, ...]:
    return tuple({"role": role} for role in roles)
