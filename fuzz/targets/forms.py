"""Answers in issue forms: each gives a proposal whose files can be read, or a comment."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from jourkontakt.datafiles.reader import read
from jourkontakt.editors.forms import CHANGE, CONFIRM, FORMS, HOLDER, MEETING, NEW, REPORT, Form
from jourkontakt.editors.proposals import Issue, propose
from jourkontakt.editors.proposals.answers import RefusedError, read_answers
from jourkontakt.editors.proposals.readings import understood
from jourkontakt.load import load_directory
from jourkontakt.model.directory import Directory

DATA = Path(__file__).parents[2] / "tests/cases/diff/base"
TODAY = date(2026, 11, 25)
# Between the answers; the first character chooses the form, and an empty answer is the form's own from below.
SEPARATOR = "|"
_CHECK = {"date": "2026-11-24", "by": "polisgruppen", "method": "Ringt och bekräftat"}
_POST = {"region": "Väst", "post": "vast-section-head", "source": "https://example.org/vast/kontakt"}
_CONTACT = {"value": "070-174 06 10", "new_value": "070-174 06 91", "kind": "Telefon"}
USUAL = {
    CHANGE: _POST | _CONTACT | _CHECK | {"kind": "Samma som nu"},
    CONFIRM: _CHECK | {"contacts": "- [x] vast-section-head · 070-174 06 10"},
    NEW: _POST | _CONTACT | _CHECK,
    REPORT: _POST | _CONTACT | _CHECK | {"wrong": "Fel nummer"},
    HOLDER: _POST | {"event": "Någon börjar", "first": "2026-12-01"},
    MEETING: {"region": "Väst", "event": "Mötet är planerat", "when": "2027-01-14 10:00"},
}


def run(raw: bytes) -> None:
    """Propose what the form with these answers asks for."""
    text = raw.decode(errors="replace")
    body = text if text.startswith("###") else _filled_in(text)
    try:
        understood(_directory(), read_answers(body))
    except RefusedError as error:
        assert error.reasons
        return
    outcome = propose(Issue(1, body), DATA, TODAY)
    assert bool(outcome.files) == bool(outcome.title and outcome.text) == (not outcome.comment)
    for name, content in outcome.files.items():
        assert read(name, content)


@cache
def _directory() -> Directory:
    return load_directory(DATA, TODAY)


def _filled_in(text: str) -> str:
    form: Form = FORMS[ord(text[0]) % len(FORMS)] if text else CHANGE
    given = [*text[1:].split(SEPARATOR), *[""] * len(form.fields)]
    answers = [
        (field.heading, typed or USUAL[form].get(field.id, "_No response_"))
        for field, typed in zip(form.fields, given, strict=False)
    ]
    return "\n\n".join(f"### {heading}\n\n{answer}" for heading, answer in answers)
