"""What was promised and answered at meetings: commitments made, done, postponed; answers to the common questions."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Answer, Commitment, Meeting, Question, Region, RegionsFile
from ..values.text import listing
from . import labels
from .differences import Difference
from .sentence import Consequence, Sentences, said
from .values import meaning, turned


def _commitments(difference: Difference) -> Iterator[Consequence]:
    where, made = _meeting(difference), difference.item
    if difference.kind == "reordered":
        order = listing([f"”{item.what}”" for item in difference.new])
        text = f"{where}: åtagandena står i en ny ordning, {order}."
    elif difference.kind == "removed":
        text = f"{where}: åtagandet ”{made.what}” finns inte längre."
    else:
        due = f", klart senast {made.due.words}" if made.due else ""
        done = f", klart {made.done.words}" if made.done else ""
        text = f"{where} ledde till ett åtagande: {made.who}, ”{made.what}”{due}{done}."
    yield said(difference, "commitment", text)


def _done(difference: Difference) -> Iterator[Consequence]:
    done = difference.new
    text = f"är klart, {done.words}" if done else "är inte längre klart"
    yield said(difference, "commitment", f"{_region(difference)}: {labels.label(difference.record)} {text}.")


def _due(difference: Difference) -> Iterator[Consequence]:
    old, new = difference.old, difference.new
    text = f"ska vara klart senast {new.words}" if new else "har inte längre någon sista dag"
    was = f" (förut {old.words})" if old and new else ""
    yield said(difference, "commitment", f"{_region(difference)}: {labels.label(difference.record)} {text}{was}.")


def _worded(difference: Difference) -> Iterator[Consequence]:
    made: Commitment = difference.record
    noun = "åtagandet" if difference.field == "what" else f"den som har lovat ”{made.what}”"
    yield said(difference, "commitment", f"{_region(difference)}: {noun} {turned(difference)}.")


def _answers(difference: Difference) -> Iterator[Consequence]:
    if difference.kind == "reordered":
        text = f"{_meeting(difference)}: svaren står i en ny ordning."
    elif difference.kind == "removed":
        text = f"{_region(difference)}: svaret på {_question(difference, difference.old)} finns inte längre."
    else:
        text = f"{_region(difference)}: nytt svar på {_question(difference, difference.new)}: {_told(difference.new)}."
    yield said(difference, "answer", text)


def _answer(difference: Difference) -> Iterator[Consequence]:
    about = _question(difference, difference.record)
    noun = "svaret" if difference.field == "text" else "läget för svaret"
    yield said(difference, "answer", f"{_region(difference)}: {noun} på {about} {turned(difference)}.")


def _told(answer: Answer) -> str:
    return f"”{answer.text}”" if answer.text else meaning(answer, "state", answer.state)


def _question(difference: Difference, answer: Answer) -> str:
    asked = (*difference.after.questions, *difference.before.questions)
    return f"”{next((question.text for question in asked if question.id == answer.question), answer.question)}”"


def _questions(difference: Difference) -> Iterator[Consequence]:
    if difference.kind == "reordered":
        text = "Frågorna till regionerna ställs i en ny ordning."
    elif difference.kind == "removed":
        text = f"Frågan ”{difference.old.text}” ställs inte längre till regionerna."
    else:
        text = f"Ny fråga till varje region: ”{difference.new.text}”."
    yield said(difference, "question", text)


def _asked(difference: Difference) -> Iterator[Consequence]:
    yield said(difference, "question", f"En fråga till varje region {turned(difference)}.")


def _region(difference: Difference) -> str:
    return labels.label(difference.within(Region))


def _meeting(difference: Difference) -> str:
    return f"{_region(difference)}: {labels.label(difference.within(Meeting))}"


SENTENCES: Sentences = {
    (Meeting, "commitments"): _commitments,
    (Meeting, "answers"): _answers,
    (Commitment, "done"): _done,
    (Commitment, "due"): _due,
    (Commitment, "who"): _worded,
    (Commitment, "what"): _worded,
    (Answer, "state"): _answer,
    (Answer, "text"): _answer,
    (RegionsFile, "questions"): _questions,
    (Question, "text"): _asked,
}
