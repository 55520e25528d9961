"""Meetings and trainings: new, moved, held, cancelled; their participants, answers and commitments."""

from collections.abc import Iterator

from msgspec import structs

from ..model import Answer, Commitment, Meeting, Participant, Question, Region, RegionsFile, Training, labels
from ..values.dates import PartialDate
from . import names
from .differences import Difference
from .sentence import Handlers, Sentence, make_sentence, template


def _meetings(difference: Difference) -> Iterator[Sentence]:
    meeting: Meeting | Training = difference.item
    name = names.timed(meeting)
    if difference.kind == "removed":
        yield make_sentence(difference, f"{name} finns inte längre.")
        return
    status = names.value_label(meeting, "status", meeting.status)
    yield make_sentence(difference, f"nytt i kalendern, {name} ({status}).")
    if isinstance(meeting, Meeting):
        for outcome in meeting.outcomes:
            yield make_sentence(difference, f"{name} ledde till: ”{outcome}”.")
        for made in meeting.commitments:
            yield make_sentence(difference, _new_commitment(meeting, made), kind="commitment")


def _new_commitment(meeting: Meeting, made: Commitment) -> str:
    due = f", klart senast {made.due.words}" if made.due else ""
    done = f", klart {made.done.words}" if made.done else ""
    return f"{names.timed(meeting)} ledde till ett åtagande: {made.who}, ”{made.what}”{due}{done}."


def _when(difference: Difference) -> Iterator[Sentence]:
    meeting, old, new = difference.record, difference.old, difference.new
    name = names.untimed(meeting)
    if old is None or new is None:
        text = f"{name}: tiden {names.before_and_after(difference)}."
    elif meeting.status == "held":
        text = f"{name} hölls {new.words} (förut {old.words})."
    elif _is_narrower(old, new):
        text = f"{name} har fått en närmare tid: {new.words} (förut {old.words})."
    else:
        text = f"{name} flyttas från {old.words} till {new.words}."
    yield make_sentence(difference, text)


def _is_narrower(old: PartialDate, new: PartialDate) -> bool:
    """Whether the new time lies within the old one and is more exact."""
    if old.start and (new.first, new.start) != (old.first, old.start):
        return False
    days, hours = (new.first, new.last) != (old.first, old.last), (new.start, new.end) != (old.start, old.end)
    return (days or hours) and new.is_within(old) and (not old.end or old.end == new.end)


def _outcomes(difference: Difference) -> Iterator[Sentence]:
    name = names.timed(difference.record)
    added = [f"{name} ledde till: ”{text}”." for text in difference.new if text not in difference.old]
    gone = [f"{name}: utfallet ”{text}” finns inte längre." for text in difference.old if text not in difference.new]
    yield from (make_sentence(difference, text) for text in (*added, *gone))


def _changes(difference: Difference) -> Iterator[Sentence]:
    # What was changed has its own sentence; the row explains it to calendars.
    return (structs.replace(sentence, is_wording=True) for sentence in _ROWS(difference))


def _participant(difference: Difference) -> str:
    participant: Participant = difference.item
    name = f" ({participant.name})" if participant.name and difference.new else ""
    return labels.PARTICIPANTS[participant.role] + name


def _new_status(difference: Difference) -> str:
    status = difference.new.status
    return f" till {labels.MEETING_STATUS[status].lower()}" if status else ""


def _answer(difference: Difference) -> str:
    answer: Answer = difference.item
    return f"”{answer.text}”" if answer.text else names.value_label(answer, "state", answer.state)


_STATUS = template(
    "{record} är nu {new}{again} (förut {old}).",
    again=lambda difference: " igen" if difference.new == "planned" else "",
)
_ROWS = template(
    added="{record}, ändrat {d.new.on.words}{new_status}: ”{d.new.what}”.",
    removed="{record}: {item} finns inte längre bland ändringarna.",
    new_status=_new_status,
)
HANDLERS: Handlers = {
    (Region, "meetings"): _meetings,
    (Region, "trainings"): _meetings,
    (Meeting, "status"): _STATUS,
    (Training, "status"): _STATUS,
    (Meeting, "when"): _when,
    (Training, "when"): _when,
    (Meeting, "changes"): _changes,
    (Training, "changes"): _changes,
    (Meeting, "outcomes"): _outcomes,
    (Meeting, "participants"): template(
        added="{record}: ny bland deltagarna, {participant}.",
        removed="{record}: {participant} står inte längre bland deltagarna.",
        participant=_participant,
    ),
    # A removed name is not repeated.
    (Participant, "name"): template("{path}, är nu {d.new}.", removed="{path}, visas inte längre med namn."),
    (Meeting, "commitments"): template(
        added="{promise}",
        removed="{record}: {item} finns inte längre.",
        promise=lambda difference: _new_commitment(difference.record, difference.new),
    ),
    (Commitment, "done"): template("{record} är klart, {new}.", removed="{record} är inte längre klart."),
    (Commitment, "due"): template(
        "{record} ska vara klart senast {new} (förut {old}).",
        added="{record} ska vara klart senast {new}.",
        removed="{record} har inte längre någon sista dag.",
    ),
    (Commitment, "who"): template("den som har lovat ”{d.record.what}” {change}."),
    (Commitment, "what"): template("åtagandet {change}."),
    (Meeting, "answers"): template(
        added="nytt svar på {question}: {answer}.",
        removed="{item} finns inte längre.",
        question=lambda difference: names.question(difference, difference.new),
        answer=_answer,
    ),
    (Answer, "state"): template("läget för {record} {change}."),
    (Answer, "text"): template("{record} {change}."),
    (RegionsFile, "questions"): template(
        added="ny fråga till varje region: ”{d.new.text}”.",
        removed="{item} ställs inte längre till regionerna.",
    ),
    (Question, "text"): template("en fråga till varje region {change}."),
}
