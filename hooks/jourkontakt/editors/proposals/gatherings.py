"""Which meeting a form means, the id of a new one, and the answers about a meeting that name several things."""

import re
from collections.abc import Iterator
from itertools import chain, count

from ...model import Meeting, Region
from ...model.choices import ParticipantRole
from ...model.directory import Directory
from ...model.fields import choices_of
from ...model.walk import gatherings
from ...values.dates import PartialDate
from ...values.spelling import nearest
from ...values.text import fold, listing
from .answers import RefusedError, shown

_ROLES = choices_of(ParticipantRole)
_MOST = 20


def find_meeting(
    directory: Directory, region: Region, identifier: str, event: str, when: PartialDate | None, kind: str
) -> Meeting | None:
    """The region's meeting with this id or, without one, the only one that the form can mean; None for a new one."""
    if identifier:
        return _by_id(directory, region, identifier)
    of_kind = [meeting for meeting in region.meetings if kind in ("", meeting.kind)]
    if event == "planned":
        return next((meeting for meeting in of_kind if when and meeting.when.text == when.text), None)
    at_time = [meeting for meeting in of_kind if event == "moved" or when is None or coincide(meeting.when, when)]
    open_ = [meeting for meeting in at_time if meeting.status == "planned"]
    if event == "held" and when:
        # A meeting at another time than the planned ones is one that was never entered.
        open_ = [meeting for meeting in at_time if meeting.status != "cancelled"]
    if event == "cancelled" and not open_:
        open_ = [meeting for meeting in at_time if meeting.status == "cancelled"]
    # Of several at about the same time, it is the one whose time is written alike.
    open_ = [meeting for meeting in open_ if when and meeting.when.text == when.text] or open_
    if len(open_) == 1:
        return open_[0]
    if open_:
        raise RefusedError(f"Möte: skriv vilket möte det gäller. Det kan vara {_listed(open_, 'eller')}.")
    if event == "held" and when:
        return None
    which = f"{f' {when.words}' if event == 'cancelled' and when else ''}{' av den sorten' if kind else ''}"
    raise RefusedError(f"Möte: polisregion {region.name} har inget planerat möte{which}.")


def _by_id(directory: Directory, region: Region, identifier: str) -> Meeting:
    for meeting in region.meetings:
        if fold(meeting.id) == fold(identifier):
            return meeting
    for other in directory.regions:
        if any(fold(meeting.id) == fold(identifier) for meeting in other.meetings):
            raise RefusedError(f"Möte: {shown(identifier)} hör till {other.name}, inte till {region.name}.")
    close = nearest(identifier, [meeting.id for meeting in region.meetings])
    there = _listed(region.meetings, "och") or "inget möte"
    known = f"Närmast är ”{close}”" if close else f"I polisregion {region.name} finns {there}"
    raise RefusedError(f"Möte: {shown(identifier)} finns inte. {known}.")


def _listed(meetings: tuple[Meeting, ...] | list[Meeting], last: str) -> str:
    return listing([f"{meeting.id} ({meeting.when.words})" for meeting in meetings[:_MOST]], last)


def coincide(one: PartialDate, other: PartialDate) -> bool:
    """Whether both can be at the same time."""
    return not (one.is_before(other) or other.is_before(one))


def new_id(directory: Directory, region: Region, kind: str, centre: str, when: PartialDate) -> str:
    """An id that no meeting or training has: region, centre or group, year, and the day if the year is taken."""
    taken = {gathering.id for gathering in gatherings(directory)}
    start = f"{region.id}-{(centre or 'local') if kind == 'local' else 'police-group'}"
    year, day = f"{start}-{when.first.year}", f"{start}-{when.first.isoformat()}"
    numbered: Iterator[str] = (f"{year}-{number}" for number in count(2))
    wanted = [year, day] if when.is_day else [year]
    return next(each for each in chain(wanted, numbered) if each not in taken)


def centre_of(directory: Directory, region: Region, text: str) -> str:
    """The id of the jour with this id or name; empty if none is given."""
    if not text:
        return ""
    names = {centre.id: (centre.id, centre.name, *centre.aliases) for centre in directory.centres}
    found = [id for id, known in names.items() if fold(text) in map(fold, known)]
    if len(found) == 1:
        return found[0]
    own = [centre.name for centre in directory.centres if centre.region == region.id]
    known = f" I polisregion {region.name} finns {listing(own[:_MOST])}." if own else ""
    raise RefusedError(f"Jour: {shown(text)} finns inte.{known}")


def roles_of(text: str) -> tuple[str, ...]:
    """The participants' roles, each once; anything else is refused, since names do not belong there."""
    words = [word.strip(" .-*") for word in re.split(r"[,;\n]| och ", text)]
    known = {fold(word): role for role, all_ in _ROLES.synonyms.items() for word in (role, *all_.split(", "))}
    found: dict[str, None] = {}
    for word in filter(None, words):
        role = known.get(fold(word))
        if role is None:
            roles = listing([*_ROLES.labels.values()], "eller")
            raise RefusedError(f"Deltagare: {shown(word)} är ingen roll. Skriv {roles}, aldrig ett namn.")
        found[role] = None
    return tuple(found)


def outcomes_of(text: str) -> tuple[str, ...]:
    """What the meeting led to, one line each, without list marks."""
    lines = [re.sub(r"^(?:[-*•–]|\d+[.)]) +", "", line.strip()) for line in text.split("\n")]
    found = tuple(dict.fromkeys(filter(None, lines)))
    if len(found) > _MOST:
        raise RefusedError(f"Utfall: raderna är för många. Det får vara högst {_MOST}.")
    return found
