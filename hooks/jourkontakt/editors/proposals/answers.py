"""Parse the text that GitHub makes of a filled-in form into answers by field."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from ...datafiles.reader.characters import visible
from ...values.text import shortened
from ..forms import FORMS, Form
from .cleaning import cleaned

_MAX_SHOWN = 80
# About ten times the length of a carefully filled-in form.
_MAX_LENGTH = 20_000
_HEADING = re.compile(r"### (.+)")
# What GitHub writes for a field left empty, and for a list where nothing was chosen.
_NO_ANSWER = ("_No response_", "None")
_KNOWN_HEADINGS = frozenset(heading for form in FORMS for heading in form.headings)


class RefusedError(Exception):
    """The proposal cannot be used; `reasons` are Swedish sentences for its author."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


class PutRight(Struct, frozen=True):
    """An answer that was written in another way: the field's heading, what was typed, what is written, and why."""

    heading: str
    typed: str
    written: str
    done: tuple[str, ...] = ()


class Answers(Struct, frozen=True):
    """The form, the answer to each of its fields by id (an empty text if there is none), and what was put right."""

    form: Form
    given: Mapping[str, str]
    put_right: tuple[PutRight, ...] = ()

    def __getitem__(self, field: str) -> str:
        """The answer; an empty text also if the form has no such field."""
        return self.given.get(field, "")

    @property
    def is_incomplete(self) -> bool:
        """Whether they say too little for a proposal, so that an editor reads what is there."""
        return any(field.key and not self[field.id] for field in self.form.fields)


class Issue(Struct, frozen=True):
    """The parts of an issue event that are used: its number (0 when there is none) and its text."""

    number: int
    body: str


def read_event(path: Path) -> Issue:
    """The issue of a GitHub event; raises `ValueError` if the file holds no such event."""
    try:
        event = json.loads(path.read_bytes())
    except RecursionError:
        raise ValueError("the event is nested too deep") from None
    issue: Any = event.get("issue") if isinstance(event, dict) else None
    number, body = (issue.get("number"), issue.get("body")) if isinstance(issue, dict) else (None, None)
    if type(number) is not int or number < 1 or not isinstance(body, str | None):
        raise ValueError("there is no issue in the event")
    return Issue(number, body or "")


def read_answers(body: str) -> Answers:
    """The answers in an issue's text as typed; raises `RefusedError` unless its headings are those of a form."""
    if len(body) > _MAX_LENGTH:
        raise RefusedError(f"Texten är för lång. Den får ha högst {_MAX_LENGTH} tecken.")
    if re.search(r"[\ud800-\udfff]", body):
        raise RefusedError("Texten innehåller halva tecken, som inte går att spara. Skriv den på nytt.")
    parts = _parts(body.replace("\r\n", "\n"))
    headings = tuple(heading for heading, _ in parts)
    form = next((form for form in FORMS if form.headings == headings), None)
    if form is None:
        raise RefusedError(
            "Texten har inte samma rubriker som något av formulären. "
            "Rubrikerna ska stå kvar som de var, var och en en gång. Gör annars ett nytt ärende med formuläret."
        )
    return Answers(form, {field.id: _answer(text) for field, (_, text) in zip(form.fields, parts, strict=True)})


def shown(text: str) -> str:
    """A user's text, in quotation marks, shortened to fit in a sentence, and with � for what cannot be seen."""
    return f"”{visible(shortened(text, _MAX_SHOWN))}”"


def _parts(text: str) -> list[tuple[str, str]]:
    """Each heading that some form has, with the text under it; text before the first is left out."""
    parts: list[tuple[str, list[str]]] = []
    for line in text.split("\n"):
        match = _HEADING.fullmatch(cleaned(line).text)
        if match and match[1] in _KNOWN_HEADINGS:
            parts.append((match[1], []))
        elif parts:
            parts[-1][1].append(line)
    return [(heading, "\n".join(lines)) for heading, lines in parts]


def _answer(text: str) -> str:
    stripped = text.strip(" \n")
    return "" if stripped in _NO_ANSWER else stripped
