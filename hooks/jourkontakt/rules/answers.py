"""Answers to the common questions: each question once, and a text exactly where something was answered."""

from collections.abc import Iterator

from ..model.directory import Directory
from ..model.labels import ANSWER_STATES
from ..model.walk import meetings
from .rule import Finding, error


@error("B01", "Frågan är besvarad (answered), men svaret saknas. Lägg till ”text”, eller skriv vad som annars gäller.")
def an_answer_has_its_text(directory: Directory) -> Iterator[Finding]:
    for _, meeting in meetings(directory):
        for answer in meeting.answers:
            if answer.state == "answered" and not answer.text:
                yield Finding(answer, "state", "frågan är besvarad (answered), men svaret (text) saknas")


@error("B02", "Ett svar finns, men läget säger något annat. Skriv ”answered”, eller ta bort texten.")
def no_answer_has_no_text(directory: Directory) -> Iterator[Finding]:
    for _, meeting in meetings(directory):
        for answer in meeting.answers:
            if answer.state != "answered" and answer.text:
                message = f"här finns ett svar, men läget är {ANSWER_STATES[answer.state]} ({answer.state})"
                yield Finding(answer, "state", message)


@error("B03", "Samma fråga har två svar från ett möte. Ta bort det ena, eller rätta frågans id.")
def a_question_is_answered_once(directory: Directory) -> Iterator[Finding]:
    for _, meeting in meetings(directory):
        seen: set[str] = set()
        for answer in meeting.answers:
            if answer.question in seen:
                yield Finding(answer, "question", f"frågan ”{answer.question}” har redan ett svar från det här mötet")
            seen.add(answer.question)
