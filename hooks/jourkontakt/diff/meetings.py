"""Meetings and trainings: new, moved, held, cancelled, who takes part and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Meeting, Participant, Region, Training
from ..model import labels as words
from ..values.dates import PartialDate
from ..values.text import listing
from . import labels
from .differences import Difference
from .sentence import Consequence, Sentences, said
from .values import meaning, turned


def _gatherings(difference: Difference) -> Iterator[Consequence]:
    where, item = labels.label(difference.record), difference.item
    kind = "meeting" if difference.field == "meetings" else "training"
    if difference.kind == "reordered":
        name = "mötena" if kind == "meeting" else "utbildningarna"
        order = listing([labels.timed(item) for item in difference.new])
        yield said(difference, kind, f"{where}: {name} står i en ny ordning, {order}.")
    elif difference.kind == "removed":
        yield said(difference, kind, f"{where}: {labels.timed(item)} finns inte längre.")
    else:
        status = meaning(item, "status", item.status)
        yield said(difference, kind, f"{where}: nytt i kalendern, {labels.timed(item)} ({status}).")
        yield from _results(difference, item)


def _results(difference: Difference, item: Meeting | Training) -> Iterator[Consequence]:
    """What a new meeting brings with it."""
    where = f"{labels.label(difference.record)}: {labels.timed(item)}"
    if isinstance(item, Meeting):
        for outcome in item.outcomes:
            yield said(difference, "meeting", f"{where} ledde till: ”{outcome}”.")
        for made in item.commitments:
            due = f", klart senast {made.due.words}" if made.due else ""
            yield said(difference, "commitment", f"{where} ledde till ett åtagande: {made.who}, ”{made.what}”{due}.")


def _status(difference: Difference) -> Iterator[Consequence]:
    item = difference.record
    old, new = (meaning(item, "status", value) for value in (difference.old, difference.new))
    again = " igen" if difference.new == "planned" else ""
    text = f"{_where(difference)}{labels.timed(item)} är nu {new}{again} (förut {old})."
    yield said(difference, _kind(difference), text)


def _when(difference: Difference) -> Iterator[Consequence]:
    item, old, new = difference.record, difference.old, difference.new
    name = _where(difference) + labels.gathering(item)
    if old is None or new is None:
        text = f"{name}: tiden {turned(difference)}."
    elif item.status == "held":
        text = f"{name} hölls {new.words} (förut {old.words})."
    elif _narrows(old, new):
        text = f"{name} har fått en närmare tid: {new.words} (förut {old.words})."
    else:
        text = f"{name} flyttas från {old.words} till {new.words}."
    yield said(difference, _kind(difference), text)


def _narrows(old: PartialDate, new: PartialDate) -> bool:
    """Whether the new time only says more exactly what the old one said."""
    closer = (new.first, new.last) != (old.first, old.last) or (new.start is not None and old.start is None)
    return closer and old.first <= new.first and new.last <= old.last


def _outcomes(difference: Difference) -> Iterator[Consequence]:
    name = _where(difference) + labels.timed(difference.record)
    gained = [text for text in difference.new if text not in difference.old]
    lost = [text for text in difference.old if text not in difference.new]
    if not gained and not lost:
        yield said(difference, "meeting", f"{name}: utfallen står på ett nytt sätt.")
    for text in gained:
        yield said(difference, "meeting", f"{name} ledde till: ”{text}”.")
    for text in lost:
        yield said(difference, "meeting", f"{name}: utfallet ”{text}” finns inte längre.")


def _participants(difference: Difference) -> Iterator[Consequence]:
    name = _where(difference) + labels.timed(difference.record)
    if difference.kind == "reordered":
        order = listing([_participant(item) for item in difference.new])
        yield said(difference, "meeting", f"{name}: deltagarna står i en ny ordning, {order}.")
    elif difference.kind == "removed":
        role = words.PARTICIPANTS[difference.old.role]
        yield said(difference, "meeting", f"{name}: {role} står inte längre bland deltagarna.")
    else:
        yield said(difference, "meeting", f"{name}: ny bland deltagarna, {_participant(difference.new)}.")


def _named(difference: Difference) -> Iterator[Consequence]:
    """A name that is taken away is not repeated."""
    who = f"{_where(difference)}{labels.label(difference.within(Meeting))}, {labels.label(difference.record)}"
    how = f"är nu {difference.new}" if difference.new else "visas inte längre med namn"
    yield said(difference, "meeting", f"{who}, {how}.")


def _participant(participant: Participant) -> str:
    role = words.PARTICIPANTS[participant.role]
    return f"{role} ({participant.name})" if participant.name else role


def _changes(difference: Difference) -> Iterator[Consequence]:
    name = _where(difference) + labels.timed(difference.record)
    change = difference.item
    if difference.kind == "reordered":
        text = f"{name}: ändringarna står i en ny ordning."
    elif difference.kind == "removed":
        text = f"{name}: {labels.label(change)} finns inte längre bland ändringarna."
    else:
        status = f" till {words.MEETING_STATUS[change.status].lower()}" if change.status else ""
        text = f"{name}, ändrat {change.on.words}{status}: ”{change.what}”."
    yield said(difference, _kind(difference), text)


def _where(difference: Difference) -> str:
    return f"{labels.label(difference.within(Region))}: "


def _kind(difference: Difference) -> str:
    return "meeting" if isinstance(difference.record, Meeting) else "training"


SENTENCES: Sentences = {
    (Region, "meetings"): _gatherings,
    (Region, "trainings"): _gatherings,
    (Meeting, "status"): _status,
    (Meeting, "when"): _when,
    (Meeting, "outcomes"): _outcomes,
    (Meeting, "participants"): _participants,
    (Meeting, "changes"): _changes,
    (Participant, "name"): _named,
    (Training, "status"): _status,
    (Training, "when"): _when,
    (Training, "changes"): _changes,
}
